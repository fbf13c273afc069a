import pytest

from indexer.extract.entities.aliases import known_name
from indexer.extract.entities.recognising import recognise


def places(text):
    return recognise("", text).places


def people(text):
    return recognise("", text).people


def organisations(text):
    return recognise("", text).organisations


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Türkiye and Turkey’s allies met in Ankara.", ("Turkey", "Ankara")),
        ("U.S. and US troops left the USA.", ("United States",)),
        ("WEST GERMANY and Cote d'Ivoire, Côte d’Ivoire, St. Lucia", ("West Germany", "Ivory Coast", "Saint Lucia")),
        ("Talks in Washington, D.C. and Port-au-Prince", ("Washington", "Port-au-Prince")),
        ("the Gaza Strip, Gaza and the West Bank", ("Gaza", "West Bank")),
        ("South Sudan is not Sudan; Guinea-Bissau is not Guinea", ("South Sudan", "Sudan", "Guinea-Bissau", "Guinea")),
        ("New Mexico, New Jersey and the Gulf of Oman", ("New Mexico", "New Jersey", "Gulf of Oman")),
        ("Sao Tome and Principe", ("São Tomé and Príncipe",)),
        ("US-led and Russia-backed", ("United States", "Russia")),
        ("the Liberia-flagged tanker", ("Liberia",)),
        ("Pupils in Nairobi, Yendo and Walo stayed", ("Nairobi", "Yendo", "Walo")),
        ("in cities such as Yendo", ("Yendo",)),
        ("a café on Storgatan", ("Storgatan",)),
        ("the Mekong Delta and the smaller Yendo Delta dried", ("Mekong Delta", "Yendo Delta")),
        ("a senator, D-Ore., who", ("Oregon",)),
        ("The New Zealand government met at the Grand Mosque", ("New Zealand", "Grand Mosque")),
        ("Governor of Washington Chris Gregoire left", ("Washington",)),
        ("Cllr Ana Ruiz (Lab, Thornby East) spoke in Yendos Norte", ("Thornby East", "Yendos Norte")),
        ("A trader from Yendo met Ana Ruiz, 29, of Walo", ("Yendo", "Walo")),
        ("Workers at the Cerro Yendo copper mine fled to Lumo Fen", ("Cerro Yendo", "Lumo Fen")),
        ("She walked from Yendo to Walo", ("Yendo", "Walo")),
        ("Flights to Yendo, the island's main town, stopped", ("Yendo",)),
        ("the flowers of the Burl in County Clare", ("Burl", "County Clare")),
        ("It went to Felsham, eight miles away, and to Thornby’s mayor", ("Felsham", "Thornby")),
    ],
)
def test_places_under_one_name(text, found):
    assert places(text) == found


@pytest.mark.parametrize(
    "text",
    ["the spanish and Turkish ministers", "a turkey and some china",
     "TELL US WHAT TO DO", "let us go", "Michael Jordan scored", "Chad Smith played",
     "George Washington slept here", "Guineans and Malians",
     "mail user@Spain.example or #Spain", "it cost US$20"],
)  # fmt: skip
def test_no_places(text):
    assert places(text) == ()


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("President Recep Tayyip Erdoğan has said so. Later Erdoğan left.", ("Recep Tayyip Erdoğan",)),
        ("President Ruiz met Foreign Minister Ben Oda. Mrs Ana Ruiz left.", ("Ana Ruiz", "Ben Oda")),
        ("Ministry spokesman Nasser Kan’ani and Prime Minister Sir Keir Starmer", ("Nasser Kan’ani", "Keir Starmer")),
        ("Lt. Gen. Jack Doe, Dr. J. van der Berg and Mr. Smith's wife", ("Jack Doe", "J. van der Berg", "Smith")),
        ("President George W. Bush Tuesday said", ("George W. Bush",)),
        ("PRESIDENT REAGAN SAYS HE WILL", ("Reagan",)),
        ("his counterpart Hossein Amir-Abdollahian", ("Hossein Amir-Abdollahian",)),
        ("Then Senate Majority Leader Ana Ruiz met Labour Leader Keir Starmer.", ("Ana Ruiz", "Keir Starmer")),
        ("Sen. Linda Park, Dr. Ann Woods and Mr Lake spoke", ("Linda Park", "Ann Woods", "Lake")),
        ("Justices Ana S. Oda and Vesely sat; Messrs Tarn and Stone left.", ("Ana S. Oda", "Vesely", "Tarn", "Stone")),
        ("She leaves two sons, Vesely and Tarn, and the Stroud family", ("Vesely", "Tarn", "Stroud")),
        ("The case of publisher R K Oda", ("R K Oda",)),
        ("a plea by environmentalist M C Oda", ("M C Oda",)),
        ("Cllr Ana Ruiz (Lab, Thornby East) and Ben Oda (44) spoke", ("Ana Ruiz", "Ben Oda")),
    ],
)  # fmt: skip
def test_people_by_their_titles(text, found):
    assert people(text) == found


