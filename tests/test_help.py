"""What the help page promises is what the parser and the state understand."""

import pytest

from indexer.schema import FACET_FIELDS, TEXT_FIELDS
from search.pages.help import HELP
from search.parser import parse
from search.query import And, Not, Or, Pattern, Words
from search.state import PARAMETERS, SearchState


@pytest.mark.parametrize("example", HELP.queries, ids=lambda example: example.typed)
def test_every_example_is_understood_as_typed(example):
    parsed = parse(example.typed)
    assert parsed.notes == ()
    assert example.state == SearchState.from_args([("q", example.typed)])


def test_every_part_of_the_language_has_an_example():
    trees = [parse(example.typed).query for example in HELP.queries]
    leaves = [part for tree in trees for part in (tree.parts if isinstance(tree, And | Or) else (tree,))]
    assert any(isinstance(leaf, Words) and leaf.quoted for leaf in leaves)
    assert any(isinstance(leaf, Words) and leaf.field == "headline" for leaf in leaves)
    assert any(isinstance(leaf, Pattern) for leaf in leaves)
    assert any(isinstance(leaf, Not) for leaf in leaves)
    assert any(isinstance(tree, Or) for tree in trees)
    assert any(isinstance(leaf, Or) for leaf in leaves)


def test_every_parameter_and_field_is_named():
    named = " ".join(name for name, _ in HELP.parameters).split()
    assert {name for name in PARAMETERS if not name.startswith("not_")} - {"date"} <= set(named)
    assert any("date=~none" in meaning for _, meaning in HELP.parameters)
    assert {facet.name for facet in FACET_FIELDS} <= set(named)
    finds = " ".join(example.finds for example in HELP.queries)
    assert all(f"{field.name}:" in finds for field in TEXT_FIELDS)
