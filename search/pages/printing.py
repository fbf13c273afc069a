"""Values in templates -> text that is safe to stand in HTML.

Jinja makes a Markup of each value before it is printed, of which a page of results has more than a thousand: that takes
longer than anything else on the way. Most are words and numbers that stay as they are.
"""

from __future__ import annotations

import re
from collections.abc import Callable, MutableMapping
from types import CodeType
from typing import Any

from jinja2 import Environment, Template
from markupsafe import escape

_has_signs = re.compile("[&<>'\"]").search  # that HTML reads as its own


class QuickTemplate(Template):
    """A template that prints with `printed`."""

    @classmethod
    def from_code(
        cls,
        environment: Environment,
        code: CodeType,
        globals: MutableMapping[str, Any],
        uptodate: Callable[[], bool] | None = None,
    ) -> Template:
        template = super().from_code(environment, code, globals, uptodate)
        # What compiled templates call for each value; where Jinja calls it otherwise, this changes nothing.
        template.root_render_func.__globals__["escape"] = printed
        return template


def printed(value: object) -> str:
    """A value as it stands in HTML: the same text that markupsafe's `escape` gives.

    >>> printed("R&D"), printed(5), printed(escape("R&D"))
    ('R&amp;D', '5', Markup('R&amp;D'))
    """
    if value.__class__ is str:
        return _escaped(value) if _has_signs(value) else value
    return str(value) if value.__class__ is int else escape(value)


def _escaped(text: str) -> str:
    text = text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    return text.replace("'", "&#39;").replace('"', "&#34;")
