"""Names that are short or spelled otherwise -> the full names that the whole archive has for them."""
