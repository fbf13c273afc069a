"""A line -> whether it is none of the article's: it asks the reader for something, says whose the text is, leads on.

Each pattern is of a whole line. Articles ask and announce, too ("Join the clean-up on Saturday", "Registered in Panama,
the tanker ..."), so a line of furniture that is not sure stays.
"""

from __future__ import annotations

import re

_LONGEST = 320  # characters
_LONGEST_PART = 24  # of a line of links
_FEWEST_PARTS = 3

# A sentence of the article has one of these. Many have none: what is asked for must be a site's own, too.
_TOLD = re.compile(
    r"(?i)[\"“”‘]|\b(?:said|says|told|asked|wrote|added|was|were|had|he|she|i)\b|,\s(?:an?|it|reads?|the|they)\b"
)
# What a site offers to its readers; an article tells of them, too, so that none is enough by itself.
_SERVICE = (
    r"(?:(?:our|the|\S+['’]s|free|daily|weekly)\s(?:\w+\s){0,2}newsletters?|(?:weekly|daily|our)\s(?:digest|briefing)"
    r"|(?:your|my)\sinbox|whats\s?app\s(?:channel|community|group)|on\swhats\s?app$|telegram\schannel|us\son\s\w+"
    r"|google\snews|e-?mail\salerts?|(?:news|breaking)\s(?:alerts?|updates)|free\supdates$"
    r"|(?:our|\S+['’]s)\s(?:\w+\s)?(?:journalism|newsroom|reporting)"
    r"|our\s(?:\w+\s){0,2}(?:apps?|channel|podcasts?|website|e-?paper)"
    r"|ad-free|(?:unlimited|premium)\s(?:digital\s)?(?:access|editions?))"
)
_PROMPT = re.compile(
    rf"""(?ix) (?:please\s)? (?:
      (?:sign\sup|log\sin|register|join(?:\sus)?|subscribe|donate|follow(?:\sus)?|get|receive|enjoy|support
        |stay\s\w+|try|unlock|upgrade)\b .* \b{_SERVICE}\b .*
    | support\s(?:local|independent|quality)\sjournalism (?:\W\s?(?:subscribe|donate|join|become|give)\b.{{0,40}})?
    | (?:subscribe|donate|join|register|sign\sup)\s(?:now|today|here)\b (?:\sfrom\s[£$€]\d.{{0,30}})?
    | follow\s\S.{{2,60}}\son\s(?:x|twitter|facebook|instagram|bluesky|threads|linkedin)\s?:?\s@\w+
    | follow\sus(?:\s(?:on|at)\b.{{0,40}})?
    | (?:click|tap|swipe)\s(?:here|below)\s(?:to|for)\b .* | click\sto\s(?:share|e-?mail|print|expand|enlarge)\b .*
    | send\sus\s(?:a|an|your)\s(?:stor(?:y|ies)|tips?|photos?|pictures?|videos?|views|feedback|message|e-?mail
        |news)\b .*
    | (?:get\sin\stouch|write\sto\sus)\b .{{0,30}} \b(?:at|by|on|via|with)\s(?:\S+@\S+|(?:e-?mail|whatsapp|twitter
        |us)\b.*)
    | (?:e-?mail|contact|call|whatsapp|text|message)\s(?:us|our\s(?:news\s?(?:desk|room)|reporters?))\s(?:at|on|via
        |with|here)\b .*
    | you\s(?:can|may)\salso\s(?:watch|follow|listen|read|receive)\b .* \b(?:channel|tv|app|youtube|facebook
        |podcast)\b .*
    | log\sin\s(?:[/|or]+\s(?:register|sign\sup|subscribe)|to\s(?:comment|continue|read|your\saccount))\b.{{0,40}}
    | you\smay\soccasionally\sreceive\b .* | you\smust\sbe\slogged\sin\b .*
    | (?:enable|allow)\s(?:javascript|cookies)\b .* \b(?:browser|page|content|site)\b .*
    | become\sa\s(?:member|subscriber|supporter|patron)\s(?:today|now|for|of\sour)\b .*
    | by\scontinuing\s(?:to\s(?:use|browse)|with|you)\b .* \b (?:agree|accept|consent)\b .*
    | (?:know\smore|(?:got|have)\sa\s(?:news\s)?(?:story|tip|view)
        |do\syou\shave\s(?:a|any)\s(?:story|stories|tip|photos?|comments?|news)
        |have\syou\sbeen\saffected)\b [^?]{{0,60}}\?\s (?:e-?mail|contact|call|write|send|tell|get\sin)\b .*
    | enter\syour\se-?mail(?:\saddress)? | real-?time\supdates\sand\b .* \b(?:palm|phone|app|inbox)\b .*
    | thank\syou\sfor\s(?:your\s(?:report|feedback)|signing\sup|subscribing)
    )"""
)
# What pages, agencies and offices print around a text, whatever it is about.
_NOTICE = re.compile(
    r"""(?ix) (?:
      \(?(?:this|the)\s(?:story|article|report|copy|content|post|piece)\s(?:has\s(?:not|only)\sbeen\s(?:edited
        |auto)\b|is\sauto-?\s?generated\b)
        [^\d]*
    | \(?this\s(?:story|article|content|post|piece)\s(?:was|is|has\sbeen)\s(?:republished|reprinted|syndicated
        |auto-?\s?generated
        |first\spublished\s(?:by|in|on)|originally\spublished\s(?:by|in|on)|published\s(?:with|under
        |in\spartnership))\b [^\d]*
    | (?:the\s)?(?:views|opinions)\s(?:and\s\w+\s)?expressed\s(?:here(?:in)?|(?:in|by)\s(?:this|the)\s(?:article
        |column|author|writer|piece|post)s?)\b .*
    | (?:copyright|©|\(c\))(?!\s?(?:law|act)s?\b)\s? (?:(?!\d{4}).)*
        \b(?:rights\sreserved|may\snot\sbe\s(?:reproduced|published|copied
        |used|redistributed))\b .*
    | (?:for\s)?(?:further|more)\sinformation,?\s(?:please\s)?contact\s(?:us|our|the\s(?:press|media
        |newsroom))\b .* | notes\sto\s(?:the\s)?editors?:?
    | (?:e-?mail|contact)\s?:\s\S+@\S+
    | \(?-*\s?ends?\s?-*\)? | end\s?item | more\sto\s(?:come|follow) | -\s?30\s?-
    | powered\sby\s(?-i:[A-Z])[\w.]{1,30} | (?:next|previous)\s(?:article|story|post|page|(?:article|story
        |post)\s?:\s(?-i:[A-Z]).{2,100})
    | ad\s(?:feedback|choices) | (?:advertisement\W+)?(?:scroll|swipe)\s(?:down\s)?to\scontinue(?:\sreading)?
        | open\sin\sapp
    | (?:see|view|read)\s(?:the\s)?full\s(?:web\s)?(?:article|story|page|coverage)
    | also\s(?:watch|read)\s?:.* | also\sin\sthis\s(?:package|section|series)
    | more\sby\sthis\sauthor | print\sthis\s(?:page|article)
    | (?:more|latest)\sstories\s(?:on|in|from)(?:\s(?:this\s\w+|(?-i:[A-Z])[\w\s]{2,30}))?
        | read\sthe\slatest\s(?:editions?|issue)
    | (?:change\s)?(?:text|font)\ssize | read\slater | manage\s(?:my\s)?preferences | more\soptions
    | (?:accept|reject|decline|allow)\s(?:all|(?:all\s)?cookies) | story\ssaved
    | why\syou\scan\strust\s(?:us|[A-Z][\w&]+) | we\svalue\syour\sprivacy
        | we\sand\sour\s(?:\d+\s)?partners\s(?:use|store|process|may|ask|need)\b.*
    | we\sneed\syour\sconsent\sto\s(?:load|use|show|store|process)\b.*
        | we\suse\s\S+\sto\smanage\sextra\scontent\b.* | loading\W*
    | (?:this\s(?:article|story)\sis\smore\sthan\s.{3,20}\sold) | this\sis\sa\s(?:developing
        |breaking)\s(?:news\s)?story(?:\sand\b.*)?
    | (?:this|to\scontinue)\s.{0,40}\b(?:for|to)\s(?:our\s)?(?:subscribers|members)\sonly
    | to\scontinue\sreading\b.{0,80} | already\s(?:a\s(?:subscriber|member)|have\san\saccount)\b.{0,40}
    | (?:we|the\s\w+)\smay\s(?:earn|receive)\s(?:a\s)?(?:small\s)?(?:affiliate\s)?commissions?\b.*
    | \(?with\s(?:additional\s)?(?:agency\s)?inputs?(?:\sfrom\s.{2,40})?\)? | stay\s(?:tuned|informed
        |connected)(?:\s(?:with|to)\s(?:us|our|free)\b.{0,60})?
    | terms\s(?:and\sconditions|of\suse)(?:\sapply)? | (?:what\sto\sread|what['’]s)\snext
    | in\scase\syou\smissed\sit | you\shave\s.{1,30}\s(?:articles?|stories)\s(?:left|remaining)(?:\sthis\smonth)?
    | create\s(?:a|an|your)\s(?:free\s)?account(?:\sto\b.{0,40})?
    | all\s(?:rights|content)\s(?:reserved|©|copyright)(?:\s?[.©|-].{0,60}|\s(?:©|copyright)\b.{0,60})?
        | registered\soffice\s?:.*
    | about\sthe\sauthors? | (?:an?\s)?(?:advertising|affiliate|paid)\s(?:feature|content|links?|partnership|post)
    | \[\+\d+\schars\] | source\stext\sfor\s\w+:.* | further\scompany\scoverage:.* | \([\w\s]{2,30}\snewsroom\)
    | \((?:refiles|rewrites|recasts|adds|updates|corrects|repeats|fixes)\b[^()]{2,120}\b(?:paragraphs?|dateline
        |headline|quotes?|details
        |background|byline|lede?|spelling|typo|story|slug|graf)\b[^()]{0,60}\)
    | \d+\s?-?\s?min(?:ute)?s?\s(?:to\s)?(?:read|listen|watch)
    | (?:share|save|bookmark|print|subscribe|premium|follow\sus\s?:|comments?\s?\(\d+\)|\d+\scomments?)
    | skip\s(?:links|to\s(?:the\s)?(?:main\s)?(?:content|navigation|search|footer|menu|end\sof\s.{3,20}))
    | (?:link|url)\scopied(?:\sto\s.{3,20})?
    )"""
)
# "Ben Oda contributed to this report."
_HELPED = tuple(f"contributed to this {text}{stop}" for text in ("report", "story", "article") for stop in ("", "."))
_LINKS = re.compile(r"\s*[|•·>›»]\s*|\s{2,}|\t")
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
_LINK_NAMES = frozenset({
    "about", "arts", "business", "classifieds", "contact", "culture", "environment", "features", "health", "home",
    "jobs", "legals", "lifestyle", "local", "log in", "login", "markets", "menu", "money", "news", "notices",
    "obituaries", "opinion", "politics", "science", "search", "sign in", "sport", "sports", "subscribe", "tech",
    "privacy policy", "technology", "terms of use", "travel", "uk", "us", "video", "weather", "world",
})  # fmt: skip
_FEWEST_NAMES = 2  # of a line of links that are known


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


