"""A year beside the headline, or in the notice of the article's own paper, where nothing else dates it."""

from datetime import date

import pytest

from indexer.article import HEADER, LINE, Paragraph
from indexer.extract import extract_article
from indexer.extract.headers.years.head_years import take_head_year
from indexer.extract.headers.years.sole_years import sole_year
from indexer.formats.raw import RawArticle

TODAY = date(2024, 3, 15)
HEADLINE = "Ferry stays in port after storm"
BODY = (
    "The ferry stayed in port for a second day while crews cleared the harbour of timber, the company said.",
    "Passengers were put on buses at the terminal, and nobody knew when it would sail again.",
)


def article(*texts, shown="texts/a.txt"):
    raw = RawArticle(shown=shown, line=None, facts={}, paragraphs=tuple(map(Paragraph, texts)))
    return extract_article(raw, TODAY, True).article


@pytest.mark.parametrize(
    ("lines", "iso"),
    [
        ((HEADLINE, "1997"), "1997"),
        (("1997", HEADLINE), "1997"),
        ((HEADLINE, "(1997)"), "1997"),
        ((f"{HEADLINE}\n1997",), "1997"),
        (("(c) 2008 Coral Sea Courier", HEADLINE), "2008"),
        (("Copyright 2016 The Rift Standard. All rights reserved.", HEADLINE), "2016"),
        (("(c) 2016 by the Rift Gazette", HEADLINE), "2016"),
        (("© 2008 Coral Sea Courier", HEADLINE), "2008"),
        (("Copyright 2008 Coral Sea Courier", HEADLINE), "2008"),
        ((HEADLINE, "Coral Courier archives, 1998"), "1998"),
        ((HEADLINE, "Collection: Daily bulletins 1996"), "1996"),
        ((HEADLINE, "By Ana Ruiz", "Copyright 1998 Coral Newspapers Ltd. All rights reserved."), "1998"),
        ((HEADLINE, "News clippings 1998"), "1998"),
        ((HEADLINE, "© 2018 The Coral Courier Ltd"), "2018"),
        ((HEADLINE, "Copyright 1995 Coral Regional Weeklies. All rights reserved."), "1995"),
        ((HEADLINE, "First published in 1991 in The Rift Standard."), "1991"),
        ((HEADLINE, "This article first appeared in The Rift Standard in 1991"), "1991"),
    ],
)
def test_a_year_beside_the_headline_dates_an_article(lines, iso):
    made = article(*lines, *BODY)
    assert (made.published.isoformat(), made.published.basis, made.headline) == (iso, HEADER, HEADLINE)
    assert [paragraph.text for paragraph in made.body if len(paragraph.text) > 60] == list(BODY)


