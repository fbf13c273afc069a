"""Bytes -> text: byte-order marks, UTF-8, what a page declares, then detection; refuses what is not text."""

from __future__ import annotations

import codecs
import re

from charset_normalizer import from_bytes

from indexer.formats.raw import SourceFile

MEGABYTE = 1 << 20
MAX_ARTICLE = 5 * MEGABYTE  # bytes of one record, whatever the format; what is longer is a log or an accident
TOO_LARGE = f"larger than {MAX_ARTICLE // MEGABYTE} MB: no article is"
_SAMPLE = 64 * 1024

# The longer marks first: that of UTF-16 is the beginning of that of UTF-32.
_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_SIGNATURES = (
    (b"%PDF-", "a PDF file"),
    (b"PK\x03\x04", "a ZIP archive or an office document"),
    (b"\xd0\xcf\x11\xe0", "an old office document"),
    (b"{\\rtf", "a rich text (RTF) file"),
    (b"\x1f\x8b", "a gzip file"),
    (b"\x89PNG", "a picture"),
    (b"\xff\xd8\xff", "a picture"),
    (b"GIF8", "a picture"),
)
# What archives are written in. The detector knows more, and on short texts believes in them too readily.
_CANDIDATES = (
    "cp1252", "cp1250", "cp1251", "cp1253", "cp1254", "cp1255", "cp1256", "cp1257", "koi8_r", "koi8_u",
    "cp932", "euc_jp", "gb18030", "big5", "euc_kr", "mac_roman", "cp437", "cp850",
)  # fmt: skip
# As browsers read them: who declares the smaller set nearly always wrote the larger.
_LARGER = {"ascii": "cp1252", "iso8859-1": "cp1252", "iso8859-9": "cp1254", "gb2312": "gb18030", "gbk": "gb18030"}
_NOT_FOR_PAGES = {"idna", "punycode", "unicode-escape", "raw-unicode-escape", "utf-7", "undefined", "mbcs", "oem"}
# These look like ASCII, so they must be believed before UTF-8 is tried.
SEVEN_BIT = {"iso2022_jp", "iso2022_kr", "hz"}
STRAY_WINDOWS = "stray_windows_bytes"  # how to read bytes that are not UTF-8 in a text that is
# Control bytes that text does not have (it has tab, line ends, form feed, escape and Reuters' end-of-text).
_CONTROLS = bytes(set(range(32)) - set(b"\t\n\r\f\x1b\x03"))
_AFTER_LETTER = re.compile(r"(?<=[a-z])[^\x00-\x7f]")
_SIDE_BY_SIDE = re.compile(r"[^\W\x00-\x7f](?=[^\W\x00-\x7f])")
# Where a Czech, Polish, Hungarian or Turkish text read as windows-1252 gives itself away.
_SELDOM_WESTERN = re.compile("[ìøýðþœšž]|õ(?!e)", re.IGNORECASE)
_NOT_ASCII = re.compile(rb"[\x80-\xff]")
_DECLARED = re.compile(rb"""<(?:meta|\?xml)\b[^>]*?(?:charset|encoding)\s*=\s*["']?\s*([\w:.-]+)""", re.IGNORECASE)


class Unreadable(Exception):
    """A file or record that cannot be read. The message is the reason, as the archivist reads it."""


def read_text(file: SourceFile, limit: int = MAX_ARTICLE) -> str:
    """The whole text of a file. Raises Unreadable when it is empty, binary or over `limit` bytes, and OSError."""
    return decode(read_bytes(file, limit))


def read_bytes(file: SourceFile, limit: int = MAX_ARTICLE, advice: str = "no article is") -> bytes:
    """The whole file. Raises Unreadable when it is empty or longer than `limit` bytes, and OSError.

    `advice` ends the sentence about a file that is too long.
    """
    with open(file.path, "rb") as stream:
        data = stream.read(limit + 1)
    if len(data) > limit:
        raise Unreadable(f"larger than {limit // MEGABYTE} MB: {advice}")
    if not data.strip():
        raise Unreadable("empty file")
    return data


def decode(data: bytes, declared: str = "") -> str:
    """Bytes as text without their mark, by the best evidence there is. Raises Unreadable for binary data."""
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return data[len(mark) :].decode(encoding, "replace")
    encoding = unmarked_utf16(data)
    if encoding:
        return data.decode(encoding, "replace")
    refuse_binary(data)
    return decode_unmarked(data, known_encoding(declared))


