"""Days of heads and feet as desks, papers, pages and programs write them, in whole files; what is none of them."""

from datetime import date

import pytest

from indexer.extract import extract_article
from indexer.formats import read_file
from indexer.formats.raw import SourceFile

TODAY = date(2026, 1, 1)
H = "Ferry stays in port for a second day"
B = "The ferry stayed in port for a second day, the company said on Monday evening, and may sail again."


@pytest.fixture
def dated(tmp_path):
    def dated(content: str, name: str = "a.txt", shown: str = "") -> str:
        path = tmp_path / name
        path.write_text(content, encoding="utf-8")
        [raw] = read_file(SourceFile(path, shown or name, len(content)), {})
        return extract_article(raw, TODAY, True).article.published.isoformat() or ""

    return dated


@pytest.mark.parametrize(
    ("line", "day"),
    [
        ("20040319T071245+0530", "2004-03-19T07:12"),
        ("200403190712", "2004-03-19T07:12"),
        ("20040319 0712", "2004-03-19T07:12"),
        ("OTA Ferry stays in port 2004/03/19 07:12", "2004-03-19T07:12"),
        ("NEWS REF 2117     02-DEC-97", "1997-12-02"),
        ("mfl 1358 27FEB 93", "1993-02-27T13:58"),
        ("THE HARBOUR CHAMPION, 2003", "2003"),
        ("The Harbour Catholic, week 14, 1990", "1990"),
        ("The Shipping Yearbook, 1993 edition", "1993"),
        ("Harbour Gazette, Spring '97", "1997"),
        ("THE GREAT FLOOD, 2003", ""),
        ("THE MILFORD FIRE, 1911", ""),
        ("THE ISLAND ECHO, 1911", "1911"),
        ("THE SOUND OF BELLS, 1965", ""),
        ("The Harbour Champion, 2003", ""),
        ("GARDENS & HOMES #463 JANUARY 1998", "1998-01"),
        ("NETWORK NEWS Mar '97", "1997-03"),
        ("Shipping magazine, issue 95: July '91", "1991-07"),
        ("Harbour Gazette | 19 March 2004 | Page: 3 | Edition: 1", "2004-03-19"),
        # These are no stamps.
        ("200413190712", ""),
        ("2004031907128", ""),
        ("OTA Hearing until 2004/03/19 07:12", ""),
        ("UPDATE 4 - 19 March 2004", "2004-03-19"),
        ("DOB 19/03/1954 07:12", ""),
        ("Inspection report, 19 March 2004", ""),
        ("Fundraiser: Milton Hall, March 19, 2024", ""),
        ("School open day, Friday 19 March 2024", ""),
        ("Milton School, 19 March 2004 (picture)", ""),
    ],
)
def test_first_lines(dated, line, day):
    assert dated(f"{line}\n\n{H}\n\n{B}\n\n{B}") == day


@pytest.mark.parametrize(
    ("line", "day"),
    [
        ("Ana Ruiz\n03/04/2004 March 4, 2004", "2004-03-04"),  # the words settle it
        ("Updated19 March 2004 — 10:58amfirst published at 6:58am, 19 March 2004", "2004-03-19T06:58"),
        ("byAna Ruiz March 19, 2024 Reading Time: 3 mins read", "2024-03-19"),
        ("Posted onMarch 19, 2024byAna Ruiz", "2024-03-19"),
        ("* By Ana Ruiz\n* March 19, 2009 |\n* 3:44 pm |", "2009-03-19T15:44"),
        ("By Ana Ruiz\nThe Harbour Tribune © March 19, 2004", "2004-03-19"),
        ("The Duke © 5 May 1780", ""),
    ],
)
def test_lines_below_a_headline(dated, line, day):
    assert dated(f"{H}\n{line}\n\n{B}\n\n{B}") == day


@pytest.mark.parametrize(
    ("line", "day"),
    [
        (
            "Correction (March 22, 2004): An earlier version of this article, published on March 19, 2004, was wrong.",
            "2004-03-19",
        ),
        ("Correction: This story, first published on March 19, 2004, has been changed.", "2004-03-19"),
        ("This story, which originally ran on March 19, 2004, has been updated.", "2004-03-19"),
        ("Copyright March 19, 2004, The Harbour Tribune. Reprinted with permission.", "2004-03-19"),
        (
            "This is a summary of what was said by the spokesman at the briefing, on 19 March 2004, in Milton.",
            "2004-03-19",
        ),
        ("This report was first published on 19 March 2004 and has since been updated.", "2004-03-19"),
        # Days of corrections, of other texts, of pictures.
        ("This report was first published on 5 May 1950 and shook the land.", ""),
        ("Correction (March 22, 2004): The union was misnamed.", ""),
        ("Correction: The agreement was signed on March 19, 2004, not on March 20.", ""),
        ("Correction: An earlier version of this article said that it was published on March 19, 2004.", ""),
        ("An earlier version of the report, published on March 19, 2004, left out the school.", ""),
        ("A version of the agreement published on 19 March 2004 left out the crews.", ""),
        ("© March 19, 2004 Harbour Gazette", ""),
    ],
)
def test_notes_above_a_text(dated, line, day):
    assert dated(f"{H}\n\n{line}\n\n{B}\n\n{B}") == day


