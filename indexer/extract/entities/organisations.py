"""The organisations of an article -> the name each goes by: acronyms, firms, short forms of one under its full name."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence

from indexer.extract.entities.acronyms import has_letters, initials_of, short_name_behind
from indexer.extract.entities.aliases import LEGAL_FORMS, is_firm_of, known_name, plain_name
from indexer.extract.entities.firms import legal_form, without_form
from indexer.extract.entities.gazetteer import is_acronym, load_gazetteer, name_key
from indexer.extract.entities.spans import ORGANISATIONS, Span

# "<XON>", "<CHV.N>", "(XOM.N)", "(NASDAQ: AAPL)": signs of the firm in front, as wires have them.
_SIGN_BEHIND = re.compile(
    r" (?:<(?P<quoted>[A-Z]\w{0,7})(?:\.[A-Z]{1,3})?>|\((?P<dotted>[A-Z]\w{0,7})\.[A-Z]{1,3}\)"
    r"|\((?:NYSE|NASDAQ|Nasdaq|AMEX|LSE|TSX|ASX|HKEX|JSE|NSE|BSE|BIST)(?: \w+)?[:;]? ?(?P<listed>[A-Z][A-Z\d]{0,7})\))"
)
_SHORT_AHEAD = re.compile(r" [(<]|, [A-Z]{3}|[.,]{0,2} Ltd")  # at a glance
_STEM = 4  # letters: "Corp" and "Corporation", "Democrats" and "Democratic"
_LONGEST_ACRONYM = 8  # letters
_SURE_LETTERS = 3
_OWNER = re.compile(r"((?:[A-Z][\w.-]+ ){0,2}[A-Z][\w.-]+)['’]s? $")
_REACH = 40  # characters
_KINDS_OF_FIRMS = frozenset({
    "Developments", "Group", "Holding", "Holdings", "Industries", "Partners", "Properties", "Solutions",
    "Systems", "Technologies", "Ventures",
})  # fmt: skip
_PARLIAMENTS = frozenset({"Assembly", "Congress", "Parliament", "Senate"})
_MOST_RELATED = 200  # names with a word in common that are compared; no article has more


def _sign_behind(span: Span, own: str) -> str:
    """What stands for a name from here on in its text: its acronym, its sign at an exchange; "" where nothing does."""
    if sign := _SIGN_BEHIND.match(own, span.end):
        return sign["quoted"] or sign["dotted"] or sign["listed"]
    return "" if span.in_headline else short_name_behind(span.surface, own, span.end)


def _is_known_as(short: str, long: str, known: str) -> bool:
    """Whether a name is that of the organisation which the tables know by an acronym: that goes by its acronym
    everywhere, as Pemex, or one has all words of the other, as in "Christian Democrats", "US Securities Commission"."""
    if name_key(known) == name_key(short):
        return has_letters(long, short)
    words, others = ({word[:_STEM] for word in name_key(name.replace("-", "")).split()} for name in (long, known))
    return words <= others or others <= words


def name_organisations(spans: Sequence[tuple[str, Span]], headline: str, text: str) -> dict[str, str]:
    """For each key of an organisation's name the name it goes by here."""
    first: dict[str, Span] = {}
    explained: dict[str, str] = {}
    for key, span in spans:
        first.setdefault(key, span)
        own = headline if span.in_headline else text
        if _SHORT_AHEAD.match(own, span.end) and (short := _sign_behind(span, own)):
            _explain(explained, short, span.surface)
    if len(first) > 1:
        for short, long in _by_initials(first, explained):
            _explain(explained, short, long)
    names = {key: _organisation(explained.get(key, span.surface)) for key, span in first.items()}
    if len(names) < 2:
        return names
    shared = _by_words(dict.fromkeys(names.values()))
    # "Samsung Electronics" goes by "Samsung", "Fluor Corp" by "Fluor": neither is short for another firm
    whole = {name for key, name in names.items() if " " in first[key].surface and " " not in name}
    for key, name in names.items():
        if name not in whole and (longer := _longer_organisation(name, shared)) != name:
            names[key] = name if _is_anothers(name, longer, first[key], text) else longer
    in_one_form = _in_one_form(dict.fromkeys(names.values()))
    return {key: in_one_form[name] for key, name in names.items()}


def _explain(explained: dict[str, str], short: str, long: str) -> None:
    """Note what a name is short for; where the tables know the long one by the short one, the other way round."""
    if (known := known_name(ORGANISATIONS, short)) and _is_known_as(short, long, known):
        short, long = long, short
    explained.setdefault(name_key(short), long)


def _by_initials(first: Mapping[str, Span], explained: Collection[str]) -> Iterator[tuple[str, str]]:
    """Acronyms that nothing explains, with the one name of the text that has their initials: "the Rapid Support Forces
    ... the RSF"."""
    acronyms = [span for key, span in first.items() if span[2].isupper() and " " not in key and key not in explained]
    if not acronyms:
        return
    long = _names_by_initials(span for key, span in first.items() if " " in key)
    for span in acronyms:
        letters = span.surface.replace(".", "")
        if not _SURE_LETTERS <= len(letters) <= _LONGEST_ACRONYM or not letters.isalpha():
            continue  # two letters are a name's by chance
        fitting = [one for one in long.get(letters.lower(), ()) if not one.startswith(f"{letters} ")]
        if len(fitting) == 1 and _may_be_short(span.surface, first.values()):
            yield span.surface, fitting[0]


