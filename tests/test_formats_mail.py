"""E-mail: the message's subject, day and sender, its text in any encoding, and what is wrong with it."""

import pytest

from indexer.formats import mailboxes, read_file
from indexer.formats.raw import Problem, RawArticle, SourceFile

HEAD = (
    b"Return-Path: <news@harbour.example>\r\n"
    b"From: =?utf-8?q?Ana_Ru=C3=ADz?= <news@harbour.example>\r\n"
    b"Subject: Ferry stays\r\n in port\r\n"
    b"Date: Tue, 26 Apr 2011 09:17:16 -0400\r\n"
)
PLAIN = (
    b"Content-Type: text/plain; charset=iso-8859-1\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n"
    b"The ferry =96 no, the caf=E9.\r\n\r\nIt stayed.\r\n"
)


@pytest.fixture
def read(tmp_path):
    def read(data: bytes, name: str = "a.eml"):
        path = tmp_path / name
        path.write_bytes(data)
        return list(read_file(SourceFile(path, name, len(data)), {}))

    return read


def test_a_message_is_an_article(read):
    [raw] = read(HEAD + PLAIN)
    assert raw.facts == {
        "headline": ("Ferry stays in port",),
        "date": ("Tue, 26 Apr 2011 09:17:16 -0400",),
        "byline": ("Ana Ruíz",),
    }
    assert [one.text for one in raw.paragraphs] == ["The ferry – no, the café.", "It stayed."]
    assert raw.is_whole_file


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        (b"<2011-04.ferry+7@harbour.example>", ("2011-04.ferry+7@harbour.example",)),
        (b"\r\n <7@harbour.example> (added by the list)", ("7@harbour.example",)),
        (b"<>", ()),
        (b"unknown", ()),
    ],
)
def test_the_id_of_a_message_is_its_own(read, written, expected):
    [raw] = read(b"Message-ID: " + written + b"\r\n" + HEAD + PLAIN)
    assert raw.facts.get("id", ()) == expected


def test_of_two_versions_the_plain_one_and_no_attachment(read):
    page = b"Content-Type: text/html\r\n\r\n<p>The <b>page</b>.</p>\r\n"
    attached = b"Content-Type: text/plain\r\nContent-Disposition: attachment; filename=a.txt\r\n\r\nNot this.\r\n"
    both = b"Content-Type: multipart/alternative; boundary=b\r\n\r\n"
    parts = b"".join(b"--b\r\n" + part for part in (PLAIN, page))
    [raw] = read(HEAD + both + parts + b"--b--\r\n")
    assert raw.paragraphs[-1].text == "It stayed."
    mixed = b"Content-Type: multipart/mixed; boundary=b\r\n\r\n"
    [raw] = read(HEAD + mixed + b"--b\r\n" + page + b"--b\r\n" + attached + b"--b--\r\n")
    assert [one.text for one in raw.paragraphs] == ["The page."]


def test_a_mailbox_has_a_message_each(read):
    message = b"From news@harbour.example Tue Apr 26 09:17:16 2011\n" + (HEAD + PLAIN).replace(b"\r\n", b"\n") + b"\n"
    broken = b"From nobody Tue Apr 26 09:17:16 2011\nno header\n\n"
    first, problem, last = read(message + broken + message, "a.mbox")
    assert first.facts == last.facts
    assert (first.line, last.line, first.is_whole_file) == (1, 3, False)
    assert problem == Problem("a.mbox", 2, "no e-mail: it has neither a date nor a subject")


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"Dear all,\n\nthe ferry.\n", "no e-mail: it has neither a date nor a subject"),
        (HEAD + b"\r\n", "an e-mail without text"),
        (b" ", "empty file"),
    ],
)
def test_what_is_no_article_says_why(read, data, reason):
    assert [problem.reason for problem in read(data)] == [reason]


def test_a_broken_header_is_none(read):
    [raw] = read(b"Subject: Ferry\r\nFrom: <<>@\xff,;\r\nDate: Tue\r\n" + PLAIN)
    assert raw.facts["headline"] == ("Ferry",)


SHORT = b"Subject: Ferry\nDate: Tue, 26 Apr 2011 09:17:16 -0400\n"
ABOVE = b"From news@harbour.example Tue Apr 26 09:17:16 2011\n"


def parted(kind: bytes, *parts: bytes) -> bytes:
    """A message of several parts."""
    inside = b"".join(b"--b\n" + part + b"\n" for part in parts)
    return SHORT + b"Content-Type: " + kind + b"; boundary=b\n\n" + inside + b"--b--\n"


def texts(raw):
    return [one.text for one in raw.paragraphs]


