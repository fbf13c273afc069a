"""A text and its people -> what is quoted, and who says it."""
