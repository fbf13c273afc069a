"""Messages that hand an article on: who wrote it, where it stood and when, and its text without what they add."""

import pytest

from indexer.article import Paragraph
from indexer.formats import read_file
from indexer.formats.mail_articles import headline_in, outlet_in
from indexer.formats.mail_forwards import forwarded
from indexer.formats.raw import SourceFile

TEXT = "The ferry stays in port until May, the harbour office said.\n\nIt was built in 1962.\n"
FORWARDED = (
    "---------- Forwarded message ----------\nFrom: The Harbour Mercury <alerts@mercury.example>\n"
    "Date: Mon, Nov 3, 2008 at 7:00 AM\nSubject: Ferry stays in port\nTo: ben@mailbox.example\n\n"
)


@pytest.fixture
def read(tmp_path):
    def read(text: str, sender: str = "Ben Oda <ben@mailbox.example>", subject: str = "Ferry stays in port"):
        head = f"From: {sender}\nSubject: {subject}\nDate: Wed, 5 Nov 2008 19:44:02 +0000\n"
        path = tmp_path / "a.eml"
        path.write_text(f"{head}Content-Type: text/plain; charset=utf-8\n\n{text}", encoding="utf-8")
        [raw] = read_file(SourceFile(path, "a.eml", path.stat().st_size), {})
        return raw

    return read


def lines(raw) -> list[str]:
    return [one.text for one in raw.paragraphs]


def test_of_a_forwarded_message_the_inner_sender_and_day_are_told(read):
    raw = read(f"FYI\n\n{FORWARDED}{TEXT}", subject="Fwd: Ferry stays in port")
    assert raw.facts == {
        "headline": ("Ferry stays in port",),
        "date": ("Mon, Nov 3, 2008 at 7:00 AM",),
        "source": ("The Harbour Mercury",),
    }
    assert lines(raw) == TEXT.strip().split("\n\n")


def test_an_inner_sender_who_is_a_person_is_the_author(read):
    raw = read(FORWARDED.replace("The Harbour Mercury", "Ana Ruiz") + TEXT, subject="FW: Ferry stays in port")
    assert raw.facts["byline"] == ("Ana Ruiz",)
    assert "source" not in raw.facts


def test_quoted_lines_of_what_is_forwarded_lose_their_signs(read):
    quoted = "".join(f"> {line}\n" for line in f"{FORWARDED.partition(chr(10))[2]}{TEXT}".split("\n"))
    raw = read(f"Begin forwarded message:\n\n{quoted}", subject="Fwd: Ferry stays in port")
    assert lines(raw) == TEXT.strip().split("\n\n")


def test_a_long_message_above_a_forwarded_one_is_the_text(read):
    long = "The harbour has a long story, and it begins with the tide. " * 10
    assert long.strip() in lines(read(f"{long}\n\n{FORWARDED}{TEXT}"))


@pytest.mark.parametrize(
    ("subject", "above", "mark"),
    [
        ("RE: Ferry stays in port", "Thanks for this\n\n", "-----Original Message-----"),
        ("Ferry stays in port", "I read this and thought of you\n\n", "-----Original Message-----"),
        ("Ferry stays in port", "Do not let the ferry sail again.\n\n", "Begin forwarded message:"),
        ("Ferry stays in port", "> The ferry stays\n\nNever.\n\n", "---------- Forwarded message ----------"),
        ("Fwd: Ferry", "Do not let it sail in such a storm. " * 6 + "\n\n", "Begin forwarded message:"),
    ],
)
def test_a_message_that_answers_another_is_the_text_itself(read, subject, above, mark):
    labels = FORWARDED.partition("\n")[2].replace("stays in port", "last week")
    raw = read(f"{above}{mark}\n{labels}{TEXT}", subject=subject)
    assert raw.facts["byline"] == ("Ben Oda",)
    assert raw.facts["date"] == ("Wed, 5 Nov 2008 19:44:02 +0000",)
    assert "last week" not in raw.facts["headline"][0]
    assert lines(raw)[0].startswith(above.split("\n")[0].strip())


def test_a_sentence_of_who_forwards_a_message_stays_above_its_text(read):
    note = "You may like to read what they say of the ferry."
    raw = read(f"{note}\n\n{FORWARDED}{TEXT}", subject="Fwd: Ferry stays in port")
    assert raw.facts["source"] == ("The Harbour Mercury",)
    assert lines(raw) == [note, *TEXT.strip().split("\n\n")]


def test_of_forwards_in_each_other_ten_are_followed():
    nested = "-- forwarded message --\nFrom: Ana\n\n"
    found = forwarded(nested * 30 + TEXT, "Ferry")
    assert found.text.count("From:") == 20


def test_lines_above_the_headline_that_state_nothing_go(read):
    head = (
        "This article from harbour.example\nhas been sent to you by a friend.\n\nFerry stays in port\n\nBy ANA RUIZ\n\n"
    )
    raw = read(head + TEXT, subject="Harbour.example Article: Ferry stays in port")
    assert raw.facts["headline"] == ("Ferry stays in port",)
    assert "byline" not in raw.facts  # the sender is not who wrote it
    assert lines(raw) == ["By ANA RUIZ", *TEXT.strip().split("\n\n")]


def test_a_text_that_begins_above_the_line_of_the_headline_stays_whole(read):
    first = "The harbour has a long story, which begins with the tide and ends with the ferry."
    assert lines(read(f"{first}\n\nFerry stays in port\n\n{TEXT}"))[0] == first


