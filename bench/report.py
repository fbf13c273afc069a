"""What the two benches share on the command line: sizes read, progress told."""

from __future__ import annotations

import argparse
import sys
import time

_SMALLEST = 100  # articles; a tenth of them is measured too


def size(text: str) -> int:
    """A number of articles, as argparse wants it read."""
    if not text.isdecimal() or int(text) < _SMALLEST:
        raise argparse.ArgumentTypeError(f"{text} is not a number of articles (at least {_SMALLEST})")
    return int(text)


def say(line: str) -> None:
    """A line of progress, beside the tables."""
    print(f"{time.strftime('%H:%M:%S')}  {line}", file=sys.stderr, flush=True)
