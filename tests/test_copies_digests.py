"""Copies of a story: what is none, as it is of a series or a digest, in one commit and in several."""

from itertools import permutations

import pytest

from tests.articles import article
from tests.conftest import write_index
from tests.test_copies import BUDGET, EDITED, FERRY, WORLD, copies, groups


def quake(place: str, other: str, day: str, hour: str, strength: str, depth: int) -> str:
    return (
        f"An earthquake of magnitude {strength} shook the ground near {place} on {day} at {hour}, the institute said. "
        f"Its centre lay {depth} kilometres below the sea, and it was felt as far as {other}. Nobody was hurt. Whoever "
        "noticed the tremor can fill in the questionnaire of the institute, which explains how to make bookcases safe."
    )


def test_bulletins_after_one_pattern_are_no_copies(tmp_path):
    bulletins = [
        quake("Selmare", "Ysolde", "Monday", "6:12", "2.9", 14),
        quake("Tamberg", "Oleva", "Friday", "17:40", "3.4", 8),
        quake("Carrow", "Hollin", "Sunday", "11:05", "4.1", 22),
    ]
    world = [article(f"q{number}", "Earthquake", text) for number, text in enumerate(bulletins)]
    assert copies(write_index(tmp_path, world)) == {}


def test_a_bulletin_that_is_printed_again_in_other_words_is_a_copy(tmp_path):
    text = quake("Selmare", "Ysolde", "Monday", "6:12", "2.9", 14)
    edited = text.replace("shook the ground", "was felt").replace("said", "announced").replace("explains", "says")
    index_dir = write_index(tmp_path, [article("a", "Earthquake", text), article("b", "Tremor", edited)])
    assert copies(index_dir) == {"b": ("a",)}


def test_what_differs_little_is_of_a_series_where_another_one_differs_in_all_facts(tmp_path):
    first, other = (quake("Selmare", "Ysolde", day, "6:12", "2.9", 14) for day in ("Monday", "Tuesday"))
    pair = [article("a", "Earthquake", first), article("b", "Earthquake", other.replace("14", "15"))]
    assert copies(write_index(tmp_path, pair)) == {"b": ("a",)}
    third = article("c", "Earthquake", quake("Carrow", "Hollin", "Sunday", "11:05", "4.1", 22))
    assert copies(write_index(tmp_path / "three", [*pair, third])) == {}


STRIKE = (
    "Bakers in the province go back to work on Wednesday after nine days. Their union accepted an offer of five "
    "percent more from June and a further two from January, and 61 percent of the members voted for it in the end."
)


@pytest.mark.parametrize("order", list(permutations(("a", "b", "x"))))
@pytest.mark.parametrize("commits", [1, 3])
@pytest.mark.parametrize("texts", [(FERRY, BUDGET), (BUDGET, STRIKE, FERRY), (f"{BUDGET} {STRIKE}", FERRY)])
def test_a_digest_of_two_or_more_stories_does_not_join_them(tmp_path, order, commits, texts):
    articles = {
        "a": article("a", "No ferry", FERRY),
        "b": article("b", "No vote", BUDGET),
        "x": article("x", "News in brief", "\n\n".join(texts)),
    }
    world = [articles[name] for name in order]
    index_dir = write_index(tmp_path, *([world] if commits == 1 else [[one] for one in world]))
    assert not any({"a", "b"} <= group for group in groups(index_dir))


def test_copies_of_stories_and_of_their_digest(tmp_path):
    """Later copies of each are copies of it alone, in one commit or in the next one."""
    digest = f"{FERRY}\n\n{BUDGET}\n\n{STRIKE}"
    first = [*WORLD[:2], article("s", "Bakers", STRIKE), article("x", "In brief", digest)]
    edited = digest.replace("Some forty", "Forty").replace("go back", "return")
    second = [article("e", "Lorries", EDITED), article("g", "Budget", BUDGET.replace("third", "fourth")),
              article("y", "The week", edited)]  # fmt: skip
    index_dir = write_index(tmp_path, first, second)
    assert copies(index_dir) == {"e": ("a",), "g": ("b",), "y": ("x",)}


PIER = (
    "The harbour board of Selmare agreed on Tuesday to rebuild the northern pier after the storm of last winter tore "
    "away forty metres of its wall and sank two trawlers.",
    "Harbour master Ilona Brecht said the work would cost 3.4 million crowns and start in May, when the herring fleet "
    "leaves for the grounds in the west.",
    "Fishermen had demanded the repair since January, and their union threatened to block the ferry for a week if "
    "nobody listened to them.",
    "The money comes from the regional fund, which had refused the town twice. Engineers from Tamberg will drive new "
    "piles, and the old lighthouse gets a base of stone.",
)


@pytest.mark.parametrize("commits", [1, 2])
@pytest.mark.parametrize("order", ["ab", "ba"])
@pytest.mark.parametrize(
    "paragraphs", [PIER[1:], PIER[2:], PIER[1:3], PIER[::2], PIER[:2], (BUDGET, *PIER), (*PIER, BUDGET)]
)
def test_what_an_outlet_cut_or_added_to_is_a_copy_in_one_commit_or_in_two(tmp_path, paragraphs, order, commits):
    articles = {"a": article("a", "Pier", "\n\n".join(PIER)), "b": article("b", "Pier", "\n\n".join(paragraphs))}
    world = [articles[name] for name in order]
    index_dir = write_index(tmp_path, *([world] if commits == 1 else [[one] for one in world]))
    assert groups(index_dir) == {frozenset("ab")}


def test_a_part_of_two_earlier_texts_is_a_copy_of_one_of_them(tmp_path):
    """Both may be digests of which nothing else is known."""
    first = [article("x", "In brief", f"{FERRY}\n\n{STRIKE}"), article("y", "The day", f"{BUDGET}\n\n{FERRY}")]
    index_dir = write_index(tmp_path, first, [article("e", "Lorries", EDITED)])
    assert copies(index_dir) in ({"e": ("x",)}, {"e": ("y",)})


def test_the_copy_of_a_story_is_none_of_an_earlier_digest(tmp_path):
    digest = article("x", "In brief", f"{FERRY}\n\n{BUDGET}")
    index_dir = write_index(tmp_path, [*WORLD[:2], digest], [article("e", "Lorries", EDITED)])
    assert copies(index_dir) == {"e": ("a",)}


def test_an_earlier_digest_is_known_by_what_is_linked_to_it(tmp_path):
    digest = article("x", "In brief", f"{FERRY}\n\n{BUDGET}\n\n{STRIKE}")
    later = [[article("a", "Lorries", FERRY)], [article("b", "No vote", BUDGET)], [article("c", "Bakers", STRIKE)]]
    index_dir = write_index(tmp_path, [digest], *later)
    assert copies(index_dir) == {"a": ("x",)}


def test_half_stories_are_joined_by_the_whole_one(tmp_path):
    """Two edited copies that are not alike, and what they are copies of: all stand in the same places of it."""
    words = [f"w{number}" for number in range(120)]
    ones = " ".join(word if number % 3 else f"a{number}" for number, word in enumerate(words))
    others = " ".join(word if number % 3 != 1 else f"b{number}" for number, word in enumerate(words))
    articles = [article("a", "One", ones), article("b", "Other", others)]
    assert copies(write_index(tmp_path, articles)) == {}
    index_dir = write_index(tmp_path / "whole", [*articles, article("x", "Whole", " ".join(words))])
    assert groups(index_dir) == {frozenset("abx")}
