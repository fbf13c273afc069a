"""Fathers and sons, and others of one name in an article, are two people; titles say which of a couple is meant."""

import pytest

from indexer.extract.entities.recognising import recognise


def names(text, headline=""):
    return [mention.name for mention in recognise(headline, text).mentions if mention.fact == "people"]


@pytest.mark.parametrize(
    "text",
    [
        "Alan Pike and his son Alan Pike Jr. were in court.",
        "Alan Pike Jr. met Alan Pike.",
        "Alan Pike spoke first. A day later Alan Pike Jr. spoke.",
        "Alan Pike Jr. won. His father, Alan Pike, ruled until 1986. Grace Pike is the mother.",
        "James Pike, 60, and his son, James Thomas Pike, 21, were in court.",
        "James Pike, 60, was in court. James Thomas Pike, 21, was not.",
        "Maria Lopez wept. The judge asked her daughter, Maria Elena Lopez, to speak.",
        "John Pike met St. John's priest and John Quincy Pike.",
        "George W. Pike spoke in Leeds. Then George H.W. Pike spoke.",
        "William Tanner spoke to Bill Tanner.",
        "Ana Castro met Ana Castro Vidal.",
    ],
)
def test_they_are_two(text):
    found = names(text)
    assert found[0] != found[1]
    assert len(found[0].split()) > 1 < len(found[1].split())


@pytest.mark.parametrize(
    "text",
    [
        "Alan Pike Jr. spoke first. A day later Alan Pike spoke again.",
        "James Pike spoke. The judge asked James Thomas Pike to go.",
        "James Pike (James Thomas Pike) spoke.",
        "James Pike, whose full name is James Thomas Pike, spoke.",
        "Her son James Pike was 21. James Thomas Pike died in Leeds, Ana Pike said.",
        "James Pike, a father of two, spoke. The judge asked James Thomas Pike to go.",
        "William Pike spoke. Bill Pike left.",
        "The mayor, Khalid al-Nouri, spoke for al-Nouri.",
        "Gabriel Castro Vidal said Castro Vidal would go.",
        "Lindqvist Karin is how the list had her, but Karin Lindqvist laughed.",
        "John R. Pike spoke. John Ronald Reuel Pike left.",
    ],
)
def test_they_are_one(text):
    assert len({*names(text)} - {"Ana Pike"}) == 1


def test_one_of_three_is_nobody_else():
    found = names("Police named David Miller, David R. Miller and David J. Miller. David J. Miller left.")
    assert found[:3] == ["David Miller", "David R. Miller", "David J. Miller"]


def test_a_headline_does_not_part_them():
    assert {*names("Alan Pike Jr. spoke in Leeds.", "Alan Pike speaks")} == {"Alan Pike Jr."}


def test_a_surname_is_not_the_sons():
    text = "Alan Pike met his son Alan Pike Jr. in Leeds. Pike spoke."
    assert names(text)[2] == "Alan Pike"
    assert names("James Pike met his son James Thomas Pike. Pike left.")[2] == "James Pike"


def test_the_title_says_who_of_two_is_meant():
    couple = "Neil Hamilton and Christine Hamilton were in court. "
    assert names(f"{couple}Mr Hamilton denied it. Mrs Hamilton wept.")[2:] == ["Neil Hamilton", "Christine Hamilton"]
    assert names("Christine Hamilton met Susan Hamilton. Mr Hamilton left.")[2] == "Hamilton"


def test_what_friends_call_somebody_is_his_name():
    assert recognise("", "James T. Tarn, whom friends call James Tarn, spoke.").people == ("James T. Tarn",)
