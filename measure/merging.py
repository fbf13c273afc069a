"""Labelled stories, as one archive -> how well the names of people are put together, by B-cubed.

For each mention of a person: of the mentions under the same name, how many are of the same person (precision); of the
mentions of this person, how many are under the same name (recall); the means over all mentions. A mention that is not
found stands alone.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from indexer.article import Article, Paragraph
from indexer.extract.entities.names import join_names
from indexer.extract.entities.recognising import Names, recognise
from indexer.extract.entities.spans import PEOPLE, Mention
from indexer.fullnames.choose import choose_full_names
from indexer.fullnames.counted import CountedNames
from indexer.fullnames.open_names import OPEN_FIELDS, FullNames, explained_acronyms, open_names
from indexer.schema import FACET_BY_NAME
from measure.labelled import Label, Story

_MERGING = Path(__file__).parent.parent / "tests" / "merging"
PEOPLE_FILE = _MERGING / "people.txt"
HARD_FILE = _MERGING / "names_2.txt"  # married names, surnames first, other romanisations, relatives

Together = Sequence[tuple[str, str]]  # a mention each: its person, the name it is under


@dataclass(frozen=True, slots=True)
class BCubed:
    """How well mentions are put together."""

    precision: float
    recall: float
    mentions: int

    @property
    def f1(self) -> float:
        """The harmonic mean of both."""
        return 2 * self.precision * self.recall / (self.precision + self.recall)

    def __str__(self) -> str:
        return f"P {self.precision:6.1%}  R {self.recall:6.1%}  F1 {self.f1:6.1%}  ({self.mentions:,} mentions)"


def b_cubed(mentions: Together) -> BCubed:
    """The score of some mentions, one at least.

    >>> b_cubed([("ana", "Ruiz"), ("ben", "Ruiz"), ("ben", "Ben Ruiz")]).f1
    0.6666666666666666
    """
    both, persons, names = Counter(mentions), Counter(one for one, _ in mentions), Counter(one for _, one in mentions)
    precision = sum(count * count / names[name] for (_, name), count in both.items())
    recall = sum(count * count / persons[person] for (person, _), count in both.items())
    return BCubed(precision / len(mentions), recall / len(mentions), len(mentions))


def score_merging(stories: Sequence[Story]) -> tuple[BCubed, BCubed]:
    """The people of some stories that are one archive: all mentions, and only those that are found."""
    found = named_mentions(stories)
    alone = ((person, name or f"not found {number}") for number, (person, name) in enumerate(found))
    return b_cubed([*alone]), b_cubed([one for one in found if one[1]])


def named_mentions(stories: Sequence[Story]) -> list[tuple[str, str]]:
    """Each labelled mention of a person, with the name it is under; "" when it is not found."""
    recognised = [recognise(story.headline, story.text) for story in stories]
    articles = [_article(str(number), *pair) for number, pair in enumerate(zip(stories, recognised, strict=True))]
    full_names = full_names_of_articles(articles).get("person", {})
    found = []
    for story, names, article in zip(stories, recognised, articles, strict=True):
        opened = open_names(article).get("person", frozenset())
        for label in (label for label in story.labels if label.fact == PEOPLE and label.entity):
            name = _name_at(label, names.mentions)
            found.append((label.entity, full_names.get(name, name) if name in opened else name))
    return found


def _article(article_id: str, story: Story, names: Names) -> Article:
    people, organisations, places = (join_names(FACET_BY_NAME[field].attribute, (), names) for field in OPEN_FIELDS)
    return Article(
        article_id,
        story.headline,
        body=(Paragraph(story.text),),
        people=people.names,
        organisations=organisations.names,
        places=places.names,
        bases=(*people.bases, *organisations.bases, *places.bases),
        forms=(*people.forms, *organisations.forms, *places.forms),
    )


def full_names_of_articles(articles: Sequence[Article]) -> FullNames:
    """The full names of an archive that holds these articles."""
    explained = Counter(pair for article in articles for pair in explained_acronyms(article))
    return choose_full_names({field: _count(field, articles) for field in OPEN_FIELDS}, explained, {})


def _count(field: str, articles: Sequence[Article]) -> CountedNames:
    names: Iterator[str] = (name for one in articles for name in getattr(one, FACET_BY_NAME[field].attribute))
    opened = {name for article in articles for name in open_names(article).get(field, ())}
    return CountedNames.of(field, Counter(names), opened)


def _name_at(label: Label, mentions: Sequence[Mention]) -> str:
    """The name of the person's mention that shares most with a label; "" when none does."""
    shared = [
        (min(mention.end, label.end) - max(mention.start, label.start), mention.name)
        for mention in mentions
        if mention.fact == PEOPLE and mention.in_headline == label.in_headline
    ]
    length, name = max(shared, default=(0, ""))
    return name if length > 0 else ""


def lines(title: str, stories: Sequence[Story]) -> list[str]:
    """The figures of some stories."""
    every, found = score_merging(stories)
    head = f"people put together over {len(stories)} stories, B-cubed: {title}"
    return [head, f"  {'all mentions':14} {every}", f"  {'those found':14} {found}"]
