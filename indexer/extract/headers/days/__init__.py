"""A date in a line -> whether it is the article's own: what stands beside it, the time near it."""
