"""A text's head and foot -> the outlet that they name, one or several times."""
