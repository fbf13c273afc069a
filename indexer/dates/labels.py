"""The words that stand before dates: which say that an article was published then, updated, or neither."""

from __future__ import annotations

_ARTICLE = r"(?:(?:this|the)\s)?(?:article|story|report|post|page|item|press\srelease|release|version|news)"
_WAS = r"(?:\s(?:was|has\sbeen))?"
_PREPOSITION = r"(?:\s?(?:on|at|in|date|time|by))?"

# "Published", "First published on", "Date:", "Posted at", "This article was originally published on".
PUBLISHED = (
    rf"(?:{_ARTICLE}{_WAS}\s)?(?:was\s)?(?:(?:first|originally|initially|date|web|online)[\s-]?)*"
    rf"(?:published|posted|issued|released|filed|uploaded|created|aired|broadcast|written|submitted|sent|debated|added|online\ssince|pub|publication)"
    rf"(?:\s(?:online|here|in\sprint))?{_PREPOSITION}"
    r"|(?:publication|issue|issuing|release|posting|post|publish|pub|air|article|story|news)\s?date"
    r"|for\simmediate\srelease|date(?:d|line)?|date\sof\s(?:publication|issue|release)|published\sdate|(?:the\s)?issue\sof"
    r"|(?:a\sversion\sof\s(?:this|the)\s(?:article|story|column|review)\s)?(?:appears?|appeared|ran)\sin\sprint(?:\son)?"
    r"|print\sedition|(?:in\s)?(?:the\s)?print\sedition\sof"
)
# "Updated", "Last updated on", "Modified", "Last reviewed".
UPDATED = (
    rf"(?:{_ARTICLE}{_WAS}\s)?(?:was\s)?(?:(?:last|latest|date|recently|most\srecently)[\s-]?)?"
    rf"(?:updated?|modified|modification|revised|revision|edited|amended|changed|reviewed|lastmod)(?:\son(?:line)?)?"
    rf"{_PREPOSITION}(?:\sdate)?"
)
LABEL = f"{PUBLISHED}|{UPDATED}"
