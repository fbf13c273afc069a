"""A line at the top or below the end of a page -> whether it is a site's own: a button, a link, a label of what the
page offers. Between paragraphs the same words may be a heading of the article."""

from __future__ import annotations

import re

from indexer.dates import find_dates
from indexer.extract.notices import LEADS_ON
from indexer.extract.prompts import is_prompt

_LONGEST = 160  # characters
_LONGEST_LINK = 60
_STOPS = tuple('.!?"”')


def _lines(text: str) -> frozenset[str]:
    return frozenset(line.strip() for line in text.split("|") if line.strip())


# In small letters, without what decorates them.
_LINES = _lines(
    """
    | a a a | about us | accept | accessibility | account | add new comment | ad loading | admin | all comments
    | all topics | already a member | article continues below | ask a question | audio | author archive | back
    | back to article | back to homepage | back to news | bookmark | browse | buy this photo | cart | categories
    | change size | close | close menu | close window | comment on this story | comments | comments share | contact
    | contact us | contents | continue reading | copy link | copy link to clipboard | credit | cite
    | customer service | dark mode | digital edition | discuss | discuss this story | donate | donate now
    | download | download pdf | download the app | e-edition | e-mail | e-mail this article | e-mail this story
    | e-paper | edit | email | email address | email article | email this article | email this story | enlarge
    | enlarge image | enlarge this image | enter your email | epaper | expand | explore more
    | explore more on these topics | explore more on this topic | facebook | feedback | filed under | follow
    | follow author | follow topic | follow topics | follow us | forums | full screen | gallery | get alerts
    | get the app | gift article | gift this article | give a gift | give this article | here's how you know
    | hide caption | home | home delivery | home page | image | in this article | in this story | interactive radar
    | join | join now | join the conversation | join the discussion | jump to comments | jump to comments section
    | jump to content | jump to navigation | jump to navigation jump to search | jump to recipe | jump to search
    | keep reading | key points | latest | latest headlines | learn more | leave a comment | leave a reply
    | like loading | like this | link | link copied | listen | listen now | listen to article | listen to story
    | load more | load more posts | log in | login | main menu | main navigation | manage alerts | manage cookies
    | manage subscription | member login | menu | mobile | more | more by this author | more from
    | more from the web | more headlines | more in this section | more information | more like this
    | more on this story | more on this topic | more stories | more stories on | most popular | most read
    | most viewed | my account | my profile | navigation | newsletter | newsletters | next | next story
    | no comments | open menu | open navigation | opens in new window | order reprints | our newsletters
    | page not found | paid content | photos | pinned post | pinterest | play | play audio | popular
    | popular stories | post | post a comment | post navigation | previous | previous story | primary menu | print
    | print article | print edition | print page | print story | print subscriptions | print this
    | printable version | printer friendly | printer friendly version | printer-friendly version
    | purchase reprints | rate this recipe | rate this story | read aloud | read full story | read in app
    | read later | read next | read on | recommended | recommended for you | recommended reading | refresh
    | register | related | related content | related coverage | related links | related stories | related topics
    | renew | reply | report a problem | report an error | report this ad | reprints | request more information
    | request reprint | reuse this content | rss | rss feed | save | save article | save for later | save story
    | search | search for | search jobs | section | sections | see all | see more | send | send a letter
    | send a tip | send feedback | share | share article | share full article | share page | share save
    | share story | share this | share this page | share tools | share tweet email | shop | show all | show caption
    | show comments | show more | sign in | sign me up | sign out | sign up | sign up now | site index | site map
    | sitemap | skip ad | skip advertisement | skip navigation | sponsored | sponsored by | sponsored content
    | sponsored links | store | story highlights | subscribe | subscribe now | subscribe to newsletter
    | subscribe today | subscriber login | subscribers | support us | supported by | switch edition | tags
    | text size | tip us | today's paper | toggle navigation | toggle menu | toggle search | tools | top
    | top headlines | top news | top news today | top stories | topics | trending | trending now | tweet
    | tweet this | twitter | unsubscribe | up next | upload your photos | us edition | uk edition | video | videos
    | view all | view all comments | view comments | view gallery | view in browser | view more | view online
    | view photos | view pdf | watch | watch live | watch now | watch video | welcome | what's this | whatsapp
    | why trust us | write a comment | write to us | proquest document link
    | you may also like | you might also like | your account | zoom
    | from around the web | editor's picks | editors' picks | in other news | forward to a friend
    | manage your preferences | manage preferences | update your preferences | 7-day forecast | buyers' guide
    | media kit | advertise | advertise with us | privacy | privacy policy | terms | terms of service
    | cookie policy | cookie settings | do not sell my info | primary country | disaster type | primary image
    | purchase licensing rights | back to top close | back to top | return to top | les plus lus
    | actualités | je m'abonne
    | mon compte | other news | support us | forward | email icon | facebook icon | twitter icon | print icon
    | resize icon | plus icon | icon | love | funny | wow
    | sad | angry | audio hub | accessibility links | weather alerts | about sharing | contribute | contribuer
    | save this story | print this page | close this window | video ad feedback | embed | transcript | post comments
    | newer post | older post | send flowers | sign the guest book | sign the guestbook | see all updates
    | view full version | view mobile version | view desktop version | open in app | read more on the site
    | related article | related articles | related posts | related post | read more | read also | see also
    | back to top button | share via email | table of contents | become a member | become a subscriber
    | become a supporter | terms of use | terms & conditions | report a problem with this page
    | report a problem with this article | got a tip? let us know | have a tip? let us know | leave a review
    | write a review | show all comments | like us on facebook

    | zum inhalt springen | abo | abonnieren | anmelden | abo anmelden | artikel vorlesen | vorlesen | teilen
    | merken | drucken | anzeige | werbung | zur startseite | startseite | mehr zum thema
    | das könnte sie auch interessieren | lesen sie auch | kommentare | kommentar schreiben | newsletter abonnieren
    | jetzt anmelden | impressum | datenschutz | suche | menü | artikel teilen | artikel drucken | nach oben
    | zurück | mehr | weiterlesen | aller au contenu | aller au contenu principal | s'abonner | se connecter
    | partager | imprimer | publicité | lire aussi | à lire aussi | sur le même sujet | réagir | commenter
    | commentaires | accueil | retour en haut | recherche | lire la suite | partager sur facebook
    | partager sur twitter | envoyer par e-mail | mentions légales | ir al contenido | iniciar sesión | suscríbete
    | suscribirse | compartir | imprimir | publicidad | te puede interesar | lea también | lee también
    | más información | noticias relacionadas | comentarios | portada | inicio | volver arriba | buscar | menú
    | seguir leyendo | compartir en facebook | compartir en twitter | compartir en whatsapp | archivado en
    | pular para o conteúdo | entrar | assine | assinar | compartilhar | compartilhe | leia também | leia mais
    | publicidade | veja também | comentários | página inicial | voltar ao topo | continua após a publicidade
    | ouvir o texto | vai al contenuto | accedi | abbonati | condividi | stampa | pubblicità | leggi anche
    | commenti | torna su | cerca | home page | hoppa till innehåll | logga in | prenumerera | dela | dela artikeln
    | skriv ut | annons | läs mer | läs också | kommentarer | till startsidan | gå til innhold | logg inn | del
    | annonse | les også | spring til indhold | log ind | annonce | læs også | naar de inhoud | inloggen
    | abonneren | abonneer | delen | advertentie | lees ook | lees meer | reacties | terug naar boven | udskriv
    | skriv ud | file photo | file image | source link | toggle caption | register for free | register now
    | report a correction | report a correction or typo | got a news tip? | got a tip? | have a tip?
    """
)
_ALSO_WORDS = frozenset(["home", "love", "sad", "angry", "wow", "funny", "welcome", "listen", "top", "play", "join"])
_FIRST_WORDS = frozenset(line.partition(" ")[0] for line in _LINES)
_MOST_RUN_WORDS = 14
_MOST_LINE_WORDS = max(line.count(" ") + 1 for line in _LINES)
_PATTERN = re.compile(
    r"""(?ix)
      listen\sto\sthis\s(?:article|story)\b.{0,30} | (?:reading|read)\stime\s?:?.{0,14}
    | sort\sby\s?:.{0,20} | search\sfor:? | (?:an?\s)?official\swebsite\sof\s.{3,60}
    | (?:\S{1,8}you\scan\snow\slisten\sto|listen\sto)\s(?-i:[A-Z]).{2,40}\sarticles?
    | was\sthis\s(?:page|article|story)\s(?:helpful|useful|interesting)\b.{0,20}
    | \d[\d,.]*k?\s(?:views?|comments?|shares?|likes?|reactions?)(?:\s\(\d+\snew\))?
        (?:\s\d[\d,.]*k?\s(?:views?|comments?|shares?|likes?))*
    | [a-z]\s[a-z]\s(?-i:BC|AM|PM)-.{3,60} | (?-i:BC|AM|PM)-[\w'\s-]{2,40},\s?\d{2,4}(?:-\d+)?
    | (?:\d+\s(?:weather\salerts?|closings(?:/delays)?|breaking\salerts?)(?:\sactive)?\s?)+
    | (?:view|read|see|open)\s.{3,60}\s(?:at|on|in)\s.{0,40}https?://\S+
    | comments?\s\(\d+\) | like\s?(?:this\s?)?:? | (?:like\s)?loading\W*
    | why\syou\scan\strust\s(?-i:[A-Z]).{0,30} | click\shere\s(?:to|for)\s.{3,60}
    | (?:teilen|merken|drucken|kommentieren|vorlesen|abo|anmelden)(?:\s(?:teilen|merken|drucken|kommentieren|anmelden))+
    | (?:compartir|compartilhar|partager|teilen|dela|del|condividi)\s(?:en|no|sur|auf|på|via|su|por)\s\w+
    | (?:\[\d+\]\s?[\w&'-]+(?:\s[\w&'-]+){0,4}\s?){2,} | \#\[\d+\].{0,80}
    | """
    + rf"{LEADS_ON}\s?[:|].{{3,120}}"
)
_BREADCRUMBS = re.compile(
    r"(?:Home|Homepage|Start|Startseite|Accueil|Inicio|Início)(?:\s?[/>›»|]\s?[^/>›»|.!?]{2,40}){1,5}"
)
_YEAR = re.compile(r"(?:19|20)\d\d")  # what states a date is read as a line of the header or the end
_FIELD = re.compile(
    r"(?i)(?:format|gale document number|document (?:type|id|number)|article type|content type|word count|theme"
    r"|report number"
    r"|reference(?: number)?|ref|record id|accession (?:number|no)|edition|issn|isbn|database)\s?:\s.{2,100}"
)
_AROUND = " .:…!»›>→←-–|•·*"