def _names_by_initials(spans: Iterable[Span]) -> dict[str, list[str]]:
    """Names of several words by the acronyms that may be short for them, in small letters."""
    found: dict[str, list[str]] = {}
    for span in spans:
        name = span.surface
        if name.isupper():
            continue
        letters = initials_of(name)
        if legal_form(name):
            letters |= initials_of(name.rpartition(" ")[0])
        for one in letters:
            found.setdefault(one, []).append(name)
    return found


def _may_be_short(acronym: str, spans: Iterable[Span]) -> bool:
    """Whether an acronym is that of a name with its initials: what the tables know by it is not named itself, too.
    `spans` has the article's names, each way in which they are written once."""
    known = known_name(ORGANISATIONS, acronym)
    return not known or sum(_organisation(span.surface) == known for span in spans) <= 1


def _in_one_form(names: Iterable[str]) -> dict[str, str]:
    """ "Norwell Mills Corp" and "Norwell Mills Corporation" of one text go by the first, or by what the tables have;
    "Norwell Mills Corp" and its "Norwell Mills GmbH" are two."""
    keys = {name: name if name.isupper() else without_form(name.lower().rstrip(".")) for name in names}
    if len({*keys.values()}) == len(keys):  # nearly always
        return {name: name for name in keys}
    forms: dict[str, set[str]] = {}
    for name, key in keys.items():
        forms.setdefault(key, set()).add(legal_form(name))
    keys = {name: name if len(forms[key] - {""}) > 1 else key for name, key in keys.items()}
    found = {key: name for name, key in reversed(keys.items())}
    if len(found) < len(keys):
        found |= {key: name for name, key in keys.items() if known_name(ORGANISATIONS, name) == name}
    return {name: found[key] for name, key in keys.items()}


def _organisation(surface: str) -> str:
    return known_name(ORGANISATIONS, surface) or plain_name(surface)


def _longer_organisation(name: str, shared: Mapping[str, list[str]]) -> str:
    """ "General Assembly" is the "UN General Assembly" of the same text; a firm's first word alone is that firm."""
    if is_acronym(name):
        return name
    beginning, ending = shared[name.partition(" ")[0]], shared[name.rpartition(" ")[2]]
    if len(beginning) == len(ending) == 1:  # itself, as nearly always
        return name
    related = beginning[:_MOST_RELATED]
    fits: set[str] = set()
    if " " not in name or any(is_firm_of(other, name) for other in related):
        fits = {other for other in related if other.startswith(f"{name} ")}
        fits = {one for one in fits if not any(_is_grown(other, one) for other in fits)} if len(fits) > 1 else fits
    elif len(related) > 1:
        fits = {other for other in related if _is_grown(other, name)}
    if not fits and (" " in name or name.endswith("s")):  # "the Harriers" are the Westport Harriers
        fits = {other for other in ending[:_MOST_RELATED] if other.endswith(f" {name}") and _is_cut(name, other)}
    return fits.pop() if len(fits) == 1 else name


def _is_grown(long: str, short: str) -> bool:
    """Whether only what a firm's kind is stands behind a name: "Norwell Heavy Industries", "Norwell Heavy"."""
    if not long.startswith(f"{short} "):
        return False
    behind = [word.rstrip(".,") for word in long[len(short) + 1 :].split()]
    return behind[0] in _KINDS_OF_FIRMS and LEGAL_FORMS.issuperset(behind[1:])


def _is_cut(name: str, other: str) -> bool:
    """Whether a name may be what is left of another one that ends with it. "Bank of Greece" is whole, and so is what
    the tables know but for whose it is: "Senate", of "Texas Senate", but for a parliament: "Congress" beside the
    "National People's Congress"."""
    names = load_gazetteer()
    if names.place(name.rpartition(" of ")[2].removeprefix("the ")) is not None and " of " in name:
        return False
    front = other.removesuffix(f" {name}")
    if names.organisation(name) != name or name in _PARLIAMENTS:
        return True
    return _land(front) is not None or is_acronym(front)


def _land(name: str) -> str | None:
    """The place that a name is, or whose people it means, "" for one without a name; None for other names."""
    place = load_gazetteer().place(name)
    return place.name if place else load_gazetteer().nationality(name)


def _is_anothers(name: str, longer: str, span: Span, text: str) -> bool:
    """Whether a name has an owner that is not the land in front of the longer one: "Vietnam's Communist Party" beside
    the "Chinese Communist Party"."""
    owner = None if span.in_headline else _OWNER.search(text, max(0, span.start - _REACH), span.start)
    land = _land(longer.removesuffix(f" {name}")) if owner else None
    return owner is not None and land is not None and _land(owner[1]) not in (None, land)


def _by_words(names: Iterable[str]) -> dict[str, list[str]]:
    """Names by their first and by their last word."""
    shared: dict[str, list[str]] = {}
    for name in names:
        for word in {name.partition(" ")[0], name.rpartition(" ")[2]}:
            shared.setdefault(word, []).append(name)
    return shared
