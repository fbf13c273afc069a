"""What stands beside a name and says less than it seems to: people beside lands, streets and bodies stay people."""

import pytest

from indexer.extract.entities.recognising import recognise


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Linford Christie, Britain, won the 100 metres in 9.97 seconds.", ("Linford Christie",)),
        ("Grigor Tarnov, Bulgaria, beat Kei Lumora, Japan, 6-4 6-3.", ("Grigor Tarnov", "Kei Lumora")),
        ("Mo Tersk, Britain, and Ulgan Bolt, Jamaica, ran.", ()),  # what they are is not known; no places
        ("Mo Tersk, Britain, and Yendik Varro, Jamaica, ran.", ("Yendik Varro",)),
        ("Carlos Vesel, South Carolina, voted no.", ("Carlos Vesel",)),
        ("Cuba Tarnik Jr. left court.", ("Cuba Tarnik Jr.",)),
        ("France Gall sang with Holland Roden.", ("France Gall", "Holland Roden")),
        ("The company named Ben Oda chief executive.", ("Ben Oda",)),
        ("The city named Rosa Parks an honorary citizen.", ("Rosa Parks",)),
        ("The club thanked its owner Roman Tarnovich for the money.", ("Roman Tarnovich",)),
        ("The party attacked its rival Jean-Luc Veselon.", ("Jean-Luc Veselon",)),
        ("The firm praised its partner Ana Ruiz.", ("Ana Ruiz",)),
        ("Lawyers for Grace Lund said they would appeal.", ("Grace Lund",)),
        ("Doctors for Ben Oda said he was well.", ("Ben Oda",)),
        ("On the yacht Ana Ruiz drank champagne.", ("Ana Ruiz",)),
        ("The ferry Charles de Tarn sailed. Charles de Tarn led it once.", ("Charles de Tarn",)),
        ("He lived here.\n\nThe Reagan administration denied it.", ("Reagan",)),
        ("It had shaken\nthe Reagan administration badly.", ("Reagan",)),
        ("In Downing Street, Tony Blair met union leaders.", ("Tony Blair",)),
        ("On Wall Street, Warren Tarn spoke.", ("Warren Tarn",)),
        ("Pele, Diego Maradona and Johan Cruyff were honoured.", ("Pele", "Diego Maradona", "Johan Cruyff")),
        ("He worked with Mozart, Clara Schumann and Nadia Vesel.", ("Mozart", "Clara Schumann", "Nadia Vesel")),
        ("Rupert Tarn newspapers and a Robert Vesel magazine said so.", ("Rupert Tarn", "Robert Vesel")),
        ("A Christian Phalangist died. Christian Maronite villages burned.", ()),
        ("The union called Scargill back to work.", ("Scargill",)),
    ],
)
def test_people(text, found):
    named = recognise("", text)
    assert (named.people, named.organisations) == (found, ())
    assert not set(found).intersection(named.places)
    assert "Mo Tersk" not in named.places


@pytest.mark.parametrize(
    "text",
    [
        "The Queen Mother was taken ill.",
        "King Penguin chicks hatched near the Governor House gates.",
        "King World rose, and Queen Consort arrived.",
        "Penny Stocks fell, and Pierce Transit stopped.",
        "Rose Parade floats passed on Guy Fawkes Night.",
        "The Hang Seng index fell.",
        "The ferry was late.\n\nThe District Collector said so.",
        "Lawyers For Trump Object.",
        "Vote Against Brexit.",
        "The AMC-UAW talks failed, union officials said.",
        "The A300-600R flew.",
        "He arrived at Harrods in June.",
        "British Airways London Eye opened.",
        "The main stories in the papers:\n\nSPORT\n\n- A game.\n\nBUSINESS\n\n- A deal.",
    ],
)
def test_no_names(text):
    assert recognise("", text).mentions == ()


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("The Tarn Parliament voted. In London, Ana Ruiz told Parliament she was sorry.", ("Tarn Parliament",)),
        ("Barclays Bank said profits rose. Ana Ruiz told MPs the Bank would cut rates.", ("Barclays Bank",)),
        ("The Labour Party won. In Beijing, the Party tightened control.", ("Labour Party",)),
        ("He spoke at St Mary's Hospital. Ana Ruiz was in Hospital in Paris.", ("St Mary's Hospital",)),
    ],
)
def test_a_generic_word_is_no_body_s_name(text, found):
    assert tuple(one.surface for one in recognise("", text).mentions if one.fact == "organisations") == found


