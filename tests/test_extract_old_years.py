"""Addresses of days before the web, and fields of addresses that blogs and papers have."""

import pytest

from indexer.extract.paths.url_dates import date_in_url


@pytest.mark.parametrize(
    ("path", "iso"),
    [
        ("article/1987/10/11/ferry-stays/", "1987-10-11"),
        ("1987/10/11/us/ferry.html", "1987-10-11"),
        ("17/November/1985/ferry", "1985-11-17"),
        ("history/1987/10/11/ferry/", None),
        ("article/1957/10/11/ferry/", None),
        ("tours/17/November/1985/ferry", None),
        ("?m=20091213&p=863", "2009-12-13"),
        ("?m=20091363", None),
        ("story.cfm?yr=2008&mo=05&dy=15", "2008-05-15"),
        ("edition?on=9-Jul-2014&pg=3", "2014-07-09"),
        ("edition?on=2014&pg=3", None),
        ("briefs.html#2001-06-11-central", "2001-06-11"),
        ("calendar.html#2001-06-11-central", None),
    ],
)
def test_a_day_in_an_address(path, iso):
    found = date_in_url(f"https://harbour.example/{path}")
    assert (found.first_day.isoformat() if found else None) == iso
