"""Copies of a story: which articles are linked to which, through builds, later additions, versions and deletions."""

from dataclasses import replace
from itertools import permutations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from indexer import batch
from indexer.check import check_index
from indexer.codec.merge import merge_segments
from indexer.codec.segment import open_segment
from indexer.committed import open_committed
from indexer.copies import comparing
from indexer.info import summarize_index
from indexer.writer import EmbeddedWriter
from search.backend import open_backend
from tests.articles import article
from tests.conftest import write_index

FERRY = (
    "The ferry between Selmare and Ysolde will not leave before Thursday, the harbour office said, as divers look for "
    "the anchor that was lost in the storm of the weekend. Some forty lorries are waiting on the quay."
)
BUDGET = (
    "The council of Ysolde has put off its vote on the budget for a third time. Members of both parties said that they "
    "had been given the figures for the new bridge only an hour before they were to meet."
)


def links(index_dir) -> dict[str, tuple[str, ...]]:
    """What each living article is called a copy of."""
    return {
        segment.columns.article_id(row): segment.columns.copy_of.values(row)
        for segment in open_committed(index_dir).segments
        for row in (~segment.deleted).nonzero()[0].tolist()
    }


def copies(index_dir) -> dict[str, tuple[str, ...]]:
    """The same for those that are copies."""
    return {name: of for name, of in links(index_dir).items() if of}


def change(index_dir, *articles, delete=()) -> None:
    writer = EmbeddedWriter(index_dir, fresh=False, meta={})
    for name in delete:
        assert writer.delete(name)
    for one in articles:
        writer.add(one)
    writer.commit()


WORLD = (
    article("a", "No ferry", FERRY, source="Herald"),
    article("b", "No vote", BUDGET, source="Herald"),
    article("c", "Ferry stays in port", FERRY, source="Gazette"),
    article("d", "Budget put off", BUDGET.upper().replace(" ", "  "), source="Gazette"),
    article("e", "Lorries wait", FERRY.replace(". ", ".\n\n"), source="Courier"),
)


@pytest.mark.parametrize("cuts", [(), (1,), (2, 3), (1, 2, 3, 4)])
@pytest.mark.parametrize("max_words", [1, 1_000_000])
def test_copies_are_found_in_one_go_or_in_several(tmp_path, monkeypatch, cuts, max_words):
    monkeypatch.setattr(batch, "READ_AT_ONCE", 1)
    ends = [*cuts, len(WORLD)]
    for start, end in zip([0, *cuts], ends, strict=True):
        writer = EmbeddedWriter(tmp_path, fresh=start == 0, meta={}, max_words=max_words)
        for one in WORLD[start:end]:
            writer.add(one)
        writer.commit()
    assert copies(tmp_path) == {"c": ("a",), "d": ("b",), "e": ("a",)}
    summary = summarize_index(tmp_path)
    assert (summary.copies, summary.stories) == (3, 2)
    assert list(check_index(tmp_path)) == []


@pytest.mark.parametrize("order", list(permutations("ace")))
def test_the_first_one_is_what_the_others_are_copies_of(tmp_path, order):
    index_dir = write_index(tmp_path, *[[one for one in WORLD if one.article_id == name] for name in order])
    assert copies(index_dir) == {order[1]: (order[0],), order[2]: (order[0],)}


def test_merging_keeps_the_links(tmp_path):
    index_dir = write_index(tmp_path, WORLD[:2], WORLD[2:4], WORLD[4:])
    merged = open_segment(tmp_path, merge_segments(tmp_path, open_committed(index_dir).segments))
    assert [merged.columns.copy_of.values(row) for row in range(5)] == [(), (), ("a",), ("b",), ("a",)]


def test_an_article_without_a_text_is_no_copy(tmp_path):
    index_dir = write_index(tmp_path, [article("a", "No ferry", ""), article("b", "No ferry", "")])
    assert copies(index_dir) == {}


def test_a_few_words_under_another_headline_are_another_story(tmp_path):
    dividend = "Quarterly dividend 20 cents against 20 cents before. Payable April 15."
    index_dir = write_index(
        tmp_path,
        [
            article("a", "Harbour Company", dividend),
            article("b", "Bridge Company", dividend),
            article("c", "Harbour Company", dividend),
        ],
    )
    assert copies(index_dir) == {"c": ("a",)}


