"""The paragraphs and lines of a text -> those that are a page's and none of the article's."""
