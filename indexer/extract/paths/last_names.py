"""The path of a file that nothing else dates, and its headline -> the day that digits in its name are, or the year
beside the whole headline there."""

from __future__ import annotations

from datetime import date

from indexer.dates import WrittenDate
from indexer.extract.paths.coded_days import day_of_coded_name
from indexer.extract.paths.headline_years import year_beside_headline


def date_of_last_name(shown: str, headline: str) -> WrittenDate | None:
    """The day or the year; None where the name says neither."""
    if day := day_of_coded_name(shown):
        return WrittenDate(day, "day")
    year = year_beside_headline(shown, headline)
    return WrittenDate(date(year, 1, 1), "year") if year else None
