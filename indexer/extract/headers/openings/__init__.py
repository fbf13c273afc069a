"""The first words of a text -> its dateline: place, day, agency."""