def is_beside_facts(line: str) -> bool:
    """Whether a line below a headline is a site's own, or a field of a database that states nothing of ours."""
    if len(line) > _LONGEST or line[-1:] in _STOPS:  # the text, nearly always
        return False
    return is_site_line(line) or (":" in line and _FIELD.fullmatch(line) is not None)


def is_also_word(line: str) -> bool:
    """Whether a site's line is a single word that a poem or a list may end with: "Home"."""
    return line.strip(_AROUND).lower() in _ALSO_WORDS


def is_site_line(line: str) -> bool:
    """Whether a line is none of an article's if it stands at the head or the foot of a page.

    >>> is_site_line("Search jobs"), is_site_line("Jump to recipe"), is_site_line("Ferry stays in port")
    (True, True, False)
    """
    if not line or len(line) > _LONGEST:
        return False
    if line[-1] == "." and len(line) > _LONGEST_LINK and line[0].isupper():  # a sentence, nearly always
        return is_prompt(line)
    plain = line.strip(_AROUND).replace("’", "'")
    small = plain.lower()
    if small in _LINES:
        return True
    if _YEAR.search(line) and find_dates(line):
        return False
    if "|" in small and all(part.strip(_AROUND) in _LINES for part in small.split("|")):
        return True
    if small.partition(" ")[0] in _FIRST_WORDS and _is_run(small.split()):
        return True
    return _PATTERN.fullmatch(plain) is not None or _BREADCRUMBS.fullmatch(line) is not None or is_prompt(line)


def _is_run(words: list[str]) -> bool:
    """Whether words are buttons that ran together: "Print this page Close this window"."""
    if len(words) > _MOST_RUN_WORDS:
        return False
    reached = [True] + [False] * len(words)
    for end in range(1, len(words) + 1):
        starts = range(max(0, end - _MOST_LINE_WORDS), end)
        reached[end] = any(reached[start] and " ".join(words[start:end]) in _LINES for start in starts)
    return reached[-1]
