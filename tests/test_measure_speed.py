"""What the speed of extraction is measured on; no test looks at the clock."""

from indexer.article import Paragraph, text_of
from indexer.extract import extract_article
from indexer.formats.raw import RawArticle
from measure.speed import GOALS, TODAY, articles_a_second, lines, own_articles, read_articles, sized


def test_own_texts_make_enough_articles_of_each_size():
    for size in GOALS:
        articles = sized(own_articles(size), size)
        assert len(articles) > 100
        assert len({text_of(article.paragraphs) for article in articles}) == len(articles)
        assert all(extract_article(article, TODAY, True).article for article in articles[:10])


def test_only_articles_of_the_size_are_taken():
    articles = [RawArticle("a", n, {}, (Paragraph("x" * length),)) for n, length in enumerate((799, 800, 1200, 1201))]
    assert [article.line for article in sized(articles, 1_000)] == [1, 2]


def test_articles_are_read_from_a_file(tmp_path):
    path = tmp_path / "a.jsonl"
    path.write_text('{"title": "Rain", "body": "It rained.\\n\\nIt stopped."}\n', encoding="utf-8")
    [article] = read_articles(path)
    assert text_of(article.paragraphs) == "It rained.\n\nIt stopped."


def test_every_size_has_a_line():
    few = [RawArticle("a", 1, {}, (Paragraph("x" * size),)) for size in GOALS]
    assert articles_a_second(few) > 0
    heading, *rows = lines("few", lambda _size: few)
    assert heading == "extraction of few, articles a second of one core"
    assert [row.split()[0] for row in rows] == [f"{size:,}" for size in GOALS]
    assert all("1 articles" in row for row in rows)
