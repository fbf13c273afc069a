"""The first lines of a text -> headline, deck, paper, section, byline, date, and the text below."""
