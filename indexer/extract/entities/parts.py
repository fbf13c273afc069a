"""A run of capitalised words -> its parts, one a name: "and" and "of" inside names are told from those between."""

from __future__ import annotations

from collections.abc import Iterator

from indexer.extract.entities import cues
from indexer.extract.entities.gazetteer import load_gazetteer
from indexer.extract.entities.runs import Word, known_lengths

# What ends an organisation's name for sure; the others may also be what it deals with: "National Air and Space Museum".
_CLOSING_TAILS = cues.ORGANISATION_TAILS - frozenset({
    "air", "communications", "energy", "financial", "foods", "insurance", "media", "medical", "power", "radio",
    "research", "resources", "school", "sciences", "services", "technology", "telecommunications", "television",
})  # fmt: skip
_TOGETHER = frozenset({
    ("arts", "sciences"), ("customs", "excise"), ("fire", "rescue"), ("fish", "wildlife"), ("food", "drug"),
    ("health", "safety"), ("parks", "recreation"), ("revenue", "customs"), ("science", "technology"),
    ("search", "rescue"), ("trade", "industry"),
})  # fmt: skip
_ON_SUBJECTS = frozenset({"commission", "committee", "conference", "council", "panel"})  # "Commission on Foreign Debts"
_SAINTS = frozenset({"saint", "st", "st."})
_RULERS, _SCHOOLS = ("king", "queen"), ("academy", "college", "hospital", "school")  # "King Edward's School"
_OF_SEVERAL_TOWNS = frozenset({"authority", "constabulary", "council", "police"})
_OFFICES = frozenset({"office", "department"})  # of a "County Sheriff's"


def cut_run(run: list[Word]) -> Iterator[tuple[list[Word], list[bool]]]:
    """A run cut where its words belong to different names, and for each word whether it is inside a known name."""
    lengths = known_lengths(run)
    if not any(lengths) and _is_plain(run):  # mostly
        yield run, [False] * len(run)
        return
    part: list[Word] = []
    known: list[bool] = []
    inside_until = 0
    for position, word in enumerate(run):
        inside = position < inside_until
        if part and not inside and not _is_joined(part, run, position):
            yield part, known
            part, known = [], []
        if not inside and lengths[position]:
            inside_until = position + lengths[position]
        part.append(word)
        known.append(position < inside_until)
    yield part, known


def _is_plain(run: list[Word]) -> bool:
    """Whether nothing in a run could part its words."""
    return not any(joiner or owns or "-" in text for _start, _end, text, _lower, owns, joiner in run)


def _is_joined(part: list[Word], run: list[Word], position: int) -> bool:
    """Whether a word belongs to the same name as those before it."""
    before, word = part[-1], run[position]
    if before.owns:
        is_name = before.lower in cues.OWNERS or _own_together(before.lower, word.lower)
        is_name = is_name or (len(part) > 1 and before.lower in cues.TITLES and word.lower in _OFFICES)
        is_name = is_name or (len(part) > 1 and part[-2].lower in _SAINTS and _ends_as_an_office(run, position))
        is_name = is_name or (len(part) > 1 and part[-2].lower in _RULERS and _is_school(run, position))
        return not word.joiner and (is_name or _is_firm_of_an_owner(before, run, position))
    joiner = word.joiner
    if not joiner:
        return before.lower.rpartition("-")[2] not in cues.AFTER_HYPHEN or "-" not in before.lower
    if joiner in ("&", ",") or joiner in cues.PARTICLES:
        return True
    if joiner == "of":
        return before.lower in cues.OF_ORGANISATIONS or before.lower in cues.OF_PLACES or _is_purpose(part)
    if joiner in ("for", "to", "against"):
        is_for_somebody = before.lower[-1] == "s" and word.lower in load_gazetteer().given_names
        return before.lower in cues.FOR_ORGANISATIONS and not is_for_somebody  # "Lawyers for Grace Ruiz"
    if joiner == "on":
        names = load_gazetteer()
        is_of_a_land = names.place(word.text) is not None or names.is_nationality(word.text)
        return before.lower in _ON_SUBJECTS and not is_of_a_land and not word.text.isupper()
    return joiner == "and" and _is_enumerated(part, run, position)


def _is_firm_of_an_owner(owner: Word, run: list[Word], position: int) -> bool:
    """Whether what is owned is only what a firm's name ends with: "Kohl's Corp", "Scott's Hospitality Inc"."""
    names, owned = load_gazetteer(), [word.lower.rstrip(".") for word in run[position : position + 3]]
    if names.place(owner.text) or names.is_nationality(owner.text) or owner.lower in names.words:
        return False
    return owned[0] in cues.LEGAL_FORMS or (len(owned) > 1 and owned[0] in names.words and owned[1] in cues.LEGAL_FORMS)


