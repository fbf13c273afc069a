"""A line at the top or below the end of a page -> whether a site asks its reader for something: money, a tip,
to go on.

"Enjoying this? Subscribe to Cosmos Weekly from 99p an issue." | "You have 3 free articles left" | "Tip us!"
"""

from __future__ import annotations

import re

_LONGEST = 420  # characters
_WORD = re.compile(r"[\w’']+")
# One of these is in every such line: nearly all others have none of them.
_ANY_WORDS = frozenset({
    "subscribe", "subscriber", "subscribers", "subscription", "subscribing", "donate", "donation", "donations", "gift",
    "free", "nonprofit", "profit", "chip", "gamble", "gambling", "gambler", "tip", "tips", "newsletter", "newsletters",
    "sponsor", "friend", "forward", "list", "message", "story", "article", "articles", "journalism", "favour", "favor",
    "email", "mail", "cancel", "readers", "republish", "licensed", "commons", "guests", "customizable", "notes",
    "input", "comment", "comments", "comentarios", "kommentare", "moderated", "accessibility", "wherever",
    "contribution", "contributions", "licence", "license", "photo", "photos", "appeared", "preferences", "rss", "ads",
    "adblocker", "blocker", "unlimited", "trial", "msgs", "trackback", "trackbacks", "permalink", "older", "newer",
    "hashtags", "standards", "statements", "knowledge", "conversation", "responses", "visitor", "visitors", "pledge",
    "news", "stories", "headlines", "offer", "member", "members", "membership", "patreon", "paypal", "ko",
    "archive", "abonnieren", "abonnez",
})  # fmt: skip
# What a sentence of the article has, and none of these lines.
_TOLD = re.compile(
    r"(?i)[\"“”‘]|\b(?:said|says|told|asked|wrote|added|announced|he|she|i|was|were|had|his|her)\b|\b(?:19|20)\d\d\b"
    r"|,\s(?:an?|it|reads?|the|they)\b"
)
_MONEY = (
    r"(?:(?:just|only|as\slittle\sas|under|less\sthan)\s)*(?:[£$€¥₹]|rs\.?\s?|us\$)\s?\d[\d.,]*|\d{1,3}\s?(?:p|c|¢)\b"
)
_OF_PAPERS = r"journalis(?:m|ts?)|report(?:ing|ers)|news\w*|newspapers?|magazine|subscri\w+|articles?|stories"
_APPEAL = re.compile(
    rf"""(?ix)
      (?:enjoying|enjoyed|like|liked|love|loved)\s(?:this|what|our)\b[^?!]{{0,60}}[?!]\s?.*\b(?:subscribe|sign\sup
        |donat\w+|support|join|share|become|buy|forward|newsletters?|membership)\b.*
    | (?:subscribe|join|sign\sup|register)\b.{{0,60}}\b(?:for|from|at|to|only)\s(?:{_MONEY}).{{0,60}}
    | (?:subscribe|subscriptions?|home\sdelivery)\b.{{0,20}}\s?[:!].{{0,60}}(?:{_MONEY}).{{0,40}}
    | (?:subscribe|sign\sup|register|log\sin)\s(?:now\s|today\s)?(?:to|and)\s(?:read|access|unlock|continue|get|enjoy
        |keep|see|comment|support|view)\b.{{0,120}}
    | (?:you(?:['’]ve|\shave)\s)(?:reached|read|used|viewed|\d+|no|one|two|three|four|five|ten)\b.{{0,60}}
        \b(?:articles?|stories|views?|gifts?|pageviews)\b.{{0,60}}
    | (?:\d+|one|two|three)\s(?:free\s)?(?:articles?|stories)\s(?:left|remaining)\b.{{0,40}}
    | (?:(?:this|the)\s)?(?:content|article|story|page)\sis\s(?:reserved\sfor|(?:available\s)?(?:exclusively\s|only\s)?
        (?:for|to)|exclusive\sto)\s(?:our\s)?(?:\w+\s)?(?:subscribers|members)(?:\sonly)?
    | (?:subscribers?|members?)[\s-](?:only|exclusive)(?:\s(?:content|article|story))?
    | read\s(?:all\sof\s)?this\s(?:article|story)\s(?:with|for)\b.{{0,40}}\b(?:free|trial)\b.{{0,40}}
    | (?:start|get|begin|try)\b.{{0,30}}\bfree\strial\b.{{0,40}}
    | (?:since|while|now\sthat|as)\syou(?:['’]re|\sare)\shere\b.*
    | (?:help|support|fund|keep)\s(?:us|our|independent|quality|local|free|fearless|nonprofit|public|honest)\b.{{0,80}}
        \b(?:{_OF_PAPERS})\b.{{0,120}}
    | (?:.{{0,90}}\b(?:journalism|reporting|newsroom|non-?profit|readers|donations|independent|free\sto\sread)
        \b.{{0,80}}
        [.!?…—–]\s?)(?:please\s)?(?:chip\sin|donate|give|subscribe|support|make\sa|become\sa|join|consider|pitch\sin
        |help)\b.{{0,120}}
    | (?:please\s)?(?:consider\s)?(?:mak(?:e|ing)|giv(?:e|ing))
        \sa\s(?:[\w-]+[\s,]+){{0,3}}(?:donation|contribution|gift
        |pledge)(?:\s(?:now|today|here)
        |\sto\s(?:(?:help\s)?(?:support|keep|us|our))\b.{{0,60}}\b(?:{_OF_PAPERS})\b.{{0,40}})?
    | (?:please\s)?(?:consider\s)?(?:donat(?:e|ing)|subscribing|becoming\sa\s(?:\w+\s)?(?:member|subscriber
        |supporter|patron))(?:\s(?:now|today|here)
        |\sto\s(?:(?:help\s)?(?:support|keep|us|our))\b.{{0,60}}\b(?:{_OF_PAPERS})\b.{{0,40}})?
    | your\s(?:gift|donation|contribution|subscription)\s(?:.{{0,40}}\s)?(?:makes|helps|keeps
        |will\s(?:help|support|keep|be\s(?:doubled|matched|tripled)))\b.{{0,60}}\b(?:{_OF_PAPERS})\b.{{0,40}}
    | (?:buy\s(?:us|me)\sa\scoffee|support\sus\son\s(?:patreon|ko-?fi|paypal))\b.{{0,40}}
    | become\san?\s(?:\w+\s){{0,2}}(?:sponsor|member|subscriber|supporter|patron)
    | .{{0,20}}\b(?:gamble|bet|play)\s(?:responsibly|aware)\b.{{0,120}} | (?:18|21)\s?\+.{{0,60}}
        \b(?:gambl|bet|t&c)\w*.*
    | (?:tell|send|e-?mail|forward|recommend|share)\s(?:(?:this|the)\s)?(?:\w+\s)?(?:to|with)?\s?(?:a|your)\sfriends?
        (?:\sabout\s(?:this|us|our)\b.{{0,40}}|\swho\s.{{0,60}})?
    | (?:e-?mail|forward|recommend|send)\sthis\s(?:\w+\s)?(?:to|with)\s.{{2,40}}
    | tip\sus(?:\soff)?\W?
        | (?:submit|send|share)\s(?:us\s)?(?:a|your)\s(?:news\s)?(?:tips?|photos?|letters?|stor(?:y|ies))
        (?:\s(?:to|with)\s(?:us|our|the\s(?:editor|newsroom))\b.{{0,60}}|\shere)?
    | (?:got|have|do\syou\shave)\s(?:any\s)?(?:an?\s)?(?:(?:news|story|hot|confidential)
        \s)?(?:tips?|input|story|comments?
        |feedback|idea)\b.{{0,80}}\?\s.{{0,60}}\b(?:us|newsroom|editors?|e-?mail|mail|reporters?|below|tips)
        \b.{{0,100}}
    | you\s(?:can|may)\s(?:(?:leave|cancel)\b.{{0,20}}\b(?:list|subscription|newsletter)|unsubscribe|opt\sout)
        \b.{{0,120}}
    | (?:to|if\syou\s(?:wish|want|would\slike)\sto)\s(?:leave|unsubscribe|be\sremoved|cancel|opt\sout)\b.{{0,40}}
        \b(?:list|newsletter|e-?mails?|mailings?|subscription|statements|messages?)\b.{{0,120}}
    | unsubscribe\sfrom\s.{{2,60}}
    | if\syou\s(?:like|liked|enjoy|enjoyed)\s(?:the|this|our)\s(?:show|podcast|episode|programme|program)\b.{{0,40}}
        \b(?:rate|review|subscribe|follow|share|leave)\b.{{0,100}}
    | do\syou\shave\squestions\sabout\b.{{0,100}}\?\s.{{0,40}}\banswers\b.{{0,200}}
    | thank(?:s|\syou)\sfor\s(?:reading|subscribing|supporting)\b.{{0,140}}
    | (?:please\s)?(?:turn\soff|disable|pause|switch\soff)\s(?:your\s)?ad[\s-]?blocker\b.{{0,120}}
    | (?:the\s)?comments\s(?:below|above|on\sthis\s\w+)?\s?(?:have|are|is)\s(?:not\s)?(?:been\s)?(?:moderated
        |pre-moderated)\b.{{0,80}}
    | (?:what\sdo\syou\sthink|have\syour\ssay)\W?\s.{{0,60}}\b(?:comments?|below|us)\b.{{0,40}}
    | (?:we\shave\s)?\d+\sguests?(?:\sand\s.{{1,30}})?\sonline
    | (?:(?:more|latest)\s)?(?:from|news\sfrom)\sthe\snewsletter
    | powered\sby\s.{{0,60}}\b(?:customizable|templates|wordpress|blogger|weebly|wix|tumblr|drupal|joomla)\b.{{0,40}}
    | \d[\d,.]*\s(?:notes|retweets|upvotes|claps|faves|favou?rites|bookmarks|pings|trackbacks|hits|plays)
    | \d[\d,.]*\s(?:(?:view|reader|user)\s)?comments? | (?:post|read)(?:/read)?\smsgs\s?\(\d+\)
    | (?:do\s)?you\shave\s\d+\s.{{0,40}}\bto\sgive\b.{{0,30}}
    | for\saccessibility\s(?:inquiries|enquiries|assistance|help)\b.{{0,120}}
    | (?:for|to)\s(?:get|receive|more)\b.{{0,60}}\bnewsletters?\b.{{0,60}}
    | like\s(?:us|this)\son\sfacebook\b.{{0,60}}
    """
)
_FEET = re.compile(
    r"""(?ix)
      (?:comments?|trackbacks?|permalink|pings?|discuss|e-?mail|print|share|link(?:\sto\sthis)?|rss|tweet
        |posted\sin\s[\w\s]{2,30})(?:\s(?:this|\(\d+\)))?
        (?:\s?[|·•/]\s?(?:comments?|trackbacks?|permalink|pings?|discuss|e-?mail|reprints?|print|digg|delicious
        |share|tweet|link|rss|stumble|reddit|facebook|twitter|posted\sin\s[\w\s]{2,30})(?:\sthis)?(?:\s\(\d+\))?){1,8}
    | [«<←‹]?\s?(?:older|previous|prev|newer|next)(?:\s(?:posts?|entr(?:y|ies)|story|stories|articles?|page))?
        (?:\s?[|·•]\s?(?:main|home|index|archives?|top|(?:older|previous|prev|newer|next)(?:\s(?:posts?|entr(?:y|ies)
        |story|stories|articles?|page))?)){1,4}\s?[»>→›]?
    | forward\sthis\s\w+\sto\s(?:a|your)\sfriends?\b.{0,60} | (?:message\sboards?\s)?(?:post/)?read\smsgs\s\(\d+\)
    | you\scan\s(?:follow\sany\s(?:responses|comments)|leave\sa\s(?:response|comment)|skip\sto\sthe\send)\b.{0,120}
    | more\s(?:news|stories|headlines|articles|posts|coverage)\sfrom\s(?-i:[A-Z]).{2,50}
    """
)
_LICENCE = re.compile(
    r"""(?ix)
      (?:(?:this|the)\s(?:work|article|story|content|text|post|site|page)|(?:text|content|articles?|photos?))?\s?
        .{0,60}\b(?:licen[cs]ed\sunder|available\sunder|published\sunder|under)\s(?:a\s|an\s|the\s)?
        (?:creative\scommons|cc[\s-]by|open\sgovernment|gfdl|gnu\sfree)\b.{0,140}
    | (?:we\sencourage\s.{0,40}
        \bto\s)?(?:re-?publish|repost|reprint|reuse)\s(?:(?:this|our)\s)?(?:article|story|stories
        |content|post|work|articles)\b.{0,160}
    """
)
# Between paragraphs an appeal begins with one of these words and names what only a site has; others are an article's.
_FIRST = frozenset({
    "subscribe", "thanks", "thank", "do", "since", "while", "enjoying", "enjoyed", "you", "you've", "you’ve", "help",
    "support", "have", "got", "sign", "please", "consider", "forward", "if", "get", "read", "log", "login", "register",
})  # fmt: skip
_OF_SITES = frozenset({"newsletter", "newsletters", "article", "articles", "newsroom", "posts", "adblocker", "blocker"})
_MENU_PART = re.compile(r"[^\W\d_][^\d.!?:;,]{1,30}")
_LINKS = re.compile(r"\s?[|•·]\s?")
_FEWEST_PARTS = 3


