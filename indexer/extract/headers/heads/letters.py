"""The paragraphs of a text -> whether they quote a letter with its head; and those that are the article's own."""

from __future__ import annotations

import re
from collections.abc import Sequence

from indexer.article import Paragraph

_OF_MAIL = re.compile(r"(?i)(?:from|to|cc|sent|subject):\s")


def without_letter(paragraphs: Sequence[Paragraph]) -> Sequence[Paragraph]:
    """The paragraphs that are the article's own: a quoted letter has a date of its own."""
    return [one for one in paragraphs if one.kind != "quote"] if is_letter(paragraphs) else paragraphs


def is_letter(paragraphs: Sequence[Paragraph]) -> bool:
    """Whether some of the paragraphs are a quoted letter."""
    quoted = [one.text for one in paragraphs if one.kind == "quote"]
    return any(map(_OF_MAIL.match, quoted))
