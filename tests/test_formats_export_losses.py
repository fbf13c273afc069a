"""A text of which a layout's reader leaves a part out is read as any other text."""

import pytest

from indexer.formats.exports.found import Export
from indexer.formats.exports.layouts import read_layout
from indexer.formats.exports.losses import loses_text

FIRST = "The ferry stayed in port for a second day, the company said on Monday evening, and may sail again."
SECOND = "More than 300 passengers had been waiting at the harbour since Saturday, a spokeswoman of the company said."
HEAD = "Harbour Times\n\nMay 5, 2005\n\nFerry stays in port\n\nBYLINE: Ana Ruiz\n\nLENGTH: 90 words\n\n"


@pytest.mark.parametrize(
    ("lines", "is_lost"),
    [
        ([FIRST, SECOND], False),
        ([FIRST], True),
        ([f"Full text: {FIRST}", f"It goes on. {SECOND}"], False),
        ([], True),
    ],
)
def test_a_told_paragraph_has_to_stand_in_what_was_found(lines, is_lost):
    assert loses_text(f"{HEAD}{FIRST}\n\n{SECOND}", Export({}, lines)) is is_lost


@pytest.mark.parametrize(
    "line",
    [
        "This material may not be reproduced without the permission of the paper, which owns it, in any form at all.",
        "Graphic: Ana Ruiz looks at the ferry, which has been in port for two days, and waits for the wind to drop.",
        "Harbour Times, May 5, 2005, page 12",
    ],
)
def test_notices_and_captions_may_be_left_out(line):
    assert not loses_text(f"{FIRST}\n\n{line}", Export({}, [FIRST]))


def test_several_articles_without_a_border_are_one_text():
    article = f"{HEAD}{FIRST}\n\nLOAD-DATE: May 6, 2005\n\n"
    assert read_layout(article)[0]["headline"] == "Ferry stays in port"
    _facts, text = read_layout(f"{article}{HEAD}{SECOND}\n")
    assert FIRST in text
    assert SECOND in text