@pytest.mark.parametrize(
    ("foot", "day"),
    [
        ("Ruizpress 19 March 2004 15:28\nends", "2004-03-19T15:28"),
        ("ruiz/mk  19 Mar 2004 15:28 GMT", "2004-03-19T15:28"),
        ("[rz/mk] 19.03.2004", "2004-03-19"),
        ("-OTA- 19.3.2004", "2004-03-19"),
        ("Ends/19 March 2004/mk", "2004-03-19"),
        ("Document HARGAZ0020040319e03j0001", "2004-03-19"),
        ("Document 0020040319e03j0001", ""),
        ("REUTERS Reut15:28 03-19-04", "2004-03-19T15:28"),
        ("© March 19, 2004 The Harbour Tribune", "2004-03-19"),
        (
            "This article was amended on 22 March 2004. The original, published on 19 March 2004, was wrong.",
            "2004-03-19",
        ),
        # A correction's own day; what goes on then; whose day nobody says.
        ("Correction: March 22, 2004\nAn earlier version of this article, published March 19, misstated a name.", ""),
        ("mk/rz hearing 19 Mar 2004", ""),
        ("Exhibition ends 19 March 2004", ""),
        ("Photo © March 19, 2004 Ana Ruiz", ""),
        ("The Duke © 5 May 1780", ""),
        ("© 1998 The Company of Ruiz. Built March 3, 1999.", ""),
    ],
)
def test_feet(dated, foot, day):
    assert dated(f"{H}\n\n{B}\n\n{B}\n\n{foot}\n") == day


@pytest.mark.parametrize(
    ("opening", "day"),
    [
        ("[Harbour Herald: Milton, 06Apr2018] ", "2018-04-06"),
        ("[Milton, 6 April 2018] ", "2018-04-06"),
        ("December 15, 2008 : ", "2008-12-15"),
        ("Milton, 30/8 2000 (OTA) - ", "2000-08-30"),
        ("[Picture: Milton, 06Apr2018] ", ""),
    ],
)
def test_datelines_with_other_signs(dated, opening, day):
    assert dated(f"{H}\n\n{opening}{B}\n\n{B}") == day


@pytest.mark.parametrize(
    ("opening", "shown", "day"),
    [
        # Day, weekday and the one year of the path agree.
        ("By Ana Ruiz, Thursday, November 26\n\n", "clips/1998_clip_044.txt", "1998-11-26"),
        ("MILTON, Thursday, Nov. 26 -- ", "clips/1998_clip_044.txt", "1998-11-26"),
        ("By Ana Ruiz, Friday, November 26\n\n", "clips/1998_clip_044.txt", ""),
        ("By Ana Ruiz, November 26\n\n", "clips/1998_clip_044.txt", ""),
        ("By Ana Ruiz, Thursday, November 26\n\n", "1997/1998_clip_044.txt", "1997"),
    ],
)
def test_a_weekday_proves_the_year_of_a_path(dated, opening, shown, day):
    assert dated(f"{H}\n{opening}{B}\n\n{B}", shown=shown) == day


@pytest.mark.parametrize(
    ("head", "name", "day"),
    [
        (f"= {H}\nAna Ruiz\n:revdate: March 19, 2004\n", "a.adoc", "2004-03-19"),
        (f"= {H}\nAna Ruiz <ana@h.example>\nv1.0, 2004-03-19\n", "a.adoc", "2004-03-19"),
        (f"= {H}\n:deadline: March 19, 2024\n", "a.adoc", ""),
        (f"{{{{date|March 19, 2004}}}}\n{{{{Milton}}}}\n\n== {H} ==\n", "a.wiki", "2004-03-19"),
    ],
)
def test_heads_of_markup(dated, head, name, day):
    assert dated(f"{head}\n{B}\n\n{B}", name) == day


@pytest.mark.parametrize("credit", ["Story by Ana Ruiz; photographs by Ben Oda; March 9, 2012", "9 March 2012"])
def test_a_head_glued_to_a_text_of_a_paragraph_a_line(dated, credit):
    longer = f"{B} {B}"
    assert dated(f"{H}\n{credit}\n{longer}\n{B}\n{longer}\n") == "2012-03-09"


