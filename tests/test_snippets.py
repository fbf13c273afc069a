import re

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from indexer.analysis import analyze
from indexer.article import Article, Paragraph
from search.parser import parse
from search.results import Piece
from search.snippets import MAX_PASSAGE_CHARS, find_marks, make_snippet, mark_pieces


def article(*paragraphs, deck=""):
    return Article("a", headline="A headline", deck=deck, body=tuple(Paragraph(text) for text in paragraphs))


def snippet(query, *paragraphs, deck=""):
    """The snippet as one line, marked words in square brackets."""
    pieces = make_snippet(article(*paragraphs, deck=deck), parse(query).query)
    return "".join(f"[{piece.text}]" if piece.marked else piece.text for piece in pieces)


def marked(text, query, field="body"):
    return [text[start:end] for start, end in find_marks(text, parse(query).query, field)]


@pytest.mark.parametrize(
    ("query", "words"),
    [
        ("ferry", ["Ferries", "ferry"]),
        ("harb*", ["harbours", "Harbin"]),
        ("harbour", ["harbours"]),
        ('"old harbours"', ["old harbours"]),
        ('"harbours old"', []),
        ('old "old harbours"', ["old harbours"]),
        ("ferry harbour", ["Ferries", "harbours", "ferry"]),
        ("harbour OR ferry", ["Ferries", "harbours", "ferry"]),
        ("ferry -harbour", ["Ferries", "ferry"]),
        ("-harbour", []),
        ("ferry -(harbour -old)", ["Ferries", "ferry"]),
        ("headline:ferry", []),
        ("body:ferry", ["Ferries", "ferry"]),
        ("al-Aqsa", ["al-Aqsa"]),
        ("Aqsa al", ["al", "Aqsa"]),
        ("kanani", ["Kan’ani’s"]),
        ("UN", ["U.N."]),
        ("日本", ["日本"]),
        ("", []),
    ],
)
def test_what_is_marked(query, words):
    text = "Ferries left old harbours, al-Aqsa, a ferry. Harbin: Kan’ani’s U.N. 日本語"
    assert marked(text, query) == words


def test_marks_of_overlapping_phrases_are_one():
    assert marked("to be or not to be or not", '"to be or" "be or not to be"') == ["to be or not to be or"]


def test_a_phrase_does_not_reach_over_a_paragraph():
    assert marked("open\n\nport", '"open port"') == []


def test_a_snippet_of_short_text_is_the_text():
    assert snippet("ferry", "A ferry sank.") == "A [ferry] sank."


def test_the_deck_comes_first():
    assert snippet("ferry", "The ferry sank.", deck="A ferry") == "A [ferry] … The [ferry] sank."


FILLER = "Ministers met again on Monday and spoke at length about fish, roads and money for schools. " * 4


def test_passages_begin_and_end_with_sentences():
    assert snippet("ferry", f"{FILLER}A ferry sank near the port. {FILLER}") == (
        "… A [ferry] sank near the port."
        " Ministers met again on Monday and spoke at length about fish, roads and money for schools. …"
    )


def test_a_long_sentence_is_cut_between_words():
    words = "one two three four five six seven eight nine ten " * 12
    shown = snippet("ferry", f"{words}ferry {words}")
    assert re.fullmatch(r"… \w+ [\w ]+\[ferry\][\w ]+ …", shown)
    assert set(re.findall(r"\w+", shown)) <= set(words.split()) | {"ferry"}


def test_passages_show_different_words_of_the_query():
    shown = snippet(
        "ferry port",
        "A ferry, a ferry.",
        "The ferry and the ferry.",
        "Ferry ferry.",
        "A ferry ferry ferry.",
        "The port.",
    )
    assert shown == "A [ferry], a [ferry]. … A [ferry] [ferry] [ferry]. … The [port]."


def test_two_passages_of_one_paragraph_keep_their_order_and_do_not_overlap():
    shown = snippet("ferry port", f"The port. {FILLER}A ferry. {FILLER}The ferry again.")
    assert shown.startswith("The [port]. Ministers")
    assert shown.count(" … ") >= 1
    assert shown.index("[port]") < shown.index("A [ferry].") < shown.index("The [ferry] again.")
    assert shown.count("[ferry]") == 2


