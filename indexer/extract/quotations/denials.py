"""A clause and its verb of saying -> whether that was not said, or only imagined: `never said`, `If Ruiz had said`."""

from __future__ import annotations

from collections.abc import Sequence

from indexer.extract.quotations.clauses import Word

_NEGATIONS = frozenset({"not", "never", "nor", "neither", "cannot", "hardly", "scarcely", "barely"})
_BUT_SAID = frozenset({"only", "just", "merely", "simply"})  # "would only say", "did not just say"
_IMAGINING = frozenset({"might", "may", "should", "must", "ought"})
_ABLE = frozenset({"could", "can"})
_MODALS = _IMAGINING | _ABLE | {"would", "will", "shall"}
_AUXILIARIES = _NEGATIONS | _BUT_SAID | _MODALS | frozenset({
    "has", "have", "had", "having", "did", "does", "do", "to", "ever", "even", "also", "then", "still", "once",
    "again", "now", "on", "went", "been", "be", "is", "was", "are", "were", "at", "any", "point", "time",
})  # fmt: skip
_SCANTY = frozenset({"no", "only", "little", "nothing", "was", "is"})  # "could say no more than"
# Before "to": what is not done, or not yet.
_UNDONE = frozenset({
    "refuse", "refused", "refuses", "refusing", "refusal", "decline", "declined", "declines", "declining", "fail",
    "failed", "fails", "failing", "failure", "forget", "forgot", "forgets", "neglected", "want", "wanted", "wants",
    "wanting", "wish", "wished", "wishes", "hope", "hoped", "hopes", "hoping", "plan", "planned", "plans", "planning",
    "intend", "intended", "intends", "dare", "dared", "unable", "unwilling", "reluctant", "afraid", "supposed",
    "expected", "tempted", "about", "yet", "reluctance", "reluctantly", "if",
})  # fmt: skip
# Before a participle: what is kept from.
_AVOIDED = frozenset({
    "deny", "denied", "denies", "denying", "denial", "avoid", "avoided", "avoids", "avoiding", "without", "from",
    "than", "against", "close", "resisted", "considered", "imagined",
})  # fmt: skip
_AVOIDED_OF = frozenset({"instead", "short", "accused", "dreamed", "dreamt", "suspected", "shy", "thought"})
_CONDITIONS = frozenset({"if", "unless", "whether", "lest"})
_INVERTED = frozenset({
    "had", "did", "has", "have", "does", "do", "would", "could", "should", "might", "will", "can", "may"
})  # fmt: skip
_DENYING = frozenset(
    {"denied", "denies", "deny", "denying", "doubted", "doubts", "doubt", "untrue", "false", "imagine"}
)
_ASKING = frozenset({"asked", "asks", "urged", "urges", "ordered", "orders", "told", "tells", "advised", "begged"})
_AUXILIARY_ENDINGS = ("ly", "n’t", "n't", "’ve", "'ve")
_NOBODY = frozenset({"nobody", "none"})
_DOUBTFUL = _CONDITIONS | _INVERTED | _DENYING | _ASKING | _NOBODY | {"that"}
_SENTENCE_OPENERS = frozenset({",", ";", ":", "and", "but", "“", "—", "–", "("})


def is_denied(words: Sequence[Word], verb: int, subject: Sequence[Word]) -> bool:
    """Whether the subject of a verb is not said to have said it: `did not say`, `denied saying`, `could have said`."""
    if words[verb].lower in _DENYING and _follows(words, verb, ("saying", "having", "ever")):
        return True
    start = verb
    while start and _is_auxiliary(words[start - 1]):
        start -= 1
    between = [word.lower for word in words[start:verb]] if start < verb else []
    if between and (_is_negated(between) or _is_imagined(words, verb, between)):
        return True
    before = words[start - 1].lower if start else ""
    if before == "who" and any(word.lower == "not" for word in subject):
        return True  # "it was not Ana Ruiz who said"
    if "to" in between and before in _UNDONE:
        return True
    if words[verb].lower.endswith("ing") or "having" in between:
        return before in _AVOIDED or (before == "of" and start > 1 and words[start - 2].lower in _AVOIDED_OF)
    if not subject or not start or subject[0].start >= words[start].start:
        return False
    return _is_in_doubt(words, start, subject, is_infinitive="to" in between)


def _is_auxiliary(word: Word) -> bool:
    return word.lower in _AUXILIARIES or word.lower.endswith(_AUXILIARY_ENDINGS)


def _is_short_negation(word: str) -> bool:
    return word.endswith(("n’t", "n't"))


def _is_negated(between: list[str]) -> bool:
    for index, word in enumerate(between):
        if word in _NEGATIONS or _is_short_negation(word):
            return not any(other in _BUT_SAID for other in between[index + 1 :])
    return False


def _is_imagined(words: Sequence[Word], verb: int, between: list[str]) -> bool:
    """Whether it is said that somebody might say it, or could have said it."""
    modals = [word for word in between if word.removesuffix("’ve").removesuffix("'ve") in _MODALS]
    if not modals or any(word in _BUT_SAID for word in between):
        return False
    if "have" in between or modals[-1].endswith("ve") or modals[-1] in _IMAGINING:
        return True
    return modals[-1] in _ABLE and not _follows(words, verb, _SCANTY)


def _is_in_doubt(words: Sequence[Word], end: int, subject: Sequence[Word], *, is_infinitive: bool) -> bool:
    """Whether the clause is a condition or a question, or what somebody denies or asks for; its subject ends there."""
    start = max(end - len(subject), 0)
    while start and words[start].start > subject[0].start:
        start -= 1
    while words[start].start < subject[0].start:
        start += 1
    before, first = words[start - 1].lower if start else "", subject[0].lower
    if before not in _DOUBTFUL and first not in _DOUBTFUL:  # nearly always
        return False
    if first in _INVERTED:
        return not start or before in _SENTENCE_OPENERS
    if before == "that" and start > 1:
        before = words[start - 2].lower
    return (
        before in _CONDITIONS
        or first in _CONDITIONS
        or first in _NOBODY
        or before in _DENYING
        or (is_infinitive and before in _ASKING)
    )


def _follows(words: Sequence[Word], verb: int, wanted: Sequence[str] | frozenset[str]) -> bool:
    return verb + 1 < len(words) and words[verb + 1].lower in wanted
