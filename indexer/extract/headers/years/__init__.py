"""The lines around a text -> the year that they state, where a day has none or nothing else dates it."""
