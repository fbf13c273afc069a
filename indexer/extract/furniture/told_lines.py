"""A line that a source prints again and again -> whether it tells news, as an agency's background does, or asks the
reader for something; what a source says of itself does neither.

"Last May the court issued warrants." | "Start your day with our briefing." | "The opinions are those of the writers."
"""

from __future__ import annotations

import re

from indexer.extract.headers.lines.words import PAPER

_FEWEST_WORDS = 5
_ENDS = (".", "!", "?", '."', ".”", ".’", ".)")
_MARKS = re.compile(r"[\"“”«»]")
_ADDRESSED = re.compile(r"\b(?:[Yy]ou|[Yy]our|[Yy]ours|us|[Oo]ur|[Oo]urs|[Ww]e|[Ww]e['’](?:re|ve|ll))\b")
# What a source says of itself, of its text, of the rights in it, whatever tense it has.
_OF_SOURCE = re.compile(
    r"(?i)\b(?:copyright|rights\sreserved|newsletters?|subscri\w+|re-?publish\w*"
    r"|reproduced|redistributed|web\s?site|e-?mail"
    r"|click|podcast|download|th(?:is|e)\s(?:article|story|report|column"
    r"|content|post|piece|text|interview|page|material)"
    r"|(?:views|opinions)\s(?:here|expressed)|reporting\sby|editing\sby|writing\sby|photos?\sby|contributed\sto\sthis"
    r"|author|columnist)\b|©|@|://|www\.|\.com\b"
)
# What sites offer to their readers and ask of them, inside of articles.
_OFFERED = re.compile(
    r"(?i)\b(?:sign(?:ed|ing)?[\s-]up|subscri\w+|unsubscribe|newsletters?|(?:our|daily|morning|weekly|['’]s)\sbriefing"
    r"|follow\s(?:us|our)|join\sus\son|like\sus\son|read\s(?:more|also|our)|share\s(?:this\s(?:article"
    r"|story|post|page)"
    r"|your\s(?:stor(?:y|ies)|views?|thoughts|comments?|opinions?|photos?|pictures?|memories)|with\sus)"
    r"|donat\w+|(?:become|be)\sa\s(?:member|subscriber|supporter|patron)|support\s(?:us|our|independent)"
    r"|our\s(?:\w+\s)?(?:apps?|website|journalis\w+|newsroom|podcasts?|coverage|reporters|readers|subscribers|channel)"
    r"|inbox|(?:e-?mail|write\sto|contact|message|text)\s(?:us|our)|click\shere|log\sin|register\s(?:now|here|free)"
    r"|whats\s?app|facebook|twitter|instagram|telegram|cookies"
    r"|th(?:is|e)\s(?:article|story)|commissions?)\b|@|www\.|://"
)
_FIRST_WORDS = re.compile(r"(?:\S+\s){1,5}?(?=(?:is|are|was|were|has|have|publishes|covers|brings|serves|offers)\b)")
_TOLD = re.compile(
    r"(?i)(?<!\bis\s)(?<!\bare\s)(?<!\bbe\s)(?<!\bbeen\s)\b(?:\w{2,}ed|was|were|had"
    r"|(?:has|have)\s\w+|said|told|began|left|took|came"
    r"|won|lost|fell|rose|made|went|saw|met|gave|held|found|kept|got|broke|led|ran|struck|sent|spent|built|bought|sold"
    r"|paid|grew|became|stood|died|drew|fought|fled|spoke|wrote|threw|brought|caught|sank|swam|flew|drove|chose)\b"
)
_NAME_INSIDE = re.compile(r"(?<=[a-z,]\s)[A-Z][a-z]{2,}")
_OF_FIRMS = re.compile(r"\b(?:Ltd|Inc|Limited|Media|Press|Group|Publishing|Trust|Foundation)\b")


def tells_news(line: str) -> bool:
    """Whether a line is a sentence of an article: of what happened, or of people and places that it names.

    >>> tells_news("The war began when rebels seized the port."), tells_news("The Post is owned by its readers.")
    (True, False)
    """
    line = line.strip()
    if not line.endswith(_ENDS) or not line.lstrip("“‘\"'«")[:1].isupper() or line.count(" ") < _FEWEST_WORDS - 1:
        return False
    if _ADDRESSED.search(line) and not _MARKS.search(line):
        return False
    subject = _FIRST_WORDS.match(line)
    if _OF_SOURCE.search(line) or (subject and PAPER.search(subject[0])):
        return False
    if _TOLD.search(line):
        return True
    return _NAME_INSIDE.search(line) is not None and not (PAPER.search(line) or _OF_FIRMS.search(line))


def asks_reader(line: str) -> bool:
    """Whether a line speaks to the reader or of the source as "we", and nobody is quoted in it."""
    return _ADDRESSED.search(line) is not None and _MARKS.search(line) is None


def offers_service(line: str) -> bool:
    """Whether a line that speaks to the reader is plainly a site's: it offers what sites do, and is no question.

    The questions of interviews and the steps of recipes are repeated, too.

    >>> offers_service("Sign up to our briefing."), offers_service("What do we ask you?"), offers_service("Salt yours.")
    (True, False, False)
    """
    return asks_reader(line) and not line.rstrip().endswith("?") and _OFFERED.search(line) is not None


def is_question(line: str) -> bool:
    """Whether a line is a question, of an interview perhaps, and none that a site asks."""
    return line.rstrip().endswith("?") and _OFFERED.search(line) is None
