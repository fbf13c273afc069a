"""Paragraphs -> the same without page furniture: share lines, related articles, cookie and copyright notices.

Only what stands by itself is cut, at the start or the end of an article; a sentence of the article never is.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from indexer.article import Paragraph

_LONGEST = 200  # characters; furniture is short, and a longer line is somebody's sentence

_SITES = (
    r"(?:facebook|twitter|x|whatsapp|telegram|linkedin|reddit|pinterest|instagram|messenger|viber|e-?mail|print"
    r"|share|tweet|copy\ link)"
)
# A sentence of the article that only begins like a notice has one of these.
_NOT_SAID = r"(?! .* \b (?:said|says|told|was|were) \b )"
_LINE = re.compile(
    rf"""(?ix)
    (?: related \s (?:articles?|stor(?:y|ies)|posts?|topics?|news|content|coverage|links?)
      | (?:back|return|scroll) \s to \s (?:the \s)? top (?: \s (?:button|of \s (?:the \s)? page))?
      | advertisements? | advert | (?:sponsored|promoted) \s content | story \s continues \s below .*
      | (?:read|see|find \s out|learn|view|show|load) \s (?:more|also|next|all)
      | (?:continue|keep) \s reading | more \s (?:stories|news|on \s this \s (?:story|topic))
      | most \s (?:read|popular) | you \s (?:may|might) \s also \s like | recommended \s (?:stories|for \s you)
      | trending (?:\s now)? | up \s next | comments? | leave \s a \s (?:comment|reply) | \d+ \s (?:shares?|comments?)
      | skip \s to \s (?:main \s)? content | follow \s us (?: \s on \b [^.]{{0,60}} )?
      | share \s (?:this (?: \s (?:article|story|post|page|news|video))? | (?:on|via) \b [^.]{{0,40}})
      | (?!x\W*$) {_SITES} (?: [\s,|·•/-]+ {_SITES} )*
      | (?:sign \s up|subscribe) \s (?:for|to) \s (?:our|the) \b .{{0,80}} (?:newsletter|alert|briefing) .{{0,40}}
      | {_NOT_SAID} (?: (?:this|our) \s (?:site|website) \s uses | we \s use) \s cookies \b .*
      | (?:accept|reject|manage) \s (?:all \s)? cookies
      | {_NOT_SAID} (?:copyright|\(c\)|©) [\s©]* (?:\(c\))? \s* (?:19|20)\d\d .* | © .* | copyright \s (?:©|\(c\)) .*
      | all \s rights \s reserved
    ) [\s.:!…»›>→-]*
    """
)
# Labels that may also hang on the last line's end, right after its full stop.
_GLUED = re.compile(
    r"(?<=[.!?”\"’)])(?:\s*(?:Related (?:Articles?|Stories|Posts)|Back to top(?: button)?|Advertisement|Read more"
    r"|Continue reading)\s*[.:…»›>→]*)+$"
)
# At the start, only these: "Comment" may be an article's section there.
_AT_START = re.compile(
    r"(?i)(?:skip to (?:main )?content|(?:this|our) (?:site|website) uses cookies\b.*|we use cookies\b.*)\.?"
)
_ANYWHERE = re.compile(r"(?i)advertisements?|story continues below(?: (?:this )?advertisement)?")


def without_furniture(paragraphs: Sequence[Paragraph]) -> tuple[Paragraph, ...]:
    """The paragraphs of the article itself; none, where there is nothing but furniture."""
    kept = [paragraph for paragraph in paragraphs if not _is_furniture(paragraph.text, _ANYWHERE)]
    while kept and _is_furniture(kept[0].text, _AT_START):
        del kept[0]
    while kept:
        kept[-1] = _without_last_lines(kept[-1])
        if kept[-1].text:
            break
        del kept[-1]
    return tuple(kept)


def _is_furniture(text: str, lines: re.Pattern[str]) -> bool:
    return len(text) <= _LONGEST and all(lines.fullmatch(line.strip()) for line in text.splitlines())


def _without_last_lines(paragraph: Paragraph) -> Paragraph:
    """A paragraph without the furniture on its last lines, or glued to its end."""
    text = paragraph.text.rstrip()
    while text:
        lines = text.splitlines()
        if _is_furniture(lines[-1], _LINE):
            text = "\n".join(lines[:-1]).rstrip()
        elif glued := _GLUED.search(text, max(0, len(text) - _LONGEST)):
            text = text[: glued.start()].rstrip()
        else:
            break
    if text == paragraph.text.rstrip():
        return paragraph
    return replace(paragraph, text=text, markup="")
