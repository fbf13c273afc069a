"""Twelve hand-written articles: every expected result in the tests can be checked by eye, here.

The people, places and outlets are fictional.
"""

from dataclasses import replace
from datetime import date, datetime

from indexer.article import HEADER, PATH, RECORD, TEXT, Article, Paragraph, Published


def article(
    article_id: str,
    headline: str,
    text: str,
    *,
    on: str = "",
    source: str = "",
    section: str = "",
    people: tuple[str, ...] = (),
    places: tuple[str, ...] = (),
    organisations: tuple[str, ...] = (),
    deck: str = "",
    basis: str = RECORD,
) -> Article:
    """An article from short strings; `on` is ISO, as precise as it is long."""
    body = tuple(Paragraph(part) for part in text.split("\n\n"))
    return Article(
        article_id=article_id,
        headline=headline,
        deck=deck,
        body=body,
        published=published(on, basis),
        source=source,
        section=section,
        people=people,
        places=places,
        organisations=organisations,
        path=f"{article_id}.txt",
        original=text,
    )


def told(article_id: str = "a", text: str = "A note.", **names: tuple[str, ...]) -> Article:
    """An article in whose text these names were recognised."""
    one = article(article_id, "Talks", text, **names)
    facts = ((fact, name) for fact in ("people", "organisations", "places") for name in getattr(one, fact))
    return replace(one, bases=tuple((fact, name, TEXT) for fact, name in facts))


def published(on: str, basis: str = RECORD) -> Published:
    """A date from ISO text: "2024", "2024-03", "2024-03-05" or "2024-03-05T10:30"."""
    if not on:
        return Published()
    precision = {4: "year", 7: "month", 10: "day", 16: "minute"}[len(on)]
    day = datetime.fromisoformat(on) if len(on) == 16 else date.fromisoformat((on + "-01-01")[:10])
    return Published(day, precision, basis)


ARTICLES = (
    article(
        "a1", "Ferry strike enters third week",
        "The ferry strike at Selmare goes on. Mayor Inés Valdrême met the union.",
        on="2024-03-05", source="Herald", section="Harbour", people=("Inés Valdrême",), places=("Selmare",),
        organisations=("Harbour Union",),
    ),
    article(
        "a2", "Ferry strike ends", "The strike of ferry crews has ended.\n\nCrews return on Monday.",
        on="2024-03-12T09:30", source="Herald", section="Harbour", places=("Selmare",),
        organisations=("Harbour Union",),
    ),
    article(
        "a3", "Crews back at work", "Ferries sail again. A press conference is called for noon.",
        on="2024-03-13", source="Gazette", section="Harbour", places=("Selmare", "Ysolde"),
    ),
    article(
        "a4", "Dredging begins", "Dredging of the harbour began under the eyes of Inés Valdrême.",
        on="2024-05", source="Gazette", section="Environment", people=("Inés Valdrême", "Tomas Arkwright"),
        places=("Selmare",),
    ),
    article(
        "a5", "Council votes for the bridge", "The council voted. The bridge will be built, and the press was told.",
        on="2023-11-30", source="Herald", section="Politics", people=("Tomas Arkwright",), places=("Ysolde",),
    ),
    article(
        "a6", "Budget in doubt", "The budget of the council is in doubt; no conference of ministers will save it.",
        on="2023", source="Agency", section="Politics", people=("Tomas Arkwright",),
    ),
    article(
        "a7", "Herring return", "Herring have returned to the bay of Ysolde. Fishermen’s boats are full.",
        on="2022-09-01", source="Agency", section="Environment", places=("Ysolde",), deck="A good year for the bay",
        basis=PATH,
    ),
    article("a8", "", "A note without headline, date or source about the ferry.", basis=HEADER),
    article(
        "a9", "Press conference cancelled", "The press conference on the bridge was cancelled.",
        source="Gazette", section="Politics", places=("Ysolde",),
    ),
    article(
        "b1", "Bridge: ferry crews worry", "A bridge ends the ferry, crews fear. Ferry, ferry, ferry.",
        on="2024-02-29", source="Herald", section="Harbour", people=("Inés Valdrême",), places=("Selmare", "Ysolde"),
        organisations=("Harbour Union", "Bridge Company"),
    ),
    article("b2", "東京の報告書", "東京都の報告書が発表された。", on="2024-01-02", source="Agency", places=("Japan",)),
    article(
        "b3", "Islanders speak",
        "“To be or not to be an island”, says a teacher. W-2 forms and al-Aqsa are mentioned once.",
        on="2021-12-31T23:59", source="Agency",
    ),
)  # fmt: skip
BY_ID = {one.article_id: one for one in ARTICLES}
