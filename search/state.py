"""URL arguments <-> SearchState: the whole question, as a value.

`from_args` never raises: what it cannot use is left out and named in `notes`. `to_args` gives the canonical
order without defaults, so that `from_args(to_args(s)) == s`.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from datetime import date, datetime
from typing import Any

from indexer.schema import FACET_FIELDS
from search.arguments import Arguments, one_line, shorten
from search.period import NONE as NONE
from search.period import read_period

SORTS = ("relevance", "newest", "oldest", "added")
STORY = "story"  # group=story: of the copies of a story one is listed
OFF = "off"  # group=off: every article is listed, as without it
MAX_QUERY_CHARS = 2_000  # longer ones are pasted pages, not questions
Filters = tuple[tuple[str, tuple[str, ...]], ...]  # ((facet name, values), ...) in the order of FACET_FIELDS

EXCLUDE = "not_"  # before a facet's name: the parameter of its excluded values
PARAMETERS = frozenset(
    ["q", "from", "to", "date", "sort", "group", "page"]
    + [prefix + facet.name for facet in FACET_FIELDS for prefix in ("", EXCLUDE)]
)

# Where the parameter of a facet stands in an address: its chosen values, then its excluded ones.
_PLACES = {prefix + facet.name: place for place, facet in enumerate(FACET_FIELDS) for prefix in ("", EXCLUDE)}
_WORD_AT_THE_CUT = 60  # characters given up at most, so that a long query is not cut inside a word
_PAGE_NUMBER = re.compile("0*[1-9][0-9]{0,8}")


@dataclass(frozen=True)
class SearchState:
    """A question. `from_text` and `to_text` stay as typed ("last month"); the days they mean now are
    `first_day` and `last_day`, which are not part of equality, nor are `notes`."""

    q: str = ""
    chosen: Filters = ()
    excluded: Filters = ()
    from_text: str = ""
    to_text: str = ""
    undated: bool = False  # date=~none
    sort: str = ""  # "" is the default: relevance with a query, newest without
    group: str = ""  # STORY, or "" for every article
    page: int = 1
    first_day: date | None = field(default=None, compare=False)
    last_day: date | None = field(default=None, compare=False)
    notes: tuple[str, ...] = field(default=(), compare=False)

    @classmethod
    def from_args(cls, args: Any, today: date | None = None) -> SearchState:
        """The question that URL arguments ask; relative dates are counted from `today`. Never raises."""
        arguments = Arguments(args)
        arguments.note_unknown(PARAMETERS)
        q = _read_query(arguments)
        chosen, excluded = _read_filters(arguments)
        period = read_period(arguments, today or datetime.now().astimezone().date())
        state = cls(
            q=q,
            chosen=chosen,
            excluded=excluded,
            from_text=period.from_text,
            to_text=period.to_text,
            undated=period.undated,
            sort=_read_sort(arguments, q),
            group=_read_group(arguments),
            page=_read_page(arguments),
            first_day=period.first_day,
            last_day=period.last_day,
        )
        return replace(state, notes=tuple(arguments.notes))

    def to_args(self) -> list[tuple[str, str]]:
        """The question as URL arguments: in one fixed order, without defaults."""
        arguments = [("q", self.q)] if self.q else []
        if self.chosen or self.excluded:
            arguments += self._filter_args()
        if self.from_text:
            arguments.append(("from", self.from_text))
        if self.to_text:
            arguments.append(("to", self.to_text))
        if self.undated:
            arguments.append(("date", NONE))
        if self.sort:
            arguments.append(("sort", self.sort))
        if self.group:
            arguments.append(("group", self.group))
        if self.page > 1:
            arguments.append(("page", str(self.page)))
        return arguments

    def _filter_args(self) -> list[tuple[str, str]]:
        filters = [(name, value) for name, values in self.chosen for value in values if value]
        if self.excluded:
            filters += [(EXCLUDE + name, value) for name, values in self.excluded for value in values if value]
            filters.sort(key=lambda argument: _PLACES[argument[0]])
        return filters

    @property
    def order(self) -> str:
        """The sort in force: one of SORTS."""
        return self.sort or _default_sort(self.q)

    def values(self, name: str) -> tuple[str, ...]:
        """The chosen values of a facet."""
        return dict(self.chosen).get(name, ()) if self.chosen else ()

    def not_values(self, name: str) -> tuple[str, ...]:
        """The excluded values of a facet."""
        return dict(self.excluded).get(name, ()) if self.excluded else ()

    def with_query(self, q: str) -> SearchState:
        """Another query, the same filters."""
        q = _cut(one_line(q))
        return self._first_page(q=q, sort=_shorter_sort(self.sort, q))

    def with_filter(self, name: str, value: str) -> SearchState:
        """One more chosen value of a facet; it is excluded no longer."""
        return self._first_page(chosen=_with(self.chosen, name, value), excluded=_without(self.excluded, name, value))

    def without_filter(self, name: str, value: str) -> SearchState:
        """One chosen value of a facet less."""
        return self._first_page(chosen=_without(self.chosen, name, value))

    def without_choice(self, name: str) -> SearchState:
        """No chosen value of a facet; its excluded ones stay."""
        return self._first_page(chosen=_without_field(self.chosen, name))

    def with_choice(self, name: str, value: str) -> SearchState:
        """This chosen value of a facet and no other; it is excluded no longer."""
        others = _without_field(self.chosen, name)
        return self._first_page(chosen=_with(others, name, value), excluded=_without(self.excluded, name, value))

    def with_exclusion(self, name: str, value: str) -> SearchState:
        """One more excluded value of a facet; it is chosen no longer."""
        return self._first_page(chosen=_without(self.chosen, name, value), excluded=_with(self.excluded, name, value))

    def without_exclusion(self, name: str, value: str) -> SearchState:
        """One excluded value of a facet less."""
        return self._first_page(excluded=_without(self.excluded, name, value))

    def with_days(self, first: date, last: date) -> SearchState:
        """The articles of these days only, both included."""
        return self._first_page(
            from_text=first.isoformat(),
            to_text=last.isoformat(),
            undated=False,
            first_day=first,
            last_day=last,
        )

    def with_undated(self) -> SearchState:
        """The undated articles only."""
        return replace(self.without_dates(), undated=True)

    def without_dates(self) -> SearchState:
        """Any date, or none."""
        return self._first_page(from_text="", to_text="", undated=False, first_day=None, last_day=None)

    def without_filters(self) -> SearchState:
        """The query alone: no facet value chosen or excluded, any date."""
        return replace(self.without_dates(), chosen=(), excluded=())

    def with_sort(self, sort: str) -> SearchState:
        """Another order, one of SORTS."""
        return self._first_page(sort=_shorter_sort(sort, self.q))

    def with_group(self, group: str) -> SearchState:
        """One article a story (STORY), or every article ("")."""
        return self._first_page(group=group)

    def with_page(self, page: int) -> SearchState:
        """Another page, from 1."""
        return self._changed(max(1, page))

    def _first_page(self, **changes: Any) -> SearchState:
        return self._changed(1, **changes)

    def _changed(self, page: int, **changes: Any) -> SearchState:
        # A page has many links, and dataclasses.replace takes ten times as long: hence no slots, too.
        changed = object.__new__(SearchState)
        vars(changed).update(vars(self), page=page, notes=(), **changes)
        return changed


def _read_query(arguments: Arguments) -> str:
    q = arguments.one("q")
    if len(q) > MAX_QUERY_CHARS:
        arguments.notes.append(f"the query has {len(q):,} characters; the first {MAX_QUERY_CHARS:,} are used")
    return _cut(q)


def _cut(q: str) -> str:
    """The first MAX_QUERY_CHARS of a query, up to a word's end if there is one near."""
    if len(q) <= MAX_QUERY_CHARS:
        return q
    cut = q.rfind(" ", MAX_QUERY_CHARS - _WORD_AT_THE_CUT, MAX_QUERY_CHARS + 1)
    return q[: cut if cut > 0 else MAX_QUERY_CHARS].rstrip()


