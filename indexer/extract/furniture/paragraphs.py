"""Paragraphs -> the same without page furniture: share lines, related articles, cookie and copyright notices.

Only what stands by itself is cut, at the start or the end of an article; a sentence of the article never is.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from indexer.article import Paragraph
from indexer.extract.furniture.appeals import is_appeal_between
from indexer.extract.furniture.foot_lines import is_foot_line
from indexer.extract.furniture.linked_lists import without_lists
from indexer.extract.furniture.notices import COOKIES, LEADS_ON, is_notice
from indexer.extract.furniture.prompts import is_prompt
from indexer.extract.furniture.reader_comments import without_comments

_QUOTES = frozenset('"”')
_LONGEST_POINTER = 20  # characters of "Read more:"
_PICTURE_LETTERS = frozenset("aAfFgGiIpPsSuU(")
_LONGEST_PROMPT = 320  # characters
_LONGEST_LABEL = 60  # characters
_STATES = re.compile(r"[\d:.!?”\"()/–—-]|\b[A-Z]{2,}\b|(?i:\bby\b)")
_ENDS_OF_SENTENCES = (".", '."', ".”", "!", ":")
_LONGEST = 200  # characters; furniture is short, and a longer line is somebody's sentence

_SITES = (
    r"(?:facebook|twitter|x|whatsapp|telegram|linkedin|reddit|pinterest|instagram|messenger|viber|e-?mail|print"
    r"|share|tweet|copy\ link)"
)
# A sentence of the article that only begins like a notice has one of these.
_DAY = r"(?:\d\d?\W[a-z]{3,9}\W|[a-z]{3,9}\.?\s\d\d?,\s)\d{4}\.?"  # on which a paper came out, behind its name
_NOT_SAID = r"(?! .* \b (?:said|says|told|was|were|published) \b )"
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
      | {COOKIES}
      | (?:accept|reject|manage) \s (?:all \s)? cookies
      | (?:load|show|hide|view|read|post|see) \s (?:all \s)? (?:\d+ \s)? comments? (?: \s \(\d+\))?
      | (?:report \s an \s error | report \s a \s typo | suggest \s a \s correction | send \s (?:us \s)? feedback)
      | (?:get|receive|enter|join|sign \s up|subscribe|register) \b {_NOT_SAID} .{{0,60}} \b
          (?:newsletters?|inbox|e-?mail(?:\s address)?|mailing \s list|alerts|briefing) \b .{{0,60}}
      | (?:already \s a \s subscriber | subscribe \s now | sign \s up \s (?:now|here) | (?:log|sign) \s in) .{{0,20}}
      | by \s (?:signing \s up|subscribing|clicking) \b .{{0,40}} ,? \s you \s agree \b .*
      | (?:listen \s to|print|save|bookmark|gift|e-?mail|copy|send) \s (?:this \s)? (?:article|story|page|link)
      | follow \s (?:\S+\s){{1,5}} on \s (?:twitter|x|facebook|instagram|telegram|youtube|whatsapp|google \s news)
      | download \s (?:our|the) \s (?:\S+\s){{0,4}} app \b .{{0,40}} | our \s standards: .*
      | (?:tags|topics|categories) \s? : (?! .* \b date: ) .{{0,120}} | filed \s under \s? : (?! .* {_DAY}) .{{0,120}}
      | (?:load-date|language|publication-type|document-type|journal-code|accession \s (?:number|no)) \s? : .{{0,80}}
      | (?:text|font) \s size .{{0,10}} | (?:a \s){{2,}}a
      | (?:copyright|\(c\)|©) [\s©]* (?:\(c\))? \s* (?:19|20)\d\d (?! .* {_DAY} $)
        (?: {_NOT_SAID} .* | .* \b rights \s reserved \b .*)
      | (?:copyright \s)? (?:©|\(c\)) (?! .* {_DAY} $) {_NOT_SAID} .*
      | all \s rights \s reserved | (?:this|the) \s (?:material|content) \s may \s not \s be \s .*
      | the \s post \s .{{1,150}} \s (?:appeared \s first|first \s appeared) \s on \s .{{1,80}}
    ) [\s.:!…»›>→-]*
    """
)
# Pointers to other articles: what follows the colon is their headline.
_POINTER = re.compile(
    r"(?i:read more|read also|also read|see also|more on this|related|recommended|watch|listen|must read|don['’]t miss)"
    r"\s*[:|]\s+(?=[^\W\da-z]|[\"“‘'\d]).{3,150}(?<![.;,])"
)
# Credits of pictures, which stand by themselves.
_PICTURE = re.compile(
    r"(?:(?i:(?:file )?photos?|photograph[sy]?|pictures?|images?|(?:image|photo) (?:credits?|source)|illustration)"
    r"(?i:\s(?:by|via|from|courtesy of))?\s*[:,]\s*[^\W\da-z][^.!?]{1,60}"
    r"|(?:Getty Images|AFP via Getty Images|AP Photo|Shutterstock|iStock|Unsplash)(?:\s?/\s?[^.!?]{2,40})?"
    r"|\((?:AP|AFP|Reuters|EPA|PA) (?:Photo|Pictures?|Images?)(?:/[^()]{2,40})?\))\.?"
)
# Labels that may also hang on the last line's end, right after its full stop.
_GLUED = re.compile(
    r"(?<=[.!?”\"’)])(?:\s*(?:Related (?:Articles?|Stories|Posts)|Back to top(?: button)?|Advertisement|Read more"
    r"|Continue reading)\s*[.:…»›>→]*)+$"
)
_MAY_BE_GLUED = ("Related ", "Back to top", "Advertisement", "Read more", "Continue reading")
# At the start, only these: "Comment" may be an article's section there.
_AT_START = re.compile(
    r"(?i)skip to (?:main )?content\.?"
    # above a headline, which they must not be taken for
    r"|(?:related (?:articles?|stories|posts?|topics|content|coverage|links)|(?:read|see) (?:more|next|also)"
    r"|you (?:may|might) also like|more on this (?:story|topic)|recommended for you|table of contents)\W*"
    rf"|(?=home|front)(?!.*\b{_DAY}$)(?:home|homepage|front page)(?:\s*[>›»/|]\s*[^>›»/|.!?]{{2,40}}){{1,5}}\s*[>›»/|]?"
    r"|for immediate release:?"
    r"|\d+ of \d+ documents?|(?:copyright|©)[\s©]*(?:19|20)\d\d\b[^.]{0,80}|all rights reserved\.?"
)
_ANYWHERE = re.compile(
    r"(?i)advertisements?|(?:story|article) continues (?:below|after)(?: (?:this )?advertisement)?|skip advertisement"
    r"|(?:skip|jump) past newsletter promotion|after newsletter promotion|sponsored content|image caption"
    r"|share this(?: (?:article|story|post|page|news|video))?:?"
    r"|(?:listen to|print|save|bookmark|gift|e-?mail|send) (?:this )?(?:article|story|page)|copy link"
    r"|\((?:story|article) continues (?:below|after)(?: (?:this |the )?advertisement)?\)|- ?advertisement ?-"
    r"|(?:story|article) continues after the advertisement|advertisement - continue reading below"
    r"|scroll down for videos?|(?:share|comment) on this (?:article|story):?"
    r"|share or comment on this (?:article|story)(?::.{0,150})?"
    r"|(?:view|show) (?:all )?(?:\d+ )?comments(?: \d+ shares)?|view this post on instagram|a post shared by .{2,80}"
    r"|(?:printed|published) from the .{2,60} website|allow \S+(?: \S+)? content\?"
    r"|(?:was this (?:article|story|page) helpful|rate this (?:article|story))\??|report a typo|e-?mail the author"
    r"|back to (?:index|contents|home)|\d[\d,]* reads|\[ ?(?:photo|image|read more): [^\[\]]{3,150}\]"
    r"|\(photo: [^()]{3,80}\)|[—–-] .{2,60} \(@\w+\) (?:\d\d? )?[A-Z][a-z]{2,8}\.?(?: \d\d?,)? \d{4}"
    rf"|(?!x\W*$)(?x:{_SITES})(?:[\s,|·•/-]+(?x:{_SITES}))+|[_*=~-]{{3,}}|(?:\*\s){{2,}}\*|\#(?:\s?\#)+|-30-"
)
# Above a list of other articles, by their headlines.
_LIST = re.compile(
    r"(?i)(?:related|recommended|popular|trending|top|latest|featured)(?: (?:articles?|stor(?:y|ies)|posts?|topics?"
    r"|news|content|coverage|links?|reads?|now|for you))?|more (?:on this(?: (?:story|topic))?|stories|news"
    r"|from .{2,40})|most (?:read|popular|viewed|shared|watched)|you (?:may|might) also (?:like|be interested in)"
    r"|read (?:more|also|next)(?: from .{2,40})?|see also|up next|around the \w+|elsewhere on .{2,40}"
    r"|in other news|don['’]t miss|(?:sponsored|paid) links|more stories on"
    r"|(?:explore|find) more(?: on (?:this|these) topics?)?|(?:blog )?archives|recent (?:posts|comments|headlines)"
    r"|keep reading|continue reading|top news today|primary country|editors?['’]?s?['’]? picks"
    rf"|{LEADS_ON}"
)
_BULLET_SIGNS = frozenset("-•*–·>»")
_BULLETS = ("- ", "• ", "* ", "– ", "· ", "> ", "» ")
_MOST_LAST_LINES = 1 << 10  # that are remembered
_LONGEST_TITLE = 130  # characters of a headline in such a list


