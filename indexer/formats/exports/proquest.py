"""An article of ProQuest -> what its head and foot state, and its text. "|" is a line's end here:

Document 1 of 20 | headline | Author: ... | Publication info: ... | Abstract: ... | Full text: ... | Title: ... | ...
headline | Ana Ruiz. Paper; Town [Town]05 May 2005: 12. | Abstract | ... | Full text | text | Publication title: ...
headline | author | Paper. Town: May 5, 2005. pg. 12 | Full Text (90 words) | text | Indexing (document details) | ...
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from itertools import takewhile

from indexer.formats.exports.borders import is_report
from indexer.formats.exports.found import Export
from indexer.formats.exports.labels import Names, is_rights, is_told, read_record, with_abstract
from indexer.formats.exports.names import authors_of, paper_of

TELLS = re.compile(
    r"(?im)^[^\S\n]*(?:full text(?:\s\(\d+\s+words\))?\s*(?::|$)|publication (?:info|title|year|date)\s?:"
    r"|proquest document id\b|report information from proquest)"
)
WORDS = ("full text", "publication ", "proquest")
_SURE = (
    "publicationinfo publicationtitle publicationyear publicationdate proquestdocumentid documenturl sourcetype"
    " languageofpublication placeofpublication countryofpublication publicationsubject documentfeature firstpage"
    " numberofpages textwordcount"
)
_OWN = "publicationinfo publicationtitle proquestdocumentid documenturl sourcetype languageofpublication"  # no book's
_DOUBTFUL = (
    "abstract abstractsummary author authors authoraffiliation alternatetitle caption classification column company"
    " companies companyorganization copyright correction correspondenceauthor credit database dateline documenttype doi"
    " edition identifierkeyword illustration indexingdocumentdetails issn isbn issue keyword keywords lastupdated links"
    " location locations naics pages people person persons products publisher publicationfrequency section"
    " startpage subject subjects subjectterms title titles url volume wordcount year businessindexingterm"
)
_NOTICE = re.compile(
    r"(?i)[_=-]{20,}|\[?illustration\]?|reproduced with permission of the copyright owner.*|\(?copyright .{0,120}\)"
    r"|indexing \(document details\)|contact proquest.*|proquest document link|(?:https?://|www\.)\S+"
)
_NAMES = Names(
    frozenset(_SURE.split()),
    frozenset(_DOUBTFUL.split()),
    re.compile(r"(?i)full text(?:\s\([\d,]+\s+words\))?(?:\s?:)?(?:(?<=:)\s*(?P<begins>.*))?"),
    _NOTICE,
    own=frozenset(_OWN.split()),
)
_QUOTES = re.compile(r".*:")  # above a record that a text shows
_DAY = (
    r"(?:\d{1,2} [A-Z][a-z]{2,8}\.? (?:1[6-9]|20)\d\d|[A-Z][a-z]{2,8}\.? \d{1,2}, (?:1[6-9]|20)\d\d"
    r"|(?<=\()[A-Z][a-z]{2,8} (?:1[6-9]|20)\d\d)"
)
_WITHIN = re.compile(_DAY)
_PAPER_IN = re.compile(r"(?P<paper>[^;\[\]]+?)\s*(?:[;\[]|\.\s|\s(?:Vol\.|\d+\.\d+)).*")
# "Ana Ruiz. The Harbour Times; London (UK) [London (UK)]05 May 2005: 12."
_LONGEST_CITATION = 300  # characters
_CITATION = re.compile(
    r"(?:(?P<who>[^\d\[\]]*?[ ,][^\d\[\]]*?)\.\s)?(?P<paper>(?:(?!\.\s)[^\d;\[\]]){2,80}?)\s*"
    rf"(?:;[^\[\]]*|\.\s[^\[\]]*:\s)?(?:\[[^\[\]]*\]\.?)?\s*(?P<day>{_DAY})(?::\s*[\w.,-]*|\.\spg\.\s\S+)\.?"
)
_MOST_RULES = 8  # below an article
_RULE = re.compile(r"_{40,}")
_EDITION = re.compile(r"\s?[:;]?\s\[(?:[^\[\]]*\bedition\b[^\[\]]*|derived headline)\]\.?$", re.IGNORECASE)
# Above the headline.
_ABOVE = re.compile(
    r"(?i)[_=*-]{5,}|report information from proquest|(?:document )?\d+ of \d+|table of contents|proquest"
    r"|(?:[A-Z]\w{2,8} \d{1,2},?|\d{1,2} [A-Z]\w{2,8}) (?:19|20)\d\d\s\d\d?:\d\d.*"
)
_CONTENTS, _ENTRY = "table of contents", re.compile(r"\s*\d{1,4}\.\s")
_NAME = re.compile(
    r"[^\W\d_a-z][\w.'’-]*(?: [^\W\d_a-z][\w.'’-]*){1,3}\.?|[^\W\d_a-z][\w'’-]+, [^\W\d_a-z][\w.'’-]*(?: [A-Z]\.)?"
)
_SIGNED = re.compile(r"(?i:by)(?:\s(?:[^\W\d_a-z]\S*|and|of|the|to)){2,9}(?:,\s.*[^.!?])?\.?")
_MOST_NAME_WORDS = 4
_NONE = re.compile(r"(?i)(?:none|not|no abstract) available\.?|n/?a")
_LONGEST_BYLINE = 80  # characters
_COMPANY = re.compile(r"Name:\s([^;]+)")


def read_proquest(written: list[str]) -> Export | None:
    """The article of some lines; None where no labels of ProQuest stand above or below its text."""
    record = read_record(written[: _report_begins(written)], _NAMES)
    if record is None:
        return None
    values, text = {name: _one(value) for name, value in record.values.items()}, _without_notices(record.text)
    above = [line.strip() for line in record.above[_below_report(record.above) :]]
    if _QUOTES.fullmatch(next(filter(None, reversed(above)), "")):
        return None
    head = _unlabelled(above) if any(above) else {}
    if not any(above):
        head, text = _head_of_text(text, values.get("title", ""), is_signed="author" in values)
    facts = _facts(values, head)
    abstract = values.get("abstract") or values.get("abstractsummary") or ""
    if abstract and not _NONE.fullmatch(abstract):
        text, abstract = with_abstract(text, abstract)
        facts = {"deck": abstract, **facts} if abstract else facts
    if "correction" in values:
        text = [*text, "", f"Correction: {values['correction']}"]
    return Export(facts, text)


def _report_begins(written: Sequence[str]) -> int:
    """The line at which what ProQuest says of itself begins below an article: a rule."""
    rules = [number for number, line in enumerate(written) if _RULE.fullmatch(line.strip())]
    below = ((number, "\n".join(written[number:])) for number in rules[-_MOST_RULES:])
    return next((number for number, rest in below if is_report(rest) and not TELLS.search(rest)), len(written))


def _below_report(lines: Sequence[str]) -> int:
    """The line below the search, the list of headlines and the number that stand above an article."""
    marks = (number for number in range(len(lines) - 1, -1, -1) if _ABOVE.fullmatch(lines[number].strip()))
    above = next(marks, -1) + 1
    if above and lines[above - 1].strip().lower() == _CONTENTS:
        above += len([*takewhile(lambda line: not line.strip() or _ENTRY.match(line), lines[above:])])
    return above


def _unlabelled(lines: Sequence[str]) -> dict[str, str]:
    """Headline, author and paper of the lines above those that have a label."""
    said = [line for line in lines if line and not _NOTICE.fullmatch(line)]
    matches = {number: _CITATION.fullmatch(line) for number, line in enumerate(said) if len(line) < _LONGEST_CITATION}
    at = next((number for number, match in matches.items() if number and match), len(said))
    cited = matches.get(at)
    facts = _of_citation(cited["paper"], cited["day"]) if cited else {}
    if cited and cited["who"]:
        facts["byline"] = cited["who"]
    titles = said[:at]
    if len(titles) > 1 and _is_author(titles[-1]):
        facts["byline"] = titles.pop()
    first = len([*takewhile(bool, lines[lines.index(titles[0]) :])]) if titles else 0
    signed = next((number for number, line in enumerate(titles[:first]) if number and _SIGNED.fullmatch(line)), None)
    if signed is not None:
        facts.setdefault("byline", titles.pop(signed))
        first -= 1
    return {"headline": " ".join(titles[:first]), "deck": " ".join(titles[first:]), **facts}


def _head_of_text(text: Sequence[str], title: str, *, is_signed: bool) -> tuple[dict[str, str], Sequence[str]]:
    """Headline and author above a text, where all labels stand below it; and the text without them."""
    lines = [(number, line.strip()) for number, line in enumerate(text) if line.strip()]
    if not lines:
        return {}, text
    first, second = lines[0], lines[1] if len(lines) > 1 else (0, "")
    is_title = _evened(first[1]) == _evened(_EDITION.sub("", title)) if title else not is_told(first[1])
    if not is_title:
        return {}, text
    if not is_signed and _is_author(second[1]):
        return {"headline": first[1], "byline": second[1]}, text[second[0] + 1 :]
    return {"headline": first[1]}, text[first[0] + 1 :]


def _is_author(line: str) -> bool:
    is_name = _NAME.fullmatch(line) is not None and len(line.split()) <= _MOST_NAME_WORDS
    return is_name or (len(line) < _LONGEST_BYLINE and _SIGNED.fullmatch(line) is not None)


def _facts(values: Mapping[str, str], head: Mapping[str, str]) -> dict[str, str]:
    """The facts of labelled values, and where they lack one, of the lines without labels."""
    info = values.get("publicationinfo", "")
    day = _WITHIN.search(info)
    cited = _of_citation(_paper_in(info), day[0] if day else "")
    title = values.get("publicationtitle", "")
    title = _paper_in(title) if _WITHIN.search(title) else title
    papers = (title, cited["source"], head.get("source", ""), values.get("publisher", ""))
    author = values.get("author") or values.get("authors") or ""
    credit = values.get("credit", "")
    subjects = values.get("subject") or values.get("subjectterms") or values.get("subjects", "").replace(",", ";")
    people = values.get("people") or values.get("person") or values.get("persons") or ""
    company = values.get("companyorganization", "")
    facts = {
        "headline": _EDITION.sub("", head.get("headline") or values.get("title") or values.get("titles", "")),
        "byline": authors_of(author or head.get("byline") or (credit if _is_author(credit) else "")),
        "date": values.get("publicationdate") or cited["date"] or head.get("date", ""),
        "source": paper_of(next(filter(None, papers), "")),
        "deck": head.get("deck", ""),
        "section": values.get("section", ""),
        "language": values.get("languageofpublication", ""),
        "people": "; ".join(authors_of(name) for name in people.split(";")),
        "organisations": "; ".join(_COMPANY.findall(company)),
        "tags": subjects,
    }
    return {fact: value for fact, value in facts.items() if value.strip(" ;")}


def _paper_in(citation: str) -> str:
    match = _PAPER_IN.match(citation)
    return match["paper"] if match else ""


def _of_citation(paper: str, day: str) -> dict[str, str]:
    return {"source": paper, "date": day}


def _without_notices(text: Sequence[str]) -> Sequence[str]:
    """The text without who holds its rights right above it, and what ProQuest writes below."""
    lines = list(text)
    while lines and (not lines[-1].strip() or _NOTICE.fullmatch(lines[-1].strip())):
        lines.pop()
    while lines and (not lines[0].strip() or is_rights(lines[0].strip())):
        lines.pop(0)
    return lines


def _one(text: str) -> str:
    return " ".join(text.split())


def _evened(text: str) -> str:
    return _one(text).casefold()