def decode_unmarked(data: bytes, expected: str = "") -> str:
    """Bytes without a mark as text: UTF-8, else as `expected`, else as detected. Always succeeds."""
    if expected in SEVEN_BIT:
        return data.decode(expected, "replace")
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        return _decode_other(data, expected)


def declared_encoding(data: bytes) -> str:
    """The encoding that an HTML page says it is in, or ""."""
    match = _DECLARED.search(data, 0, 4096)
    return match[1].decode("ascii") if match else ""


def marked_encoding(data: bytes) -> str:
    """The encoding that the byte-order mark at the start of the data stands for, or ""."""
    return next((encoding for mark, encoding in _MARKS if data.startswith(mark)), "")


def unmarked_utf16(data: bytes) -> str:
    """The UTF-16 that data is in by its zero bytes: every other one, and only those. Else ""."""
    sample = data[:4096]
    if len(sample) < 4 or b"\0" not in sample:
        return ""
    first, second = sample[0::2].count(0), sample[1::2].count(0)
    half = len(sample) // 2
    if first == 0 and second > 0.7 * half:
        return "utf-16-le"
    return "utf-16-be" if second == 0 and first > 0.7 * half else ""


def refuse_binary(data: bytes) -> None:
    """Raises Unreadable when the data is not text: a known signature, or too many control bytes."""
    for signature, name in _SIGNATURES:
        if data.startswith(signature):
            raise Unreadable(f"not text but {name}")
    sample = data[:_SAMPLE]
    controls = len(sample) - len(sample.translate(None, _CONTROLS))
    if controls > 2 + len(sample) * 0.03:
        raise Unreadable("not text: binary data")


def known_encoding(declared: str) -> str:
    """Python's name of a declared encoding, or "" when it is none that pages are written in."""
    try:
        name = codecs.lookup(declared).name if declared else ""
    except LookupError:
        return ""
    return "" if name in _NOT_FOR_PAGES or name.startswith(("utf-16", "utf-32")) else _LARGER.get(name, name)


def _decode_other(data: bytes, expected: str) -> str:
    """Bytes that are not UTF-8 throughout."""
    if is_mostly_utf8(data):
        return data.decode("utf-8", STRAY_WINDOWS)
    if expected and expected != "utf-8":
        try:
            return data.decode(expected)
        except (UnicodeDecodeError, LookupError):
            pass
    return data.decode(detect_encoding(data), "replace")


def is_mostly_utf8(data: bytes) -> bool:
    """Whether the bytes that are not ASCII are UTF-8 but for a few strays: two files pasted into one."""
    text = data.decode("utf-8", "surrogateescape")
    strays = sum("\udc80" <= character <= "\udcff" for character in text)
    letters = sum(character > "\x7f" for character in text) - strays
    return letters > strays


def detect_encoding(data: bytes) -> str:
    """The likeliest encoding of text that is not UTF-8; windows-1252 when nothing speaks for another."""
    if _is_western(data[:_SAMPLE]):
        return "cp1252"
    # Around the first byte that is not ASCII: before it there is nothing to learn from.
    first = next(iter(_NOT_ASCII.finditer(data)), None)
    start = max(0, first.start() - _SAMPLE // 4) if first else 0
    best = from_bytes(data[start : start + _SAMPLE], cp_isolation=list(_CANDIDATES)).best()
    return best.encoding if best and best.encoding != "ascii" else "cp1252"


def _is_western(data: bytes) -> bool:
    """Whether the data reads well as windows-1252: accents apart from each other, in lower-case words.

    They are few, or all such as French, German, Portuguese or Spanish have. The detector needs some lines to
    be right; a single "naïve São Paulo" it takes for Czech.
    """
    text = data.decode("cp1252", "replace")
    accents = sum(letter > "\x7f" for letter in text if letter.isalpha())
    if "\ufffd" in text or any(not _follows_letter(match[0]) for match in _AFTER_LETTER.finditer(text)):
        return False
    side_by_side = len(_SIDE_BY_SIDE.findall(text))
    is_sparse = accents < 5 or accents * 9 <= len(text)
    is_familiar = accents * 3 <= len(text) and not _SELDOM_WESTERN.search(text)
    return side_by_side * 10 <= accents and (is_sparse or is_familiar)


def _follows_letter(character: str) -> bool:
    return character.islower() or character in "’‘–—·…”“»«°®™²\xa0"


def _stray_windows_bytes(error: UnicodeError) -> tuple[str, int]:
    if not isinstance(error, UnicodeDecodeError):
        raise error
    return error.object[error.start : error.end].decode("cp1252", "replace"), error.end


codecs.register_error(STRAY_WINDOWS, _stray_windows_bytes)
