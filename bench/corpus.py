"""Stories -> as many distinct articles as wanted: paragraphs of three stories recombined, dates and names added.

Article i is the same whatever the size of the corpus, so that a tenth of it is its first tenth.
"""

from __future__ import annotations

import random
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from bench.names import organisations, people, places, sections, sources
from bench.stories import Story
from indexer.article import RECORD, Article, Paragraph, Published

SEED = 21_578
FIRST_DAY, LAST_DAY = date(1990, 1, 1), date(2024, 12, 31)
STORIES_AN_ARTICLE = 3

_DAYS = (LAST_DAY - FIRST_DAY).days + 1
_UNDATED_SHARE, _NO_SECTION_SHARE = 0.02, 0.05
_NO_DATE = Published()


@dataclass(frozen=True, slots=True)
class Corpus:
    """Articles made of stories, lazily and always the same."""

    stories: tuple[Story, ...]

    def articles(self, count: int, first: int = 0) -> Iterator[Article]:
        """Articles `first` to `count` (exclusive)."""
        # One generator an article: article i does not depend on those before it.
        names = (sources(), sections(), people(), organisations(), places())
        for number in range(first, count):
            generator = random.Random(SEED * 10_000_000 + number)
            source, section, person, organisation, place = names
            yield Article(
                article_id=article_id(number),
                headline=_make_headline(generator, self.stories),
                body=_make_body(generator, self.stories),
                published=_make_published(generator),
                source=source.draw(generator, 1)[0],
                section="" if generator.random() < _NO_SECTION_SHARE else section.draw(generator, 1)[0],
                people=person.draw(generator, generator.randrange(7)),
                organisations=organisation.draw(generator, generator.randrange(5)),
                places=place.draw(generator, generator.randrange(4)),
            )


def article_id(number: int) -> str:
    """The id of an article; `article_number` reads it.

    >>> article_number(article_id(7))
    7
    """
    return f"a{number}"


def article_number(identifier: str) -> int:
    """The number of the article with this id."""
    return int(identifier[1:])


def _make_headline(generator: random.Random, stories: tuple[Story, ...]) -> str:
    """The first half of one headline and the second half of another."""
    start, end = (generator.choice(stories).headline.split() for _ in range(2))
    return " ".join([*start[: (len(start) + 1) // 2], *end[len(end) // 2 :]])


def _make_body(generator: random.Random, stories: tuple[Story, ...]) -> tuple[Paragraph, ...]:
    """Paragraphs of three stories, as many as those stories have on average, so that lengths stay as they were."""
    chosen = generator.choices(stories, k=STORIES_AN_ARTICLE)
    pool = [paragraph for story in chosen for paragraph in story.paragraphs]
    wanted = max(1, round(len(pool) / STORIES_AN_ARTICLE))
    return tuple(Paragraph(text) for text in generator.sample(pool, wanted))


def _make_published(generator: random.Random) -> Published:
    if generator.random() < _UNDATED_SHARE:
        return _NO_DATE
    day = FIRST_DAY + timedelta(days=generator.randrange(_DAYS))
    minute = generator.randrange(2 * 1440)
    if minute >= 1440:  # half of the articles know the minute, half the day alone
        return Published(day, "day", RECORD)
    return Published(datetime.combine(day, time(minute // 60, minute % 60)), "minute", RECORD)
