"""Where a name begins and ends, and what it names: initials, offices, roles, particles, days, ranks, states."""

import pytest

from indexer.extract.entities.recognising import recognise


def read(text):
    """The names of a text as they stand there, by their first letter: P, O, L."""
    letters = {"people": "P", "organisations": "O", "places": "L"}
    return tuple(f"{letters[one.fact]} {one.surface}" for one in recognise("", text).mentions)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("JD Lumorin arrived on Monday.", ("P JD Lumorin",)),
        ("The prize went to JK Lumora.", ("P JK Lumora",)),
        ("The prize went to AJ Brown.", ("P AJ Brown",)),
        ("NT Rama Varro acted in it.", ("P NT Rama Varro",)),  # no territory
        ("A medal for K.T. Rama Varro.", ("P K.T. Rama Varro",)),  # no firm
        ("VVS Kumar hit fifty.", ("P VVS Kumar",)),
        ("Shares in TV Lumora fell.", ("O TV Lumora",)),
        ("He worked at AC Milan.", ("O AC Milan",)),
        ("The deal with RWE Lumora ended.", ("O RWE",)),
        ("The LA Sheriff's office said so.", ("L LA",)),
    ],
)
def test_initials_without_dots_make_a_person(text, found):
    assert read(text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Bank of England Governor Andrew Tarn spoke.", ("O Bank of England", "P Andrew Tarn")),
        ("There, Bank of England Deputy Governor Sarah Tarn spoke.", ("O Bank of England", "P Sarah Tarn")),
        ("University of Leeds Professor Jane Marsh spoke.", ("O University of Leeds", "P Jane Marsh")),
        ("University of Leeds Vice-Chancellor Jane Marsh spoke.", ("O University of Leeds", "P Jane Marsh")),
        ("House of Lords Speaker Ana Ruiz spoke.", ("O House of Lords", "P Ana Ruiz")),
        ("Department of Health Secretary Jane Marsh spoke.", ("O Department of Health", "P Jane Marsh")),
        ("Isle of Wight MP Bob Tarn spoke.", ("L Isle of Wight", "P Bob Tarn")),
        ("Federal Reserve Chair Jerome Tarn spoke.", ("O Federal Reserve", "P Jerome Tarn")),
        ("Labour Party Head Coach Omar Tarn spoke.", ("O Labour Party", "P Omar Tarn")),
        ("University of Leeds Rector Lena Tarn spoke.", ("O University of Leeds", "P Lena Tarn")),
        ("Chair of the Fed Jerome Tarn spoke.", ("O Fed", "P Jerome Tarn")),
        ("Bank of Spain Governor Pablo Castro de Cos spoke.", ("O Bank of Spain", "P Pablo Castro de Cos")),
        ("The Reform Party of Prime Minister Ana Ruiz won.", ("O Reform Party", "P Ana Ruiz")),
        ("The Minister of Justice Ana Ruiz won.", ("P Ana Ruiz",)),
        ("The plan pleased Secretary of State Ana Ruiz.", ("P Ana Ruiz",)),
    ],
)
def test_office_parts_a_body_and_its_holder(text, found):
    assert read(text) == found


@pytest.mark.parametrize("name", ["María Corina Tarn", "José Luis Tarn", "Pushpa Kamal Tarn", "İbrahim Ali Tarn"])
def test_first_given_name_that_opens_a_sentence_stays(name):
    assert read(f"{name} won the prize on Friday.") == (f"P {name}",)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Forecaster Niall Devane said so.", ("P Niall Devane",)),
        ("Trombonist Ana Ruiz said so.", ("P Ana Ruiz",)),
        ("Off-spinner Shoaib Tarnik took two wickets.", ("P Shoaib Tarnik",)),
        ("Surgeon Mahiban Tarnik sewed it on.", ("P Mahiban Tarnik",)),
        ("Beekeeper Tegwen Prycek lost two hives.", ("P Tegwen Prycek",)),
    ],
)
def test_what_somebody_is_opens_a_sentence(text, found):
    assert read(text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Carmaker Lumora Motors NV rose.", ("O Lumora Motors NV",)),
        ("Drugmaker Tarnik AG rose.", ("O Tarnik AG",)),
        ("Rivals Lumora Industries fell.", ("O Lumora Industries",)),
        ("Miner Glencore rose.", ("O Glencore",)),
        ("Carmaker General Motors Corp rose.", ("O General Motors Corp",)),
        ("Lender Processing Services rose.", ("O Lender Processing Services",)),
        ("Airlines Reporting Corp fell.", ("O Airlines Reporting Corp",)),
        ("Homebuilder Lumora fell.", ("O Lumora",)),
        ("Broker Lumora Holdings fell.", ("O Lumora Holdings",)),
        ("Union Lumora shares fell.", ("O Union Lumora",)),
        ("Airline Pilots Association leaders met.", ("O Airline Pilots Association",)),
        ("Charity Commission staff met.", ("O Charity Commission",)),
    ],
)
def test_what_a_firm_is_opens_a_sentence(text, found):
    assert read(text) == found