@pytest.mark.parametrize(
    "text",
    ["Good morning, Mr. Mayor", "U.S. Officials, who asked", "Year Net", "an analyst with Tarn Bank, who",
     "General Motors rose", "King County voted", "the President of Spain", "the Prime Minister’s Office",
     "Larry King Live", "a house on Dr. King Boulevard", "the Chief Executive Officer",
     "Judge Advocate General Corps Office", "Shr 36 Cts Vs 30 Cts", "Profit 12 Mln Dlrs", "Pay April One",
     "Later Storm Freya and Hurricane Petra struck", "He is a Texas Democrat, a lawyer said"],
)  # fmt: skip
def test_no_people(text):
    assert people(text) == ()


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("the International Court of Justice (ICJ)", ("International Court of Justice",)),
        ("the ICJ, NATO, Nato and the U.N.", ("International Court of Justice", "NATO", "United Nations")),
        ("the Ministry of Defence (MoD)", ("Ministry of Defence",)),
        ("the Department of Defense (DOD)", ("Department of Defense",)),
        ("the Harbour Workers’ Union said", ("Harbour Workers’ Union",)),
        ("the International Chamber of Commerce (ICC). The ICC met.", ("International Chamber of Commerce",)),
        ("Ana Ruiz reports, inflation (CPI) rose, it (IT) works", ()),
        ("Acquired Immune Deficiency Syndrome (AIDS)", ()),
        ("the United Arab Emirates (UAE)", ()),
        ("WHO IS THAT? asked the man who was there", ()),
        ("the WHO warned", ("World Health Organization",)),
        (
            "the Ghazi National Alliance of Teachers (GNAT). “GNAT did it,” he said.",
            ("Ghazi National Alliance of Teachers",),
        ),
        ("analysts at Goldman, Sachs and Co and at Tarn, Vesely and Co", ("Goldman Sachs", "Tarn, Vesely and Co")),
        ("the law firm Tarn, Vesely, Stroud & Lowe advised", ("Tarn, Vesely, Stroud & Lowe",)),
        ("shares of Nordia Telegraph and Telephone Corp", ("Nordia Telegraph and Telephone",)),
        ("Ana Ruiz of Tarn, Vesely & Stroud LLP advised", ("Tarn, Vesely & Stroud",)),
        (
            "talks with the Dock Trades and Allied Workers Union (DTAWU) and the Campaign to Protect Rural Lumo failed",
            ("Dock Trades and Allied Workers Union", "Campaign to Protect Rural Lumo"),
        ),
        (
            "he closed the doors when St Ann's Primary School called in Devon and Cornwall Police",
            ("St Ann's Primary School", "Devon and Cornwall Police"),
        ),
        ("River Plate drew 2-2 with Yendos de Córdoba in the Superclásico", ("River Plate", "Yendos de Córdoba")),
        (
            "Nalka, the weather bureau, told The Lumian Times and The West Australian",
            ("Nalka", "Lumian Times", "West Australian"),
        ),
        ("a fine by the Ministry of Farming, Fisheries and Food", ("Ministry of Farming, Fisheries and Food",)),
        ("the software unit of Tarn, Vesely and Stroud Inc", ("Tarn, Vesely and Stroud",)),
        ("A defeat by Yenda Stars. The Stars coach left.", ("Yenda Stars",)),
        ("the chief of the bank, and Chief Financial Officer Ana Ruiz", ()),
        ("Lumo Fire and Rescue Service drove to the town", ("Lumo Fire and Rescue Service",)),
        ("They lost 2-1 to Skellen AIK and beat Yenda on Fridays", ("Skellen AIK",)),
        ("The Lumo Wheat Board's (LWB) programme", ("Lumo Wheat Board",)),
        ("Moody's said WWF-Lumo and the Ontario NDP knew", ("Moody's", "WWF-Lumo", "Ontario NDP")),
        ("Samsung Electronics rose and shares in Samsung C&T fell.", ("Samsung", "Samsung C&T")),
        ("he runs the National Air and Space Museum", ("National Air and Space Museum",)),
        ("a unit of <Beckett Aviation>, said <Tarn>", ("Beckett Aviation", "Tarn")),
        ("shares in OceanTile rose", ("OceanTile",)),
        ("companies such as Vesely fell", ("Vesely",)),
        ("Vesely Tarn said it agreed to pay", ("Vesely Tarn",)),
        ("As Westport Harriers won, the Harriers manager smiled.", ("Westport Harriers",)),
        ("Rivals General Motors fell", ("General Motors",)),
        ("Senate panel votes. He told the Senate so.", ("Senate",)),
        ("he sold shares in Kohl's Corp and Vesely's Lumber Inc", ("Kohl's", "Vesely's Lumber")),
        ("ODESA, Ukraine, July 3 (Reuters) - Rain fell.", ()),
        ("It rained (Reuters reported) - and stopped.", ("Reuters",)),
        (
            "thanks to Caritas Congo and to the Tolliver County Sheriff's Office",
            ("Caritas Congo", "Tolliver County Sheriff's Office"),
        ),
        ("IE6, STS-1 and CDs at a London Interbank Offered Rate", ()),
        ("the Lumo Cup, the Clean Air Act and the Treaty of Lumo", ()),
    ],
)
def test_organisations(text, found):
    assert organisations(text) == found


