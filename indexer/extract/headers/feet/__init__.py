"""The last lines of a text -> the date and the paper that they state."""
