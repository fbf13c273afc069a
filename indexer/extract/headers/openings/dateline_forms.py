"""The first words of a text -> the place, day and agency of a dateline that has them in another order than most."""

from __future__ import annotations

import re
from collections.abc import Iterator

from indexer.dates.pieces import DAY_OF_YEAR, MONTH, WEEKDAY
from indexer.extract.headers.openings.dateline_pieces import names_event

_PLACE = (
    r"(?P<place>[A-Z][\w.'’-]*(?:[ /-](?:of |de |la |al )?[A-Z][\w.'’-]*){0,4}"
    r"(?:, [A-Z][\w.'’]*(?: [A-Z][\w.'’]*){0,2}){0,2})"
)
_CAPITALS = r"(?P<place>[A-Z][A-Z.'’-]+(?: [A-Z][A-Z.'’-]+){0,3}(?:, [A-Z][\w.]*(?: [A-Z][\w.]*){0,2})?)"
_YEAR = r",? (?:19|20)\d\d"
_DAY = rf"(?P<day>{DAY_OF_YEAR}(?:{_YEAR})?)"
_WHOLE_DAY = rf"(?P<day>{DAY_OF_YEAR}{_YEAR}|[0-3]?\d/[0-3]?\d/(?:19|20)\d\d)"
_AGENCY = r"(?:\((?P<agency>dpa|[A-Z][\w .&-]{1,30})\)|/(?P<slashed>[A-Z][\w .&-]{1,30})/)"
_ANY_DAY = rf"{DAY_OF_YEAR}{_YEAR}|[01]?\d/[0-3]?\d/(?:\d\d)?\d\d"
_NAME = r"[A-Z][\w.&'’-]*(?: (?:of|and|for|the|via|[A-Z][\w.&'’/-]*)){0,6}"
_LONG_AGENCY = r"\((?P<agency>[A-Z][\w .&/,'’-]{1,70})\)"
_INITIALS = r"(?P<agency>[A-Z]{2,8}|Reuters?|Xinhua|Bernama|Antara|Kyodo|Tanjug|Anadolu)"
_NO_AGENCIES = r"(?:RSVP|FREE|TB[AC]|ALL|NOON|GMT|UTC|[A-Z]S?T)"
_END = r"\s?(?:-{1,5}|[–—]|_|:)\s+(?=[A-Z\"“‘'\d])"
_FORMS = tuple(
    re.compile(form)
    for form in (
        # "KINGSPORT, Neb. (AP), May 14 --", "KINGSPORT (AP) May 14 _"
        rf"{_PLACE} {_AGENCY},? {_DAY}{_END}",
        # "(OTA) KINGSPORT, 14 May, 2010 ----"
        rf"{_AGENCY}:? (?:[–—_-]{{1,2}} )?{_PLACE},? {_DAY}{_END}",
        # "ASHLAND (CNS, March 21) --", "ASHLAND (March 21, CNS) --"
        rf"{_PLACE} \((?:(?P<agency>[A-Z][\w .&-]{{1,30}}), {_DAY})\){_END}",
        rf"{_PLACE} \({_DAY},? {_INITIALS}\){_END}",
        # "TRABZON (March 13) AA -", "TRABZON, AA (March 13) -"
        rf"{_PLACE} \({_DAY}\),? {_INITIALS}{_END}",
        rf"{_PLACE}, {_INITIALS},? \({_DAY}\){_END}",
        # "Wellington, October 19 NZPA -", "Accra, March 24, GNA -", "Bolgatanga (U/E), May 21, 2013, GNA -"
        rf"{_PLACE}(?: \([A-Z][\w./-]{{0,11}}\))?, {_DAY},? {_INITIALS}{_END}",
        # "Harbour, 27 February 2010, Sapa: Ministers", "Harbour, Thursday, 4 June. Detectives"
        rf"{_PLACE}, {_WHOLE_DAY}, (?P<agency>[A-Z][A-Za-z]{{2,11}}){_END}",
        rf"{_PLACE}, (?P<day>(?i:{WEEKDAY}),? {DAY_OF_YEAR})(?P<agency>)[.:] (?=[A-Z\"“])",
        # "KINGSPORT, OREGON, UNITED STATES, February 28, 2021 /EINPresswire.com/ --"
        rf"{_PLACE}, {_DAY},? {_AGENCY}{_END}",
        # "05 April 2016, Mombasa -", "6 September 2005 / KAMPALA:"
        rf"{_WHOLE_DAY}(?:,| /) {_PLACE}(?P<agency>){_END}",
        # "December 15, 2008 : Passengers"; with no blank before the colon it may be a chronicle's
        rf"{_WHOLE_DAY}(?P<agency>) : (?=[A-Z\"“])",
        # "- 8 September 2008 - The"
        rf"[-–—] {_WHOLE_DAY}(?P<agency>) ?[-–—] (?=[A-Z\"“])",
        # "Morning Edition, February 23, 2006 · Eleven"
        rf"(?=[^,]*\b(?:Edition|News|Report|Considered|Newscast|Bulletin)\b){_PLACE}, {_WHOLE_DAY}(?P<agency>) [·•|]"
        rf" (?=[A-Z\"“])",
        # "[01 Jun 95] More than", "[January 19, 2011] More than"
        rf"\[{_WHOLE_DAY}\](?P<agency>)\s+(?=[A-Z\"“])",
        rf"[\[(](?P<day>[0-3]?\d (?i:{MONTH})\.? (?:19|20)?\d\d)[\])](?P<agency>)\s+(?=[A-Z\"“])",
        # "[Harbour Herald: Milton, 06Apr2018] The", "[Milton, 6 April 2018] The"
        rf"\[(?!(?i:photo|picture|image|map|file|caption|video))(?:(?P<agency>[A-Z][^\[\]:\d]{{2,40}}): ?)?{_PLACE},"
        rf" (?P<day>[0-3]?\d ?(?i:{MONTH})\.? ?(?:19|20)\d\d)\]:?\s+(?=[A-Z\"“])",
        # "By Ana Ruiz. Published 27 November 2008. The ministers"
        rf"(?:By|BY) [A-Z][\w'’-]*(?: [A-Z][\w.'’-]*){{1,3}}[.,]? (?:[Pp]ublished|[Pp]osted|[Ff]iled|[Ii]ssued)"
        rf"(?: on)?:? {_WHOLE_DAY}(?P<agency>)\.?\s+(?=[A-Z\"“])",
        # "NEW YORK (Nov. 14)", alone in its paragraph
        rf"{_CAPITALS} \({_DAY}\)(?P<agency>)(?=\s*(?:\n|$))",
        rf"{_CAPITALS}, {_DAY} {_AGENCY}(?=\s*(?:\n|$))",
        # "Tehran, June 2, IRNA", "Harbour City, June 2 (OTA) -", alone in theirs
        rf"{_PLACE}, {_DAY},? (?!{_NO_AGENCIES}\b)(?P<initials>[A-Z]{{2,8}})(?=\s*(?:\n|$))",
        rf"{_PLACE},? {_DAY},? {_AGENCY} ?[–—-]{{1,2}}(?=\s*(?:\n|$))",
        # "UMTATA November 23 1999 Sapa", "Spokane, WA (PRWEB) July 17, 2012", alone in their paragraph
        rf"{_CAPITALS},? {_WHOLE_DAY},? (?P<agency>[A-Z]{{2,8}}|[A-Z][a-z]{{2,9}})(?=\s*(?:\n|$))",
        rf"{_PLACE} {_AGENCY}[,:]? (?:[–—_-]{{1,2}} )?{_WHOLE_DAY}(?=\s*(?:\n|$))",
        # "TOLEDO (AP) _ March 29 - A"
        rf"{_PLACE} {_AGENCY} ?[–—_-]{{1,2}} {_DAY}{_END}",
        # "Harbour (Bharat) [India], October 14, 2021 (ANI): A", "Harbour, Ghana, 25th May 2023, Ocean Times (OTA) - A"
        rf"(?P<place>[A-Z][\w.'’ -]{{1,30}}(?: [(\[][A-Z][\w ]{{1,24}}[)\]]){{1,2}}),? {_DAY},? {_AGENCY}{_END}",
        rf"{_PLACE}, {_DAY},? (?:{_NAME} )?{_LONG_AGENCY}{_END}",
        # "Madrid, 28.05.2003. The"
        rf"{_PLACE}, (?P<day>[0-3]?\d\.[01]?\d\.(?:19|20)\d\d)(?P<agency>)[.:]? (?=[A-Z\"“])",
        # "VANCOUVER, BC--(Marketwire - 07/29/10) - The"
        rf"{_PLACE} ?(?:--|[–—])? ?\((?P<agency>[A-Z][\w .&]{{1,30}}?) ?[–—-]{{1,2}} (?P<day>{_ANY_DAY})\){_END}",
        # "Dec. 15--Health workers"
        rf"(?P<day>{DAY_OF_YEAR})(?P<agency>)(?:--|—)(?=[A-Z\"“])",
    )
)
_MAY_BE_ONE = re.compile(
    rf"(?:[/(\[]?[A-Z][^\d\n]{{0,70}}[ (]|[\[(]?|[-–—] )"
    rf"(?:[0-3]?\d\D|(?<![^ (\[])(?i:{MONTH})\b)|[A-Z][^\n]{{2,60}}--\("
)
_MAY_HAVE_DAY = re.compile(rf"(?i)(?<![^\W\d_]){MONTH}(?![^\W\d_])|\d[/.]\d")


def days_in_forms(opening: str) -> Iterator[tuple[str, str, str]]:
    """The day as written, the agency ("" for none) and what follows, for each form that a text opens with.

    >>> next(days_in_forms("Accra, March 24, GNA - The ministers met."))[:2]
    ('March 24', 'GNA')
    """
    if not (_MAY_BE_ONE.match(opening) and _MAY_HAVE_DAY.search(opening)):
        return
    for form in _FORMS:
        if match := form.match(opening):
            found = match.groupdict()
            agency = found.get("agency") or found.get("slashed") or ""
            if not agency and names_event(found.get("place") or ""):
                continue
            yield match["day"], agency or found.get("initials") or "", opening[match.end() :]
