"""One line of a header -> what it states, alone or as part of a head or a foot."""
