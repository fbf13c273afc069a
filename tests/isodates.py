"""A date as it was read -> ISO 8601, as long as it is precise; nothing for none."""

from indexer.dates import WrittenDate
from measure.dates import LENGTHS


def iso(written: WrittenDate | None) -> str | None:
    """`2024-03` of a month, `2024-03-05` of a day."""
    return written and written.date.isoformat()[: LENGTHS[written.precision]]
