"""Text as decoded -> text that can be shown: no control characters, one kind of line end, letters in one piece."""

from __future__ import annotations

import re
import unicodedata

# Accents, voicing marks and parts of Korean syllables that a letter may be written with apart, as Macs and PDFs do.
_PARTS = "\u0300-\u036f\u0653-\u0655\u1100-\u11ff\u3099\u309a"
_APART = re.compile(f"[{_PARTS}]")
_ODD = re.compile(f"[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff\ud800-\udfff{_PARTS}]")


def _replacements() -> dict[int, str]:
    table = dict.fromkeys((*range(0x09), *range(0x0E, 0x20), 0x7F, 0xFEFF, 0xFFFE, 0xFFFF), "")
    table |= dict.fromkeys(range(0xD800, 0xE000), "\ufffd")  # half a character: UTF-8 has no way to write it
    # U+0080 to U+009F are controls nobody writes: they come from Windows text that was read as Latin-1.
    table |= {code: bytes([code]).decode("cp1252", "ignore") for code in range(0x80, 0xA0)}
    return table | {0x0B: "\n", 0x0C: "\n\n", 0x0D: "\n", 0x2028: "\n", 0x2029: "\n\n"}


_REPLACEMENTS = _replacements()


def clean(text: str) -> str:
    r"""The text without control characters; lines end in "\n", pages and paragraphs in a blank line.

    A letter and its accent are one character (Unicode's NFC), so that a name is one however it was typed.

    >>> clean("one\r\ntwo\x03\x00"), clean("It\x92s"), len(clean("e\u0301"))
    ('one\ntwo', 'It’s', 1)
    """
    if not _ODD.search(text):
        return text
    text = unicodedata.normalize("NFC", text) if _APART.search(text) else text
    return text.replace("\r\n", "\n").translate(_REPLACEMENTS)


def one_line(text: str) -> str:
    """The text cleaned, with every run of white space made one space and none at the ends."""
    return " ".join(clean(text).split())
