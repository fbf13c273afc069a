"""`speaker:` from what is typed to what is found: words inside what somebody is quoted as saying."""

import pytest

from indexer.article import Article, Paragraph, Quotation
from indexer.check import check_index
from search.backend import open_backend
from search.language.reading import describe, describe_forms
from search.parser import parse
from search.query import And, Everything, Not, Or, Quoted, Words
from search.state import SearchState
from tests.conftest import write_index


def quoting(article_id, *pieces):
    """An article of one paragraph; a piece is plain text, or (speaker, words)."""
    text, quotations = "", []
    for piece in pieces:
        words = piece if isinstance(piece, str) else piece[1]
        if piece is not words:
            quotations.append(Quotation(len(text), len(text) + len(words), piece[0]))
        text += f"{words} "
    return Article(article_id, "Ceasefire", body=(Paragraph(text),), quotations=tuple(quotations))


FIDAN, RUIZ = "Hakan Fidan", "Ana Ruiz"
WORLD = (
    quoting("both", (FIDAN, "A ceasefire now."), "said Fidan.", (RUIZ, "An embargo first."), "said Ruiz."),
    quoting("other", (RUIZ, "A ceasefire now."), "said Ruiz; Fidan spoke of an embargo."),
    quoting("twice", (FIDAN, "No embargo."), "he said.", (FIDAN, "First a ceasefire."), "he said."),
    quoting("brother", ("Ali Fidan", "The bakery is closed."), "a ceasefire aside"),
    quoting("nobody", "Hakan Fidan and a ceasefire.", ("", "A ceasefire, at last.")),
)


@pytest.fixture(scope="module")
def backend(tmp_path_factory):
    return open_backend(str(write_index(tmp_path_factory.mktemp("speakers") / "index", WORLD[:2], WORLD[2:])))


def found(backend, q):
    return {hit.article.article_id for hit in backend.search(SearchState(q)).hits}


@pytest.mark.parametrize(
    ("q", "ids"),
    [
        ('speaker:"Hakan Fidan" ceasefire', {"both", "twice"}),
        ('speaker:"hakan fidan" CEASEFIRES', {"both", "twice"}),
        ('speaker:"Hakan Fidan"', {"both", "twice"}),
        ("speaker:Fidan", {"both", "twice", "brother"}),
        ("speaker:Fidan bakery", {"brother"}),
        ("speaker:Hakan ceasefire", {"both", "twice"}),
        ('speaker:"Hakan Fidan" ceasefire embargo', {"twice"}),
        ('speaker:"Hakan Fidan" (embargo OR now)', {"both", "twice"}),
        ('speaker:"Hakan Fidan" -embargo', {"both"}),
        ('speaker:"Hakan Fidan" "embargo first"', set()),
        ('speaker:"Hakan Fidan" "first a ceasefire"', {"twice"}),
        ('speaker:"Hakan Fidan" embarg*', {"twice"}),
        ('speaker:"Hakan Fidan" ceasefire speaker:Ruiz embargo', {"both"}),
        ("speaker:Ruiz ceasefire OR speaker:Ruiz embargo", {"both", "other"}),
        ('-speaker:"Hakan Fidan" ceasefire', {"other", "brother", "nobody"}),
        ('ceasefire -(speaker:"Hakan Fidan" embargo)', {"both", "other", "brother", "nobody"}),
        ("(speaker:Ruiz ceasefire) embargo", {"other"}),
        ("embargo speaker:Ruiz ceasefire", {"other"}),
        ("speaker:Ruiz headline:ceasefire", {"both", "other"}),
        ("speaker:Nobody ceasefire", set()),
    ],
)
def test_words_are_looked_for_in_what_the_speaker_says(backend, q, ids):
    assert found(backend, q) == ids