def test_nothing_is_said_to_be_left_out_between_neighbours():
    shown = snippet("ferry", "A ferry. " + "ferry and " * 100)
    assert "  " not in shown


@pytest.mark.parametrize("query", ["", "-ferry", "headline:ferry", "nowhere"])
def test_without_marks_the_first_words_are_shown(query):
    assert snippet(query, "A ferry sank.") == "A ferry sank."
    shown = snippet(query, FILLER)
    assert FILLER.startswith(shown.removesuffix(" …") + " ")
    assert 30 <= len(shown.split()) <= 42


def test_a_line_of_few_words_is_no_opening():
    assert snippet("", "World News", "The ferry sank near the port on Monday night.").startswith("The ferry")
    assert snippet("", "World News", "More") == "World News"


def test_without_text_there_is_no_snippet():
    assert make_snippet(article(), parse("ferry").query) == ()
    assert snippet("ferry", deck="The deck") == "The deck"


@pytest.mark.parametrize("letters", ["日本語", "x", "ไทย", "x/"])
@pytest.mark.parametrize("query", ["ferry", "xx*", "日本", "nowhere"])
def test_text_without_spaces_is_cut_too(letters, query):
    text = letters * 600 + " ferry " + letters * 600
    pieces = make_snippet(article(text), parse(query).query)
    passages = "".join("\n" if piece.text in (" … ", " ") else piece.text for piece in pieces).split("\n")
    assert all(0 < len(passage) <= MAX_PASSAGE_CHARS + len("… ") for passage in passages)


def test_a_very_long_phrase_is_cut():
    phrase = "one two three four five six " * 30
    shown = snippet(f'"{phrase}"', f"{phrase}seven")
    assert re.fullmatch(r"\[one two [\w ]+\] …", shown)
    assert len(shown) <= MAX_PASSAGE_CHARS + 4


def test_pieces_of_a_marked_text():
    assert mark_pieces("a bc d", [(2, 4)]) == [Piece("a "), Piece("bc", marked=True), Piece(" d")]
    assert mark_pieces("abcd", [(0, 1), (1, 3)], 1, 4) == [Piece("bc", marked=True), Piece("d")]
    assert mark_pieces("", []) == []


WORDS = [
    "ferry",
    "ferries",
    "port",
    "Ports",
    "Kan’ani",
    "U.N.",
    "al-Aqsa",
    "63,700",
    "日本語",
    "vying",
    "é",
    "the",
    "end.",
]
TEXTS = st.lists(st.sampled_from(WORDS) | st.text(max_size=8), max_size=150).map(" ".join)
QUERIES = st.lists(
    st.sampled_from(
        ["ferry", "port*", '"the port"', "kanani", "un", "al-Aqsa", "63700", "日本", "vie", "vied", "-end"]
    ),
    min_size=1,
    max_size=4,
).map(" ".join)


def one_spaced(text):
    return " ".join(text.split())


@given(st.lists(TEXTS, max_size=5), QUERIES)
@example(["ferry " * 20 + " ferry" * 12], "ferry")  # two passages, and only a wide space between them
def test_every_passage_is_whole_words_of_one_paragraph(texts, query):
    pieces = make_snippet(article(*texts), parse(query).query)
    assert all(piece.text for piece in pieces)
    plain = "".join(piece.text for piece in pieces).removeprefix("… ").removesuffix(" …")
    if "…" not in "".join(texts):
        for passage in plain.split(" … "):
            assert any(one_spaced(passage) in one_spaced(text) for text in ("", *texts))
    known = {token.word for text in texts for token in analyze(text)}
    assert {token.word for token in analyze(plain)} <= known


@given(TEXTS, QUERIES)
def test_marks_are_ascending_and_apart(text, query):
    marks = find_marks(text, parse(query).query, "body")
    ends = [0, *(end for _, end in marks)]
    assert all(before <= start < end for before, (start, end) in zip(ends, marks, strict=False))
