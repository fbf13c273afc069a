import pytest

from indexer.formats import read_file
from indexer.formats.raw import SourceFile

TEXT = "<p>The council met on Monday and decided nothing at all, as it has for years and years, people say.</p>"
H = "Ferry stays in port after storm"


@pytest.fixture
def read(tmp_path):
    def read_page(body, head=""):
        file = tmp_path / "page.html"
        file.write_text(f"<html><head>{head}</head><body>{body}</body></html>", encoding="utf-8")
        [raw] = read_file(SourceFile(file, "page.html", file.stat().st_size), {})
        return raw.facts, [paragraph.text for paragraph in raw.paragraphs]

    return read_page


@pytest.mark.parametrize(
    ("above", "section"),
    [
        ("<span class='kicker'>Ports</span>", "Ports"),
        ("<a class='post-topic'>Ports</a>", "Ports"),
        ("<a rel='category tag'>Ports</a>", "Ports"),
        ("<div class='region-breadcrumb'><ol><li><a>Home</a></li><li>Ports</li></ol></div>", "Ports"),
        ("<a href='/ports'>Ports</a>", "Ports"),
        ("<a href='/all'>Back to all news</a>", None),
        ("<p class='Page-section'>Ports</p>", "Ports"),
        ("<div class='ariane'><a>Accueil</a> &gt; <a>Ports</a></div>", "Ports"),
        ("<nav><a class='category'>Ports</a></nav>", None),
        ("<span class='kicker'>What the storm of 5 May did to the old port</span>", None),
        ("<div class='breadcrumb'><a>Home</a></div>", None),
        ("<span class='price'>Ports</span>", None),
    ],
)
def test_the_section_stands_above_the_headline(read, above, section):
    facts, _text = read(f"<article>{above}<h1>{H}</h1>{TEXT}</article>")
    assert facts.get("section", (None,)) == (section,)


@pytest.mark.parametrize(
    ("below", "deck"),
    [
        ("<h2>Two windows broke in the night</h2><div>5 May 2025</div>", "Two windows broke in the night"),
        ("<p class='lead'>Two windows broke in the night.</p><div>Ana Ruiz</div>", "Two windows broke in the night."),
        ("<p class='lead'>Two windows broke in the night.</p>", None),
        (
            "<div data-name='standfirst'><p>Two windows broke in the night</p></div><p>Ana Ruiz</p>",
            "Two windows broke in the night",
        ),
        ("<h2>Background</h2><div>5 May 2025</div>", None),
        ("<p>Two windows broke in the night.</p><div>Ana Ruiz</div>", None),
    ],
)
def test_the_deck_stands_below_it(read, below, deck):
    facts, text = read(f"<article><h1>{H}</h1>{below}{TEXT}</article>")
    assert facts.get("deck", (None,)) == (deck,)
    assert (deck in text) is False
    assert text[-1].startswith("The council")


@pytest.mark.parametrize(
    ("line", "byline"),
    [
        ("<div class='ar_by'><a>Ana Ruiz</a><div>The Harbour Banner</div></div>", "Ana Ruiz"),
        ("<span class='post-author'>Ana Ruiz</span>", "Ana Ruiz"),
        ("<div class='firma'><span>Ana Ruiz</span><span>Harbour</span></div>", "Ana Ruiz"),
        ("<div class='item-author-date'><span>Written By</span> <a>Ana Ruiz</a></div>", "Ana Ruiz"),
        ("<div class='by-the-sea'>five rooms</div>", None),
        ("<aside><span class='post-author'>Ana Ruiz</span></aside>", None),
    ],
)
def test_the_author_is_marked_with_a_word_among_others(read, line, byline):
    facts, _text = read(f"<article><h1>{H}</h1>{line}{TEXT}</article>")
    assert facts.get("byline", (None,)) == (byline,)