def test_a_dated_line_of_a_head_may_be_as_wide_as_the_wrapped_text_below(dated):
    lines = "Miners voted by a wide margin to return to work after accepting a pay rise\nof 4 percent."
    head = f"{H}\nBy Ana Ruiz | ana@harbour.example\non July 31, 2012 at 7:00 AM, updated July 31, 2012 at 7:34 AM"
    assert dated(f"{head}\n{lines}\n\nThe strike had closed three pits for 19 days.\n") == "2012-07-31T07:00"


def test_a_volume_behind_a_papers_name_has_the_year_of_a_dateline(dated):
    assert dated(f"Harbour's Eye, Vol. 14, 1997\n\n{H}\n\nMilton, 3 December - {B}\n\n{B}") == "1997-12-03"


def test_an_agencys_story_in_a_plain_text(dated):
    item = (
        f'<newsitem itemid="4" date="1997-01-15" xml:lang="en">\n<title>{H}</title>\n<text>\n{B}\n</text>\n</newsitem>'
    )
    assert dated(item) == "1997-01-15"


@pytest.mark.parametrize(
    ("inside", "day"),
    [
        ("<issue><month>March</month><year>2004</year></issue>", "2004-03"),
        ("<issue><day>19</day><month>3</month><year>2004</year></issue>", "2004-03-19"),
        ('<issue year="2004" month="03" day="19" page="A2"/>', "2004-03-19"),
        ('<meta><issue number="4" date="2004-03-19"/></meta>', "2004-03-19"),
        ("<publicationDate><value>2004-03-19</value></publicationDate>", "2004-03-19"),
        ("<paper><title>Survey</title><date>1998-03-12</date></paper>", ""),
        ("<event><month>March</month><year>2004</year></event>", ""),
        ("<issue><number>4</number></issue><founded><year>1904</year></founded>", ""),
    ],
)
def test_the_issue_in_an_article_of_xml(dated, inside, day):
    assert dated(f"<article>{inside}<headline>{H}</headline><body><p>{B}</p></body></article>", "a.xml") == day


def test_sports_and_search_engines_have_articles_of_their_own_shape(dated):
    sports = f'<sports-metadata date-time="20040319T152800-0500"><sports-title>{H}</sports-title></sports-metadata>'
    assert dated(f"<sports-content>{sports}<article><p>{B}</p></article></sports-content>", "a.xml") == (
        "2004-03-19T15:28"
    )
    cells = {"title": H, "pubdate": "2004-03-19T15:28:00Z", "content": B}
    doc = "".join(f'<field name="{name}">{value}</field>' for name, value in cells.items())
    assert dated(f"<add><doc>{doc}</doc></add>", "a.xml") == "2004-03-19T15:28"


@pytest.mark.parametrize(
    ("title", "heading", "day"),
    [
        (f"{H} - March 19, 2004", H, "2004-03-19"),
        (f"19 March 2004: {H}", H, "2004-03-19"),
        ("Remembering the school fire of Milton - March 19, 2004", "Remembering the school fire of Milton", ""),
        ("Harbour play - March 19, 2004", "Harbour play", ""),  # nothing is told
        (f"{H} - 19/03/2004", H, ""),
        ("Concert of the harbour choir tonight - March 19, 2004", "Concert of the harbour choir tonight", ""),
        (f"{H} - March 19, 2004", "Strike goes on", ""),
    ],
)
def test_a_title_of_headline_and_day(dated, title, heading, day):
    page = f"<html><head><title>{title}</title></head><body><h2>{heading}</h2><p>{B}</p><p>{B}</p></body></html>"
    assert dated(page, "a.html") == day


@pytest.mark.parametrize(
    ("above", "below"),
    [
        ("<div id='clock'>Friday, 19 March 2004 15:28</div>", ""),
        ("", "<div class='weather'>Friday 19 March 2004</div>"),
        ("", "<h3>Upcoming</h3><p>School fair</p><p>19 March 2004</p>"),
    ],
)
def test_days_of_the_page_and_not_of_its_article(dated, above, below):
    assert dated(f"<html><body>{above}<h1>{H}</h1><p>{B}</p><p>{B}</p>{below}</body></html>", "a.html") == ""


def test_the_time_of_a_page_that_has_it_apart_from_its_day(dated):
    head = f"<html><head><title>CNN - {H} - November 16, 1999</title></head><body><h2>{H}</h2>"
    lines = "<p>November 16, 1999<br>Web posted at: 8:41 p.m. EST (0141 GMT)</p>"
    assert dated(f"{head}{lines}<p>{B}</p><p>{B}</p></body></html>", "a.html") == "1999-11-16T20:41"