def is_appeal(line: str) -> bool:
    """Whether a line below the text asks the reader for something, or is a button of a page.

    >>> is_appeal("Tell a friend about this article"), is_appeal("She told a friend about the article.")
    (True, False)
    """
    if not 3 < len(line) <= _LONGEST:
        return False
    if _ANY_WORDS.isdisjoint(_WORD.findall(line.lower())):
        return False
    plain = line.strip(" .!:*-–—()[]|»›→")
    if _FEET.fullmatch(line.strip(" .:*")) or (_LICENCE.fullmatch(plain) and not _TOLD.search(line)):
        return True
    return _APPEAL.fullmatch(plain) is not None and _TOLD.search(line) is None


def is_appeal_between(text: str) -> bool:
    """Whether a paragraph between others is an appeal: asked cheaply, as every paragraph is."""
    if text.partition(" ")[0].lower() not in _FIRST or _OF_SITES.isdisjoint(_WORD.findall(text.lower())):
        return False
    return is_appeal(text)


def is_menu(line: str, names: frozenset[str]) -> bool:
    """Whether a line is a menu at the foot, one of whose entries is among the `names` known: "Tides | Guestbook"."""
    if not any(sign in line for sign in "|•·"):
        return False
    parts = [part.strip() for part in _LINKS.split(line) if part.strip()]
    if len(parts) < _FEWEST_PARTS or not all(map(_MENU_PART.fullmatch, parts)):
        return False
    return any(part.lower() in names for part in parts)