@pytest.mark.parametrize(
    ("title", "named", "source"),
    [
        (f"{H} | Harbour Bulletin", "<a href='/'>Harbour Bulletin</a>", "Harbour Bulletin"),
        (f"{H} :: Harbour News", "<span class='logo__text'>Harbour News</span>", "Harbour News"),
        (f"{H} | Harbour Bulletin", "", None),
        (f"{H} - a report", "<a href='/'>Harbour Bulletin</a>", None),
        (H, "<a href='/'>Harbour Bulletin</a>", None),
    ],
)
def test_the_site_ends_the_title_and_is_named_on_the_page(read, title, named, source):
    facts, _text = read(f"<header>{named}</header><article><h1>{H}</h1>{TEXT}</article>", f"<title>{title}</title>")
    assert facts.get("source", (None,)) == (source,)
    assert facts["headline"] == (H,)


def test_the_name_of_a_site_is_no_headline(read):
    body = f"<h1 id='logo'>Harbour Post</h1><div><h2>{H} twice</h2>{TEXT}</div>"
    facts, _text = read(body, f"<title>{H} | Harbour Post</title>")
    assert (facts["headline"], facts["source"]) == ((f"{H} twice",), ("Harbour Post",))
    two = f"<h1 class='navbar-title'>Harbour Post</h1><article><h1>{H}</h1>{TEXT}</article>"
    assert read(two, f"<title>{H} - by Ana Ruiz</title>")[0]["headline"] == (H,)
    assert "headline" not in read(TEXT, "<title>Harbour Post - Print Story</title>")[0]


@pytest.mark.parametrize(
    ("box", "is_kept"),
    [
        ("<div class='recommended'><h3>Recommended</h3><a>Freight rates</a></div>", False),
        ("<div><h4>Noticias relacionadas</h4><a>La lana</a></div>", False),
        ("<div class='tags'>fishing</div>", False),
        ("<amp-ad>Ad</amp-ad>", False),
        (
            "<div><h3>Recommended</h3><p>"
            + "The council recommended that all should stay at home. " * 4
            + "</p></div>",
            True,
        ),
        ("<div><h3>The ferry</h3><a>Freight rates</a></div>", True),
    ],
)
def test_boxes_of_other_articles(read, box, is_kept):
    _facts, text = read(f"<article><h1>{H}</h1>{TEXT * 9}{box}{TEXT}</article>")
    assert (len([line for line in text if not line.startswith("The council met")]) > 0) is is_kept


def test_a_heading_below_the_name_of_the_site(read):
    facts, _text = read(f"<h1>Harbour Notes</h1><h3>{H}</h3>{TEXT}", f"<title>Harbour Notes: {H}</title>")
    assert (facts["headline"], facts["source"]) == ((H,), ("Harbour Notes",))


@pytest.mark.parametrize(
    ("below", "fact"),
    [
        (f"{TEXT}<div class='comment-author vcard'>Tom Oda</div>", "byline"),
        (f"{TEXT}<div class='reviews'><span class='author'>Tom Oda</span></div>{TEXT}", "byline"),
        (f"{TEXT}<span class='post-author'>Tom Oda</span>", "byline"),
        (f"<h2>Beginnings by the sea shore</h2><p>It was cold.</p>{TEXT}<h2>Later years</h2>", "deck"),
        ("<p class='lead'>No boats sailed from here on Monday night.</p><p>Nobody knew why.</p>", "deck"),
    ],
)
def test_marks_of_other_things(read, below, fact):
    facts, text = read(f"<article><h1>{H}</h1>{below}{TEXT if fact == 'deck' else ''}</article>")
    assert fact not in facts
    assert fact == "byline" or text[0].startswith(("Beginnings", "No boats"))


@pytest.mark.parametrize("label", ["Sold out", "Breaking", "Advertisement"])
def test_labels_that_are_no_sections(read, label):
    assert "section" not in read(f"<article><span class='tag'>{label}</span><h1>{H}</h1>{TEXT}</article>")[0]
