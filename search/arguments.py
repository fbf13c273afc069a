"""URL arguments -> tidy values: text that is safe to print and to encode, read by name, with notes.

Any multi-dict will do (werkzeug's, Django's), also a plain dict of strings or of lists, or a list of pairs.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator, Mapping
from typing import Any

SHOWN_CHARS = 60  # of a value named in a note
SHOWN_NAMES = 5  # of unknown parameters

# Characters that no question needs and that break printing or encoding: control characters, lone surrogates.
_CONTROLS = re.compile("[\x00-\x1f\x7f-\x9f\ud800-\udfff]")
_LINE_SPACES = re.compile("[\t\n\x0b\x0c\r\x85]")


class Arguments:
    """The arguments of one request, and the notes that reading them leaves."""

    def __init__(self, args: Any) -> None:
        self.notes: list[str] = []
        self._values: dict[str, list[str]] = {}
        for name, value in _pairs(args):
            self._values.setdefault(_CONTROLS.sub("", name), []).append(value)

    def several(self, name: str) -> tuple[str, ...]:
        """The values of a parameter: control characters removed, sorted, each once, without empty ones."""
        return tuple(sorted({_CONTROLS.sub("", value).strip() for value in self._values.get(name, ())} - {""}))

    def one(self, name: str) -> str:
        """The value of a parameter that stands once: on one line, single spaces; "" when it is not given."""
        values = list(dict.fromkeys(filter(None, map(one_line, self._values.get(name, ())))))
        if len(values) > 1:
            self.notes.append(f"{name} is given more than once; {name}={shorten(values[0])} is used")
        return values[0] if values else ""

    def note_unknown(self, known: Collection[str]) -> None:
        """Name the parameters that have a value and are not known."""
        unknown = [shorten(name) for name in self._values if name not in known and self.several(name)]
        if not unknown:
            return
        more = f" and {len(unknown) - SHOWN_NAMES} more" if len(unknown) > SHOWN_NAMES else ""
        names = ", ".join(unknown[:SHOWN_NAMES]) + more
        are = "is not a parameter" if len(unknown) == 1 else "are not parameters"
        self.notes.append(f"{names} {are} of this page and not used")


def one_line(text: str) -> str:
    """A text on one line: line ends and tabs become spaces, spaces single, control characters go."""
    return " ".join(_CONTROLS.sub("", _LINE_SPACES.sub(" ", text)).split())


def shorten(text: str) -> str:
    """A text as it is named in a note: its start when it is long."""
    return text if len(text) <= SHOWN_CHARS else text[:SHOWN_CHARS].rstrip() + "…"


def _pairs(args: Any) -> Iterator[tuple[str, str]]:
    if args is None:
        return
    for name, value in _items(args):
        values = value if isinstance(value, list | tuple | set | frozenset) else (value,)
        for each in values:
            if each is not None:
                yield str(name), str(each)


def _items(args: Any) -> Iterable[tuple[Any, Any]]:
    if hasattr(args, "getlist"):
        return [(name, args.getlist(name)) for name in args]
    if isinstance(args, Mapping):
        return args.items()
    return [(pair[0], pair[1]) for pair in args if isinstance(pair, list | tuple) and len(pair) == 2]