@pytest.mark.parametrize(
    ("q", "notes"),
    [
        ('speaker:"Hakan Fidan"', ()),
        ('speaker:"hakan fidan"', ()),
        ("speaker:Fidan", ("speaker Fidan is read as Ali Fidan, Hakan Fidan",)),
        ("speaker:Albares war", ("no quotation from Albares is known",)),
        ("-speaker:Albares", ("no quotation from Albares is known",)),
    ],
)
def test_whom_a_name_means_is_said(backend, q, notes):
    assert backend.search(SearchState(q)).notes == notes


def test_the_words_of_a_quotation_end_with_it(backend):
    assert found(backend, 'speaker:Fidan "ceasefire now"') == {"both"}
    assert found(backend, 'speaker:Fidan "now said"') == set()


def test_the_index_is_whole_with_its_quotations(tmp_path):
    assert list(check_index(write_index(tmp_path / "index", WORLD))) == []


def test_segments_that_are_merged_keep_what_is_said(tmp_path):
    articles = [quoting(f"x{number:02}", "An aside.", (FIDAN, f"Number{number} now.")) for number in range(14)]
    backend = open_backend(str(write_index(tmp_path / "index", *([one] for one in articles))))
    assert backend.info().segments < len(articles)
    assert [found(backend, f"speaker:Fidan number{number}") for number in (0, 7, 13)] == [{"x00"}, {"x07"}, {"x13"}]
    assert found(backend, "speaker:Fidan aside") == set()


def words(text):
    return Words(text, (text,))


@pytest.mark.parametrize(
    ("q", "query"),
    [
        ("speaker:Ruiz a b", Quoted("Ruiz", And((words("a"), words("b"))))),
        ("a speaker:Ruiz b", And((words("a"), Quoted("Ruiz", words("b"))))),
        ("speaker:Ruiz a OR b", Or((Quoted("Ruiz", words("a")), words("b")))),
        ("speaker:Ruiz a speaker:Oda b", And((Quoted("Ruiz", words("a")), Quoted("Oda", words("b"))))),
        ("speaker:Ruiz -a", Quoted("Ruiz", And((Everything(), Not(words("a")))))),
        ("-speaker:Ruiz a", And((Not(Quoted("Ruiz", Everything())), words("a")))),
        ("-(speaker:Ruiz a)", And((Everything(), Not(Quoted("Ruiz", words("a")))))),
        ("SPEAKER:“Ana  Ruiz”", Quoted("Ana Ruiz", Everything())),
        ("speaker:Ruiz, a", Quoted("Ruiz", words("a"))),
    ],
)
def test_a_speaker_holds_for_what_follows(q, query):
    parsed = parse(q)
    assert (parsed.query, parsed.notes) == (query, ())
    assert parse(str(query)).query == query


@pytest.mark.parametrize(
    ("q", "query", "note"),
    [
        ("speaker:(a b) c", "a b c", "speaker: needs a name right after it"),
        ('speaker:"…" c', "c", "speaker: needs a name right after it"),
        ("speaker: Ruiz", "speaker Ruiz", "speaker: is read as a word"),
        ("speaker:Ruiz (a OR speaker:Oda b)", '(speaker:"Ruiz") (a OR (speaker:"Oda" b))', "has a speaker of its own"),
        ("speaker:Ruiz (a OR deck:b)", '(speaker:"Ruiz") (a OR deck:b)', "asks for a headline or deck"),
    ],
)
def test_what_cannot_be_said_is_noted(q, query, note):
    parsed = parse(q)
    assert str(parsed.query) == query
    assert note in parsed.notes[0]


def test_read_in_plain_words():
    assert describe(parse('speaker:"Ana Ruiz"').query) == "a quotation from Ana Ruiz"
    assert describe(parse("speaker:Ruiz war -peace").query) == "(war but not peace) in quotations from Ruiz"
    assert describe_forms(parse("a speaker:Ruiz war").query) == "a and war (all forms) in quotations from Ruiz"


def test_many_words_after_a_speaker_are_cut_like_others():
    parsed = parse("speaker:Ruiz " + " ".join(f"w{number}" for number in range(120)))
    assert str(parsed.query).endswith(" w98 w99")
    assert "not used" in parsed.notes[0]