def test_an_update_is_no_copy_of_itself(tmp_path):
    index_dir = write_index(tmp_path, WORLD[:1])
    change(index_dir, article("a", "No ferry until Thursday", FERRY))
    assert links(index_dir) == {"a": ()}


def test_a_deleted_first_article_still_holds_its_copies_together(tmp_path):
    index_dir = write_index(tmp_path, WORLD)
    change(index_dir, delete=["a"])
    change(index_dir, article("f", "Divers look for anchor", FERRY))
    assert copies(index_dir) == {"c": ("a",), "d": ("b",), "e": ("a",), "f": ("a",)}


# Lightly edited copies

EDITED = FERRY.replace("will not leave", "is not to leave").replace("Some forty", "Forty").replace("lost", "torn off")
LONGER = f"{FERRY}\n\nThe island has four shops. One of them has no bread left, its owner Leda Moroz told this paper."
SHORTER = " ".join(FERRY.split()[:36])


@pytest.mark.parametrize("text", [EDITED, LONGER, SHORTER, FERRY.replace("Selmare", "Selmar")])
@pytest.mark.parametrize("commits", [1, 2])
def test_lightly_edited_copies(tmp_path, text, commits):
    first, second = article("a", "No ferry", FERRY), article("b", "Lorries wait", text)
    index_dir = write_index(tmp_path, *([[first, WORLD[1], second]] if commits == 1 else [[first, WORLD[1]], [second]]))
    assert copies(index_dir) == {"b": ("a",)}
    assert list(check_index(index_dir)) == []


@pytest.mark.parametrize("at_once", [1, 2, 3])
def test_pairs_are_the_same_copies_however_many_are_compared_at_once(tmp_path, monkeypatch, at_once):
    """Words that only the texts of earlier articles have are forgotten in between, also those that come again."""
    monkeypatch.setattr(comparing, "COMPARED_AT_ONCE", at_once)
    odd = f"{FERRY} Zwickmantel oversaw it, as Zwickmantel does."
    old = [article("f", "No ferry", odd), article("b", "No vote", f"{BUDGET} Zwickmantel abstained.")]
    new = [article("c", "Put off", BUDGET), article("e", "Lorries", EDITED), article("l", "Bread", LONGER)]
    both = article("x", "Ysolde waits", f"{FERRY}\n\n{BUDGET} Zwickmantel abstained.")
    index_dir = write_index(tmp_path, old, [*new, both])
    assert copies(index_dir) == {"c": ("b",), "e": ("f",), "l": ("f",)}


def test_another_report_of_the_same_event_is_no_copy(tmp_path):
    later = (
        "Divers have found the anchor that a cargo ship lost off Selmare in the storm, and the ferry to Ysolde sails "
        "again on Thursday. Drivers on the quay had waited for three days, and many of them slept in their lorries."
    )
    index_dir = write_index(tmp_path, [WORLD[0], article("b", "Anchor found", later)])
    assert copies(index_dir) == {}


def test_a_digest_is_no_copy_of_each_story_in_it(tmp_path):
    others = [" ".join(f"{name}{number}" for number in range(30)) for name in ("alder", "birch", "cedar")]
    digest = "\n\n".join([FERRY, BUDGET, *others])
    index_dir = write_index(tmp_path, [*WORLD[:2], article("x", "The week in brief", digest)])
    assert copies(index_dir) == {}


def test_texts_in_other_scripts_are_compared(tmp_path):
    russian = (
        "Паром между островами не выйдет в море до четверга, сообщила администрация порта, пока водолазы ищут якорь, "
        "потерянный во время шторма. Около сорока грузовиков ждут на причале, большинство с овощами и рыбой."
    )
    edited = russian.replace("сообщила администрация порта", "сообщил порт")
    index_dir = write_index(tmp_path, [article("a", "Паром", russian), article("b", "Порт", edited)])
    assert copies(index_dir) == {"b": ("a",)}


# Versions and deletions


def test_a_first_article_that_has_another_text_now_is_left_by_its_copies(tmp_path):
    index_dir = write_index(tmp_path, WORLD)
    change(index_dir, article("a", "A year of ferries", BUDGET.replace("council", "senate").replace("bridge", "fort")))
    assert copies(index_dir)["e"] == ("c",)
    assert "c" not in copies(index_dir)
    assert len(links(index_dir)) == len(WORLD)
    assert list(check_index(index_dir)) == []


