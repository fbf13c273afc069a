"""The lines above, below and at the start of a text -> what they state of it: date, byline, section, source."""