PAGE = b"Content-Type: text/html\n\n<p>The page.</p>\n"
PICTURE = b"Content-Type: image/png\nContent-Transfer-Encoding: base64\n\niVBORw0K\n"
FORWARDED = b"Content-Type: message/rfc822\n\nSubject: Inner\n\nThe inner text.\n"


@pytest.mark.parametrize(
    ("data", "expected"),
    [
        (parted(b"multipart/alternative", b"\n \n", PAGE), ["The page."]),
        (parted(b"multipart/mixed", b"\nFirst.\n", PICTURE, b"\nSecond.\n"), ["First.", "Second."]),
        (parted(b"multipart/mixed", FORWARDED), ["The inner text."]),
        (parted(b"multipart/digest", b"\nSubject: Inner\n\nThe inner text.\n"), ["The inner text."]),
        (parted(b"multipart/mixed", b"\nSee below.\n", FORWARDED), ["See below."]),
        (SHORT + b"Content-Type: multipart/mixed\n\nNo boundary.\n", ["No boundary."]),
        (SHORT + b"Content-Disposition: attachment\n\nText of it.\n", ["Text of it."]),
        (SHORT + b"Content-Type: text/enriched\n\nText of it.\n", ["Text of it."]),
        (b"\xef\xbb\xbf\r\n" + SHORT + b"\nText of it.\n", ["Text of it."]),
        ((SHORT + b"\nText of it.\n").decode().encode("utf-16"), ["Text of it."]),
        ((SHORT + b"\nOne.\n\nTwo.\n").replace(b"\n", b"\r"), ["One.", "Two."]),
    ],
)
def test_the_text_of_a_message_is_found(read, data, expected):
    [raw] = read(data)
    assert raw.facts["headline"] == ("Ferry",)
    assert texts(raw) == expected


@pytest.mark.parametrize("head", [b"; boundary=other", b"; boundary=", b""])
@pytest.mark.parametrize("end", [b"\n", b"\r\n"])
def test_a_wrong_boundary_in_the_head_leaves_no_boundaries_in_the_text(read, head, end):
    plain = PLAIN.replace(b"\r\n", b"\n")
    message = parted(b"multipart/mixed", b"\nFirst.\n", plain, PICTURE).replace(b"; boundary=b", head)
    [raw] = read(message.replace(b"\n", end))
    assert texts(raw) == ["First.", "The ferry – no, the café.", "It stayed."]
    [raw] = read(message.replace(b"mixed", b"alternative").replace(b"\nFirst.", PAGE))
    assert texts(raw) == ["The ferry – no, the café.", "It stayed."]


def test_the_original_has_the_head_and_the_texts_alone(read):
    [raw] = read(parted(b"multipart/mixed", b"\nFirst.\n", PICTURE, b"\nSecond.\n"))
    assert raw.original.startswith("Subject: Ferry\nDate:")
    assert raw.original.endswith("boundary=b\n\nFirst.\n\n\nSecond.\n")


def test_headers_without_an_encoding_are_detected(read):
    [raw] = read(b'Subject: The caf\xe9 ferry\nFrom: "Ruiz, Ren\xe9" <r@h.example>\n\nText.\n')
    assert (raw.facts["headline"], raw.facts["byline"]) == (("The café ferry",), ("Ruiz, René",))


def test_what_is_too_long_to_be_a_header_is_cut(read):
    long = b"Subject: " + b"=?utf-8?q?Ferry?=\n " * 20_000 + b"x\nFrom: " + b"(" * 20_000 + b"\n\nText.\n"
    [raw] = read(long)
    assert raw.facts["headline"][0].startswith("FerryFerry")
    assert len(raw.facts["headline"][0]) < 4_000
    assert len(raw.original) < 70_000


def test_an_odd_message_costs_itself_alone(read):
    deep = b"".join(b"Content-Type: multipart/mixed; boundary=%d\n\n--%d\n" % (one, one) for one in range(1500))
    late = ABOVE + b"Subject: Storm\nDate: Tue, 99 Apr 99999999999999 09:17:16 -0400\n\nText.\n\n"
    charset = ABOVE + SHORT + b'Content-Type: text/plain; charset="=?utf-8?q?=00?="\n\nText.\n\n'
    items = read(ABOVE + SHORT + b"\nText.\n\n" + late + ABOVE + SHORT + deep + b"\n\n" + charset, "a.mbox")
    assert [item.line for item in items] == [1, 2, 3, 4]
    assert items[2] == Problem("a.mbox", 3, "an e-mail of too many parts")
    assert [texts(item) for item in items if isinstance(item, RawArticle)] == [["Text."]] * 3


