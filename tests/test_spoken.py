"""Words after `speaker:` are marked in what that person says, and nowhere else."""

import pytest

from indexer.article import Article, Paragraph, Quotation
from search.language.speech import name_words, names_meant
from search.marking.spoken import body_marks, printed
from search.pages.article_page import make_article_page
from search.parser import parse
from search.snippets import make_snippet
from search.state import SearchState

FILLER = "Ministers met again on Monday and spoke at length about fish, roads and money for schools. " * 3
BODY = (
    f"A ceasefire is far off. {FILLER}",
    f"{FILLER}“The ceasefire holds,” Hakan Fidan said. “No embargo.” {FILLER}",
    "“A ceasefire now,” Ana Ruiz said of the embargo.",
)


def said(words, speaker, occurrence=0):
    text, start = "\n\n".join(BODY), -1
    for _ in range(occurrence + 1):
        start = text.index(words, start + 1)
    return Quotation(start, start + len(words), speaker)


ARTICLE = Article(
    "a",
    "A ceasefire and an embargo",
    body=tuple(Paragraph(text) for text in BODY),
    quotations=(
        said("The ceasefire holds,", "Hakan Fidan"),
        said("No embargo.", "Hakan Fidan"),
        said("A ceasefire now,", "Ana Ruiz"),
    ),
)


def marked(q):
    """The number of the paragraph and the word, for each mark."""
    marks = map(printed, body_marks(ARTICLE, parse(q).query))
    return [(number, BODY[number][start:end]) for number, spans in enumerate(marks) for start, end in spans]


def snippet(q):
    pieces = make_snippet(ARTICLE, parse(q).query)
    return "".join(f"[{piece.text}]" if piece.marked else piece.text for piece in pieces)


@pytest.mark.parametrize(
    ("q", "words"),
    [
        ('speaker:"Hakan Fidan" ceasefire', [(1, "ceasefire")]),
        ("speaker:fidan ceasefire embargo", [(1, "ceasefire"), (1, "embargo")]),
        ("speaker:Ruiz embargo", []),
        ("speaker:Ruiz ceas*", [(2, "ceasefire")]),
        ('speaker:Fidan "ceasefire holds"', [(1, "ceasefire holds")]),
        ("speaker:Fidan ceasefire OR speaker:Ruiz now", [(1, "ceasefire"), (2, "now")]),
        ("embargo speaker:Ruiz ceasefire", [(1, "embargo"), (2, "ceasefire"), (2, "embargo")]),
        ("ceasefire speaker:Ruiz ceasefire", [(0, "ceasefire"), (1, "ceasefire"), (2, "ceasefire")]),
        ("speaker:Fidan -ceasefire", []),
        ("-speaker:Fidan ceasefire", [(0, "ceasefire"), (1, "ceasefire"), (2, "ceasefire")]),
        ("speaker:Nobody ceasefire", []),
        ("speaker:Fidan", []),
    ],
)
def test_what_is_marked(q, words):
    assert marked(q) == words


def test_the_passage_is_the_quotation():
    assert snippet("speaker:Fidan ceasefire").startswith("… “The [ceasefire] holds,” Hakan Fidan said. “No embargo.”")
    assert snippet("speaker:Ruiz ceasefire") == "“A [ceasefire] now,” Ana Ruiz said of the embargo.".removeprefix("… ")


def test_a_speaker_alone_shows_what_they_say_unmarked():
    assert snippet("speaker:Fidan").startswith("… “The ceasefire holds,” Hakan Fidan said. “No embargo.”")
    assert snippet("speaker:Ruiz") == "“A ceasefire now,” Ana Ruiz said of the embargo."
    assert snippet("speaker:Ruiz -embargo") == "“A ceasefire now,” Ana Ruiz said of the embargo."


def test_who_is_not_quoted_leaves_the_opening():
    assert snippet("speaker:Nobody ceasefire").startswith("A ceasefire is far off.")


def test_a_word_in_a_quotation_shows_it_once():
    assert snippet("embargo speaker:Fidan").count("“No [embargo].”") == 1


def test_the_page_of_the_article_marks_the_same():
    page = make_article_page(ARTICLE, SearchState("speaker:Ruiz ceasefire"), "http://x")
    assert page.hit_count == 1
    assert "<mark" not in page.headline
    assert [("<mark" in text) for text in page.blocks[0].texts] == [False, False, True]


def test_whose_name_is_meant():
    names = [(name, name_words(name)) for name in ("Ali Fidan", "Fidan Demir", "Hakan Fidan")]
    assert names_meant(("fidan",), names) == ("Ali Fidan", "Hakan Fidan")
    assert names_meant(("demir",), names) == ("Fidan Demir",)
    assert names_meant(("ali",), names) == ("Ali Fidan",)
