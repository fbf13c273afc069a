"""Downloads of news databases as plain text -> their articles, what the head of each states, its text.

dividing  a text -> the articles in it
layouts   an article -> its facts and its text, by the layout of the database it is of
"""