@pytest.mark.parametrize("surname", ["van der Tarn", "bin Tarnik", "de Tarn", "von Tarnow", "de la Tarna"])
def test_lone_surname_has_its_particles(surname):
    text = f"Critics of {surname} were not convinced. Geert {surname} spoke."
    assert read(text) == (f"P {surname}", f"P Geert {surname}")
    assert recognise("", text).people == (f"Geert {surname}",)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("They put it in the bin Ana Ruiz said.", "Ana Ruiz"),
        ("He drove a red van Tarnik said.", "Tarnik"),
        ("The injured van Tarnik said he would play.", "van Tarnik"),
        ("Peer Tarnik lost.", "Peer Tarnik"),
    ],
)
def test_things_before_a_name_are_no_part_of_it(text, name):
    assert recognise("", text).people == (name,)


def test_surname_in_a_headline_has_its_particles():
    found = recognise("Critics of von Tarnow speak", "Otto von Tarnow left on Monday.").mentions
    assert [one.surface for one in found if one.in_headline] == ["von Tarnow"]


@pytest.mark.parametrize(
    "name", ["Nguyen Thi Thu Hang", "Tran Thu Ha", "Lee Sun Hee", "Paul Mar Tarn", "Le Thi Sat", "Sun Murphy"]
)
def test_short_day_inside_a_name(name):
    assert read(f"His lawyer, {name}, said so.") == (f"P {name}",)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("It is open Sat Nov 3 and on Sun Paul Ruiz plays.", ("P Paul Ruiz",)),
        ("Come on Thu 4 or Mon at noon.", ()),
        ("Sugar for New York Dec, 2 dlrs.", ("L New York",)),
        ("Sat Arsenal host Leeds.", ("O Arsenal", "L Leeds")),
    ],
)
def test_short_day_of_a_date(text, found):
    assert not {"Sat", "Sun", "Thu", "Mon"} & {word for one in read(text) for word in one.split()}


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("France Lumotel rose.", ("O France Lumotel",)),
        ("Creditors of China Lumora met.", ("O China Lumora",)),
        ("Then Ireland Murphy spoke.", ("P Ireland Murphy",)),
        ("China Lumora, 41, wrote it.", ("P China Lumora",)),
        ("The Dallas Fed said so.", ("O Dallas Fed",)),
        ("The U.S. Fed raised rates.", ("L U.S.", "O Fed")),
        ("A body lay in the River Tarnik on Monday.", ("L River Tarnik",)),
        ("A body lay in the River Don on Monday.", ("L River Don",)),
        ("The actor River Tarnik, 23, spoke.", ("P River Tarnik",)),
        ("Boats crossed the Bristol Channel.", ("L Bristol Channel",)),
        ("Boats crossed the Tarnik Firth.", ("L Tarnik Firth",)),
        ("Then Ana Firth spoke.", ("P Ana Firth",)),
        ("New Guinea is calm. New Ireland is an island.", ("L New Guinea", "L New Ireland")),
    ],
)
def test_lands_and_waters_in_names(text, found):
    assert read(text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ('"They ran," PC Ballard said.', ("P Ballard",)),
        ("They named PC Andrew Tarn, 28.", ("P Andrew Tarn",)),
        ('"They ran," DC Jane Marsh said.', ("P Jane Marsh",)),
        ('"They ran," DI Lamb said.', ("P Lamb",)),
        ('"They ran," Det Con Jane Tarn said.', ("P Jane Tarn",)),
        ('"They ran," Det Sgt Ballard said.', ("P Ballard",)),
        ("Shares in DC Comics fell.", ("O DC Comics",)),
        ("Then DC United won.", ("O DC United",)),
    ],
)
def test_ranks_in_capitals(text, found):
    assert read(text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Police charged Nigel Post, 41, with theft.", ("P Nigel Post",)),
        ('"I ran," said Brenda Bank, a nurse.', ("P Brenda Bank",)),
        ("Police charged Karen Street, 41, with theft.", ("P Karen Street",)),
        ("Karen Courier (U.S.) won.", ("P Karen Courier", "L U.S.")),
        ("The Brenda Bank closed a branch.", ("O Brenda Bank",)),
        ("He lives in Karen Street.", ("L Karen Street",)),
        ("Children played in Martha Park.", ("L Martha Park",)),
        ("The Brenda Bank said he would leave.", ("O Brenda Bank",)),
        ("Julia Park said she would sue.", ("P Julia Park",)),
        ("Charles Temple was named head of it.", ("P Charles Temple",)),
        ("Lead manager Brenda Bank said so.", ("O Brenda Bank",)),
        ("The Hong Kong Association of Banks said so.", ("O Hong Kong Association of Banks",)),
        ("Jordan Institute of Banks said so.", ("O Jordan Institute of Banks",)),
        ("Salomon Brothers Asia analyst Ana Ruiz said so.", ("P Ana Ruiz",)),
    ],
)
def test_surname_that_bodies_and_places_end_with(text, found):
    assert read(text) == found


@pytest.mark.parametrize("state", ["Ga.", "Miss.", "Wash.", "W.Va.", "Que.", "Qld."])
def test_abbreviated_states(state):
    assert read(f"Police in Athens, {state}, said so.") == ("L Athens", f"L {state}")
    found = recognise("", f"Police in Athens, {state}, said so.")
    assert not {"Greece", "Georgia"} & {*found.places, *(via.country for via in found.via)}


def test_state_abbreviations_are_ordinary_words_elsewhere():
    assert read("A near miss. Wash it. He met the GA; they sang in Ga last week.") == ()
    assert read("Rep. Ana Ruiz, D-El Paso, spoke.") == ("P Ana Ruiz", "L El Paso")
