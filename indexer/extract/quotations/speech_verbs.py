"""A word -> whether it says that somebody speaks: said, adds, asking."""

from __future__ import annotations

_REGULAR = (
    "acknowledge add admonish affirm agree allege announce answer appeal argue ask assert assure aver boast caution "
    "challenge chant claim clarify comment complain concede conclude confess confide confirm contend continue counter "
    "cry declare declaim demand deny disagree disclose echo elaborate emphasise emphasize enthuse exclaim explain "
    "exult fume gush hint implore indicate inform inquire enquire insist intone interject interrupt joke lament laugh "
    "maintain marvel mention moan murmur mumble muse mutter note object observe opine order plead pledge point "
    "ponder post predict proclaim promise protest query question quip reason reassure recall reckon recommend recount "
    "reflect reiterate relate remark remember remind repeat reply report request respond retort reveal roar rule scoff "
    "scream shout shrug sigh signal smile snap specify state stress stipulate stutter suggest summarise summarize "
    "surmise taunt tease testify thunder underline underscore urge venture vow wail warn whisper wonder worry yell "
    "advise allow apologise apologize attest beam bemoan chide chuckle volunteer bark bellow deadpan drawl email gasp "
    "groan growl grumble hiss message radio rejoin sneer snort sob stammer theorise theorize type"
)
_IRREGULAR = {
    "say": "said says saying", "tell": "told tells telling", "write": "wrote writes writing written",
    "tweet": "tweeted tweets tweeting", "text": "texted texts texting", "swear": "swore swears swearing",
    "speak": "spoke", "think": "thinks", "put": "put puts", "go": "went",
    "deadpan": "deadpanned", "e-mail": "e-mailed e-mails e-mailing",
    "grin": "grinned grins", "read": "read reads", "admit": "admitted admits admitting", "chime": "chimed",
    "quote": "quoted", "have": "", "retort": "", "rap": "rapped", "sum": "summed", "hit": "hit",
}  # fmt: skip
_VERDICTS = (
    "accuse applaud attack blame blast brand call cast characterise characterize cite commend compare condemn "
    "criticise criticize decry defend denounce depict deride describe dismiss frame hail label lambast lament liken "
    "mock praise rate rebuke refer regard reject ridicule salute slate thank tout view voice welcome express"
)
_IRREGULAR_VERDICTS = {"slam": "slammed slams slamming", "rap": "rapped raps", "pan": "panned pans"}

# Forms that are oftener a noun or something else: they speak only after a name or a pronoun.
NOUNS = frozenset({
    "allowed", "answers", "appeals", "attacks", "boasts", "barks", "brands", "call", "calls", "challenges", "claims",
    "comments", "cries", "demands", "doubts", "e-mails", "emails", "frames",
    "groans", "hails", "hints", "hit", "labels", "laughs", "messages",
    "mentions", "notes", "objects", "ordered", "orders", "pledges", "points", "post", "posts", "promises",
    "protests", "put", "queries", "questions", "radios", "rates", "read", "reads", "related", "remarks", "replies",
    "reports", "requests", "screams", "shouts", "sighs", "signals", "smiles", "snaps", "states", "stresses",
    "texts", "tweets", "types", "urges", "views", "voices", "vows", "worries",
})  # fmt: skip
# What is told to somebody: "was told" has no speaker.
PASSIVE = frozenset({"be", "been", "being", "was", "were", "is", "are"})


def _forms(verb: str) -> tuple[str, ...]:
    """Third person, past and participle of a regular verb."""
    if verb.endswith("e"):
        return verb + "s", verb + "d", verb[:-1] + "ing"
    if verb.endswith("y") and verb[-2] not in "aeo":
        return verb[:-1] + "ies", verb[:-1] + "ied", verb + "ing"
    if verb.endswith(("s", "sh", "ch", "x")):
        return verb + "es", verb + "ed", verb + "ing"
    if verb in ("quip", "snap"):
        return verb + "s", verb + verb[-1] + "ed", verb + verb[-1] + "ing"
    return verb + "s", verb + "ed", verb + "ing"


def _all_forms(regular: str, irregular: dict[str, str]) -> frozenset[str]:
    forms = {form for verb in regular.split() for form in _forms(verb)}
    return frozenset(forms.union(*(words.split() for words in irregular.values())))


# Verbs that say something; these, and verbs that pass a verdict in a few quoted words.
SAYING = _all_forms(_REGULAR, _IRREGULAR) | {"signalled", "signalling", "say", "tell", "ask", "add", "argue", "insist"}
SPEAKING = SAYING | _all_forms(_VERDICTS, _IRREGULAR_VERDICTS) | {"call", "describe"}
