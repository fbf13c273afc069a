"""Nothing -> the words of header lines: what may stand there and states nothing, sections, what papers are called."""

from __future__ import annotations

import re

from indexer.dates.labels import LABEL, OF_ANOTHER, UPDATED
from indexer.formats.occasions import PAPERS

# What begins with the label of an update; a label and nothing else.
UPDATE = re.compile(rf"(?i){UPDATED}")
ONLY_LABEL = re.compile(rf"(?i)(?:{LABEL})\s*:?")
_AGO = (
    r"(?:about\s|over\s|an?\s)?(?:\d+|an?|one|two|three|few|several)?\s?"
    r"(?:sec(?:ond)?|min(?:ute)?|hour|hr|day|week|month|year)s?\sago"
)
# What may stand beside a date and states nothing.
NOISE = re.compile(
    rf"""(?ix)
    (?:{LABEL}) (?: [\s:]* (?: {_AGO} | just \s now ) )?
    | [\s:]* (?: {_AGO} | just \s now )
    | \d+ \s? -? \s? min(?:ute)?s? (?:\s read)? | (?:reading|read) \s time :? .{{0,12}}
    | \d[\d.,]* [km]? \s (?:comments?|shares?|views?|words|readers|reads|likes|reactions|repl(?:y|ies)|subscribers
        |followers|responses|retweets|reposts|plays|downloads|claps|recommendations|votes|points|visits|hits|members
          |photos|pictures)
    | (?:vol(?:ume)? \.? \s? [\divxlc]+ ,? \s?)?
        (?:(?:no|num|nr|number|issue|edition) \.? :? \s? (?:no\.?\s?)? \#? \d[\d,]*)? (?<=\w)
    | (?:(?:press|news|media) \s)? release \s (?:no\.?|number|nr\.?|\#) \s? :? \s? [\w/-]{{0,8}}\d[\w/-]{{0,12}}
    | (?:pages?|pgs?\.?|pp?\.?) :? \s? [a-z]? \d+ (?:\s?[-–]\s? [a-z]? \d+)?
    | \d+ \s? [smhdw] | \S+@\S+\.\S+ | @\S+ | (?:https?://)?[\w-]+(?:\.[a-z][\w-]+)+(?:/\S*)?
    | comments? \s (?:off|closed|disabled) \b .{{0,80}}
    | (?:and|&) \s (?:is \s)? filed \s (?:under|in) \s .{{2,60}} | from \s \S+@\S+
    | from \s the \s [\w-]{{2,40}} \s dept\.?
    | (?:in \s .{{2,40}} \s)? (?:and \s)? tagged (?:\s (?:with|as|under|in))? \s .{{2,80}}
    | join \s the \s (?:conversation|discussion) | last \s updated .{{0,12}} \s ago
    | leave \s a \s (?:comment|reply) | special \s (?:to|for) \s .{{2,40}}
    | (?:first|originally) \s (?:published|printed|appeared) \s (?:in|by|on|at) \s .{{2,60}}
    | (?:(?:joint|press|media|public|opening|closing|official)\s)*(?:statement|remarks|speech|address|message
        |communiqu[eé]|letter|memo(?:randum)?|briefing|announcement|bulletin|circular)\s(?:by|of|from|to)\s.{{2,60}}
    | \d{{1,3}} | [★☆⭐]+ | (?:at|on|by) \s [\w-]+(?:\.[a-z][\w-]+)+
    | share | save | print | listen | bookmark | gift | at | on | in | by | and | for | to | from | the
    | (?:staff|wire) \s reports? | exclusive | breaking (?:\s news)? | premium | subscribers? \s only
    """
)
# NOISE in small letters, with any letter for a capital and labels of any text: what it does not match is none. Without
# (?i) most alternatives end at their first letter, and nearly all phrases are passed over by this.
MAY_BE_NOISE = re.compile(
    NOISE.pattern.replace("(?ix)", "(?x)").replace("(?-i:[A-Z])", "[a-z]").replace(f"(?!{OF_ANOTHER})", "")
)
# Who made a page or a film. Beside a date it states nothing; elsewhere someone of that role may speak.
MADE_BY = re.compile(r"(?i)(?:web\s)?(?:editor|producer)\s?:\s(?P<who>[^?!]{2,40})")
# What comes out day by day or week by week under one name.
ISSUE = re.compile(
    r"(?i)\b(?:brief(?:ing)?|newsletter|digest|edition|bulletin|round-?up|summary"
    r"|headlines|news|report|transcript|issue|dispatch"
    r"|wrap|show|episode|broadcast|paper|podcast|letter)\s?:?$"
)
# A word of a name or a title.
WORD = re.compile(
    r"[(\[\"“‘']?[^\W_a-z][^\s]*|(?:of|the|and|for|in|at|de|del|della|la|le|van|von|der|da|di|al|el|bin|on|y|&|@\S+"
    r"|editor|correspondent|reporter|writer|staff|journalist|columnist|contributor|producer|agencies)$"
)
# What a byline may end with.
ROLE = re.compile(
    r"(?i)\b(?:editor|correspondent|reporter|writer|staff|journalist|columnist|contributor|chief|agencies)$"
)
# What names of places, sections and kinds of text begin with.
NO_FIRST_NAMES = frozenset({
    "Abu", "Asia", "Breaking", "Buenos", "Cape", "Civil", "Climate", "East", "El", "Foreign", "Front", "Fort", "Global",
    "Hong", "Human", "Kuala", "Las", "Law", "Live", "Los", "Media", "Middle", "More", "New", "North", "Page", "Photo",
    "Port", "Press", "Public", "Rio", "Saint", "San", "Santa", "Sao", "South", "Special", "Sri", "St", "St.", "Staff",
    "Tel", "The", "Top", "United", "West", "World",
})  # fmt: skip
# Words that papers are called by.
PAPER = re.compile(
    rf"\b(?:{PAPERS}|News|Agency|Pioneer|Democrat|Republican|Leader|Nation|Voice|Banner|Eagle|Beacon|Signal|Spectator"
    r"|Patriot|Recorder|Digest|Newswire|Newsroom|Standard|Television|Broadcasting|Wire|Service|Enquirer|Intelligencer"
    r"|Courant|Statesman|Desk|Bureau)\b"
)
SECTIONS = frozenset({
    "Africa", "Americas", "Analysis", "Arts", "Asia", "Asia Pacific", "Asia-Pacific", "Australia", "Books",
    "Business", "Climate", "Comment", "Culture", "Economy", "Editorial", "Education", "Entertainment",
    "Environment", "Europe", "Features", "Finance", "Food", "Health", "Home", "International", "Latest News",
    "Letters", "Letters to the Editor", "Life", "Lifestyle", "Local", "Local News", "Markets", "Media",
    "Middle East", "Money", "National", "News", "Obituaries", "Opinion", "Politics", "Regional", "Science",
    "Society", "Sport", "Sports", "Tech", "Technology", "Top Stories", "Travel", "UK", "US", "U.S.", "US News",
    "UK News", "Weather", "World", "World News",
})  # fmt: skip
# Above a headline these are neither a section nor a paper.
KINDS = frozenset({
    "advertisement", "alert", "analysis", "breaking", "bulletin", "column", "commentary", "correction",
    "embargoed", "exclusive", "explainer", "feature", "flash", "interview", "live", "newsletter", "notice",
    "obituary", "podcast", "premium", "profile", "release", "report", "review", "sponsored", "statement", "story",
    "transcript", "update", "updated", "urgent", "video", "watch",
})  # fmt: skip
# What is dated by the day on which it came out: "Press release 2 September 2019". A speech, a letter or a review may
# be an older one that is told of.
TEXT_KINDS = frozenset({
    "article", "media release", "media statement", "news", "news release", "press release", "press statement",
})  # fmt: skip
