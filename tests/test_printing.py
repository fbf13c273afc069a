"""Values in templates: escaped as Jinja does it."""

from hypothesis import given
from hypothesis import strategies as st
from jinja2 import Environment
from markupsafe import Markup, escape

from search.pages.printing import QuickTemplate, printed

TEXTS = st.text(st.characters() | st.sampled_from("&<>'\"a;#"))


@given(TEXTS | st.integers() | st.floats() | st.booleans() | st.none() | TEXTS.map(Markup) | st.lists(TEXTS))
def test_escaped_as_by_markupsafe(value):
    assert printed(value) == str(escape(value))


def test_templates_print_with_it():
    environment = Environment(autoescape=True)
    environment.template_class = QuickTemplate
    source = (
        "{% macro row(value) %}<b>{{ value }}</b>{% endmacro %}{{ row(text) }} {{ text | safe }} {{ 7 }} {{ missing }}"
    )
    template = environment.from_string(source)
    assert template.root_render_func.__globals__["escape"] is printed
    assert template.render(text="<R&D>") == "<b>&lt;R&amp;D&gt;</b> <R&D> 7 "
