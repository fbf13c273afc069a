"""Files with a headline right above the text, with front matter, with labelled lines: what their heads state."""

from datetime import date

import pytest

from indexer.extract import extract_article
from indexer.formats import read_file
from indexer.formats.raw import SourceFile

TODAY = date(2026, 1, 1)
TEXT = "The ferry stayed in port for a second day, the company said on Monday evening."


def read(tmp_path, name, content):
    path = tmp_path / name
    path.write_text(content, encoding="utf-8")
    (raw,) = read_file(SourceFile(path, name, path.stat().st_size), {})
    return extract_article(raw, TODAY, True).article


def day(article):
    return article.published.isoformat()


@pytest.mark.parametrize("name", ["a.md", "a.txt"])
def test_a_headline_right_above_the_text_is_the_headline(tmp_path, name):
    article = read(tmp_path, name, f"Ferry stays in port\nHARBOUR, October 26, 1990 (AP) -- {TEXT}\n\n{TEXT}\n")
    assert (article.headline, day(article), article.source) == ("Ferry stays in port", "1990-10-26", "Associated Press")


WRAPPED = (
    "The ferry stayed in port for a second day, the company said on\nMonday evening, and again on Tuesday morning."
)


@pytest.mark.parametrize("name", ["a.md", "a.txt"])
@pytest.mark.parametrize("text", [f"{TEXT}\n{TEXT}\n", f"{WRAPPED}\n\n{TEXT}\n"])
@pytest.mark.parametrize(
    "line",
    ["May 5, 2019", "By Ana Ruiz | May 5, 2019", "Written by Ana Ruiz | Harbour | Published: May 5, 2019 5:18:55 am"],
)
def test_a_day_between_headline_and_text_without_blank_lines_is_that_of_the_article(tmp_path, name, text, line):
    article = read(tmp_path, name, f"Ferry stays in port\n{line}\n{text}")
    assert (article.headline, str(day(article))[:10]) == ("Ferry stays in port", "2019-05-05")


@pytest.mark.parametrize("foot", ["(Story posted: May 5, 2019)", "Posted by Ana Ruiz | May 5, 2019 | Comments (4)"])
def test_a_foot_right_below_a_wrapped_text_states_its_day(tmp_path, foot):
    assert day(read(tmp_path, "a.txt", f"Ferry stays in port\n\n{WRAPPED}\n{foot}\n")) == "2019-05-05"


@pytest.mark.parametrize(
    "paragraph",
    [
        "The ferry stayed in port, the company said.\nIt is to sail again on Tuesday, if the storm is over.",
        "The ferry stayed in port for a second day, as the\ncompany said on Monday, and will not sail before Tuesday.",
    ],
)
def test_sentences_and_wrapped_lines_of_markdown_are_one_paragraph(tmp_path, paragraph):
    article = read(tmp_path, "a.md", f"{paragraph}\n\n{TEXT}\n")
    assert [one.text for one in article.body] == [paragraph.replace("\n", " "), TEXT]


FRONT = "---\ntitle: Ferry stays in port\ncreated: 2020-12-10\npublished_on: 11 December 2020\n---\n"


@pytest.mark.parametrize("name", ["a.md", "a.txt"])
def test_front_matter_states_the_same_in_a_plain_text(tmp_path, name):
    article = read(tmp_path, name, f"{FRONT}\n{TEXT}\n")
    assert (article.headline, day(article)) == ("Ferry stays in port", "2020-12-11")
    assert [one.text for one in article.body] == [TEXT]


def test_a_rule_above_a_plain_text_is_no_front_matter(tmp_path):
    article = read(tmp_path, "a.txt", f"---\nNote: the ferry\n---\n\n{TEXT}\n")
    assert "Note: the ferry" in [article.headline, *(one.text for one in article.body)]


def test_labelled_lines_above_a_rule_are_what_a_desk_exports(tmp_path):
    lines = "Story name: ferry\nPublication: Bay Post\nPublication date: 15/05/2019\n---\n"
    article = read(tmp_path, "a.md", f"{lines}\n# Ferry stays in port\n\n{TEXT}\n")
    assert (article.headline, day(article), article.source) == ("Ferry stays in port", "2019-05-15", "Bay Post")


def test_the_day_of_publication_comes_before_that_of_creation_wherever_they_stand(tmp_path):
    lines = "Details\n    Written by Ana Ruiz\n    Created: 09 November 2013\n    Published: 10 November 2013 18:14"
    assert (
        day(read(tmp_path, "a.txt", f"Ferry stays in port\n\n{lines}\n    Hits: 3\n\n{TEXT}\n")) == "2013-11-10T18:14"
    )


def test_a_notice_above_all_states_the_year_of_a_dateline(tmp_path):
    head = "Copyright 1992 Harbour Regional Papers\n\nFerry stays in port\n\n"
    assert day(read(tmp_path, "a.txt", f"{head}HARBOUR, 25 November: {TEXT}\n\n{TEXT}\n")) == "1992-11-25"


@pytest.mark.parametrize(
    ("foot", "date"),
    [
        ("(c) Copyright April 7, 2008, The Harbour Tribune", "2008-04-07"),
        ("Copyright April 7, 2008 by Harbour Post. All rights reserved.", "2008-04-07"),
        ("flood/rt (OTA, dpa), 18 September 2019", "2019-09-18"),
        ("jk/msh (AFP, dpa) 2017-12-04", "2017-12-04"),
        ("pages/photos (and more) 2017-12-04", None),
    ],
)
def test_a_paper_s_notice_and_a_desk_s_mark_below_the_text_state_its_day(tmp_path, foot, date):
    assert day(read(tmp_path, "a.txt", f"Ferry stays in port\n\n{TEXT}\n\n{TEXT}\n\n{foot}\n")) == date


def test_a_weekday_and_its_date_may_open_a_text_as_a_sentence(tmp_path):
    text = f"Ferry stays in port\n\nWednesday 22 December 2010. {TEXT}\n\n{TEXT}\n"
    assert day(read(tmp_path, "a.txt", text)) == "2010-12-22"


@pytest.mark.parametrize(
    ("headline", "date"), [("Ferry protest grows in the harbour", "2023-12-11"), ("Ferry stays in port", None)]
)
def test_a_day_behind_the_headline_in_a_file_s_name_was_added_by_whoever_filed_it(tmp_path, headline, date):
    article = read(tmp_path, "ferry-protest-december-11-2023.txt", f"{headline}\n\n{TEXT}\n\n{TEXT}\n")
    assert day(article) == date


@pytest.mark.parametrize("line", ["Video posted March 5, 2019", "Check-in: 5 March 2019", "Storm date: 5 March 2019"])
def test_days_of_other_things_below_a_headline_are_none(tmp_path, line):
    assert day(read(tmp_path, "a.txt", f"Ferry stays in port\n\n{line}\n\n{TEXT}\n\n{TEXT}\n")) is None


@pytest.mark.parametrize("end", ["(P.L.) (Agenzia Lido, 26/11/2018)", "(ab-cd) (Agenzia Lido, 26/11/2018)"])
def test_an_agency_behind_the_last_sentence_with_initials_before_it(tmp_path, end):
    text = f"Ferry stays in port\n\nHarbour (Agenzia Lido) - {TEXT}\n\n{TEXT} {end}\n"
    assert day(read(tmp_path, "a.txt", text)) == "2018-11-26"
