"""The words that stand before dates: which say that an article was published then, updated, or neither.

A label is made of small words around one that counts: "This article was originally published in print on".
"""

from __future__ import annotations

from indexer.dates.pieces import MONTH

# What was published, how and when: words that a label has beside the one that counts.
_BEFORE = (
    r"(?:(?:this|the|above|foregoing|an?|archived|article|story|report|post|page|item"
    r"|press|release|version|of|news|column|review|piece|content"
    r"|entry|interview|statement|document|was|is|has|been|first|last|latest|most|recent(?:ly)?|original(?:ly)?"
    r"|initial(?:ly)?|also|date|time|web|online|print|issue|edition|publication|paper|newspaper)[\s-]+)*"
)
_BEHIND = (
    r"(?:[\s/-]*\b(?:on(?:line)?|at|in(?:\sprint)?|date|time|by|here|since"
    r"|to\sthe\sweb|to|of|as\sof|and|the|this|article|story|issue"
    r"|original|first|publication|edition|version|release|posting|broadcast|written|published|posted|issued)(?![a-z]))*"
)
# The paper that it was published in, by or on: "appeared in the Harbour Gazette on".
_PAPER = (
    r"(?:(?:\son\s(?:the\s)?(?:front\s)?page(?:\s\w+(?:\s?[-–.]\s?\w+)?)?)?\s(?:in|at|by|with|from"
    r"|of|by\spermission\sof|with\s(?:kind\s)?permission\s(?:of|from))"
    rf"\s(?:the\s)?(?!{MONTH}\b)(?:(?-i:[A-Z])[\w.'’&-]*(?:,?\s(?:of|and|the|&|(?-i:[A-Z])[\w.'’&-]*)){{0,5}}"
    r"|(?<!from\s)[\w-]+(?:\.[a-z][\w-]+)+)(?:,|\s(?:on|of|dated)|,\son))"
)
_PAGE = r"(?:\s(?:on|at)\s(?:the\s)?(?:front\spage|page\s\w+)(?:\son)?)?"
_KIND = (
    r"(?:publish|pub|upload|issuing|releasing|air|tx|run|cover"
    r"|display|broadcast|transmission|uploaded|posted|published)"
)
# What stands glued to "date" in the fields of messages and databases: "MSGDATE", "storydate".
_GLUED = (
    r"(?:msg|message|doc(?:ument)?|file|story|item|news|article|text|rec(?:ord)?"
    r"|entry|trans|load|rel(?:ease)?|creat(?:e|ion)|post"
    r"|print|wire|sen[dt]|paper|edition|ins?|source)"
)

_MADE = r"[\s_-]?(?:created|published|posted|sent|issued|released|filed|written)"  # "DateCreated"
# Until when nobody may print a release: "Strictly embargoed until", "Embargo: not for publication or broadcast before".
# A bare "embargo until" may be one on oil, "hold until" the halt of some work.
_USE = r"(?:publication|release|broadcast|transmission|use|distribution)"
_USES = rf"(?:{_USE}(?:\s(?:or|and|/)\s{_USE})*\s)"
_EMBARGO = (
    rf"(?=[csuenh])(?:(?:content\s)?(?:(?:strict(?:ly)?\s|under\s)*embargoed"
    rf"|(?:strict\s|under\s)+embargo|embargo(?=\s?[:–-]))"
    rf"[\s:–-]*(?:(?:not\s)?for\s{_USES}?)?|hold\sfor\srelease\s"
    r"|(?:strictly\s)?not\sfor\s(?:publication|broadcast)(?:\s(?:or|and|/)\s(?:publication|broadcast))?\s)"
    r"(?:until|till|to|before|prior\sto)(?:\safter)?(?:\son|\sat)?"
)

# When a wire sent a story out; "moved to 5 May" is a meeting.
MOVED = r"moved(?:\s(?:on|at))?"

# What a court gives on the day of its paper.
_RULING = r"(?:judge?ment|decision|order|ruling|opinion|award|determination)"

