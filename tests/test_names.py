"""Stated and recognised names become one list."""

from indexer.article import TEXT, VIA
from indexer.extract.entities.names import JoinedNames, as_stated, join_names, stated_once
from indexer.extract.entities.recognising import Names, recognise

NOTHING = Names()
TALKS = recognise(
    "", "The United Nations met in Madrid. U.N. envoy Ana Ruiz told the US and the European Union that Ruiz would stay."
)


def test_stated_names_once_without_blanks():
    assert stated_once(["  Ana  Ruiz ", "ANA RUIZ", "", "Ben Oda"]) == ("Ana Ruiz", "Ben Oda")


def test_stated_names_go_by_their_usual_name_and_keep_their_form():
    joined = join_names("places", ("usa", "U.S.", "Türkiye", "Ruritania"), NOTHING)
    assert joined.names == ("United States", "Turkey", "Ruritania")
    assert joined.bases == ()
    assert joined.forms == (("places", "United States", ("usa", "U.S.")), ("places", "Turkey", ("Türkiye",)))


def test_a_stated_and_a_recognised_name_are_one_value():
    joined = join_names("places", ("usa",), TALKS)
    assert joined.names == ("United States", "Madrid", "Spain")
    assert joined.bases == (("places", "Madrid", TEXT), ("places", "Spain", VIA))
    assert joined.forms == (("places", "United States", ("usa", "US")), ("places", "Spain", ("Madrid",)))
    organisations = join_names("organisations", ("un",), TALKS)
    assert organisations.names == ("United Nations", "European Union")
    assert organisations.forms == (("organisations", "United Nations", ("un", "United Nations", "U.N.")),)


def test_a_stated_surname_is_the_full_name_of_the_text():
    assert join_names("people", ("Ruiz", "Ben Oda"), TALKS).names == ("Ana Ruiz", "Ben Oda")
    assert join_names("people", ("Ana María Ruiz",), TALKS).names == ("Ana María Ruiz",)


def test_a_stated_code_is_the_name_that_the_text_has_for_it():
    text = recognise("", "The European Tin Council (ETC) met. Mr Ben Oda of the ETC and Harlan Bay spoke.")
    assert join_names("organisations", ("etc",), text).names == ("European Tin Council",)
    assert join_names("organisations", ("ETC",), text).forms[0][2] == ("ETC", "European Tin Council")
    assert join_names("organisations", ("EUROPEAN TIN COUNCIL", "xy"), text).names == ("EUROPEAN TIN COUNCIL", "xy")
    assert join_names("people", ("ben oda",), text).names == ("Ben Oda",)


def test_a_firm_goes_without_its_legal_form():
    text = recognise("", "Texaco Inc said it bought Gulf Corp. Texaco shares rose.")
    assert join_names("organisations", (), text).names == ("Texaco", "Gulf Corp")


def test_nothing_stated_and_nothing_found():
    assert join_names("people", (), NOTHING) == JoinedNames(())


def test_a_stated_person_is_no_organisation():
    text = recognise("", "The NRB Wharfe met. A second NRB Wharfe and the Harbour Bank came.")
    assert text.organisations == ("NRB Wharfe", "Harbour Bank")
    assert as_stated(text, ("N.R.B. Wharfe",)).organisations == ("Harbour Bank",)
    assert as_stated(text, ("N.R.B. Wharfe",)).people == ("N. R. B. Wharfe",)
    assert as_stated(text, ("Ana Ruiz",)) is text


def test_stated_initials_go_by_the_spelling_of_the_recognised_ones():
    text = recognise("", "George H. W. Marsh spoke.")
    joined = join_names("people", ("George H.W. Marsh",), text)
    assert joined.names == ("George H. W. Marsh",)
    assert joined.forms == (("people", "George H. W. Marsh", ("George H.W. Marsh", "George H. W. Marsh")),)
