"""Which words of a body are quoted, counted as the index counts them."""

from indexer.analysis import PARAGRAPH_GAP
from indexer.article import Article, Paragraph, Quotation
from indexer.quotedwords import QuotedWords, quoted_words


def article(*paragraphs, quotations):
    return Article("a", body=tuple(map(Paragraph, paragraphs)), quotations=quotations)


def test_words_are_counted_from_the_start_of_the_body():
    # 0 He, 1 said, 2 We, 3 wait; U.N. is one word
    said = article(
        "He said: “We wait,” to the U.N. “Now.”", quotations=(Quotation(10, 18, "Ruiz"), Quotation(33, 37, "Oda"))
    )
    assert said.text[10:18] == "We wait,"
    assert quoted_words(said) == (QuotedWords(2, 4, "Ruiz"), QuotedWords(7, 8, "Oda"))


def test_a_paragraphs_end_counts_as_a_gap():
    said = article("One two.", "“Three.”", quotations=(Quotation(11, 17, "Ruiz"),))
    assert said.text[11:17] == "Three."
    assert quoted_words(said) == (QuotedWords(2 + PARAGRAPH_GAP, 3 + PARAGRAPH_GAP, "Ruiz"),)


def test_nobody_and_no_words_are_left_out():
    said = article("“We wait,” “…”", quotations=(Quotation(1, 9, ""), Quotation(12, 13, "Ruiz")))
    assert quoted_words(said) == ()
    assert quoted_words(article("Nothing.", quotations=())) == ()
