"""A story -> copies of it as outlets make them, other than by editing words at random.

House style and synonyms, paragraphs cut, quotations and a background added, a new lead, two stories in one.
"""

from __future__ import annotations

import random
import re
from collections.abc import Callable, Sequence

from measure.planting import Paragraphs

_SYNONYMS = """
    said:told reporters, stated:declared, announced:made known, rose:climbed, fell:dropped, increase:rise,
    decrease:fall, about:around, company:firm, companies:firms, government:cabinet, country:nation,
    talks:negotiations, meeting:session, agreed:consented, plan:scheme, plans:schemes, expected:forecast,
    report:account, big:large, large:sizeable, new:fresh, begin:start, began:started, end:close, ended:closed,
    help:assist, buy:purchase, bought:purchased, sell:dispose of, sold:disposed of, show:indicate, showed:indicated,
    need:require, use:employ, used:employed, also:too, however:but, because:since, after:following, before:ahead of,
    between:among, many:numerous, several:some, important:key, officials:authorities, official:functionary,
    workers:employees, people:persons, leader:head, war:conflict, attack:assault, killed:slain, died:perished,
    year:twelve months, month:four weeks, week:seven days, money:funds, price:cost, prices:costs, profit:earnings,
    loss:deficit, shares:stock, bank:lender, banks:lenders, trade:commerce, production:output, demand:call,
    support:backing, problem:difficulty, problems:difficulties, house:home, city:town, told:informed,
    asked:requested, called:termed, made:produced, given:handed, took:seized, small:minor, high:steep, low:modest,
    early:at the start of, late:towards the end of, against:versus, total:sum, first:initial, last:past
"""
_STYLE = (
    (r"\bpct\b|\bper ?cent\b", "percent"), (r"\bmln\b", "million"), (r"\bdlrs\b", "dollars"), (r"\bU\.S\.", "US"),
    (r"\bBritain\b", "the UK"), (r"(\w)or\b", r"\1our"), (r"ize\b", "ise"), (r"\bMr\.? ", ""),
    (r"\b[Tt]oday\b", "on Tuesday"),
    (r"\bdoes not\b", "doesn't"), (r"\bis not\b", "isn't"), (r"\bwill not\b", "won't"), (r'"', "'"), (r"\btwo\b", "2"),
    (r"\bthree\b", "3"), (r"\bfive\b", "5"), (r"\bten\b", "10"), (r"(\d),(\d{3})\b", r"\1\2"),
)  # fmt: skip
_QUOTES = (
    '"We did not expect this, and we will need some time to look at it," a spokeswoman told this newspaper.',
    '"Nobody here is surprised," said one observer who asked not to be named. "It was a matter of time."',
    "Asked for a comment, two of those involved did not return calls on the day.",
    '"The next weeks will show whether it was worth it," a retired professor of economics said in an interview.',
    "Readers of this newspaper had written letters about the matter since spring, most of them critical.",
)


class Outlets:
    """Changes stories; the same seed gives the same changes."""

    def __init__(self, seed: int, others: Sequence[Paragraphs]) -> None:
        """`others` are stories that may stand in one article with the one that is changed."""
        self._random, self._others = random.Random(seed), list(others)
        self._synonyms: dict[str, str] = {}
        for pair in _SYNONYMS.split(","):
            word, _, other = pair.strip().partition(":")
            self._synonyms[word] = other

    def ways(self) -> dict[str, Callable[[Paragraphs], Paragraphs]]:
        """Every kind of change, by its name."""
        return {
            "house style": self.styled,
            "synonyms": self.reworded,
            "paragraphs cut": self.shortened,
            "quotes added": self.with_quotes,
            "new lead": self.with_new_lead,
            "two stories in one": self.joined,
            "several of these": lambda story: self.with_quotes(self.shortened(self.reworded(self.styled(story)))),
        }

    def styled(self, story: Paragraphs) -> Paragraphs:
        """In another house style: spelling, abbreviations, figures, quotation marks."""
        for pattern, instead in _STYLE:
            story = tuple(re.sub(pattern, instead, paragraph) for paragraph in story)
        return story

    def reworded(self, story: Paragraphs) -> Paragraphs:
        """With a synonym for every word that has one."""
        return tuple(re.sub(r"[a-z]+", lambda found: self._synonyms.get(found[0], found[0]), one) for one in story)

    def shortened(self, story: Paragraphs) -> Paragraphs:
        """Without a third of its paragraphs, the first one left."""
        kept = sorted(self._random.sample(range(1, len(story)), (len(story) - 1) * 2 // 3))
        return (story[0], *(story[number] for number in kept))

    def with_quotes(self, story: Paragraphs) -> Paragraphs:
        """With two paragraphs of the outlet's own somewhere after the first one."""
        changed = list(story)
        for added in self._random.sample(_QUOTES, 2):
            changed.insert(self._random.randint(1, len(changed)), added)
        return tuple(changed)

    def with_new_lead(self, story: Paragraphs) -> Paragraphs:
        """With the first paragraph told in other words: half of its words in another order, among others."""
        words = story[0].split()
        kept = self._random.sample(words, len(words) // 2)
        return (f"In what many called a turning point, {' '.join(kept)}, it emerged late on Thursday.", *story[1:])

    def joined(self, story: Paragraphs) -> Paragraphs:
        """With another story under it that is not longer; none is used twice, as two such articles would share it."""
        size = sum(map(len, story))
        short = next((number for number, one in enumerate(self._others) if sum(map(len, one)) <= size), None)
        return story if short is None else (*story, *self._others.pop(short))