def _read_filters(arguments: Arguments) -> tuple[Filters, Filters]:
    """Chosen and excluded values. A value that is both is excluded: it is the narrower reading."""
    chosen: dict[str, tuple[str, ...]] = {}
    excluded: dict[str, tuple[str, ...]] = {}
    for facet in FACET_FIELDS:
        excluded[facet.name] = arguments.several(EXCLUDE + facet.name)
        wanted = arguments.several(facet.name)
        chosen[facet.name] = tuple(value for value in wanted if value not in excluded[facet.name])
        for value in sorted(set(wanted) & set(excluded[facet.name])):
            arguments.notes.append(f"{facet.name}={shorten(value)} is both chosen and excluded; it is excluded")
    return _filters(chosen), _filters(excluded)


def _read_sort(arguments: Arguments, q: str) -> str:
    sort = arguments.one("sort")
    if sort and sort not in SORTS:
        arguments.notes.append(f"sort={shorten(sort)} is not an order ({', '.join(SORTS)}); {_default_sort(q)} is used")
    return _shorter_sort(sort, q)


def _shorter_sort(sort: str, q: str) -> str:
    """The sort, or "" for the default order. Without a query nothing is more relevant than the rest."""
    usable = sort in SORTS and (q or sort != "relevance")
    return sort if usable and sort != _default_sort(q) else ""


def _default_sort(q: str) -> str:
    return "relevance" if q else "newest"


def _read_group(arguments: Arguments) -> str:
    group = arguments.one("group")
    if group not in ("", STORY, OFF):
        arguments.notes.append(
            f"group={shorten(group)} is not a way to group ({STORY}, {OFF}); every article is listed"
        )
    return STORY if group == STORY else ""


def _read_page(arguments: Arguments) -> int:
    page = arguments.one("page")
    if not page or _PAGE_NUMBER.fullmatch(page):
        return int(page or 1)
    arguments.notes.append(f"page={shorten(page)} is not a page number; page 1 is shown")
    return 1


def _filters(values: dict[str, tuple[str, ...]]) -> Filters:
    """Values by facet as the state keeps them: facets in their order, values sorted, each once."""
    return _in_order({name: tuple(sorted(set(several))) for name, several in values.items()})


def _in_order(values: dict[str, tuple[str, ...]]) -> Filters:
    return tuple([(facet.name, values[facet.name]) for facet in FACET_FIELDS if values.get(facet.name)])


def _with(filters: Filters, name: str, value: str) -> Filters:
    if not filters:
        return ((name, (value,)),)
    values = dict(filters)
    values[name] = tuple(sorted({*values.get(name, ()), value}))
    return _in_order(values)


def _without_field(filters: Filters, name: str) -> Filters:
    return tuple(values for values in filters if values[0] != name) if filters else filters


def _without(filters: Filters, name: str, value: str) -> Filters:
    if not filters:
        return filters
    values = dict(filters)
    if value not in values.get(name, ()):
        return filters
    values[name] = tuple(kept for kept in values[name] if kept != value)
    return _in_order(values)
