"""A message that hands an article on -> its headline, source and author, and the text below the lines of who sent it.

Subject: "NebraskaSun.com Article: Streak ends", "Fwd: Maker of maps", "Media release: $18 million"
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from email.errors import HeaderParseError
from email.utils import parseaddr

from indexer.article import Paragraph
from indexer.dates import find_dates
from indexer.formats.characters import one_line
from indexer.formats.mail_forwards import FORWARDED
from indexer.formats.occasions import PAPER
from indexer.formats.page_banners import headline_below
from indexer.formats.page_marks import compared_title

_LABEL = re.compile(r"(?P<label>[^\W\d_][^:\n]{1,60}?)(?:\s?:|\s[-–—])\s+(?P<rest>\S.*)")
_OF_RELEASES = re.compile(
    r"(?i)(?:(?:media|press|news)\s(?:release|statement|advisory)|cutting|clipping|article|match\sreport|release"
    r"|statement|story|news|opinion|column|editorial|(?:\S+\s)?\S+\.[a-z]{2,}\s(?:article|story))"
)
# Subjects by which senders and programs know a message: "STEPPE-BORDER-DEAL", "PANA 0214", "A friend sent you a story".
_OF_SENDERS = re.compile(
    r"[A-Z\d]+(?:[-_/][A-Z\d]+)+|[A-Z]{2,8}[\s#-]?\d{2,8}|(?i:.*\b(?:(?:has\s)?(?:sent|shared|forwarded|e-?mailed)\s"
    r"(?:you|this|a|an)|request|recommends)\b.*|.*\bwith\syou)|[a-z]\w*(?:\s\w+){0,2}\s(?:story|article|cutting|piece)"
)
_FEWEST_WORDS = 3  # of a line in a subject
_MOST_LINES = 12  # above the headline
_PROSE = 80  # characters; a longer line above the headline is text
_STATED = re.compile(r"[A-Z][\w ]{1,20}:\s\S|(?i:by\s)\S")
_BYLINE = re.compile(r"(?:(?i:by|words|written\sby|author|report|story\sby)\s?:?|Text:)\s[A-Z][\w.'’-]+(?:\s\S+){1,8}")
_ADDRESS = re.compile(r"(?i)\s*(?:\[(?:mailto|smtp):[^\]]*\]|<[^<>]*>)\s*$")
_OFFICE = re.compile(
    r"\b(?:Ministry|Department|Council|University|Institute|Agency|Authority|Commission|Board|Office|Association"
    r"|Society|Federation|Union|Foundation|Trust|Bureau|Embassy|Newsletter|Wire|Service|Media|Online|Alerts?|Digest"
    r"|Broadcasting|Television|Newsroom|Government|Committee|Party|Bank|Club|Museum)\b"
)
_PERSONS_WORDS = 2  # of a name, of which sites are called, too
_DESK = re.compile(
    r"(?i)[\s,-]+(?:media(?:\s(?:team|office|desk|release))?|press\s(?:office|team)|newsletters?|(?:e-?mail\s)?alerts?"
    r"|news\s?desk|news\salerts?|updates|subscriptions|communications|online\seditions?)$"
)


def outlet_in(written: str) -> str:
    """The outlet or office that a sender is, "" for a person: it is called like one, or like the site it writes from.

    >>> outlet_in("Alpine Weekly <hello@aw.example>"), outlet_in("Ana Ruiz <news@harbour.example>")
    ('Alpine Weekly', '')
    """
    try:
        name, address = parseaddr(written)
    except (RecursionError, HeaderParseError):  # of brackets in brackets
        return ""
    name = one_line(name)
    if not name or "@" in name:
        return ""
    own, _at, host = address.lower().rpartition("@")
    site, words = host.split("."), name.lower().split()
    if len(words) == _PERSONS_WORDS and words[0] in own:  # "Emily Post <emily@...>"
        return ""
    compact = re.sub(r"\W", "", name.lower()).removeprefix("the")
    is_site = (
        len(words) != _PERSONS_WORDS
        and len(compact) > len("abcd")
        and compact in (part.replace("-", "") for part in site)
    )
    if not (is_site or PAPER.search(name) or _OFFICE.search(name)) or "," in name:
        return ""
    return _DESK.sub("", name)


def name_in(written: str) -> str:
    """The name of a sender as the head of a forwarded message has it, "" where that is an address alone.

    >>> name_in("Bo Li [mailto:bo@y.example]"), name_in("Bo Li"), name_in("<bo@y.example>")
    ('Bo Li', 'Bo Li', '')
    """
    name = _ADDRESS.sub("", written).strip(" \"'")
    return "" if "@" in name else one_line(name)


def headline_in(subject: str, paragraphs: Sequence[Paragraph]) -> str:
    """The headline of a subject: without the word for forwarding, and without a label that the line of the text that is
    the headline has not, or that names a release or a cutting."""
    subject = FORWARDED.sub("", subject, count=1) if FORWARDED.match(subject) else subject
    label, compared = _LABEL.fullmatch(subject), compared_title(subject)
    first = _first_lines(paragraphs)
    lines = {compared_title(line) for line in first}
    if compared in lines and not _OF_SENDERS.fullmatch(subject):
        return subject
    inside = (line for line in first if len(line.split()) >= _FEWEST_WORDS and compared_title(line) in compared)
    if line := next(inside, "") or headline_below(subject, paragraphs, is_none=bool(_OF_SENDERS.fullmatch(subject))):
        return line
    if label is None:
        return subject
    is_labelled = compared_title(label["rest"]) in lines or _OF_RELEASES.fullmatch(label["label"]) is not None
    return label["rest"] if is_labelled else subject


def names_author(paragraphs: Sequence[Paragraph]) -> bool:
    """Whether a line at the head of a text says who wrote it."""
    return any(_BYLINE.fullmatch(line) for line in _first_lines(paragraphs))


def from_headline(paragraphs: tuple[Paragraph, ...], headline: str) -> tuple[Paragraph, ...]:
    """The paragraphs from the line on that is the headline; of those above it, which name who sent the text on, the
    ones that state something. All, where the text begins above."""
    compared = compared_title(headline)
    for number, paragraph in enumerate(paragraphs[:_MOST_LINES]):
        first, _, rest = paragraph.text.partition("\n")
        if compared and compared_title(first) == compared:
            kept = tuple(one for one in paragraphs[:number] if _states(one.text))
            own = (paragraph._replace(text=rest, markup=""),) if rest else ()
            return (*kept, *own, *paragraphs[number + 1 :])
        if len(paragraph.text) >= 2 * _PROSE or (
            len(paragraph.text) >= _PROSE and paragraph.text.endswith((".", "!", "?", ":", '"', "”"))
        ):
            break
    return paragraphs


def _first_lines(paragraphs: Sequence[Paragraph]) -> list[str]:
    return [line.strip() for one in paragraphs[:_MOST_LINES] for line in one.text.split("\n")][:_MOST_LINES]


def _states(text: str) -> bool:
    """Whether a line above the headline states a fact: a label, an author, a day."""
    return len(text) < _PROSE and (_STATED.match(text) is not None or bool(find_dates(text)))
