"""The text of a message -> what it forwards, if it does: the inner sender, day and subject, and the text; and a text
without its signature.

---------- Forwarded message ----------  |  From: The Rutland Mercury <alerts@...>  |  Date: Mon, Nov 3, 2008 ...
"""

from __future__ import annotations

import re
from typing import NamedTuple

from indexer.formats.characters import one_line
from indexer.formats.exports.labels import is_told

_MARK = re.compile(
    r"(?im)^[ \t>]*(?:-{2,}[ \t]*(?:(?:begin[ \t])?forwarded[ \t](?:message|mail|by\b[^\n]{0,80})|original[ \t]message"
    r"|weitergeleitete[ \t]nachricht|ursprüngliche[ \t]nachricht|message[ \t](?:transféré|d['’]origine|original)"
    r"|mensaje[ \t](?:reenviado|original)|mensagem[ \t](?:encaminhada|original)|messaggio[ \t]inoltrato)[ \t]*-{2,}"
    r"|begin[ \t]forwarded[ \t]message:?)[ \t]*$"
)
_LABEL = re.compile(
    r"(?i)[*_]{0,2}(?P<name>from|von|de|da|date|sent|gesendet|datum|enviado(?:[ ]el)?|envoyé|data|fecha|subject|betreff"
    r"|objet|asunto|assunto|oggetto|to|an|à|para|a|cc|bcc|reply-to|organization|newsgroups)[*_]{0,2}[ \t]*:"
    r"[*_]{0,2}[ \t]*(?P<value>.*)"
)
_FACTS = {
    "from": "sender", "von": "sender", "de": "sender", "da": "sender",
    "date": "date", "sent": "date", "gesendet": "date", "datum": "date", "enviado": "date", "enviado el": "date",
    "envoyé": "date", "data": "date", "fecha": "date",
    "subject": "subject", "betreff": "subject", "objet": "subject", "asunto": "subject", "assunto": "subject",
    "oggetto": "subject",
}  # fmt: skip
_MOST_LABELS = 12  # lines of the head of what is forwarded
_MOST_ABOVE = 400  # characters of who forwards it; more is a text of its own
_LONGEST_NOTE = 150  # characters of a sentence above it
_MOST_LINES_ABOVE = 6  # that are no sentences: a greeting, a name
_MOST_FORWARDS = 10  # in each other
FORWARDED = re.compile(r"(?i)(?:\[?(?:fwd?|wg|tr|rv|enc|doorst|vb|vs)\s?\]?:\s*)+")  # before a subject
_ANSWERED = re.compile(r"(?i)\s*(?:re|aw|sv|antw?|odp)\s?(?:\[\d+\])?:")
_OF_ANSWERS = re.compile(r"(?i)original|ursprüngliche|d['’]origine")
_QUOTED = re.compile(r"(?m)^> ?")
_SIGNATURE = re.compile(r"\n--[ ]?\n(?P<lines>[^\n]{1,90}(?:\n[^\n]{1,90}){0,9})\s*\Z")
_MOST_SIGNED = 4  # lines of a signature without an address
_ADDRESS = re.compile(r"\S@\S|\bwww\.|://|\+?\d(?:[ ().-]{0,2}\d){6}")
_SENTENCE_WITHIN = re.compile(r"[^\W\d_]{2}[.!?][\"”’)]*\s+[\"“‘(]*[^\W\da-z_]\w+\s")
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")


class Forwarded(NamedTuple):
    """What the head of a forwarded message states, "" for nothing, its text, and what who forwards it says."""

    sender: str
    date: str
    subject: str
    text: str
    note: str = ""


def forwarded(text: str, subject: str) -> Forwarded | None:
    """The message that a text forwards, the innermost of several; None where it forwards none, or says more than a
    sentence itself. `subject` is that of the message that has the text.

    >>> forwarded("FYI\\n\\n-- Forwarded message --\\nFrom: Ana <a@h.example>\\n\\nIt stays.", "Ferry").text
    'It stays.'
    """
    found = None
    for _level in range(_MOST_FORWARDS):
        mark = _MARK.search(text)
        note = _note(text[: mark.start()], subject, mark[0]) if mark else None
        inner = _read(text[mark.end() :], is_quoted=mark[0].lstrip().startswith(">")) if mark else None
        if note is None or inner is None:
            break
        notes = "\n\n".join(filter(None, (found.note if found else "", note)))
        found, text, subject = inner._replace(note=notes), inner.text, inner.subject or subject
    return found


def _note(above: str, subject: str, mark: str) -> str | None:
    """What stands above a forwarded message and is more than a greeting, "" for nothing; None where the text above is
    the message, and the one below was answered or quoted."""
    if len(above) > 2 * _MOST_ABOVE or _ANSWERED.match(subject):
        return None
    above = without_signature(f"\n{above.strip()}\n").strip()
    lines = [line.strip() for line in above.split("\n") if line.strip()]
    is_forwarding = FORWARDED.match(subject) is not None
    if not lines:
        return ""
    if len(above) > _MOST_ABOVE or any(line.startswith(">") for line in lines):
        return None
    if any(is_told(" ".join(block.split())) for block in above.split("\n\n")) or is_told(" ".join(lines)):
        return above if is_forwarding and len(above) <= _LONGEST_NOTE else None
    is_greeting = len(lines) <= _MOST_LINES_ABOVE and (is_forwarding or not _OF_ANSWERS.search(mark))
    return "" if is_greeting else None


def _read(text: str, *, is_quoted: bool) -> Forwarded | None:
    """What stands below the mark; None without a sender."""
    text = text.lstrip("\r\n")
    if is_quoted or text.startswith(">"):
        text = _QUOTED.sub("", text)
    stated: dict[str, str] = {}
    *lines, rest = text.lstrip().split("\n", _MOST_LABELS)
    labels = 0
    for line in lines:
        label = _LABEL.fullmatch(line.strip())
        if label is None and not (line[:1] in " \t" and line.strip() and stated):
            break
        labels += 1
        fact = _FACTS.get(label["name"].lower(), "") if label else ""
        if label and fact:
            stated.setdefault(fact, one_line(label["value"]))
    below = "\n".join([*lines[labels:], rest]).lstrip("\n")
    if "sender" not in stated or not below.strip():
        return None
    return Forwarded(stated["sender"], stated.get("date", ""), stated.get("subject", ""), below)


def without_signature(text: str) -> str:
    """A text without what stands below the line of two dashes near its end, unless that states a year."""
    match = _SIGNATURE.search(text)
    above = text[: match.start()].rstrip() if match else ""
    return above if match and above and not above.endswith(":") and _is_signature(match["lines"].strip()) else text


def _is_signature(text: str) -> bool:
    """Whether lines below two dashes are a name and where it is reached: no sentence, no blank line, few of them."""
    lines = [line.strip() for line in text.split("\n")]
    joined = " ".join(lines)
    if not all(lines) or _YEAR.search(joined) or is_told(joined) or _SENTENCE_WITHIN.search(joined):
        return False
    return len(lines) <= _MOST_SIGNED or _ADDRESS.search(text) is not None
