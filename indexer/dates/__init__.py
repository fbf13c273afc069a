"""A written date -> its day and how precise it is; what was typed into a from or to field -> its days."""

from indexer.dates.digits import has_digit
from indexer.dates.mentions import (
    Mention,
    even,
    find_dates,
    find_times,
    is_undated,
    may_begin_date,
    may_have_year,
    may_state_date,
)
from indexer.dates.periods import read_days
from indexer.dates.reading import is_day, read_date, read_day_of_year
from indexer.dates.rough import rough_date
from indexer.dates.written import FIRST_YEAR, WrittenDate, believable

__all__ = [
    "FIRST_YEAR", "Mention", "WrittenDate", "believable", "even", "find_dates", "find_times", "has_digit", "is_day",
    "is_undated", "may_begin_date", "may_have_year", "may_state_date", "read_date", "read_day_of_year", "read_days",
    "rough_date",
]  # fmt: skip
