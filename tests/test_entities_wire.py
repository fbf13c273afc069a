"""Names as wires and the papers of towns write them: firms and their owners, streets, clubs."""

import pytest

from indexer.extract.entities.recognising import recognise


def people(text):
    return recognise("", text).people


def organisations(text):
    return recognise("", text).organisations


def places(text):
    return recognise("", text).places


def surfaces(text):
    return tuple(mention.surface for mention in recognise("", text).mentions)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Rain fell.\n\nIn Yendo, a bridge fell. Rain fell.\nNear Lumo, too.", ("Yendo", "Lumo")),
        ("He flew to Laos and to the Philippines.", ("Laos", "Philippines")),
        ("They marched at Gustave de Tarn airport.", ("Gustave de Tarn",)),
        ("Prayers in the Yendo church and at the Lumo checkpoint stopped.", ("Yendo", "Lumo")),
        ("It lies near the Walo border crossing.", ("Walo",)),
        ("He opened a mine at Lisworth, County Clare, and left.", ("Lisworth", "County Clare")),
        ("It runs clinics in Hibworth and Superior, Wisconsin.", ("Hibworth", "Superior", "Wisconsin")),
        ("A clerk, 41, of Tarn Road, Headworth, admitted it.", ("Tarn Road", "Headworth")),
        ("Fishermen from Basworth saw it.", ("Basworth",)),
        ("It landed at Abworth. He ran the Skipworth branch of it.", ("Abworth", "Skipworth")),
        ("The army left Jewish West Bank settlements.", ("West Bank",)),
        ("Snow fell in the Shire valley.", ("Shire",)),
        ("A town called Lumo burned.", ("Lumo",)),
        ("The minister flew to Aberdeen and Barcelona.", ("Aberdeen", "Barcelona")),
        ("Trains left Arbil and Pusan for Lvov.", ("Erbil", "Busan", "Lviv")),
    ],
)
def test_places(text, found):
    assert places(text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("The consortium, called Nerracast, ended.", ("Nerracast",)),
        ("The miner and its South African partner Lumorco left.", ("Lumorco",)),
        ('"Prices fell," said trader Vera Holt at Lumosuez.', ("Lumosuez",)),
        ("The agency approved Nerragen's product.", ("Nerragen",)),
        ("The acquisition of Tarn de Vesel was approved.", ("Tarn de Vesel",)),
        ("A novel published by Nerragate sold out, and the auction house Yendams sold it.", ("Nerragate", "Yendams")),
        ("He went on loan from Nerraby to coach.", ("Nerraby",)),
        ("He spoke to the Commission on Foreign Debts.", ("Commission on Foreign Debts",)),
        ("Jane Roe of North American Mill Services left.", ("North American Mill Services",)),
        ("The Irish Department of Enterprise and Employment met.", ("Irish Department of Enterprise and Employment",)),
        ("A Pan Am flight landed.", ("Pan Am",)),
        ("He joined Tarn Asset Managers, Lakeworth Health and Yendo Metro.",
         ("Tarn Asset Managers", "Lakeworth Health", "Yendo Metro")),
        ("Al-Yendar newspapers said so.", ("Al-Yendar",)),
    ],
)  # fmt: skip
def test_organisations(text, found):
    assert organisations(text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("He met Christian Blanq in Paris.", ("Christian Blanq",)),
        ("Detective Constable Amina Sheikh of the force said so.", ("Amina Sheikh",)),
        ("A bench of A S Kulkarni and others met.", ("A S Kulkarni",)),
        ("Voters sent Congress MLA Ravindra Deshmar home.", ("Ravindra Deshmar",)),
    ],
)
def test_people(text, found):
    assert people(text) == found


@pytest.mark.parametrize(
    "text",
    [
        "The peso rose and the IPSO index fell.",
        "He read document IP/96/804 there.",
        "They play in the FA Trophy final.",
        "The army fought Moslem militants.",
        "It is now part of Ball's technical business.",
    ],
)
def test_no_names(text):
    assert recognise("", text).mentions == ()


def test_a_lawyer_for_a_firm_is_not_one_of_the_people_in_a_list():
    text = "The judge heard the aide for Nerragen, Michael Tarnow, and Robert Vesel."
    assert people(text) == ("Michael Tarnow", "Robert Vesel")


def test_a_name_is_no_kind_of_place():
    assert places("It holds the assets of United States Video. United States Video's stock fell.") == ("United States",)


def test_towns_are_their_clubs_in_news_of_sport():
    assert organisations("Aberdeen drew 2-2 with Yendo United on Saturday.") == ("Aberdeen", "Yendo United")
    assert places("Aberdeen scored in the second half of the cup match; the goal was good.") == ()


def test_a_full_stop_before_a_possessive_is_the_name_s():
    assert surfaces("Lumosoft Corp.'s system failed.") == ("Lumosoft Corp.",)


def test_whose_news_a_headline_ends_with():
    found = recognise("Copper shipments stable - CBSN", "Shipments rose.")
    assert found.organisations == ("CBSN",)
    assert recognise("Copper rises", "Shipments rose, he said. - CBSN").organisations == ()


@pytest.mark.parametrize(
    ("text", "people", "organisations", "places"),
    [
        ("It fell in the town of Bou Haroun, 65 km away.", (), (), ("Bou Haroun",)),
        ("Le Matin newspaper said so.", (), ("Le Matin",), ()),
        ("He yelled in Hebrew and in Swahili.", (), (), ()),
        ("The U.N. Interim Force in Lebanon (UNIFIL) left.", (), ("U.N. Interim Force in Lebanon",), ()),
        ("The UN Interim Force in Yendo (UNIFY) left.", (), ("UN Interim Force in Yendo",), ()),
        ("Co-Premiers Prince Ranorom Ranar and Lena Tarn agreed.", ("Ranorom Ranar", "Lena Tarn"), (), ()),
        ("He worked for the Nerrastan firm and its Yendia unit.", (), ("Nerrastan", "Yendia"), ()),
        ("Overseas, the DAX average fell.", (), (), ()),
        ("It grieved U.S. Cardinal Tarnadine.", ("Tarnadine",), (), ("United States",)),
    ],
)
def test_kinds_by_what_stands_beside(text, people, organisations, places):
    found = recognise("", text)
    assert (found.people, found.places) == (people, places)
    assert (
        tuple(name.replace("UNIFIL", "").strip() for name in surfaces(text) if name in organisations) == organisations
    )


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("It refuelled at Yendo, Cyprus and landed.", ("Yendo", "Cyprus")),
        ("OXNARD, Calif. 2003-05-11\n\nRain fell.", ("OXNARD", "Calif.")),
        ("Protesters from the Lumo Coalition Against Nuclear Waste left.", ("Lumo Coalition Against Nuclear Waste",)),
        ("He led the Campaign against Nuclear Waste.", ("Campaign against Nuclear Waste",)),
        ("A gift of the Andy Tarn Foundation for the Visual Arts.", ("Andy Tarn Foundation for the Visual Arts",)),
        ("He heard a County Antrim Protestant choir.", ("County Antrim",)),
    ],
)
def test_where_names_begin_and_end(text, found):
    assert surfaces(text) == found