# The words that these lines begin with, and the second ones where the first begins sentences: others cost nothing.
_FIRST = _words(
    """please sign log subscribe register upgrade join donate follow get receive enjoy read unlock try support
    click tap swipe send write e-mail email contact call whatsapp text message enable allow accept become know
    got enter real-time realtime thank views opinions copyright © (c) further notes end ends -ends- enditem
    powered next previous ad also latest print change font manage reject decline advertisement story loading
    source save share bookmark premium skip see view comments scroll swipe open stay terms create registered
    advertising affiliate paid already"""
)
_SECOND = {
    "the": _words("story article report copy content post piece views opinions material"),
    "this": _words("story article report copy content post piece is"),
    "by": _words("continuing"),
    "you": _words("can may must have"),
    "for": _words("further more all"),
    "we": _words("and need use value may"),
    "more": _words("stories by to information options"),
    "with": _words("inputs additional agency"),
    "to": _words("continue"),
    "all": _words("rights content"),
    "in": _words("case"),
    "do": _words("you"),
    "have": _words("you a"),
    "what": _words("to"),
    "why": _words("you"),
    "about": _words("the"),
    "an": _words("advertising affiliate"),
    "what's": _words("next"),
    "what’s": _words("next"),
}
_BUTTON_WORDS = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)?")
_ONLY_ON_BUTTONS = _words(
    """bookmark clipboard copied e-paper enewspaper epaper faq faqs fullscreen linkedin login logout navigation
    newsletter newsletters notifications paywall pinterest print reddit republish reprints rss save share sitemap skip
    slideshow subscribe subscription telegram toggle unsubscribe whatsapp"""
)
_MAY_BE_ON_BUTTONS = (
    _ONLY_ON_BUTTONS
    | _LINK_NAMES
    | _words(
        "accessibility cookie cookies hide preferences privacy register shared subscriber subscribers subscriptions"
    )
    | _words(
        """a about accept access account ad add advertise advertisement ads agree alerts all allow an and app apps
        article as at audio back below button by cancel careers choices close comment comments conditions contact
        content continue copy daily dark delete digital edition email enable english facebook feedback feeds file
        font for free full gallery get gift give go google got here how i image in information inquiries
        instagram it later less letters link links listen live log main manage me menu message messenger mode
        more morning my necessary next no notice of off ok on open options order our page paper permissions photo
        photos play policy post prev preview previous purchase read reject remove reply report request rights
        screen search see send settings show sign site size skip sms start states store story submit support
        switch team terms text thank thanks the them this to top trial tv twitter up update updates url use video
        videos view visit watch we week weekly what with x yes you your youtube"""
    )
)
_NOT_ON_BUTTONS = re.compile(r"[\d,;]")
# The address of a desk, the initials of who wrote and edited a report.
_CODE = re.compile(r"\S+@[\w-]+(?:\.[\w-]+)+|[a-z]{2}(?:/[a-z]{2}){1,4}|dpa(?:\s[a-z]{2,5}){2,6}")
_SIGNS = frozenset("([-©0123456789")
_ENDS_OF_SENTENCES = frozenset('.”"’')
_STOPS = " .!:…»›→"
_LONGEST_MENU = 120  # characters