def test_a_failure_of_the_parser_costs_its_message_alone(read, monkeypatch):
    monkeypatch.setattr("indexer.formats.mail._MOST_MULTIPARTS", 10_000)
    deep = b"".join(b"Content-Type: multipart/mixed; boundary=%d\n\n--%d\n" % (one, one) for one in range(1500))
    problem, raw = read(ABOVE + SHORT + deep + b"\n\n" + ABOVE + SHORT + b"\nText.\n", "a.mbox")
    assert problem == Problem("a.mbox", 1, "an e-mail that cannot be read: RecursionError")
    assert raw.line == 2


@pytest.mark.parametrize("end", [b"\n", b"\r\n", b"\r"])
def test_a_sentence_that_begins_with_from_ends_no_message(read, end):
    body = b"\nOne.\n\nFrom Monday the ferry stays.\n\n>From 2011 on, too.\n\n"
    data = b"\xef\xbb\xbf\n" + ABOVE + SHORT + body + ABOVE + SHORT + b"\nTwo.\n"
    first, second = read(data.replace(b"\n", end), "a.mbox")
    assert texts(first) == ["One.", "From Monday the ferry stays.", "From 2011 on, too."]
    assert texts(second) == ["Two."]


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"", "empty file"),
        (b"\n \n", "empty file"),
        (b"Just some text.\n", "no mailbox: its first line is neither a header nor like"),
        (bytes(range(256)) * 400, "no mailbox: its first line is neither a header nor like"),
    ],
)
def test_what_is_no_mailbox_says_so(read, data, reason):
    [problem] = read(data, "a.mbox")
    assert problem.reason.startswith(reason)


def test_a_mailbox_of_one_message_needs_no_separator(read):
    [raw] = read(SHORT + b"\nText.\n", "a.mbox")
    assert texts(raw) == ["Text."]


def test_a_message_of_a_mailbox_is_read_up_to_a_limit(read, monkeypatch):
    monkeypatch.setattr(mailboxes, "MAX_MESSAGE", 100_000)
    monkeypatch.setattr("indexer.formats.mail.MAX_MESSAGE", 1 << 20)
    large = ABOVE + SHORT + b"\n" + b"A line of it.\n" * 10_000 + b"\n"
    small = ABOVE + SHORT + b"\nText.\n\n"
    first, problem, last = read(small + large + small, "a.mbox")
    assert problem == Problem("a.mbox", 2, "larger than 1 MB: attachments are not read")
    assert 0 < first.consumed < 20_000
    assert last.consumed == len(large) + 2 * len(small)


@pytest.mark.parametrize(
    ("head", "expected"),
    [
        (b"Sent: Friday, March 19, 2004 3:28 PM", ("Friday, March 19, 2004 3:28 PM",)),
        (b"X-Original-Date: Fri, 19 Mar 2004 15:28:07 +0000", ("Fri, 19 Mar 2004 15:28:07 +0000",)),
        (b"NNTP-Posting-Date: 19 Mar 2004 15:28:07 GMT", ("19 Mar 2004 15:28:07 GMT",)),
        # The last server named is the one that had the message first.
        (
            b"Received: by c.example; Sat, 20 Mar 2004 01:00:00 +0000\r\n"
            b"Received: from a.example (a [192.0.2.1])\r\n by b.example; Fri, 19 Mar 2004 15:28:07 +0000",
            ("Fri, 19 Mar 2004 15:28:07 +0000",),
        ),
        (b"Received: from a.example by b.example", ()),
    ],
)
def test_a_message_without_a_date_was_sent_when_the_programs_say_that_passed_it_on(read, head, expected):
    [raw] = read(head + b"\r\nSubject: Ferry stays\r\n\r\nThe ferry stayed.\r\n")
    assert raw.facts.get("date", ()) == expected


@pytest.mark.parametrize(
    ("line", "head", "expected"),
    [
        (b"From ana@harbour.example Fri Mar 19 15:28:07 2004", b"", ("19 Mar 2004 15:28",)),
        (b"From ana@harbour.example Fri Mar  9 15:28 EST 2004", b"", ("9 Mar 2004 15:28",)),
        (b"From ana@harbour.example Fri Mar 19 15:28:07 2004", b"Date: 18 Mar 2004\n", ("18 Mar 2004",)),
    ],
)
def test_the_line_that_parts_messages_dates_those_that_have_no_date(read, line, head, expected):
    mailbox = line + b"\n" + head + b"Subject: Ferry stays\n\nThe ferry stayed.\n"
    [raw] = read(mailbox, "a.mbox")
    assert raw.facts["date"] == expected
    assert "harbour.example" not in raw.original  # the line is the mailbox's, not the message's
