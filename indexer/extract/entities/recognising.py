"""Headline and text -> the people, organisations and places named there, where, and under which one name each.

Every run of capitalised words is a candidate; its own words and those beside it vote for what it names; the votes of
a name are summed over the article, and the kind with the most of them is that of all its mentions.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from indexer.extract.entities.agreed import find_agreed
from indexer.extract.entities.canonical import name_mentions
from indexer.extract.entities.countries import Via, countries_of
from indexer.extract.entities.kinds import find_kinds
from indexer.extract.entities.nicknames import Nicknames, without_nicknames
from indexer.extract.entities.pipelines import RULES
from indexer.extract.entities.spans import ORGANISATIONS, PEOPLE, PLACES, Found, Mention
from indexer.extract.entities.truecase import soften_all


class Names(NamedTuple):
    """What an article names, in the order of the text.

    `via` are countries that are not named themselves, with what of theirs is.
    """

    mentions: tuple[Mention, ...] = ()
    via: tuple[Via, ...] = ()

    @property
    def people(self) -> tuple[str, ...]:
        """The people, each once, by first mention."""
        return self._names(PEOPLE)

    @property
    def organisations(self) -> tuple[str, ...]:
        """The organisations, each once, by first mention."""
        return self._names(ORGANISATIONS)

    @property
    def places(self) -> tuple[str, ...]:
        """The places, each once, by first mention."""
        return self._names(PLACES)

    def _names(self, fact: str) -> tuple[str, ...]:
        return tuple(dict.fromkeys(mention.name for mention in self.mentions if mention.fact == fact))


def recognise(headline: str, text: str, ner: str = RULES) -> Names:
    """The names in an article. `ner` is the spaCy pipeline that finds them, or RULES. Raises NoPipeline.

    >>> recognise("", "President Ana Ruiz of Spain spoke to the World Trade Union (WTU). Mrs Ruiz left.").people
    ('Ana Ruiz',)
    """
    return recognise_all([(headline, text)], ner)[0]


def recognise_all(articles: Sequence[tuple[str, str]], ner: str = RULES) -> list[Names]:
    """The names in each of some articles, (headline, text). Each step is taken for all of them before the next one:
    so its code and tables are still in the processor's caches. Raises NoPipeline."""
    softened = [soften_all(headline, text) for headline, text in articles]
    nicknames = [without_nicknames(text) for _headline, text in softened]
    read = [(headline, one.text) for (headline, _text), one in zip(softened, nicknames, strict=True)]
    every = find_kinds(read) if ner == RULES else [find_agreed(ner, headline, text) for headline, text in read]
    named = [
        name_mentions(found.spans, headline, one.text)
        for found, (headline, _text), one in zip(every, articles, nicknames, strict=True)
    ]
    return list(map(_names, articles, softened, nicknames, every, named))


def _names(
    article: tuple[str, str],
    softened: tuple[str, str],
    nicknames: Nicknames,
    found: Found,
    mentions: tuple[Mention, ...],
) -> Names:
    """The names of an article, with their mentions as they stand in it."""
    if nicknames.cuts:
        mentions = tuple(nicknames.restore(mentions, softened[1]))
    if softened != article:
        mentions = tuple(_as_written(mention, *article) for mention in mentions)
    return Names(mentions, countries_of(mentions, found.nationalities, *article))


def _as_written(mention: Mention, headline: str, text: str) -> Mention:
    source = headline if mention.in_headline else text
    return mention._replace(surface=source[mention.start : mention.end])