def test_a_port_stays_a_place_beside_its_authority():
    found = recognise("", "The gale reached Port Orlen. The Port Orlen Harbour Authority (POHA) warned boats.")
    assert (found.organisations, found.places) == (("Port Orlen Harbour Authority",), ("Port Orlen",))


def test_workers_are_in_a_town_and_stakes_in_a_firm():
    text = "Dock workers in Lubbock went home. Researchers in Lubbock stayed."
    assert (places(text), organisations(text)) == (("Lubbock",), ())
    assert organisations("Ana Ruiz holds a stake in Norvale. Shares in Norvale fell.") == ("Norvale",)


def test_who_follows_the_farmer_and_not_his_town():
    assert people("“It shook,” said Ana Ruiz, a farmer from Qerrin who was on her way.") == ("Ana Ruiz",)
    assert people("It was Qerrin who called.") == ("Qerrin",)


def test_longer_names_keep_their_places_and_people_to_themselves():
    found = recognise("", "The Bank of Japan and Air France told Foreign Minister Israel Katz.")
    assert (found.people, found.organisations, found.places) == (("Israel Katz",), ("Bank of Japan", "Air France"), ())


def test_names_of_one_thing():
    assert known_name("places", "usa") == known_name("places", "U.S.") == "United States"
    assert known_name("places", "west-germany") == "West Germany"
    assert known_name("places", "Atlantis") == ""
    assert known_name("organisations", "U.N.") == "United Nations"