def test_labelled_lines_of_a_cutting_are_its_facts(read):
    labels = "Source: The Western Skipper\nDate: 11 April 2007\nSection: Shipping\nAuthor: Cy Lund\n\n"
    raw = read(
        f"{labels}Ferry stays in port\n\n{TEXT}", "Cuttings Service <c@library.example>", "Cutting: Ferry stays in port"
    )
    assert raw.facts["source"] == ("The Western Skipper",)
    assert raw.facts["byline"] == ("Cy Lund",)
    assert raw.facts["section"] == ("Shipping",)
    assert raw.facts["date"] == ("11 April 2007",)
    assert raw.facts["headline"] == ("Ferry stays in port",)


@pytest.mark.parametrize("signature", ["--\nSent from my telephone", "-- \nBen Oda\nHarbour"])
def test_a_signature_is_no_text(read, signature):
    assert lines(read(f"{TEXT}\n{signature}\n")) == TEXT.strip().split("\n\n")


@pytest.mark.parametrize(
    "below",
    [
        "PART TWO\n\nThe next day it sailed,\nand all were glad",
        "It was the third storm of the winter. The lighthouse lost its lamp\nand that was all",
        "The sea was calm, the sun\nshone, and all were glad of it.",
        "The sea\nis wide\nthe town\nis cold\nand old",
    ],
)
def test_what_tells_something_is_no_signature(read, below):
    assert " ".join(lines(read(f"{TEXT}\n-- \n{below}\n"))).split()[-1] == below.split()[-1]


def test_what_a_line_with_a_colon_announces_is_no_signature(read):
    assert "The sea is wide" in lines(read(f"{TEXT}\nHe wrote in his diary:\n\n-- \nThe sea is wide\n"))[-1]


def test_a_long_signature_has_an_address(read):
    signature = "Ben Oda\nHead of the Desk\nHarbour Office\n1 Quay Street\nMilton\nben@harbour.example"
    assert lines(read(f"{TEXT}\n-- \n{signature}\n")) == TEXT.strip().split("\n\n")


def test_what_states_a_year_is_no_signature(read):
    assert "Harbour Post, 5 May 2008" in lines(read(f"{TEXT}\n--\nHarbour Post, 5 May 2008\n"))[-1]


@pytest.mark.parametrize(
    ("written", "outlet"),
    [
        ("Alpine Weekly <hello@aw.example>", "Alpine Weekly"),
        ("Ministry of Tides Media <media@tides.example>", "Ministry of Tides"),
        ("Tidewatch <info@tide-watch.example>", "Tidewatch"),
        ("Ana Ruiz <news@harbour.example>", ""),
        ("Star, Ana <a@harbour.example>", ""),
        ("news@harbour.example", ""),
    ],
)
def test_a_sender_that_is_called_like_an_outlet_or_its_site_is_the_source(written, outlet):
    assert outlet_in(written) == outlet


@pytest.mark.parametrize(
    ("subject", "headline"),
    [
        ("Fwd: FW: Ferry stays", "Ferry stays"),
        ("Media release: Ferry stays", "Ferry stays"),
        ("MATCH REPORT - Ferry stays", "Ferry stays"),
        ("Harbour: ferry stays", "Harbour: ferry stays"),
        ("Upland: tide turns", "tide turns"),
        ("Re: Ferry stays", "Re: Ferry stays"),
        ("A love story: how the ferry won me", "A love story: how the ferry won me"),
        ("HarbourSun.com Article: Ferry stays", "Ferry stays"),
    ],
)
def test_a_label_of_a_subject_is_no_part_of_the_headline(subject, headline):
    assert headline_in(subject, [Paragraph("Tide turns"), Paragraph("Harbour: ferry stays")]) == headline


@pytest.mark.parametrize("written", ["Ana Ruiz", "Ana Ruiz [mailto:ana@harbour.example]", '"Ana Ruiz" <ana@h.example>'])
def test_an_inner_sender_without_an_address_in_brackets_is_the_author(read, written):
    labels = FORWARDED.replace("The Harbour Mercury <alerts@mercury.example>", written)
    assert read(labels + TEXT, subject="FW: Ferry stays in port").facts["byline"] == ("Ana Ruiz",)


@pytest.mark.parametrize("end", ["and who will pay for it all?", "and this is what they wrote:"])
def test_a_long_paragraph_above_the_headline_stays_whatever_its_end(read, end):
    first = f"The ferry stayed in port for two days, the company did not say why it was so, {end}"
    assert lines(read(f"{first}\n\nFerry stays in port\n\n{TEXT}"))[0] == first


@pytest.mark.parametrize(
    ("sender", "outlet"),
    [
        ("Emily Post <emily@x.example>", ""),
        ("Tom Star <tom.star@star.example>", ""),
        ("Anna Ruiz <info@annaruiz.example>", ""),
        ("Harbour Post <news@x.example>", "Harbour Post"),
        ("The Harbour Star <tom@x.example>", "The Harbour Star"),
    ],
)
def test_a_person_who_is_called_like_a_paper_is_none(sender, outlet):
    assert outlet_in(sender) == outlet


@pytest.mark.parametrize(("day", "is_taken"), [("3 June 2009", False), ("3 June 2008", True)])
def test_a_labelled_day_after_that_of_the_message_is_told_of(read, day, is_taken):
    raw = read(f"Title: Harbour gala\nDate: {day}\n\n{TEXT}")
    assert (raw.facts["date"] == (day,)) is is_taken
    assert (f"Date: {day}" in lines(raw)) is not is_taken
