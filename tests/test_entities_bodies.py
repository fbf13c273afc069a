"""Bodies whose names sound like places, people or several bodies, and what stands for them from then on."""

import pytest

from indexer.extract.entities.recognising import recognise


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("The Tarn Harbour School District said so.", "Tarn Harbour School District"),
        ("The Yendo Park District closed two pools.", "Yendo Park District"),
        ("The Southern Yendo Water District raised prices.", "Southern Yendo Water District"),
        ("The National Disaster Operations Centre said so.", "National Disaster Operations Centre"),
        ("A rink at the University of Prince Edward Island opened.", "University of Prince Edward Island"),
        ("The Ministry of Tourism and Antiquities announced it.", "Ministry of Tourism and Antiquities"),
        ("The Ministry of Health, Labour and Welfare met.", "Ministry of Health, Labour and Welfare"),
        ("The Nigerian National Tin Company Limited said so.", "Nigerian National Tin Company"),
        ("The Thane Municipal Corporation sent engineers.", "Thane Municipal Corporation"),
        ("The Yendo Transport Corporation sent engineers.", "Yendo Transport Corporation"),
        ("It was heard by the British Broadcasting Corporation.", "BBC"),
        ("The Philippine Amusement and Gaming Corp. was firm.", "Philippine Amusement and Gaming"),
        ("It is held by American Television and Communications Corp.", "American Television and Communications"),
        ("The Port Authority of New York and New Jersey met.", "Port Authority of New York and New Jersey"),
    ],
)
def test_one_body(text, found):
    named = recognise("", text)
    assert (named.people, named.organisations, named.places) == ((), (found,), ())


def test_districts_of_land_are_places():
    assert recognise("", "The Yendo Valley District is wet.").places == ("Yendo Valley District",)


def test_a_second_and_begins_another_body():
    found = recognise("", "Officials at the Office of Rail and Road and Network Rail will meet.").organisations
    assert found == ("Office of Rail and Road", "Network Rail")


def test_towns_beside_bodies_called_after_people_are_towns():
    text = "Officials in Washington said Ana Ruiz of George Washington University was wrong. Washington will vote."
    named = recognise("", text)
    assert (named.people, named.places) == (("Ana Ruiz",), ("Washington",))
    assert recognise("", "Talks in Tarn. The Andy Warhol Foundation said Warhol would.").people == ("Warhol",)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("The Kenya Tin Generating Company (KenGen) said so. KenGen shares rose.", "Kenya Tin Generating Company"),
        ("Tarn Maritime Assets (CMAL) confirmed it. CMAL owns the ships.", "Tarn Maritime Assets"),
        ("Tarn Amperex Technology Co. Ltd. (TYTL) met. TYTL rose.", "Tarn Amperex Technology"),
        ("Tarn Amperex Technology Co., Ltd. (TYTL) met. TYTL rose.", "Tarn Amperex Technology"),
        (
            "The Petroleum Marketers Association of Nigeria, PMAN, has given notice. PMAN said so.",
            "Petroleum Marketers Association of Nigeria",
        ),
        ("The Federation of Copper Workers (FTC) met. The FTC left.", "Federation of Copper Workers"),
        ("The Christian Democrats (CDU) met. The CDU left.", "Christian Democratic Union"),
        ("The U.S. Securities and Exchange Commission (SEC) met.", "Securities and Exchange Commission"),
        ("Petroleos Mexicanos (PEMEX) met. PEMEX left.", "Pemex"),
    ],
)
def test_what_stands_in_brackets_or_commas_behind_a_body_is_the_same(text, found):
    assert recognise("", text).organisations == (found,)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("The Tarn Trading Company (UK) met in the UK.", ("Tarn Trading Company",)),
        ("The Tarn Trading Company, NATO, and others met.", ("Tarn Trading Company", "NATO")),
        ("Ana Ruiz (PSD) met the PSD.", ("PSD",)),
        (
            "The Bureau of the Labour League of Tarn (LLT) met. LLT left.",
            ("Bureau of the Labour League of Tarn", "LLT"),
        ),
    ],
)
def test_other_brackets_and_commas_are_not(text, found):
    assert recognise("", text).organisations == found
