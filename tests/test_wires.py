"""Wires' copy as it came over the wire, press releases, transcripts of broadcasts: what is stated, and what is text."""

from pathlib import Path

import pytest

from indexer.article import Paragraph
from indexer.extract.headers.heads.broadcasts import with_broadcast_in_words
from indexer.extract.headers.heads.release_heads import take_release_head
from indexer.extract.headers.wires.copy_feet import without_wire_foot
from indexer.extract.headers.wires.copy_heads import without_codes
from indexer.extract.headers.wires.monitoring import take_source, with_heard_in_words
from indexer.formats.wire_heads import with_wire_head_apart
from tests.files import article_of, texts_of

SENTENCES = (
    "The ferry stayed in port for a second day, the company said on Monday evening, and may sail again.",
    "A spokeswoman said that more than 300 passengers had been waiting at the harbour since Saturday.",
    '"We will not sail before the wind drops," harbour master Ben Oda told reporters on the quay.',
)
FACTS = ("headline", "deck", "byline", "source", "date")


def worlds():
    """Each text of a file with its name, the facts that are stated above it, and the lines beside the sentences."""
    for path in sorted((Path(__file__).parent / "wires").glob("*.txt")):
        for world in path.read_text(encoding="utf-8").split("===== ")[1:]:
            said, _rule, text = world.partition("-----\n")
            name, *lines = said.rstrip("\n").split("\n")
            facts = {fact: line.removeprefix(fact).strip() for fact, line in zip(FACTS, lines, strict=False)}
            also = [line.removeprefix("also ") for line in lines[len(FACTS) :]]
            for number, sentence in enumerate(SENTENCES, 1):
                text = text.replace(f"{{{number}}}", sentence)
            yield pytest.param(text.replace("{P}", "\n\n".join(SENTENCES)), facts, also, id=name)


@pytest.mark.parametrize(("text", "facts", "also"), list(worlds()))
def test_what_is_stated_and_what_is_text(text, facts, also):
    article = article_of(text)
    found = {fact: getattr(article, fact) for fact in FACTS if fact != "date"}
    assert {**found, "date": article.published.isoformat() or ""} == facts
    bodies = [one.text for one in article.body]
    assert [line for line in bodies if not line.endswith(SENTENCES)] == also
    whole = " ".join(text.split())
    assert sum(line.endswith(SENTENCES) for line in bodies) == sum(sentence in whole for sentence in SENTENCES)


def paragraphs(*lines):
    return tuple(map(Paragraph, lines))


@pytest.mark.parametrize(
    "lines",
    [
        ("Ferry stays in port", "By Ana Ruiz", SENTENCES[0]),
        ("Anti-war", "Ferry stays in port", SENTENCES[0]),  # a section, where no agency is named
        ("Covid-19", "Ferry stays in port", f"MILTON (AP) - {SENTENCES[0]}"),
        ("Ferry adds sailings (and drops some)", f"MILTON (AP) - {SENTENCES[0]}"),
        ("2005", "Ferry stays in port", SENTENCES[0]),
        # an agency's dateline alone, as in each of its stories that a paper printed
        ("1984", "Orwell's novel is back", f"MILTON (AP) - {SENTENCES[0]}"),
        ("Ferry stays in port", "1984", f"MILTON (AP) - {SENTENCES[0]}"),
        ("U-turn", "By Ana Ruiz", f"MILTON (AP) - {SENTENCES[0]}"),
        ("Tug-of-war", "Ferry stays in port", f"MILTON (AP) - {SENTENCES[0]}"),
        ("Ferry stays in port", "Self-made", f"MILTON (AP) - {SENTENCES[0]}"),
        ("Sport/Football/", "Ferry stays in port", f"MILTON (AP) - {SENTENCES[0]}"),
        ("INDEX: A to Z", "Ferry stays in port", f"MILTON (AP) - {SENTENCES[0]}"),
        ("Ferry stays in port", "(Adding insult to injury)", f"MILTON (AP) - {SENTENCES[0]}"),
        ("Ferry stays in port", "(Changes at the top)", f"MILTON (AP) - {SENTENCES[0]}"),
        ("NHS Strike Over", "By Ana Ruiz, PA", SENTENCES[0]),
    ],
)
def test_heads_without_codes_stay(lines):
    assert without_codes(paragraphs(*lines)) == paragraphs(*lines)


@pytest.mark.parametrize(
    ("lines", "kept"),
    [
        (("U-turn", "By Ana Ruiz"), ("U-turn", "By Ana Ruiz")),  # the only line that may be the headline
        (("Ferry stays in port", "Tug-of-war", "1984"), ("Ferry stays in port", "Tug-of-war", "1984")),
        (("1984", "Ferry stays in port"), ("1984", "Ferry stays in port")),
        (("Britain-ferry", "0512", "(Extra)", "Ferry stays in port"), ("Ferry stays in port",)),
    ],
)
def test_beside_a_sure_code_what_may_be_one_goes_above_the_headline(lines, kept):
    text = without_codes(paragraphs("BC-Ferry,420", *lines, SENTENCES[0]))
    assert tuple(one.text for one in text) == (*kept, SENTENCES[0])


