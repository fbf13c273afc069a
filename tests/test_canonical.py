"""Spellings, surnames and acronyms of one thing go by one name."""

import pytest

from indexer.extract.entities.recognising import recognise


def names(text, headline=""):
    return [(mention.surface, mention.name) for mention in recognise(headline, text).mentions]


def people(text):
    return [name for surface, name in names(text)]


def test_a_surname_belongs_to_the_full_name_in_the_text():
    assert people("Minister Hakan Fidan left. Fidan will return, said President Fidan.") == ["Hakan Fidan"] * 3
    assert people("Erdogan spoke. President Recep Tayyip Erdoğan left.") == ["Recep Tayyip Erdoğan"] * 2


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Ana Ruiz Vidal left. Mrs Ana Ruiz was tired.", "Ana Ruiz Vidal"),
        ("Minister Kádár Zsolt left. Mr Zsolt Kádár was tired. Kádár slept.", "Zsolt Kádár"),
        ("Mr Daniel R. Marchetti left. “Dan was tired,” she said.", "Daniel R. Marchetti"),
        ("Mr Dan Marchetti left. Mr Daniel Marchetti was tired.", "Daniel Marchetti"),
        ("Ms O. Nwachukwu-Bello left. Ms Obiageli Nwachukwu-Bello was tired.", "Obiageli Nwachukwu-Bello"),
    ],
)
def test_one_person_in_other_words(text, name):
    assert set(people(text)) == {name}


def test_a_relative_with_another_form_of_the_name_is_somebody_else():
    text = "Sir William Marchetti has died. His son Bill Marchetti is an engineer."
    assert people(text) == ["William Marchetti", "Bill Marchetti"]


def test_a_headline_is_about_who_is_named_first():
    text = "Governor Ana Ruiz will go. Her husband, Ben Ruiz, was pleased."
    assert names(text, "Ruiz will not run again")[-1] == ("Ruiz", "Ana Ruiz")


def test_of_two_people_of_one_surname_the_last_one_named_is_meant():
    text = "Mrs Ana Ruiz left. Ruiz was tired. Mr Ben Ruiz stayed. Ruiz was not."
    assert people(text) == ["Ana Ruiz", "Ana Ruiz", "Ben Ruiz", "Ben Ruiz"]
    assert people("Mr Ruiz spoke. Mrs Ana Ruiz left, Mr Ben Ruiz stayed.")[0] == "Ruiz"


def test_a_surname_that_is_romanised_otherwise_belongs_to_the_full_name():
    text = "Mr Velenskyy met Ana Ruiz. President Oleh Velenskiy said so. Mr Velensky left. Mr Velen slept."
    assert people(text) == ["Oleh Velenskiy", "Ana Ruiz", "Oleh Velenskiy", "Oleh Velenskiy", "Velen"]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Ana Ruiz and her husband Ben Ruiz flew to Rome. Ruiz will speak there.", "Ana Ruiz"),
        ("Ana Ruiz and Ruiz's late son Ben Ruiz flew to Rome. Ruiz will speak there.", "Ana Ruiz"),
        ("Ana Ruiz and Ben Ruiz, her husband, flew to Rome. Ruiz will speak there.", "Ana Ruiz"),
        ("Ana Ruiz and her husband Ben Ruiz flew to Rome. Mr Ruiz will speak there.", "Ben Ruiz"),
        ("Sir Ben Ruiz and his wife Ana Ruiz flew to Rome. Mrs Ruiz will speak there.", "Ana Ruiz"),
        ("Sir Ben Ruiz and his son Tom Ruiz flew to Rome. Lady Ruiz will speak there.", "Ruiz"),
    ],
)
def test_a_surname_alone_is_not_that_of_a_relative_unless_its_title_says_so(text, name):
    assert people(text)[-1] == name


def test_a_surname_with_a_particle_is_no_given_name_with_a_surname():
    assert people("Mr Fadhil Al-Chalabi spoke. Al-Chalabi left.") == ["Fadhil Al-Chalabi"] * 2
    assert people("Mr Ludo van Straat spoke. Mr Van Straat left.") == ["Ludo van Straat"] * 2


def test_a_given_name_alone_belongs_to_its_only_bearer():
    assert people("Odile Marchetti reads. “Odile does not argue,” he says.") == ["Odile Marchetti"] * 2


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("The World Trade Union (WTU) met. The WTU left.", "World Trade Union"),
        ("Officials at the UN met. The U.N. and the United Nations agreed.", "United Nations"),
        ("Orion Foods Inc rose. Shares of Orion Foods fell, and Orion said so.", "Orion Foods"),
        ("The U.N. General Assembly voted. The General Assembly will vote again.", "UN General Assembly"),
    ],
)
def test_an_organisation_goes_by_one_name(text, name):
    assert set(recognise("", text).organisations) == {name}


def test_mentions_are_where_they_say():
    headline, text = "Fidan in Rome", "Hakan Fidan met NATO’s envoy in\nRome. Then Fidan left."
    mentions = recognise(headline, text).mentions
    assert {mention.name for mention in mentions} == {"Hakan Fidan", "NATO", "Rome"}
    for mention in mentions:
        assert (headline if mention.in_headline else text)[mention.start : mention.end] == mention.surface


