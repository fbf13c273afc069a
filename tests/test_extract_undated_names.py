"""Names of files and addresses with numbers that are no dates of their texts."""

from datetime import date

import pytest

from indexer.article import Paragraph
from indexer.extract.paths.dates import date_in_path
from indexer.extract.paths.url_dates import date_in_url
from indexer.extract.published import DateEvidence, published_of
from tests.isodates import iso


@pytest.mark.parametrize(
    ("name", "number"),
    [("harbour-bridge-opens-1932", "1932"), ("harbour-bridge-collapse-1907", "1907"),
     ("the-man-who-shot-lincoln-1865", "1865"), ("queen-victoria-dies-at-home-1901", "1901"),
     ("1945-a-soldier-comes-home", "1945"), ("1812-overture-at-the-hall", "1812"),
     ("2001-a-space-odyssey-returns", "2001"), ("the-sea-wolf-1941", "1941"),
     ("chateau-margaux-tasting-notes-1982", "1982"), ("the-best-cars-2008", "2008"),
     ("toyota-corolla-hybrid-review-2023", "2023"), ("microsoft-sells-office-2007", "2007"),
     ("flat-for-sale-in-harbour-road-1850", "1850"), ("pay-rise-for-nurses-2000", "2000"),
     ("call-us-on-01-2000", "01-2000")],
)  # fmt: skip
def test_a_year_that_the_headline_lacks(name, number):
    shown = f"x/{name}.txt"
    paragraphs = [Paragraph(name.replace(number, "").replace("-", " ").strip().title()), Paragraph("They met again.")]
    evidence = DateEvidence(paragraphs=paragraphs, shown=shown, headline=paragraphs[0].text)
    assert published_of(evidence, date(2025, 11, 21))[0].date is None


@pytest.mark.parametrize(
    ("path", "day"),
    [
        ("2015-12/phone121215.txt", "2015-12"),
        ("2015-12/invoice120915.txt", "2015-12"),
        ("2015-12/id120415.txt", "2015-12"),
        ("2015-12/case121115.txt", "2015-12"),
        ("2015-12/lot 120115.txt", "2015-12"),
        ("2015-12/part121515.txt", "2015-12"),
        ("may 2015/case 050915.txt", "2015-05"),
        ("2015-12/122115.txt", "2015-12-21"),
        ("x/MR2-2019-review.txt", None),
        ("x/PR1-2006.txt", None),
        ("x/mr-1-2019.txt", None),
        ("x/pr-10-1999-vote.txt", None),
        ("x/statement-12-2011.txt", "2011"),
        ("1995/0613bhp-motor.txt", "1995"),
        ("1995/1010win-streak.txt", "1995"),
        ("1995/0101dalmatians.txt", "1995"),
        ("1995/0401fools-joke.txt", "1995"),
        ("x/eurovision_May2003_article.txt", None),
        ("x/brexit_June2016_articles.txt", None),
        ("x/oj-simpson_June1994_pages.txt", None),
        ("x/hurricane_August2005_feature.txt", None),
        ("x/kobe_January1995_articles.txt", None),
        ("x/cannes_May2010_cover.txt", None),
        ("2007/12/D12.txt", "2007-12"),
        ("2007-12/Day 12.txt", "2007-12"),
        ("2019/05/mon12.txt", "2019-05"),
        ("2019/05/sun21.txt", "2019-05"),
        ("2019/05/day13.txt", "2019-05"),
        ("2019/05/day13/a.txt", "2019-05-13"),
        ("2019/05/day13_b2.txt", "2019-05-13"),
        ("x/H1-2010.txt", "2010"),
    ],
)
def test_numbers_of_names(path, day):
    assert iso(date_in_path(path, is_whole_file=True)) == day


@pytest.mark.parametrize(
    ("url", "day"),
    [
        ("https://harbour.example/a?code=mar1099", None),
        ("https://harbour.example/a?seat=mar2199", None),
        ("https://harbour.example/a?promo=dec2520", None),
        ("https://harbour.example/a?tag=sep1101", None),
        ("https://harbour.example/tides?mon=may2019", None),
        ("https://harbour.example/cars?yy=2019&m=5", None),
        ("https://harbour.example/x/G7Summit20210611-100000", None),
        ("https://harbour.example/news/B2Match20091022-175121", None),
        ("https://harbour.example/news?year=2019&month=5", "2019-05"),
    ],
)
def test_numbers_of_addresses(url, day):
    assert iso(date_in_url(url)) == day