def without_furniture(paragraphs: Sequence[Paragraph]) -> tuple[Paragraph, ...]:
    """The paragraphs of the article itself; none, where there is nothing but furniture."""
    own = without_comments(paragraphs)
    kept = [paragraph for paragraph in own if not _is_between(paragraph.text, paragraph.kind)]
    while kept and _is_furniture(kept[0].text, _AT_START):
        del kept[0]
    kept = without_lists(_without_bulleted(kept))
    del kept[_begin_of_lists(kept) :]
    while kept:
        kept[-1] = _without_last_lines(kept[-1])
        if kept[-1].text:
            break
        del kept[-1]
    return tuple(kept)


def _without_bulleted(paragraphs: list[Paragraph]) -> list[Paragraph]:
    """The paragraphs without lists of other articles: a label, and each headline below it with a dash or a dot."""
    if not any(paragraph.text[:1] in _BULLET_SIGNS for paragraph in paragraphs):  # nearly always
        return paragraphs
    kept: list[Paragraph] = []
    is_in_list = False
    for paragraph, below in zip(paragraphs, [*paragraphs[1:], Paragraph("")], strict=True):
        text = paragraph.text.strip()
        is_label = below.text.startswith(_BULLETS) and _LIST.fullmatch(text.rstrip(" :…»›>→-")) is not None
        is_in_list = is_label or (
            is_in_list and text.startswith(_BULLETS) and len(text) <= _LONGEST_TITLE and not text.endswith(".")
        )
        if not is_in_list:
            kept.append(paragraph)
    return kept