def test_a_text_in_capitals_is_read_and_keeps_its_surfaces():
    text = "PREMIER ANA RUIZ MET DELEGATES OF THE UNITED NATIONS IN PARIS . RUIZ LEFT FOR WEST GERMANY ."
    found = recognise("", text)
    assert (found.people, found.organisations) == (("Ana Ruiz",), ("United Nations",))
    assert found.places == ("Paris", "West Germany")
    assert all(text[mention.start : mention.end] == mention.surface for mention in found.mentions)


def test_a_headline_with_capitals_everywhere_names_what_is_known():
    found = recognise("Ruiz Visits Spain With Strong Words", "Ana Ruiz flew on Monday.")
    in_headline = [(mention.surface, mention.name) for mention in found.mentions if mention.in_headline]
    assert in_headline == [("Ruiz", "Ana Ruiz"), ("Spain", "Spain")]


def test_what_stands_behind_a_surname_is_no_surname():
    assert people("Robert Hale Jr. spoke in Rome. Hale left.") == ["Robert Hale Jr.", "Rome", "Robert Hale Jr."]
    assert people("Mr Robert Hale Sr. met Mr Robert Hale Jr. there.") == ["Robert Hale Sr.", "Robert Hale Jr."]


def test_the_first_of_two_surnames_belongs_to_them():
    assert people("Elena Castro Vidal spoke. “It is slow,” Castro said.") == ["Elena Castro Vidal"] * 2


@pytest.mark.parametrize(
    ("written", "name"),
    [
        ('William "Bill" Tanner', "Bill Tanner"),
        ("Robert (Bob) Tanner", "Bob Tanner"),
        ("Janusz “Janek” Tanner", "Janek Tanner"),
        ('Dwayne "The Rock" Tanner', "Dwayne Tanner"),
        ('George H. "Skip" Tanner', "George H. Tanner"),
    ],
)
def test_a_nickname_is_part_of_the_name(written, name):
    text = f"The chair, {written}, left for Rome. Tanner was late."
    mentions = recognise("", text).mentions
    assert [(one.surface, one.name) for one in mentions] == [(written, name), ("Rome", "Rome"), ("Tanner", name)]
    assert all(text[one.start : one.end] == one.surface for one in mentions)


def test_other_words_in_marks_are_no_nicknames():
    assert people('She told John "Go home" Smith heard.') == ["John"]
    assert people("Police in London (Reuters) Smith said.")[0] == "London"


@pytest.mark.parametrize(
    "text",
    [
        "Quorrin Corp <QRN> rose. QRN closed at five.",
        "Quorrin Corp <QRN.O> rose. QRN closed at five.",
        "Quorrin Corp (QRN.L) rose. QRN closed at five.",
        "Quorrin Corp (NYSE: QRN) rose. QRN closed at five.",
    ],
)
def test_the_sign_of_a_firm_at_an_exchange_is_the_firm(text):
    assert ("QRN", "Quorrin") in names(text)
    assert "QRN" not in recognise("", text).organisations


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Green Valley Mills Company fell. Green Valley Mills Corp said so.", "Green Valley Mills Company"),
        ("Green Valley Mills Corporation fell. Green Valley Mills Corp. said so.", "Green Valley Mills Corporation"),
        (
            "The Federal Deposit Insurance Corp. met. The FDIC and the Federal Deposit Insurance Corporation agreed.",
            "Federal Deposit Insurance Corporation",
        ),
    ],
)
def test_a_firm_in_several_legal_forms_is_one(text, name):
    assert {called for _, called in names(text)} == {name}


def test_the_sign_of_a_firm_in_a_headline_is_the_firm():
    assert recognise("QUORRIN CORP <QRN.O> 3RD QTR NET", "Shr 28 cts vs 21 cts").organisations == ("Quorrin",)
    assert recognise("", "Ben Oda (D-Tex.) and Ana Ruiz <R-Tex> spoke.").people == ("Ben Oda", "Ana Ruiz")


def test_known_organisations_are_found_as_others_spell_them():
    for name in ("Organisation of Petroleum Exporting Countries", "Organization of the Petroleum Exporting Countries"):
        assert recognise("", f"Ministers of the {name} met.").organisations == ("OPEC",)


@pytest.mark.parametrize("written", ["George H.W. Tarn", "George H. W. Tarn", "George HW Tarn"])
def test_initials_go_by_one_spelling(written):
    assert people(f"{written} spoke. Tarn left.") == ["George H. W. Tarn"] * 2


def test_initials_that_begin_a_name_and_what_is_none():
    assert people("J.R.R. Tarn wrote it. J. R. R. Tarn left. Tarn smiled.") == ["J. R. R. Tarn"] * 3
    assert people("Author MC Tarn met President LI Kerong.") == ["MC Tarn", "LI Kerong"]


def test_a_firm_and_its_unit_in_another_legal_form_are_two():
    text = "Green Valley Mills Corp fell. The deal includes Green Valley Mills GmbH of Bonn."
    assert [name for _, name in names(text) if "Mills" in name] == [
        "Green Valley Mills Corp",
        "Green Valley Mills GmbH",
    ]


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("Israel said its jets hit Gaza. Steve Israel agreed.", {"Israel": "places", "Steve Israel": "people"}),
        (
            "House Speaker Jim Wright of Texas told reporters the plan was bad.",
            {"Jim Wright": "people", "Texas": "places"},
        ),
    ],
)
def test_a_state_is_nobody_although_somebody_has_its_name_or_is_of_it(text, kinds):
    mentions = recognise("", text).mentions
    assert kinds.items() <= {mention.surface: mention.fact for mention in mentions}.items()