def test_a_first_article_that_is_corrected_keeps_its_copies(tmp_path):
    index_dir = write_index(tmp_path, WORLD)
    change(index_dir, article("a", "No ferry", EDITED))
    assert copies(index_dir) == {"c": ("a",), "d": ("b",), "e": ("a",)}


def test_an_id_that_is_used_again_for_another_article_does_not_join_the_copies(tmp_path):
    index_dir = write_index(tmp_path, WORLD)
    change(index_dir, delete=["a"])
    change(index_dir, article("a", "Prices", "Bread costs more in all four shops of the island since last Monday."))
    assert copies(index_dir) == {"d": ("b",), "e": ("c",)}


def test_copies_that_are_written_again_keep_what_is_known_of_them(tmp_path):
    seen = replace(WORLD[2], added=1_000, original="As it was read.")
    index_dir = write_index(tmp_path, [WORLD[0], seen])
    writer = EmbeddedWriter(index_dir, fresh=False, meta={}, max_words=1)
    writer.add(article("a", "Prices", "Bread costs more."))
    writer.add(article("z", "Another", "Another article."))
    before = writer.find("c")
    assert (before.added, before.just_written) == (1_000, False)
    writer.add(replace(seen, headline="Ferry stays"))
    assert writer.find("c").headline == "Ferry stays"
    writer.commit()
    assert sorted(links(index_dir)) == ["a", "c", "z"]
    backend = open_backend(str(index_dir))
    assert (backend.article("c").added, backend.article("c").original) == (1_000, "As it was read.")


def test_the_same_articles_again_change_nothing(tmp_path):
    index_dir = write_index(tmp_path, WORLD, WORLD, WORLD[:1], WORLD[2:])
    assert copies(index_dir) == {"c": ("a",), "d": ("b",), "e": ("a",)}
    change(index_dir, *WORLD[::-1])  # now others are the first ones
    assert groups(index_dir) == {frozenset("ace"), frozenset("bd")}


def test_nothing_is_compared_when_it_is_not_wanted(tmp_path):
    for number in range(2):
        writer = EmbeddedWriter(tmp_path, fresh=number == 0, meta={}, finds_copies=False)
        for one in WORLD:
            writer.add(replace(one, article_id=f"{one.article_id}{number}"))
        writer.commit()
    assert copies(tmp_path) == {}
    assert all(len(segment.columns.sketches) == 0 for segment in open_committed(tmp_path).segments)
    change(tmp_path, *WORLD)  # these are compared, but only with each other
    assert copies(tmp_path) == {"c": ("a",), "d": ("b",), "e": ("a",)}


# Any order, any number of commits


def groups(index_dir) -> set[frozenset[str]]:
    """Articles that links connect."""
    found = [{name, *of} for name, of in copies(index_dir).items()]
    joined: list[set[str]] = []
    for group in found:
        apart = [other for other in joined if not other & group]
        joined = [*apart, group.union(*(other for other in joined if other & group))]
    return {frozenset(group) for group in joined}


TEXTS = {"f": FERRY, "g": EDITED, "h": LONGER, "b": BUDGET, "c": BUDGET.replace("third", "fourth"), "s": "Short."}


@settings(deadline=None, max_examples=25)
@given(st.permutations(sorted(TEXTS)), st.lists(st.booleans(), min_size=6, max_size=6), st.booleans())
def test_groups_do_not_depend_on_order_or_commits(tmp_path_factory, order, cuts, tiny):
    commits = [[]]
    for name, cut in zip(order, cuts, strict=True):
        if cut:
            commits.append([])
        commits[-1].append(article(name, f"Headline {name}", TEXTS[name]))
    index_dir = tmp_path_factory.mktemp("copies")
    for number, articles in enumerate(commits):
        writer = EmbeddedWriter(index_dir, fresh=number == 0, meta={}, max_words=1 if tiny else 1_000_000)
        for one in articles:
            writer.add(one)
        writer.commit()
    assert groups(index_dir) == {frozenset("fgh"), frozenset("bc")}


def test_links_that_cannot_be_are_noticed(tmp_path, monkeypatch):
    monkeypatch.setattr(batch, "find_copies", lambda names, *_: [(name.article_id,) for name in names])
    index_dir = write_index(tmp_path, WORLD[:1])
    assert [sentence.partition(": ")[2] for sentence in check_index(index_dir)] == [
        "article 0 (a) is called a copy of itself; run build."
    ]
