"""Quoted lines of Markdown: a record at its top, letters and talks elsewhere."""

from datetime import date

import pytest

from indexer.extract import extract_article
from indexer.formats import read_file
from indexer.formats.raw import SourceFile


def read(tmp_path, name, content):
    path = tmp_path / name
    path.write_text(content, encoding="utf-8")
    return list(read_file(SourceFile(path, name, path.stat().st_size), {}))


def texts(article):
    return [paragraph.text for paragraph in article.paragraphs]


RECORD = "> Published: 5 May 2001\n> Source: Old Harbour Mail\n> Words: 300\n"
LETTER = "> From: Ana Ruiz\n> Date: 5 May 2001\n> Subject: the letter\n>\n> Dear all, we wait.\n"


@pytest.mark.parametrize("above", ["", "# Ferry waits\n\n", "Ferry waits\n===========\n", "---\nsection: local\n---\n"])
def test_quoted_labels_at_the_top_are_a_record(tmp_path, above):
    (article,) = read(tmp_path, "a.md", f"{above}{RECORD}> By: Ben Oda\n\nThe ferry waits.\n")
    stated = {fact: value for fact, (value,) in article.facts.items() if fact in ("date", "source", "byline")}
    assert stated == {"date": "5 May 2001", "source": "Old Harbour Mail", "byline": "Ben Oda"}
    assert texts(article) == ["The ferry waits."]


@pytest.mark.parametrize(
    "content",
    [
        f"# Ferry waits\n\nThe ferry waits.\n\n{RECORD}",
        f"# Ferry waits\n\nThe ferry waits.\n\n{LETTER}",
        f"# Ferry waits\n\n{LETTER}\nThe ferry waits.\n",
        f"{LETTER.replace('> From: Ana Ruiz', '> To: Ben')}\nThe ferry waits.\n",
        "# Ferry waits\n\n> Mara: when do you go\n> Ben: at nine\n\nThe ferry waits.\n",
    ],
)
def test_quoted_labels_of_letters_and_talks_stay_a_quotation(tmp_path, content):
    (article,) = read(tmp_path, "a.md", content)
    quoted = " ".join(line.removeprefix(">").strip() for line in content.split("\n") if line.startswith(">"))
    kept = " ".join(p.text for p in article.paragraphs if p.kind == "quote")
    assert kept.split() == quoted.split()


def extracted(raw):
    return extract_article(raw, date(2026, 1, 1), recognises=False).article


def test_a_quoted_letter_does_not_date_what_quotes_it(tmp_path):
    (raw,) = read(tmp_path, "a.md", f"# Ferry waits\n\n{LETTER}\nThe ferry waits.\n")
    assert extracted(raw).published.date is None
    (raw,) = read(tmp_path, "a.md", f"# Ferry waits\n\nThe ferry waits.\n\n{LETTER}")
    assert extracted(raw).published.date is None
    assert extracted(raw).body == raw.paragraphs


def test_a_quoted_record_at_the_top_dates_its_text(tmp_path):
    (raw,) = read(tmp_path, "a.md", f"# Ferry waits\n\n{RECORD}\nThe ferry waits.\n")
    article = extracted(raw)
    assert (article.published.date, article.source) == (date(2001, 5, 5), "Old Harbour Mail")
    assert [paragraph.text for paragraph in article.body] == ["The ferry waits."]
