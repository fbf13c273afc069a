"""Which words before a name tell that it is a place, and which words in front of a name are none of its own."""

from __future__ import annotations

import pytest

from indexer.extract.entities.recognising import recognise


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("Work stopped at the mine at Turvesk on Monday.", ("Turvesk",)),
        ("They queued at the border post of Turvesk on Monday.", ("Turvesk",)),
        ("Two elders from Turvesk came on Monday.", ("Turvesk",)),
        ("Fans may travel from Turvesk by bus.", ("Turvesk",)),
        ("The line will run as far as Turvesk by 2030.", ("Turvesk",)),
        ("Asked about Turvesk and Lomenka, the two villages named most often, she smiled.", ("Turvesk", "Lomenka")),
        ("Two officials from Turvesk came on Monday.", ()),
        ("He was an analyst at Turvesk on Monday.", ()),
        ("Rain fell on the road to Guildford.", ("Guildford",)),  # a town of the tables
        ("In Viña del Mar, students cheered.", ("Viña del Mar",)),
    ],
)
def test_a_place_is_known_by_what_lies_there(text, places):
    assert recognise("", text).places == places


def test_the_surname_of_somebody_is_no_town():
    names = recognise("", "Ana Guildford left on Monday. Guildford said no.")
    assert (names.people, names.places) == (("Ana Guildford",), ())


def test_who_is_of_a_place_speaks_not_the_place():
    names = recognise("", "Ana Ruiz, the police commissioner of Sudurnis, said that nobody was hurt.")
    assert names.people == ("Ana Ruiz",)


@pytest.mark.parametrize(
    ("text", "people", "organisations"),
    [
        ("Sentencing Ana Ruiz to a year, the judge wept.", ("Ana Ruiz",), ()),
        ("Sentencing Tarn Valley Hospitals NHS Trust, the judge wept.", (), ("Tarn Valley Hospitals NHS Trust",)),
        ("Lobsterman Ana Ruiz owns the tug.", ("Ana Ruiz",), ()),
        ("Yokozuna Hoshoran won. Hoshoran smiled.", ("Hoshoran",), ()),
        ("Malam Sani Lawali spoke. Mr. Lawali left.", ("Sani Lawali",), ()),
        ("Per Lindelow, 81, spoke on Monday.", ("Per Lindelow",), ()),
        ("Right-wing party Tarn Alliance led. It won.", (), ("Tarn Alliance",)),
        ("She smiled. “I’m told to wait,” she said.", (), ()),
    ],
)
def test_what_stands_in_front_is_no_part_of_a_name(text, people, organisations):
    names = recognise("", text)
    assert (names.people, names.organisations) == (people, organisations)


def test_a_firm_without_its_kind_is_the_same_firm():
    text = "Meadow Gate Partners LLC wants to build. Meadow Gate's president, Ana Ruiz, has no permit."
    assert recognise("", text).organisations == ("Meadow Gate Partners LLC",)


@pytest.mark.parametrize("text", ["They met in Millwall.", "He was born in East Bengal.", "Lincoln City is in Oregon."])
def test_a_place_is_not_taken_for_the_club_of_its_name(text):
    assert recognise("", text).organisations == ()


def test_a_short_name_of_many_is_not_joined_with_one_of_them():
    assert recognise("", "An MCC official said so. The NRC had no comment.").organisations == ("MCC", "NRC")