@pytest.mark.parametrize(
    "texts",
    [
        (HEADLINE, "1997", *BODY, "1998", *BODY),  # a chronicle
        (
            HEADLINE,
            "1997",
            "The ferry sank in 1997, and the town has not forgotten it, as many of its people say.",
            *BODY,
        ),
        (HEADLINE, "1997", "A ferry that was built in 2003 stayed in port for a second day, the company said.", *BODY),
        ("The battle for the old harbour", "1940", *BODY),
        ("Remembering the ferry of the north", "1997", *BODY),
        ("A history of the harbour ferry", "1997", *BODY),
        ("Ferry election result is disputed", "1997", *BODY),
        ("1984", "Big Brother still watches us", *BODY),
        (HEADLINE, "1997-1999", *BODY),
        ("The Titanic, 1912", HEADLINE, *BODY),
        (HEADLINE, "Film Review: The Sound of the Sea, 1998", *BODY),
        (HEADLINE, "Pier 4, 5 May (Coral Archive)", *BODY),
        ("Photograph: Coral Courier archive, 1998", HEADLINE, *BODY),
        ("Coral Courier archives, 1998", *BODY),
        ("Coral Courier, established 1908", HEADLINE, *BODY),
        ("Nurses Win Award 2008", HEADLINE, *BODY),
        (HEADLINE, *BODY, "Source: Coral Courier, 1998"),
        (f"{HEADLINE} (1998)", *BODY),
        (HEADLINE, "2050", *BODY),
        ("(c) 2008-2012 Coral Sea Courier", HEADLINE, *BODY),
        ("(c) 2008 Coral Sea Ferries", HEADLINE, *BODY),
        (HEADLINE, "(c) Coral Gazette 2008", *BODY),
        (HEADLINE, "Copyright 2008 Coral University Press", *BODY),
        (HEADLINE, "© 2008 Getty Images", *BODY),
        ("Copyright 2008 Coral Courier Terms Privacy", HEADLINE, *BODY),
        (HEADLINE, "First published in 1991 by Harbour Books.", *BODY),
        (HEADLINE, "First published in 1991 in Tales of the Harbour.", *BODY),
        (HEADLINE, *BODY, "© 2016 Coral Courier"),
        (HEADLINE, *BODY, "© 2016 Coral Courier. All rights reserved."),
        (HEADLINE, *BODY, "Copyright 2016 Coral Courier. All rights reserved.", "Terms of Service", "Privacy Policy"),
        (HEADLINE, *BODY, "The pier was rebuilt in 2019.", "Copyright 2016 Coral Courier. All rights reserved."),
        (HEADLINE, *BODY, "From The Pier. Copyright 2016 Coral Books. Reprinted by permission."),
        (HEADLINE, *BODY, "Copyright 2016 Ana Ruiz"),
        (HEADLINE, *BODY, "Copyright 2016 Gale Research News"),
        (HEADLINE, *BODY, "Copyright 2016 Coral Courier", "Copyright 2019 Rift Gazette"),
        (HEADLINE, f"CHENNAI, Monday, July 3 (IANS) {BODY[0]}", "Copyright 2008 Rift Gazette"),
        (HEADLINE, *BODY, "1997"),
    ],
)
def test_other_years_do_not(texts):
    assert article(*texts).published.date is None


@pytest.mark.parametrize(
    ("texts", "shown", "iso"),
    [
        ((HEADLINE, *BODY, "(c) 2008 Coral Courier"), "coral-courier/a.txt", "2008"),
        ((HEADLINE, "Source: Coral Courier", *BODY, "Copyright 2008 The Coral Courier"), "a.txt", "2008"),
        ((HEADLINE, *BODY, "Copyright 2016 Coral Courier. All rights reserved."), "a.txt", "2016"),
        ((HEADLINE, *BODY, "Copyright 1997 Coral Voice Publishing Corp."), "a.txt", "1997"),
        ((HEADLINE, f"HARBOUR (OTA) - {BODY[0]}", "Copyright 2016 Oda Times Agency"), "a.txt", "2016"),
        ((HEADLINE, f"CHENNAI (IANS) - {BODY[0]}", BODY[1], "Indo-Asian News Service, 2008"), "a.txt", "2008"),
        ((HEADLINE, f"CHENNAI, July 3 (IANS) {BODY[0]}", "Indo-Asian News Service, 2008"), "a.txt", "2008-07-03"),
    ],
)
def test_the_notice_of_a_paper_has_its_year(texts, shown, iso):
    found = article(*texts, shown=shown).published
    assert (found.isoformat(), found.basis) == (iso, LINE)


def test_the_notices_of_sites_have_the_year_of_a_visit():
    for line in (
        "© 2024 Coral Courier. All rights reserved.",
        "(c) 2024 Coral Courier Privacy",
        "© 2001-2024 Coral Courier",
        "Powered by Coral Courier 2024",
    ):
        assert sole_year([Paragraph(line)], source="Coral Courier")[0] == ""


def test_any_other_date_wins_over_a_lone_year():
    texts = (HEADLINE, "1997", *BODY)
    assert article(*texts, shown="2003/05/04/a.txt").published.isoformat() == "2003-05-04"
    assert article(*texts, "Published 5 May 2004").published.isoformat() == "2004-05-05"


def test_the_line_of_a_year_is_taken_out_and_others_stay():
    texts = [Paragraph(text) for text in (f"{HEADLINE}\n1997", *BODY)]
    assert take_head_year(texts) == ("1997", (Paragraph(HEADLINE), *texts[1:]))
    assert take_head_year(texts[1:]) == ("", texts[1:])
