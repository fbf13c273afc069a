"""Corpus -> distinct questions in classes, drawn with a fixed seed from the corpus' own words and facet values."""

from __future__ import annotations

import random
import re
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from bench.answers import FACETS, Question
from bench.corpus import FIRST_DAY, LAST_DAY
from indexer.article import Article
from indexer.schema import FACET_BY_NAME

SEED = 1_987
SAMPLE = 20_000  # articles the words are drawn from

_WORD = re.compile(r"(?<![\w'’.-])[a-z]{4,}(?![\w'’.-])")  # one that every tokeniser here cuts out alike
_RUNNING_TEXT = re.compile(r"(?<![\w'’.-])[a-z]{3,}(?: [a-z]{2,}){1,3}(?![\w'’.-])")
_RARE_SHARE = 0.25  # of the words that stand in two articles or more: the rarest of them
_COMMON_SHARE = 0.02  # of the articles: as many have a common word
_PREFIX_LETTERS = (4, 5)
_MIN_PREFIXED = 7  # letters of a word that a prefix is taken from
_TRIES = 50  # to find one more distinct question, before a small corpus is taken to have no more

_FIELDS = tuple(FACET_BY_NAME[name] for name in FACETS)


@dataclass(frozen=True, slots=True)
class QuestionClass:
    """Questions of one kind, all different."""

    name: str
    questions: tuple[Question, ...]


@dataclass(frozen=True, slots=True, eq=False)
class Vocabulary:
    """What questions are drawn from."""

    articles: Sequence[Article]
    rare: Sequence[str]
    common: Sequence[str]


def make_vocabulary(articles: Sequence[Article]) -> Vocabulary:
    """The words of some articles, by the share of the articles that have them."""
    doc_freqs: Counter[str] = Counter()
    for article in articles:
        doc_freqs.update(set(_words(article)))
    repeated = sorted((count, word) for word, count in doc_freqs.items() if count > 1)
    rarest = repeated[: round(_RARE_SHARE * len(repeated))]
    return Vocabulary(
        articles,
        rare=[word for _, word in rarest],
        common=[word for count, word in repeated[len(rarest) :] if count >= _COMMON_SHARE * len(articles)],
    )


def make_questions(vocabulary: Vocabulary, a_class: int) -> tuple[QuestionClass, ...]:
    """So many questions a class, or as many as the corpus has words for. The start page is one question, repeated."""
    generator = random.Random(SEED)
    seen: set[Question] = set()
    drawn = [QuestionClass(name, _draw_distinct(generator, draw, vocabulary, a_class, seen)) for name, draw in _CLASSES]
    return (*drawn, QuestionClass("start page (repeated)", (Question(),) * min(a_class, 20)))


Draw = Callable[[random.Random, Vocabulary], Question | None]


def _draw_distinct(
    generator: random.Random, draw: Draw, vocabulary: Vocabulary, wanted: int, seen: set[Question]
) -> tuple[Question, ...]:
    found: list[Question] = []
    for _ in range(wanted * _TRIES):
        question = draw(generator, vocabulary)
        if question is not None and question not in seen:
            seen.add(question)
            found.append(question)
            if len(found) == wanted:
                break
    return tuple(found)


def _rare_word(generator: random.Random, vocabulary: Vocabulary) -> Question | None:
    return Question((generator.choice(vocabulary.rare),)) if vocabulary.rare else None


def _common_word(generator: random.Random, vocabulary: Vocabulary) -> Question | None:
    return Question((generator.choice(vocabulary.common),)) if vocabulary.common else None


def _two_words(generator: random.Random, vocabulary: Vocabulary) -> Question | None:
    return _words_together(generator, vocabulary, 2)


def _three_words(generator: random.Random, vocabulary: Vocabulary) -> Question | None:
    return _words_together(generator, vocabulary, 3)


def _words_together(generator: random.Random, vocabulary: Vocabulary, count: int) -> Question | None:
    """Words that stand in one article, so that there is something to find."""
    words = sorted(set(_words(generator.choice(vocabulary.articles))))
    return Question(tuple(generator.sample(words, count))) if len(words) >= count else None


def _any_of_three(generator: random.Random, vocabulary: Vocabulary) -> Question | None:
    words = [_any_word(generator, vocabulary) for _ in range(3)]
    return Question(tuple(word for word in words if word), "any") if len(set(words)) == 3 and all(words) else None


def _phrase(generator: random.Random, vocabulary: Vocabulary) -> Question | None:
    """Two to four words of running text, no sign between them."""
    article = generator.choice(vocabulary.articles)
    runs = _RUNNING_TEXT.findall(article.text)
    return Question(tuple(generator.choice(runs).split()), "phrase") if runs else None


def _prefix(generator: random.Random, vocabulary: Vocabulary) -> Question | None:
    """The start of a long word. Engines that keep stems alone cannot see where their last vowel was."""
    word = _any_word(generator, vocabulary)
    start = word[: generator.choice(_PREFIX_LETTERS)]
    if len(word) < _MIN_PREFIXED or start.endswith(("e", "i", "y")):
        return None
    return Question((start,), "prefix")


def _narrowed(generator: random.Random, vocabulary: Vocabulary) -> Question | None:
    """A word, one to ten years, and a value of a facet."""
    word, chosen = _any_word(generator, vocabulary), _facet_value(generator, vocabulary)
    return Question((word,), chosen=chosen, days=_some_years(generator)) if word and chosen else None


def _no_query(generator: random.Random, vocabulary: Vocabulary) -> Question | None:
    """A value of a facet alone, as a click on the start page asks for."""
    chosen = _facet_value(generator, vocabulary)
    return Question(chosen=chosen) if chosen else None


_CLASSES: tuple[tuple[str, Draw], ...] = (
    ("one rare word", _rare_word),
    ("one common word", _common_word),
    ("two words", _two_words),
    ("three words", _three_words),
    ("any of three", _any_of_three),
    ("phrase", _phrase),
    ("prefix", _prefix),
    ("word, dates, facet", _narrowed),
    ("no query, facet", _no_query),
)


def _words(article: Article) -> list[str]:
    return _WORD.findall(article.text)


def _any_word(generator: random.Random, vocabulary: Vocabulary) -> str:
    """A word as often as it stands in the text; "" when the article drawn has none."""
    words = _words(generator.choice(vocabulary.articles))
    return generator.choice(words) if words else ""


def _facet_value(generator: random.Random, vocabulary: Vocabulary) -> tuple[str, str] | None:
    """A value as often as articles have it."""
    article, field = generator.choice(vocabulary.articles), generator.choice(_FIELDS)
    value = getattr(article, field.attribute)
    values = (value,) if isinstance(value, str) else value
    return (field.name, generator.choice(values)) if values and values[0] else None


def _some_years(generator: random.Random) -> tuple[date, date]:
    length = timedelta(days=generator.randrange(365, 3_652))
    first = FIRST_DAY + timedelta(days=generator.randrange((LAST_DAY - FIRST_DAY - length).days))
    return first, first + length
