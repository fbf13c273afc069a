"""Dates planted in thousands of styles -> how many are found as precisely as they are stated, and how many are wrong.

    python -m measure.dates [-v] [STYLES]

STYLES is a file like tests/dates/styles.txt, which is read by default: each line has a place, what is stated there,
and the text with the parts of a date in the letters of strftime.
"""

from __future__ import annotations

import json
import random
import re
import sys
import tempfile
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path

from indexer.article import Published
from indexer.extract import extract_article
from indexer.extract.conventions import Conventions
from indexer.formats import read_file
from indexer.formats.raw import RawArticle, SourceFile

STYLES = Path(__file__).parent.parent / "tests" / "dates" / "styles.txt"
TODAY = datetime(2025, 11, 21, tzinfo=UTC).date()
DATES_A_STYLE = 5
SEED = 5
OUTCOMES = ("right", "less", "undated", "wrong")

_FIRST = datetime(1996, 1, 1)  # noqa: DTZ001 (a time as a paper prints it)
_DAYS = (datetime(2025, 9, 30) - _FIRST).days  # noqa: DTZ001
LENGTHS = {"year": 4, "month": 7, "day": 10, "minute": 16, "midnight": 16}
_HEADLINE = "Ferry Stays in Port After Storm"
_ROMAN = ("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII")
_SPACES = " ".join(
    f"xmlns:{name}='{address}'"
    for name, address in (
        ("dc", "http://purl.org/dc/elements/1.1/"),
        ("content", "http://purl.org/rss/1.0/modules/content/"),
        ("atom", "http://www.w3.org/2005/Atom"),
        ("wp", "http://wordpress.org/export/1.2/"),
    )
)
# Texts of several kinds, each with dates of events: news, a release, agency copy, a blog, a talk, a council's minutes.
_BODIES = (
    (
        "The ferry to the islands stayed in port on Monday after a storm broke two windows, the harbour office said.",
        "It was the third time since March 2019 that the crossing was called off, and the first since 4 January 2021.",
        "The office hopes to open the line again by the end of the week, when 1,204 passengers are booked.",
    ),
    (
        "Northern Ferries, the operator of the island line, today announced that all crossings are suspended. The line"
        " was founded on June 12, 1987 and carries 90,000 people a year.",
        "“Safety comes first,” a director of the company said. “We opened the new pier on 2 May 2016 for that reason.”",
        "Tickets remain valid until the end of the season.",
        "About Northern Ferries: the company runs six ships and has been listed since 2004.",
    ),
    (
        "Crossings to the northern islands were halted for a second day as winds of 110 km/h reached the coast, port"
        " officials and witnesses said.",
        "Two windows of the Aurora, built in 1998, were broken. Nobody was hurt.",
        'An officer told reporters: "We expect no crossing before Thursday."',
        "On October 3, 2012 a similar storm had closed the port for nine days.",
    ),
    (
        "I had booked this crossing months ago. Then the wind came.",
        "So there we sat, forty of us, in a waiting room made for ten, and the kiosk was out of coffee by nine.",
        "Long-time readers will remember my trip of 14 July 2014: same ship, same storm, same kiosk!",
        "Have you been stuck in port? Tell me below.",
    ),
    (
        "PRESENTER: Good evening. The ferry has not left port today, and our reporter is at the pier. What do you see?",
        "REPORTER: Waves, mostly. They tell me it is the worst since 9 November 2007.",
        "PRESENTER: When will it run again?",
        "REPORTER: Friday at the earliest.",
    ),
    (
        "The council heard that the ferry had been kept in port. Councillors asked for a report on the windows.",
        "The bridge that was promised in 2011 and again on 20/02/2018 has still not been paid for, several said.",
        "A vote is due next month.",
    ),
)


@dataclass(frozen=True, slots=True)
class Style:
    """A way to write a date. `stated` is a precision, or "none" for a date that is not the article's."""

    place: str
    stated: str
    text: str


def read_styles(path: Path = STYLES) -> tuple[Style, ...]:
    """The styles of a file."""
    lines = (line for line in path.read_text(encoding="utf-8").splitlines() if line and not line.startswith("#"))
    return tuple(Style(*(part.strip() for part in line.split(" | ", 2))) for line in lines)


def planted(style: Style, moment: datetime) -> str:
    """The text of a style with a moment in it."""
    month = f"{moment:%B}"
    short = month if len(month) <= 5 else f"{moment:%b}." if month != "September" else "Sept."
    half = f"{moment:%p}".lower()
    ending = "th" if 11 <= moment.day <= 13 else {1: "st", 2: "nd", 3: "rd"}.get(moment.day % 10, "th")
    parts = {
        "ap": short, "sept": short.rstrip("."), "roman": _ROMAN[moment.month - 1], "ord": ending,
        "th": f"{moment.day}{ending}", "pm": f"{half[0]}.m.", "pm0": half,
        "epoch": str(int(moment.replace(tzinfo=UTC).timestamp())), "H": _HEADLINE,
        "ms": str(int(moment.replace(tzinfo=UTC).timestamp()) * 1000 + 123),
    }  # fmt: skip
    text = moment.strftime(style.text)
    return (
        re.sub(r"\{(\w+)\}", lambda match: parts.get(match[1], match[0]), text)
        .replace("\\n", "\n")
        .replace("\\t", "\t")
    )


