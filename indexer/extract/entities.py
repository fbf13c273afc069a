"""Headline and text -> the people, organisations and places named there, where, and under which one name each.

Every run of capitalised words is a candidate; its own words and those beside it vote for what it names; the votes of
a name are summed over the article, and the kind with the most of them is that of all its mentions.
"""

from __future__ import annotations

from typing import NamedTuple

from indexer.extract.agreed import find_agreed
from indexer.extract.canonical import name_mentions
from indexer.extract.countries import Via, countries_of
from indexer.extract.kinds import find_kinds
from indexer.extract.nicknames import without_nicknames
from indexer.extract.pipelines import RULES
from indexer.extract.spans import ORGANISATIONS, PEOPLE, PLACES, Mention
from indexer.extract.truecase import soften_all


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
    read_headline, read_text = soften_all(headline, text)
    nicknames = without_nicknames(read_text)
    if ner == RULES:
        found = find_kinds(read_headline, nicknames.text)
    else:
        found = find_agreed(ner, read_headline, nicknames.text)
    mentions = name_mentions(found.spans, headline, nicknames.text)
    if nicknames.cuts:
        mentions = tuple(nicknames.restore(mentions, read_text))
    if (read_headline, read_text) != (headline, text):
        mentions = tuple(_as_written(mention, headline, text) for mention in mentions)
    return Names(mentions, countries_of(mentions, found.nationalities))


def _as_written(mention: Mention, headline: str, text: str) -> Mention:
    source = headline if mention.in_headline else text
    return mention._replace(surface=source[mention.start : mention.end])