@pytest.mark.parametrize(
    "last",
    ["He lives in Milton", "The vote was 12/5", "He said yes (and no)", "and/or", "(He laughed)", "Milton, 5 May 2005",
     "AB", ")", "REUTER", "5 May 2005",
     "((Laughter))", "((Music plays))", "((Correction: the rise was 4 percent))"],
)  # fmt: skip
def test_last_lines_of_other_texts_stay(last):
    text = paragraphs(*SENTENCES, last)
    assert without_wire_foot(text) == (text if last != "and/or" else text[:-1])


def test_a_foot_glued_to_the_last_sentence():
    [text] = without_wire_foot(paragraphs(f"{SENTENCES[0]} ar/bo"))
    assert text.text == SENTENCES[0]
    same = paragraphs("It was a matter of and/or")
    assert without_wire_foot(same) == same


def test_a_text_without_codes_is_not_parted():
    for text in (
        "Ferry stays\nin port\n\nIt may sail.",
        "^ is a sign\n\nIt may sail.",
        "AM-radio host quits\nIt is sad.",
    ):
        assert with_wire_head_apart(text) == text


def test_a_note_that_goes_on_is_one_line():
    note = "^Eds: Recasts with the comment of the spokeswoman of the company; no"
    sent = f"BC-Ferry,420\n^Ferry stays in port\n{note}\npickup.\n"
    text = f"{sent}   MILTON (AP) _ {SENTENCES[0]}\n\n   {SENTENCES[1]}\n"
    assert texts_of(text) == [f"MILTON (AP) _ {SENTENCES[0]}", SENTENCES[1]]


@pytest.mark.parametrize(
    "lines",
    [
        (
            "Ferry stays in port",
            "FOR IMMEDIATE RELEASE",
            "Contact: Ana Ruiz",
            SENTENCES[0],
        ),  # the headline stands first
        ("FOR IMMEDIATE RELEASE", "Ferry stays in port", SENTENCES[0]),  # nobody is to be asked
        ("Contact with the ferry was lost", "It was found again on Monday", SENTENCES[0]),
        ("Contact: Ana Ruiz", "Harbour Lines", SENTENCES[0]),
        (
            "Oil embargo ends",
            "By Ana Ruiz",
            "Contact the writer: ana@gazette.example",
            "Prices fall",
            SENTENCES[0],
        ),
        ("First contact", "www.stars.example", "What the telescope saw", SENTENCES[0]),
        ("FOR IMMEDIATE RELEASE", "Contact: Jo Li", "Pit Open Day Draws Crowd", "By Ana Ruiz", SENTENCES[0]),
        ("Who has the best of it?", "News provided by", "Neighbours and friends", "It was Milton", SENTENCES[0]),
    ],
)
def test_other_heads_are_no_releases(lines):
    assert take_release_head(paragraphs(*lines), paragraphs(*lines)) is None


def test_a_day_between_the_headline_of_a_release_and_its_text_is_read_on():
    lines = ("FOR IMMEDIATE RELEASE", "Contact: Ana Ruiz", "Ferry Stays in Port", "May 5, 2025", SENTENCES[0])
    found = take_release_head(paragraphs(*lines), paragraphs(*lines))
    assert found.facts == {"headline": "Ferry Stays in Port"}
    assert "May 5, 2025" in [one.text for one in (*found.block, *found.paragraphs)]


def test_a_line_that_only_looks_like_a_source_stays():
    text = paragraphs(SENTENCES[0], "Source: OTA news agency")
    assert take_source(text) == ({}, text)
    told = paragraphs(SENTENCES[0], "Source: Union website, in Welsh, 5 May 2010. The figures are for April.")
    assert take_source(told) == ({}, told)
    speech = paragraphs("BBC Monitoring at 80", "Text of a speech by Ana Ruiz", SENTENCES[0])
    assert with_heard_in_words(speech) == speech
    assert with_heard_in_words(text) == text


@pytest.mark.parametrize(
    "lines",
    [
        ("Pit talk", "HOST: Thank you", SENTENCES[0], "REPORTER: But surely --", "HOST: No, no --"),
        ("What's on", "PROGRAM: Sonata No. 2", "TYPE: Chamber music", "SEGMENT: Late night", SENTENCES[0]),
        ("Wanted", "TYPE: Clerk", "BODY: Healthy", SENTENCES[0]),
        ("PROGRAM: Milton tonight", SENTENCES[0], "REPORTER: Ana Ruiz"),
    ],
)
def test_labels_of_other_texts_stay(lines):
    assert with_broadcast_in_words(paragraphs(*lines)) == paragraphs(*lines)


def test_words_behind_a_broadcasts_label_are_no_names():
    said = "REPORTER: But surely --", "ANCHOR: Good evening", "ANCHOR: Ana Ruiz"
    text = with_broadcast_in_words(paragraphs("SHOW: Morning Harbour", *said, SENTENCES[0]))
    assert [one.text for one in text] == ["Section: Morning Harbour", *said, SENTENCES[0]]


def test_a_letter_with_a_label_stays():
    letter = paragraphs("Dear editor", "Your PROGRAM: what a joy", SENTENCES[0])
    assert with_broadcast_in_words(letter) == letter