def found_date(style: Style, text: str, folder: Path) -> Published:
    """What becomes of the date in a file of the style, read as the archivist's files are."""
    paragraphs = _BODIES[sum(map(ord, style.text)) % len(_BODIES)]
    body = "\n\n".join(paragraphs)
    path = "article.txt"
    if style.place == "record":
        path, content = "a.jsonl", json.dumps({"title": _HEADLINE, "published": text, "body": body})
    elif style.place == "fields":
        path, content = "a.jsonl", json.dumps({"title": _HEADLINE, "body": body} | json.loads(text))
    elif style.place == "feed":
        path, content = "a.xml", f"<rss version='2.0' {_SPACES}><channel>{text.replace('{B}', body)}</channel></rss>"
    elif style.place == "url":
        path, content = "a.jsonl", json.dumps({"title": _HEADLINE, "url": text, "body": body})
    elif style.place == "page":
        marked = "".join(f"<p>{paragraph}</p>" for paragraph in paragraphs)
        path, content = "a.html", f"<html><body>{text.replace('{B}', marked)}</body></html>"
    elif style.place == "csv":
        names, _, values = text.partition("\n")
        path, content = "a.csv", f'{names},title,body\n{values},{_HEADLINE},"{paragraphs[0]}"\n'
    elif style.place == "markdown":
        path, content = "a.md", text.replace("{B}", body) if "{B}" in text else f"{text}\n\n{body}"
    elif style.place == "path":
        path, _, written = text.partition("\n")
        content = written.replace("{B}", body) or f"{_HEADLINE}\n\n{body}"
    elif style.place == "end":
        content = f"{_HEADLINE}\n\n{body}\n\n{text}"
    else:
        content = text.replace("{B}", body) if "{B}" in text else f"{text}\n\n{body}"
    file = folder / "file" / Path(path).name
    file.parent.mkdir(exist_ok=True)
    file.write_text(content, encoding="utf-8")
    [raw] = read_file(SourceFile(file, path, file.stat().st_size), {})
    file.unlink()
    assert isinstance(raw, RawArticle), raw
    conventions = Conventions(day_first=("all",) if style.place == "day-first" else ())
    article = extract_article(raw, TODAY, style.place != "path", conventions).article
    assert article
    return article.published


def judge(style: Style, moment: datetime, found: Published) -> str:
    """One of OUTCOMES; "less" is right, but less precise than what is stated."""
    written = found.isoformat() or ""
    if style.stated == "none":
        return "wrong" if written else "right"
    stated = moment.replace(hour=0, minute=0) if style.stated == "midnight" else moment
    there = stated.isoformat()[: LENGTHS[style.stated]]
    if written == there:
        return "right"
    if not written:
        return "undated"
    return "less" if there.startswith(written) else "wrong"


def outcomes(styles: Iterable[Style]) -> Iterator[tuple[Style, str, str, str]]:
    """Each style with each of its dates: the text, what was found, how that is to be judged."""
    generator = random.Random(SEED)
    with tempfile.TemporaryDirectory() as folder:
        for style in styles:
            for _ in range(DATES_A_STYLE):
                # Past noon or before; the minute is never 0, as a program's midnight states no time.
                moment = _FIRST + timedelta(generator.randrange(_DAYS), minutes=generator.randrange(1, 24 * 60))
                text = planted(style, moment)
                found = found_date(style, text, Path(folder))
                yield style, text, found.isoformat() or found.refused or "undated", judge(style, moment, found)


def lines(path: Path = STYLES) -> list[str]:
    """The figures."""
    counts: dict[str, Counter[str]] = {}
    for style, _, _, outcome in outcomes(read_styles(path)):
        counts.setdefault(style.place, Counter())[outcome] += 1
    total = sum(counts.values(), Counter[str]())
    rows = [f"dates: {total.total():,} planted in {len(read_styles(path))} styles"]
    for place, count in [*counts.items(), ("all", total)]:
        shares = "  ".join(f"{outcome} {count[outcome] / count.total():6.1%}" for outcome in OUTCOMES)
        rows.append(f"  {place:8} {shares}")
    return rows


def main() -> None:
    """Print the figures, with -v also what is not right."""
    path = next((Path(given) for given in sys.argv[1:] if given != "-v"), STYLES)
    if "-v" in sys.argv[1:]:
        for style, text, found, outcome in outcomes(read_styles(path)):
            if outcome != "right":
                print(f"{outcome:8} {style.place:7} {style.stated:7} {text[:150]!r} -> {found}")
    print("\n".join(lines(path)))


if __name__ == "__main__":
    main()
