"""Nothing -> the words of header lines: what may stand there and states nothing, sections, what papers are called."""

from __future__ import annotations

import re

from indexer.dates.labels import LABEL, OF_ANOTHER, UPDATED
from indexer.formats.occasions import OCCASIONS, PAPERS

# What begins with the label of an update; a label and nothing else.
UPDATE = re.compile(rf"(?i){UPDATED}")
ONLY_LABEL = re.compile(rf"(?i)(?:{LABEL})\s*:?")
# Dates behind these are not the article's.
OTHER_DATE = re.compile(
    r"(?i)\b(?:accessed|retrieved|downloaded|archived|captured|crawled|printed|expires?|deadline|until|till|embargo(?:ed)?"
    r"|event|born|died|since|from|before|after|between|by|valid|effective|copyright|©|next|starts?|begins?|ends?|due|to"
    r"|through|joined|added\sto\s(?:the\s)?(?:archives?|collection|database|site|system)|established|est|opened|scanned|digiti[sz]ed|transcribed|related|recommended|more|previous|next|terms|conditions|policy|prices|rates|save\sthe\sdate|on\sthis\sday)\b[\s:(]*$|©\s*$"
)
# "Previous: Storm nears (5 May 2025)"
OF_OTHERS = re.compile(
    r"(?i)(?:related|more|previous|next|see(?:\salso)?|read(?:\s(?:more|next|also))?|also|earlier|trending|recommended|background|upcoming|coming\sup|reminder"
    r"|watch|listen)\b[^|:\d]{0,30}:\s"
)
# "A first report appeared on 5 May 2001", "It was published in May 2001": of that text, not of this one.
OF_ANOTHER_TEXT = re.compile(rf"(?i)\W*{OF_ANOTHER}")
# What happened then at a place: "Photographed in Harbour, 30 October 1999".
EVENT = re.compile(
    r"(?i)\W*(?:photographed|recorded|filmed|pictured|taken|shot|seen|held|signed|built|founded|delivered|adopted"
    r"|translated|interviewed|conducted)\s(?:in|at|on|by|near|from)\b"
)
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
        |followers|responses|retweets|reposts|plays|downloads|claps|recommendations|votes|points|visits|hits|members|photos|pictures)
    | (?:vol(?:ume)? \.? \s? [\divxlc]+ ,? \s?)?
        (?:(?:no|num|nr|number|issue|edition) \.? \s? (?:no\.?\s?)? \#? \d[\d,]*)? (?<=\w)
    | (?:(?:press|news|media) \s)? release \s (?:no\.?|number|nr\.?|\#) \s? :? \s? [\w/-]{{0,8}}\d[\w/-]{{0,12}}
    | (?:pages?|pgs?\.?|pp?\.?) \s? [a-z]? \d+ (?:\s?[-–]\s? [a-z]? \d+)?
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
    | (?:staff|wire) \s reports? | exclusive | breaking (?:\s news)? | correction | premium | subscribers? \s only
    """
)
# NOISE in small letters, with any letter for a capital and labels of any text: what it does not match is none. Without
# (?i) most alternatives end at their first letter, and nearly all phrases are passed over by this.
MAY_BE_NOISE = re.compile(
    NOISE.pattern.replace("(?ix)", "(?x)").replace("(?-i:[A-Z])", "[a-z]").replace(f"(?!{OF_ANOTHER})", "")
)
# Who made a page or a film. Beside a date it states nothing; elsewhere someone of that role may speak.
MADE_BY = re.compile(r"(?i)(?:web\s)?(?:editor|producer)\s?:\s(?P<who>[^?!]{2,40})")
# Small words that stand in header lines beside names, numbers and codes: "page 3, column 2", "3 min read".
FURNITURE = frozenset({
    "a", "about", "advertisement", "agencies", "agency", "ago", "an", "analysis", "and", "announcement", "archive",
    "archives", "article", "articles", "assistant", "associate", "at", "audio", "author", "back", "blog", "bookmark",
    "brief", "briefing", "bulletin", "bureau", "business", "by", "byline", "caption", "category", "chief", "city",
    "clip", "clipping", "clippings", "close", "code", "col", "column", "columnist", "columns", "comment", "comments",
    "contributing", "contributor", "copy", "correspondent", "court", "credit", "crime", "cutting", "cuttings", "cycle",
    "daily", "dated",
    "day", "days", "deputy", "desk", "digest", "document", "ed", "edited", "edition", "editor", "editorial",
    "education", "email", "english", "evening", "explainer", "feature", "features", "file", "final", "follow", "for",
    "foreign", "free", "freelance", "from", "front", "gallery", "general", "gift", "guest", "health", "hits", "home",
    "hour", "hours", "hrs", "id", "image", "images", "in", "info", "information", "interview", "issue", "item",
    "joint", "journalist", "lang", "language", "larger", "late", "latest", "length", "letter", "letters", "like",
    "likes", "link", "list", "listen", "live", "local", "magazine", "main", "managing", "media", "menu", "min",
    "mins", "minute", "minutes", "morning", "national", "news", "newsletter", "newspaper", "no", "normal", "note",
    "notes", "notice", "number", "of", "off", "office", "on", "online", "opinion", "our", "own", "p", "page", "pages",
    "paper", "pg", "photos", "pictures", "podcast", "political", "politics", "post", "posts", "pp", "premium",
    "press", "print", "printed", "publication", "publisher", "read", "reader", "readers", "reading", "reads",
    "reference", "regional", "release", "report", "reporter", "reports", "roundup", "sec", "section", "senior",
    "service", "share", "shares", "short", "size", "source", "special", "sports", "staff", "standfirst", "statement",
    "story", "subscribe", "summary", "text", "the", "time", "times", "to", "today", "toggle", "total", "transcript",
    "transcription", "type", "under", "update", "url", "version", "via", "video", "view", "views", "vol", "volume",
    "web", "week", "weekly", "wire", "with", "word", "words", "world", "writer", "year", "years", "your",
})  # fmt: skip
# What takes place, is shown, binds or is asked for on a date: such a date is not the article's.
OCCASION = re.compile(
    rf"(?i)\b(?:{OCCASIONS}|act|crash|earthquake|flight|flood|protest|referendum|reunion|sailing|shift|strike|voyage|quake"
    r"|application|case|congress|decision|decree|diary|directive|expiry|invoice|judge?ment|law|photo|picture"
    r"|image(?!\sand\stext)|footage|drawing|painting|map|chart|screenshot|illustration|regulation|resolution|rsvp|showing"
    r"|statute|symposium|treaty|verdict|when|where|forecast|outlook|horoscope|agenda|closure|roadworks|logbook|(?-i:log)"
    r"|(?:semi-?|quarter-?)?final(?!\sedition)|round(?=\s\d)|(?<=\w\s)vs?(?=\.?\s[a-z]))s?\b"
)
# What tells of a day of the past: "Remembering the Storm (5 May 2005)".
TOLD = re.compile(
    r"(?i)\b(?:remember\w*|recall(?:s|ing)|commemorat\w*|looking\sback|in\s(?:loving\s|fond\s|proud\s)?memor(?:y|iam)|lessons|timeline|(?:day|night|hour)\s(?:the|that|when)"
    r"|died|born|killed|history\sof)\b"
)
# What comes out day by day or week by week under one name.
ISSUE = re.compile(
    r"(?i)\b(?:brief(?:ing)?|newsletter|digest|edition|bulletin|round-?up|summary|headlines|news|report|transcript|issue|dispatch"
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
# Words of which sections are called.
SECTION_WORDS = frozenset({
    "animals", "arts", "auto", "bangla", "books", "business", "campus", "city", "cities", "climate", "columns",
    "comment", "community", "companies", "counties", "courts", "crime", "culture", "dining", "economy",
    "editorial", "editorials", "education", "entertainment", "environment", "europe", "fashion", "features",
    "film", "finance", "food", "football", "gadgets", "games", "gardening", "health", "history", "home",
    "housing", "industry", "international", "investing", "justice", "law", "letters", "life", "lifestyle",
    "local", "markets", "materials", "media", "metro", "money", "motoring", "movies", "music", "nation",
    "national", "nature", "news", "obituaries", "opinion", "opinions", "people", "politics", "property", "region",
    "regional", "regions", "religion", "retail", "science", "shipping", "shopping", "society", "space", "sport",
    "sports", "state", "style", "tech", "technology", "television", "theater", "theatre", "trade", "transport",
    "travel", "tv", "weather", "wildlife", "women", "world", "wirtschaft", "politik", "kultur", "lokales",
    "panorama", "wissen", "gesellschaft", "regionales", "politique", "économie", "société", "monde", "région",
    "política", "economía", "sociedad", "cultura", "deportes", "internacional",
    "provincia", "nacional", "opinión", "cotidiano", "economia", "esporte", "esportes", "mundo", "brasil",
    "cidades", "cronaca", "politica", "esteri", "lokalt", "inrikes", "utrikes", "ekonomi",
    "binnenland", "buitenland",
})  # fmt: skip