def is_prompt(line: str) -> bool:
    """Whether a line is one of the page's and none of the article's.

    >>> is_prompt("Sign up to our daily newsletter"), is_prompt("Sign up to our choir, he said.")
    (True, False)
    """
    if not 3 < len(line) <= _LONGEST:
        return False
    if line[0].islower():  # in wrapped text a sentence goes on there
        return _CODE.fullmatch(line) is not None
    if (
        line[-1] not in _ENDS_OF_SENTENCES
        and len(line) <= _LONGEST_MENU
        and (_is_button(line) or _is_of_links(line) or _CODE.fullmatch(line))
    ):
        return True
    first, _, rest = line.partition(" ")
    first = first.lower().rstrip(".:!")
    may_begin = first in _FIRST or line[0] in _SIGNS
    if not (may_begin or (first in _SECOND and rest.partition(" ")[0].lower() in _SECOND[first])):
        return "contributed to this " in line and line.endswith(_HELPED) and len(line) <= _LONGEST_MENU
    if _NOTICE.fullmatch(line.rstrip(_STOPS)) is not None:
        return True
    return _PROMPT.fullmatch(line.rstrip(_STOPS)) is not None and _TOLD.search(line) is None


def _is_button(line: str) -> bool:
    """Whether a line has only words of buttons and menus: "Share full article", "News Sport Weather"."""
    words = _BUTTON_WORDS.findall(line.lower())
    if not words or _NOT_ON_BUTTONS.search(line) or not _MAY_BE_ON_BUTTONS.issuperset(words):
        return False
    return not _ONLY_ON_BUTTONS.isdisjoint(words) or (len(words) >= _FEWEST_PARTS and _LINK_NAMES.issuperset(words))


def _is_of_links(line: str) -> bool:
    """Whether a line is a menu: "Home | News | Sport"."""
    parts = [part for part in _LINKS.split(line) if part]
    if (
        len(parts) < _FEWEST_PARTS
        or _YEAR.search(parts[-1])
        or any(len(part) > _LONGEST_PART or not part[0].isupper() for part in parts)
    ):
        return False
    return sum(part.lower() in _LINK_NAMES for part in parts) >= _FEWEST_NAMES