@pytest.mark.parametrize(
    "text",
    [
        "INTRO: A treasurer was sent to prison.\n\nVOICED AT:\n\nThe court sat for a day.",
        "The ferry left.\n\nPosted: June 14, 2015 at 12:02 IST in Local News.",
        "AEST\n\nThe ferry left at 4 p.m. AEDT.",
        "BUSDAY\n\nThe ferry left.\n\n(END)",
        "The ferry left.\n\nREUTER",
        "PRESS NOTICE No. 231/01\n\nThe ferry left.\n\nISSN: 0956-1382",
        "<SECTION> Community\n\n<TEXT>\n\nThe ferry left.",
        "AU: left out\n\nTX:\n\nThe ferry left.",
        "The river rose.\n\nForecasters said that it would fall.",
    ],
)
def test_words_of_forms_are_no_names(text):
    found = recognise("RNS Number : 77906K", text)
    assert (found.people, found.organisations, found.places) == ((), (), ())


def test_a_name_in_capitals_is_a_persons_where_it_begins_with_a_given_name():
    found = recognise("", "GARETH ASHWORTH\n\nMARCUS TANNER, ANCHOR: The ferry left.")
    assert (found.people, found.organisations, found.places) == (("Gareth Ashworth", "Marcus Tanner"), (), ())


def test_what_is_served_does_not_speak():
    found = recognise(
        "", "The only airline serving Norwich says it will end its flights. A train ran from Wagga Wagga to Nerra."
    )
    assert (found.organisations, found.places) == ((), ("Norwich", "Wagga Wagga"))


def test_a_place_in_capitals_is_that_of_the_text():
    assert places("KISIRI, Nov. 19 (AP) - The library in Kisiri opened.") == ("Kisiri",)


def test_an_article_in_front_is_half_a_given_name():
    found = recognise("", "The hospital in Al Yendo opened. Al Tanner, 41, was there.")
    assert (found.people, found.places) == (("Al Tanner",), ("Al Yendo",))


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Crews left Imo River. A light stood on Tana River.", ((), (), ("Imo River", "Tana River"))),
        ("Counsel, Hugh Lacey SC, had argued.", (("Hugh Lacey",), (), ())),
        ("District Judge Farida Moyo Yendo left. Stationmaster Walo Kumar Yendo, 58, stayed.",
         (("Farida Moyo Yendo", "Walo Kumar Yendo"), (), ())),
        ("The Sri Lanka Cricket selectors met.", ((), ("Sri Lanka Cricket",), ())),
    ],
)  # fmt: skip
def test_offices_honours_rivers_and_sports(text, found):
    names = recognise("", text)
    assert (names.people, names.organisations, names.places) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("A. Khan and B. Khan met on Monday. A. Khan left early.", (("A. Khan", "B. Khan"), ())),
        ("I. Lund and O. Berg met A. Dahl.", (("I. Lund", "O. Berg", "A. Dahl"), ())),
        ("The prize went to A. Ruiz of Norhaven.", (("A. Ruiz",), ())),
        ("He works at A. Mitchell Ltd.", ((), ("A. Mitchell",))),
        ("UBX Wexford bought it.", ((), ("UBX Wexford",))),
    ],
)
def test_an_initial_is_no_acronym(text, found):
    names = recognise("", text)
    assert (names.people, names.organisations) == found


def test_a_particle_begins_the_surname_and_is_no_given_name():
    assert people("Marine Le Tarn was there. Le Tarn smiled.") == ("Marine Le Tarn",)
    assert people("They met Marine Le Pen there.") == ("Marine Le Pen",)
    assert people("Postwoman Ana Ruiz was there.") == ("Ana Ruiz",)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Storm Desmond flooded Carlisle on Sunday.", ((), (), ())),
        ("Trains from Carlisle were late.", ((), (), ("Carlisle",))),
        ("Carlisle said he would resign.", (("Carlisle",), (), ())),
        ("Anna Carlisle spoke. They thanked Carlisle on Sunday.", (("Anna Carlisle",), (), ())),
        ("They flooded Bettina with letters on Sunday.", (("Bettina",), (), ())),  # there is no such town
        ("Chelsea lost to Real Madrid.", ((), ("Chelsea", "Real Madrid"), ())),
        ("Chelsea said she would come.", (("Chelsea",), (), ())),
    ],
)
def test_a_given_name_that_is_also_a_town_or_a_club_needs_more(text, found):
    names = recognise("", text)
    assert (names.people, names.organisations, names.places) == found