def _ends_as_an_office(run: list[Word], position: int) -> bool:
    """Whether what follows a saint's name ends as an organisation or a place does: "Primary School"."""
    last = _until_joiner(run, position)[-1].lower
    return last in cues.ORGANISATION_TAILS or last in cues.PLACE_TAILS


def _is_school(run: list[Word], position: int) -> bool:
    return _until_joiner(run, position)[-1].lower in _SCHOOLS


def _own_together(owner: str, owned: str) -> bool:
    """Whether it is their organisation: "Fishers' Cooperative"."""
    return owner.endswith("s") and owned in cues.ORGANISATION_TAILS and owner[:-1] in load_gazetteer().words


def _is_purpose(part: list[Word]) -> bool:
    """Whether an office's purpose goes on: "Centre for the Prevention" of something."""
    words = load_gazetteer().words
    return part[-1].lower in words and any(word.joiner in ("of", "for") for word in part[1:])


def _is_enumerated(part: list[Word], run: list[Word], position: int) -> bool:
    """Whether "and" stands inside a name: "Ministry of Health and Sport", "Fisheries and Food Agency"."""
    names = load_gazetteer()
    if run[position].lower in cues.FIRM_ENDINGS or _is_trade_of_a_firm(part, run, position):
        return True
    if (part[-1].lower, run[position].lower) in _TOGETHER:
        return True
    is_firm = _until_joiner(run, position)[-1].lower.rstrip(".") in cues.LEGAL_FORMS
    if is_firm and any(word.joiner == "," for word in part):
        return True  # "Tarn, Vesely and Stroud Inc"
    if any(word.joiner in ("of", "for") for word in part[1:]):
        first, last = part[0].lower, part[-1].lower
        if any(word.joiner == "and" for word in part) and part[-1].joiner != ",":
            return False  # "Office of Rail and Road and Network Rail"
        is_office = first in cues.OF_ORGANISATIONS or any(word.lower in cues.OF_ORGANISATIONS for word in part[:-1])
        are_subjects = is_office and _is_subject(last) and _is_subject(run[position].lower)
        return are_subjects or _is_of_two_lands(part, run, position)
    if _is_of_several_towns(part, run, position):
        return True
    own = [word.lower for word in part if not names.is_nationality(word.lower)]  # "Saudi Research and Trading Corp"
    if not own or any(lower not in names.words or lower in _CLOSING_TAILS for lower in own):
        return False
    if len(part) == 1 and names.organisation(part[0].text):
        return False
    following = _until_joiner(run, position)
    last = following[-1].lower.rstrip(".")
    return len(following) > 1 and last in cues.ORGANISATION_TAILS and following[0].lower in names.words


def _is_subject(lower: str) -> bool:
    """Whether a word may be what an office deals with; "Enterprise" is a town, too, but "Turkey" is none."""
    names = load_gazetteer()
    place = names.place(lower)
    if place is not None and place.kind != "town":
        return False
    return lower in names.words or lower.endswith(("logy", "graphy", "ism", "ities", "nomics"))


def _is_of_several_towns(part: list[Word], run: list[Word], position: int) -> bool:
    """Whether towns or counties have one office together: "Devon and Cornwall Police"."""
    names, following = load_gazetteer(), _until_joiner(run, position)
    if len(part) > 2 or len(following) < 2 or following[-1].lower not in _OF_SEVERAL_TOWNS:
        return False
    first, second = (names.place(" ".join(word.text for word in words)) for words in (part, following[:-1]))
    if first is None or second is None:
        return first is second and not any(word.lower in names.words for word in (*part, *following[:-1]))
    return not {first.kind, second.kind} & {"country", "capital"}


def _is_of_two_lands(part: list[Word], run: list[Word], position: int) -> bool:
    """Whether two states or towns have one office: "Port Authority of New York and New Jersey"."""
    start = max(number for number, word in enumerate(part) if word.joiner in ("of", "for"))
    if part[start - 1].lower not in _OF_SEVERAL_TOWNS:
        return False
    names = load_gazetteer()
    lands = [
        names.place(" ".join(word.text for word in words)) for words in (part[start:], _until_joiner(run, position))
    ]
    return all(land is not None and land.kind != "country" for land in lands)


def _until_joiner(run: list[Word], position: int) -> list[Word]:
    following = run[position:]
    end = next((number for number, word in enumerate(following) if number and word.joiner), len(following))
    return following[:end]


def _is_trade_of_a_firm(part: list[Word], run: list[Word], position: int) -> bool:
    """Whether what follows "and" is only a trade and what firms end with: "Nippon Telegraph and Telephone Corp"."""
    first, *others = (word.lower.rstrip(".") for word in _until_joiner(run, position))
    if first not in cues.TRADES or part[-1].lower.rstrip(".") in cues.LEGAL_FORMS:
        return False
    return all(other in cues.LEGAL_FORMS or other in cues.ORGANISATION_TAILS for other in others)
