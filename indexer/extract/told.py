"""Words beside a date -> whether they tell of another day than the one on which the text came out.

Headers and paths ask the same: what takes place on a day, what is remembered on it, what another text says of itself.
"""

from __future__ import annotations

import re

from indexer.dates.labels import OF_ANOTHER
from indexer.formats.occasions import OCCASIONS

# Dates behind these are not the article's.
OTHER_DATE = re.compile(
    r"(?i)\b(?:accessed|retrieved|downloaded|archived|captured|crawled|printed"
    r"|expires?|deadline|until|till|embargo(?:ed)?"
    r"|event|born|died|since|from|before|after|between|by|valid|effective|copyright|©|next|starts?|begins?|ends?|due|to"
    r"|through|joined|added\sto\s(?:the\s)?(?:archives?|collection|database|site|system)|established"
    r"|est|opened|scanned|digiti[sz]ed|transcribed|related|recommended|more|previous|terms|conditions"
    r"|policy|prices|rates|save\sthe\sdate|on\sthis\sday"
    r"|dob|date\sof\sbirth|(?:letter|memo|minutes|survey)\sof)\b[\s:(]*$|©\s*$"
)
# "Previous: Storm nears (5 May 2025)"
OF_OTHERS = re.compile(
    r"(?i)(?:related|more|previous|next|see(?:\salso)?|read(?:\s(?:more|next|also))?|also|earlier"
    r"|trending|recommended|background|upcoming|coming\sup|reminder"
    r"|watch|listen)\b[^|:\d]{0,30}:\s"
)
# "A first report appeared on 5 May 2001", "It was published in May 2001": of that text, not of this one.
OF_ANOTHER_TEXT = re.compile(rf"(?i)\W*{OF_ANOTHER}")
# What happened then at a place: "Photographed in Harbour, 30 October 1999".
EVENT = re.compile(
    r"(?i)\W*(?:photographed|recorded|filmed|pictured|taken|shot|seen|held|signed|built|founded|delivered|adopted"
    r"|translated|interviewed|conducted)\s(?:in|at|on|by|near|from)\b"
)
# What takes place, is shown, binds or is asked for on a date: such a date is not the article's.
OCCASION = re.compile(
    rf"(?i)\b(?:{OCCASIONS}|act|crash|earthquake|flight|flood|protest|referendum"
    rf"|reunion|sailing|shift|strike|voyage|quake"
    r"|application|case|congress|decision|decree|diary|directive|expiry|invoice|judge?ment|law|photo|picture"
    r"|image(?!\sand\stext)|footage|drawing|painting|map|chart|screenshot"
    r"|illustration|regulation|resolution|rsvp|showing"
    r"|statute|symposium|treaty|verdict|when|where|forecast|outlook|horoscope"
    r"|agenda|closure|roadworks|logbook|(?-i:log)"
    r"|(?:semi-?|quarter-?)?final(?!\sedition)|round(?=\s\d)|(?<=\w\s)vs?(?=\.?\s[a-z]))s?\b"
)
# What tells of a day of the past: "Remembering the Storm (5 May 2005)".
TOLD = re.compile(
    r"(?i)\b(?:remember\w*|recall(?:s|ing)|commemorat\w*|looking\sback"
    r"|in\s(?:loving\s|fond\s|proud\s)?memor(?:y|iam)|lessons|timeline"
    r"|(?:day|night|hour)\s(?:the|that|when)"
    r"|died|born|killed|history\sof)\b"
)
# What is told of a year, and not in it.
_OF_HISTORY = re.compile(
    r"(?i)\b(?:years?|decades?|century|history|histories|wars?|battles?|siege|revolutions?|revolt|uprising|olympics?"
    r"|games|cup|championships?|season|census|budget|holidays?|summer|winter"
    r"|class|massacre|disaster|famine|memoirs?|novel"
    r"|my|our|era|age|reign|world|story|chronology|timeline)\b"
)
# What a line says that happened on its day, or will.
HAPPENED = re.compile(
    r"(?i)\b(?:anniversary|birth\w*|captured?|commemorat\w*|celebrat\w*"
    r"|photo\w*|pictur\w*|images?|portrait|seen|visit\w*"
    r"|born|died|killed|buried|wed|married|held|opens?|opened|closes|closed"
    r"|expected|scheduled|planned|tickets?|admission"
    r"|doors|rsvp|apply|register|enter|deadline|due|expires?|valid|accessed|retrieved|downloaded|saved|crawled|exported"
    r"|converted|scanned|digiti[sz]ed|embargo\w*|next|last(?=\s)(?!\sof)|since|until|till|hearing|signed"
    r"|adopted|when|where|venue|cost|free\sentry|season|vs?|kick-?off"
    r"|(?<!city\s)final(?!\sedition)|round|match|game|concert|festival"
    r"|fair|show(?!s)|exhibition|meeting|wedding|funeral|memorial|vigil|class\sof"
    r"|session|hansard|incident|accident|crash)\b|©"
)


def tells_history(words: str) -> bool:
    """Whether words beside a year are told of it: "the class of", "cup"."""
    return _OF_HISTORY.search(words) is not None