# A sentence that says when another text came out than the one it stands in: "A first report appeared on", "The video
# was released on". Its own calls itself "this", has no subject, or says that it was the first time.
_OWN = (
    r"(?:this|these|first|originally|initially|previously|also|as|above|foregoing"
    r"|following|the\s(?:above|foregoing|following|present)"
    r"|(?:an?|the)\s(?:\w+\s)?version\s(?:of\s)?(?:this|the|it)"
    r"|(?:the\s)?(?:article|story|piece|column|post)\s(?:(?:was|is|has)\s)?(?:been\s)?"
    r"(?:first|originally|initially|last|updated|published|posted)"
    r"|(?:article|story|piece|column|post|page|entry|item|content|release))\b"
)
_CAME_OUT = (
    r"(?:(?:was|were|is|are|has|had|have)\s(?:(?:been|first|also|last|originally"
    r"|initially|made|only|finally|later|then|soon"
    r"|formally|officially)\s){0,3}(?:publi|releas|issu|post|broadcast|aired|sent|dated"
    r"|sign|filed|submit|announc|upload|updat|print|writ"
    r"|creat|receiv|circulat|approv|adopt|revis|modif|amend|correct|deliver"
    r"|distribut|transmit|wired|shared|gazett|tabled"
    r"|debated|decided|enter|dispatch|cleared|available|handed|added)"
    r"|(?:(?:first|last|also)\s)?(?:aired|appeared|appears|ran|went\s(?:live|online|up|out)|came\sout)\b)"
)
OF_ANOTHER = rf"(?:(?!{_OWN})(?:[^\W\d_][\w’'-]*\s){{1,6}}?{_CAME_OUT})"

# "Published", "First published on", "Date:", "Posted at", "This article was originally published on".
PUBLISHED = (
    rf"(?!{OF_ANOTHER})(?:{_BEFORE}(?:publish(?:ed|ing)?|publication|posted|posting"
    rf"|issued|released|filed|uploaded|created|aired|broadcast"
    rf"|written|wrote|submitted|accepted|sent|received|entered|dispatched|debated|announced"
    rf"|added(?!\sto\s(?:the\s)?(?:archives?|collection|database|site|system)\b)|transmitted|ran"
    rf"|handed\sdown|decided|gazetted|tabled|circulated|distributed|disseminated|cleared"
    rf"|approved\sfor\srelease|shared|syndicated|wired|cabled|e?-?mailed"
    rf"|made\s(?:public|available)|(?:went|go|gone|put)[\s-](?:live|online)"
    rf"|pub\.?(?:\sorder)?)(?:{_PAPER}|{_BEHIND}){_PAGE}"
    rf"|(?:the\sfollowing\s)?{_BEFORE}(?:printed(?!\sfrom\b[^,]*\son\b)|reprinted"
    rf"|reproduced|taken|courtesy)(?:{_PAPER}|\sin\sprint\son)"
    rf"|(?:the\sfollowing\s)?{_BEFORE}(?:appears?|appeared)(?:{_PAPER}|\sin\sprint\son|\sonline\son|\son)"
    rf"|{_BEFORE}(?:{_KIND}[\s_-]?|{_GLUED})?date(?:d|line|{_MADE}"
    rf"|[\s_]?(?:/|and|&)?\s?time)?{_BEHIND}|{_KIND}[\s-]time|time\s?stamp"
    rf"|{_EMBARGO}|{MOVED}"
    rf"|{_BEFORE}time\sof\s{_BEHIND}|(?:(?:{_RULING}|speech|statement|remarks|address)\s)?(?:delivered"
    rf"|pronounced|rendered)(?:\son)?|(?:date\sof\s(?:the\s)?{_RULING}|{_RULING}\sdate)(?=\s*:)"
    rf"|(?:for\s)?(?:immediate\s)?(?:release|use|publication)|online\ssince"
    r"|(?:the\s)?issue\sof|(?:(?:in|from)\s)?(?:the\s)?print\sedition(?:\sof)?"
    r"|(?:da|dp|dt|pd|dtg|first[\s_-]?created)(?=\s*:)|(?:on[\s-]air|transmission)(?=\s*:)"
    r"|dtd?\b\.?(?=[\s:.-]*(?:\d|$))|archived?\s(?:article|story)\s(?:from|of)"
    r"|this\s(?:article|story)\s(?:is|dates)\sfrom|(?:from\sthe\s)?archives?:?|article\slaunched"
    r"|(?:announcement|statement|communiqu[eé]|press\srelease)\sof|online\sfirst|version\sof\srecord"
    r"|it(?:['’]s|\sis)|newsletter\s(?:of|for)|tx|week\sending(?=\s*:)"
    rf"|{_BEFORE}(?:issue|edition|edn|print(?:ed(?!\s*:.*\d[:.]\d\d)|\sversion)?|online|web"
    rf"|day|time|appear(?:s|ed)|upload|pubdate)(?=\s*:))"
)
# "Updated", "Last updated on", "Modified", "Last reviewed".
UPDATED = (
    rf"(?!{OF_ANOTHER}){_BEFORE}(?:updated?|corrected|correction|modified|modification|revised|revision"
    rf"|edited|amended|changed|reviewed|re-?published|reposted|reissued"
    rf"|lastmod){_BEHIND}"
)
LABEL = f"{PUBLISHED}|{UPDATED}"
