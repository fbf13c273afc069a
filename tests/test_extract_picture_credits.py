import pytest

from indexer.article import Paragraph
from indexer.extract import extract_article
from indexer.extract.conventions import Conventions
from indexer.extract.headers.lines.picture_credits import is_of_picture, without_pictures
from indexer.formats.raw import RawArticle
from tests.test_extract_published import TODAY

HEADLINE = "Second morning ferry returns in spring"
TEXT = "The harbour board voted on Tuesday to bring back the second morning ferry, which stopped after the storm."
CREDITS = ["Ana Ruiz/OTA, March 5, 2019", "Maria Lopez/OTA, March 5, 2019"]


def published(*lines):
    raw = RawArticle("a.txt", None, {}, tuple(map(Paragraph, lines)))
    article = extract_article(raw, TODAY, True, Conventions()).article
    assert TEXT in article.text
    return article.headline, article.published.isoformat()


@pytest.mark.parametrize(
    "credits",
    [
        CREDITS,
        ["\n".join(CREDITS)],
        ["REUTERS/Ana Ruiz, March 5, 2019"],
        ["5 March 2019. Photo: Ana Ruiz", "5 March 2019. Photo: Maria Lopez"],
        ["Getty Images, 5 March 2019"],
    ],
)
def test_the_day_of_a_picture_is_not_the_texts(credits):
    assert published(HEADLINE, *credits, TEXT) == (HEADLINE, None)
    assert published(*credits, HEADLINE, TEXT) == (HEADLINE, None)
    assert published(HEADLINE, TEXT, *credits) == (HEADLINE, None)
    assert published(HEADLINE, "8 March 2019", *credits, TEXT) == (HEADLINE, "2019-03-08")


@pytest.mark.parametrize(
    "lines",
    [
        ["Ana Ruiz/OTA, March 5, 2019"],
        ["Home / News / March 5, 2019", "News / Ana Ruiz, March 5, 2019"],
        ["Harbour Post/Sunday Post, March 5, 2019", "Ana Ruiz/Harbour Post, March 5, 2019"],
        ["Ana Ruiz/OTA, March 5, 2019", "Ana Ruiz/OTA, March 5, 2019"],
        ["AFP/New York, March 5, 2019"],
    ],
)
def test_a_head_is_no_picture(lines):
    assert not any(is_of_picture(line, lines) for line in lines)
    assert published(HEADLINE, *lines, TEXT)[1] == "2019-03-05"


def test_a_list_in_a_text_and_a_caption_stay():
    listed = [Paragraph(text) for text in [TEXT] * 10 + CREDITS + [TEXT] * 10]
    assert without_pictures(listed) == listed
    captions = [Paragraph(f"The ferry at the pier on March 5, 2019. ({name}/OTA)") for name in ("Ana Ruiz", "Ben Oda")]
    assert without_pictures(captions) == captions
