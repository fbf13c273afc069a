"""A message of e-mail -> when it was sent, as written: its own word, else that of the programs that passed it on."""

from __future__ import annotations

import re
from email.message import Message

from indexer.dates import read_date
from indexer.formats.mail_parts import header

# The headers that say it, the surest first: the sender's own, as another program calls it, of a newsgroup's server.
_HEADERS = (
    "date", "sent", "x-original-date", "x-date", "original-date", "date-sent", "nntp-posting-date", "resent-date",
    "delivery-date",
)  # fmt: skip
# "From ana@h.example Tue Apr 26 09:17:16 2011", with a zone before or behind the year: how a mailbox parts messages
_ENVELOPE = re.compile(
    r"From .{0,300}?\b(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun) (?P<month>[A-Z][a-z]{2}) +(?P<day>\d\d?)"
    r" (?P<time>\d\d:\d\d)(?::\d\d)?"
    r"(?: [A-Z]{2,5}| [+-]\d{4})? (?P<year>\d{4})(?: [+-]\d{4})?\s*"
)


def date_of_message(message: Message) -> str:
    """The date of the first header that has one; "" where nothing says when a message was sent."""
    stated = next(filter(None, (header(message, name) for name in _HEADERS)), "")
    return stated or _date_received(message) or _date_of_envelope(message.get_unixfrom() or "")


def _date_received(message: Message) -> str:
    """When the first of the servers got it that passed a message on: the last of their headers, behind its last ";"."""
    received = [value for name, value in message.raw_items() if name.lower() == "received"]
    day = " ".join(received[-1].rpartition(";")[2].split()) if received else ""
    return day if read_date(day) else ""


def _date_of_envelope(line: str) -> str:
    match = _ENVELOPE.fullmatch(line)
    return "{day} {month} {year} {time}".format(**match.groupdict()) if match else ""
