"""Which outlet the lines around a text name, where nothing states it."""

from datetime import date

import pytest

from indexer.extract import extract_article
from indexer.extract.naming.spelling import key_of, may_be_outlet, plain_name
from indexer.extract.sources import with_own_name
from indexer.formats.html_pages import read
from indexer.formats.raw import RawArticle, SourceFile
from indexer.formats.text import read as read_plain

TEXT = (
    "The harbour council voted on Monday to repair the old ferry before winter, after three hours of debate.\n\n"
    "Engineers will begin in June, and islanders will have two sailings a day until the work is done in autumn.\n\n"
    "Nobody spoke against the plan, which is to cost half of what was feared when the hull was first examined."
)
HEADLINE = "Old ferry to be repaired"


def article_of(tmp_path, content, name="story.txt"):
    path = tmp_path / name
    path.write_text(content, encoding="utf-8")
    reader = read if name.endswith(".html") else read_plain
    [raw] = [one for one in reader(SourceFile(path, name, path.stat().st_size), {}) if isinstance(one, RawArticle)]
    return extract_article(raw, date(2026, 11, 23), True).article


@pytest.mark.parametrize(
    ("head", "foot", "source"),
    [
        (f"Brindle Bugle » Council\n\n{HEADLINE}", "", "Brindle Bugle"),
        (f"{HEADLINE}\n\nAna Ruiz, Brindle Weekly", "", "Brindle Weekly"),
        (f"Saltmarsh Aid\n\n{HEADLINE}", "Contact Saltmarsh Aid press office for interviews.", "Saltmarsh Aid"),
        (HEADLINE, "Published in The Brindle Sentinel, May 3rd, 2018", "The Brindle Sentinel"),
        (HEADLINE, "Ana Ruiz, Brindle Evening Globe, March 3, 2003, page B1", "Brindle Evening Globe"),
        (HEADLINE, "The Slow Oar is a free letter.\n\nThanks for reading The Slow Oar! Tell others.", "The Slow Oar"),
        (f"{HEADLINE} - The Local Fjord", "https://www.thelocalfjord.example/ferry", "The Local Fjord"),
        (HEADLINE, "© BRINDLE PRESS PVT LTD. The Hindu", "The Hindu"),
        (HEADLINE, "Source: Al Jazeera and news agencies", "Al Jazeera"),
    ],
)
def test_an_outlet_around_a_text(tmp_path, head, foot, source):
    assert article_of(tmp_path, f"{head}\n\n{TEXT}\n\n{foot}\n").source == source


@pytest.mark.parametrize(
    ("head", "foot"),
    [
        (f"Fishing Crisis\n\n{HEADLINE}", ""),  # what the story is about
        (f"{HEADLINE}\n\nAna Ruiz, Brindle Harbour", ""),  # where she is
        (HEADLINE, "The Brindle Post reported on Sunday that the hull had been examined twice by divers."),
        (HEADLINE, "Contact Ana Ruiz for more."),
        (HEADLINE, "His first poem was published in The Ayr Star, he said."),
        (f"To: News Desk\n\n{HEADLINE}", ""),
    ],
)
def test_no_outlet_of_a_text(tmp_path, head, foot):
    assert article_of(tmp_path, f"{head}\n\n{TEXT}\n\n{foot}\n").source == ""


def test_the_line_with_the_outlet_leaves_the_text(tmp_path):
    article = article_of(tmp_path, f"{HEADLINE}\n\n{TEXT}\n\nSaltmarsh Aid\n\n© 2019 Saltmarsh Aid\n")
    assert article.source == "Saltmarsh Aid"
    assert "Saltmarsh Aid" not in [paragraph.text for paragraph in article.body]


PAGE = "<html><head><title>{title}</title></head><body>{banner}<h1>{headline}</h1>{text}{foot}</body></html>"


@pytest.mark.parametrize(
    ("title", "banner", "foot", "source"),
    [
        (f"{HEADLINE} | Mountain Oar Watch", "", "<div>Mountain Oar Watch is a charity.</div>", "Mountain Oar Watch"),
        (f"{HEADLINE} - Brindle Daily Bugle", "", "", "Brindle Daily Bugle"),
        (f"{HEADLINE} : NPR", "<p>NPR &gt; Boats</p>", "", "NPR"),
        ("The Slow Ladle", '<img class="logo" alt="The Slow Ladle" src="a.png">', "", "The Slow Ladle"),
        (HEADLINE, "<h2>Brindle</h2>", "<p>© 2019 Island Tours</p>", ""),
    ],
)
def test_the_site_of_a_page(tmp_path, title, banner, foot, source):
    text = "".join(f"<p>{one}</p>" for one in TEXT.split("\n\n"))
    page = PAGE.format(title=title, banner=banner, headline=HEADLINE, text=text, foot=foot)
    assert article_of(tmp_path, page, "page.html").source == source


def test_spellings_of_a_name():
    assert key_of("The Harbour Star") == key_of("HarbourStar") == key_of(plain_name("HARBOUR STAR ONLINE"))
    assert plain_name("The Harbour Star Company (Brindle") == "The Harbour Star"
    assert not any(map(may_be_outlet, ["Subject: Harbour News", "Latest News", "Ana Ruiz", "Issue 4 Post", "London"]))


def test_a_site_has_its_own_name():
    assert with_own_name("harbourstar.org", "The Harbour Star") == "The Harbour Star"
    assert with_own_name("harbourstar.org", "The Harbour Post") == "harbourstar.org"
    assert with_own_name("Harbour Star Ltd.", "The Harbour Post") == "Harbour Star Ltd."