def _begin_of_lists(paragraphs: Sequence[Paragraph]) -> int:
    """Where the lists of other articles begin that end a page; a sentence below a label shows that it is none."""
    begin = len(paragraphs)
    for number in range(len(paragraphs) - 1, 0, -1):
        text = paragraphs[number].text.strip()
        if _LIST.fullmatch(text.rstrip(" :…»›>→-")):
            begin = number
        elif len(text) > _LONGEST_TITLE or (text.endswith((".", '."', ".”", "!")) and not _is_furniture(text, _LINE)):
            break
    return begin


def _is_between(text: str, kind: str) -> bool:
    """Whether a paragraph is furniture that stands between others: an advertisement, a pointer, a picture's credit."""
    if len(text) > _LONGEST_PROMPT or kind in ("heading", "quote"):
        return False
    text = text.strip()
    if (
        (is_prompt(text) or is_appeal_between(text))
        if "\n" not in text
        else all(map(_is_line_of_site, text.split("\n")))
    ):
        return True
    if len(text) > _LONGEST:
        return False
    if is_notice(text):
        return True
    last = text[-1:]
    if last in _QUOTES:  # of others only a pointer ends so
        return (":" in text[:_LONGEST_POINTER] or "|" in text[:_LONGEST_POINTER]) and bool(_POINTER.fullmatch(text))
    if last == ".":  # only a picture's credit does
        return text[0] in _PICTURE_LETTERS and _PICTURE.fullmatch(text) is not None
    if "\n" in text and _is_list(text.split("\n")):
        return True
    return _is_furniture(text, _ANYWHERE) or bool(_POINTER.fullmatch(text) or _PICTURE.fullmatch(text))


def _is_line_of_site(line: str) -> bool:
    return is_prompt(line) or is_notice(line)


def _begin_of_rest(lines: Sequence[str]) -> int:
    """Where the last lines begin that are furniture with short lines below it, none of which is a sentence or states
    anything; 0 when there are none."""
    for number in range(len(lines) - 1, -1, -1):
        if is_prompt(lines[number]):
            return number
        if len(lines[number]) > _LONGEST_LABEL or _STATES.search(lines[number]):
            break
    return 0


def _is_list(lines: Sequence[str]) -> bool:
    """Whether the lines of a paragraph are a list of other articles, with its label above."""
    is_labelled = _LIST.fullmatch(lines[0].rstrip(" :…»›>→-")) is not None
    return is_labelled and not any(line.endswith(_ENDS_OF_SENTENCES) for line in lines[1:] if not is_prompt(line))


def _is_furniture(text: str, lines: re.Pattern[str]) -> bool:
    return len(text) <= _LONGEST and all(map(lines.fullmatch, map(str.strip, text.splitlines())))


@lru_cache(maxsize=_MOST_LAST_LINES)  # wires and papers end their articles with the same lines
def _is_last_furniture(line: str, kind: str) -> bool:
    """Whether a line at the end of an article is furniture."""
    return _is_furniture(line, _LINE) or _is_between(line, kind) or is_foot_line(line.strip())


def _without_last_lines(paragraph: Paragraph) -> Paragraph:
    """A paragraph without the furniture on its last lines, or glued to its end."""
    text = paragraph.text.rstrip()
    while text:
        lines = text.splitlines()
        if len(lines) > 1 and (begin := _begin_of_rest(lines)):
            text = "\n".join(lines[:begin]).rstrip()
        elif len(lines[-1]) <= _LONGEST_PROMPT and _is_last_furniture(lines[-1], paragraph.kind):
            text = "\n".join(lines[:-1]).rstrip()
        elif any(map(text.__contains__, _MAY_BE_GLUED)) and (
            glued := _GLUED.search(text, max(0, len(text) - _LONGEST))
        ):
            text = text[: glued.start()].rstrip()
        else:
            break
    if text == paragraph.text.rstrip():
        return paragraph
    return paragraph._replace(text=text, markup="")