def test_a_paper_may_begin_with_a_given_name():
    assert recognise("", "The Hamilton Spectator newspaper said so.").organisations == ("Hamilton Spectator",)


def test_an_acronym_behind_signs_that_are_no_letters():
    assert recognise("", "The Tarn Golf Ⅳ (VG) was shown, said Ana Ruiz.").people == ("Ana Ruiz",)
    assert recognise("", "Ⅳ Ⓐ (AB) was shown.").people == ()


def test_an_index_is_its_firm_s_in_a_headline():
    found = recognise("Dow slides", "The Dow Jones industrial average fell 120 points on Friday.")
    assert (found.people, found.organisations) == ((), ("Dow Jones",))


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Pharmacia AB of Sweden said sales rose.", ("Pharmacia",)),
        ("A statue of Garuda stands in Bali.", ()),
        ("Proton Holdings said so.", ("Proton Holdings",)),
        ("Asiana, a student, said so.", ()),
    ],
)
def test_a_word_alone_is_no_alias_of_a_firm(text, found):
    assert recognise("", text).organisations == found


def test_lines_in_capitals_over_lists_are_no_papers():
    text = "The press was told.\n\nMADRID\n\n- A strike closed the port.\n\nBARCELONA\n\n- A school opened."
    assert recognise("", text).organisations == ()


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("They were in Lumo, Ghana, and Wa, Togo, on Monday.", ("Lumo", "Ghana", "Wa", "Togo")),
        ("It reached Brenva, Czech Republic, and Selmare, Spain.", ("Brenva", "Czech Republic", "Selmare", "Spain")),
    ],
)
def test_towns_with_their_countries_in_a_list_are_places(text, found):
    assert recognise("", text).places == found


@pytest.mark.parametrize(
    "text",
    [
        "Hurricane Idris slammed into the pier. Idris would cross it again.",
        "Storm Ciara came and Ciara left.",
        "The USS Carl Vinson sailed. The USS Gerald R. Ford docked.",
        "The Booker Prize was late.",
        "“With due respect, Mr. Chair, no.” “Mr Speaker, yes.”",
    ],
)
def test_storms_ships_prizes_and_chairs_are_no_names(text):
    assert recognise("", text).mentions == ()


@pytest.mark.parametrize(
    ("text", "people", "organisations", "places"),
    [
        ("Fianna Fáil TDs defended the minister.", (), ("Fianna Fáil",), ()),
        ("Mr Tarn met two LDP MPs.", ("Tarn",), ("LDP",), ()),
        ("He met Maronite Patriarch Bechara Raad.", ("Bechara Raad",), (), ()),
        ("It was Sir Keir Standish KC.", ("Keir Standish",), (), ()),
        ("He went to King Edward's School.", (), ("King Edward's School",), ()),
        ("He met King Edward's son.", ("Edward",), (), ()),
        ("Barges crossed the Amazon basin. Fires in the Amazon rainforest rose.", (), (), ("Amazon",)),
        ("Amazon said on Monday it would hire.", (), ("Amazon",), ()),
        ("He flew to Washington D.C. Amazon will follow.", (), ("Amazon",), ("Washington",)),
        ("He flew to Washington, D.C. Lumenko met Ana Ruiz.", ("Ana Ruiz",), (), ("Washington",)),
        ("The D.C. Council met.", (), ("DC Council",), ()),
        ("The bishop said Mass. The choir sang at Mass.", (), (), ()),
        ("They met in Lowell, Mass. The town is old.", (), (), ("Lowell", "Massachusetts")),
        ("He met National Security Adviser Ana Ruiz there.", ("Ana Ruiz",), (), ()),
        ("Ex-banker Moreau was jailed. Philippe Moreau stole it.", ("Philippe Moreau",), (), ()),
    ],
)
def test_what_belongs_to_a_name_and_what_does_not(text, people, organisations, places):
    named = recognise("", text)
    assert (named.people, named.organisations, named.places) == (people, organisations, places)
