"""Letters in front of a name: a person's initials, a state, a title, a firm's name."""

import pytest

from indexer.extract.entities.recognising import recognise


@pytest.mark.parametrize(
    ("text", "person", "state"),
    [
        ("It sits in Raleigh, N.C. Thomas Ruiz, 34, was charged.", "Thomas Ruiz", "North Carolina"),
        ("It sits in Albany, N.Y. Anna Tarn spoke.", "Anna Tarn", "New York state"),
        ("It sits in Santa Fe, N.M. Maria Tarn, 44, left.", "Maria Tarn", "New Mexico"),
        ("They met in Greensboro, N.C. Reynolds said so.", "Reynolds", "North Carolina"),
        ("It sits in Trenton, N.J.\n\nThomas Ruiz said so.", "Thomas Ruiz", "New Jersey"),
        ("N.J. Nicholas, president of Tarn Inc, said so.", "Nicholas", "New Jersey"),
    ],
)
def test_those_of_a_state_are_the_state(text, person, state):
    found = recognise("", text)
    assert found.people == (person,)
    assert state in found.places


def test_other_states_are_nobodys():
    assert recognise("", "They met in Perth, W.A. Thomas Ruiz spoke.").people == ("Thomas Ruiz",)


def test_others_before_a_given_name_are_initials():
    found = recognise("", "NT Rama Tarno won. K.T. Rama Tarno, the minister, spoke.")
    assert found.people == ("N. T. Rama Tarno", "K. T. Rama Tarno")
    assert recognise("", "It was D.E. Thomas Tarn, 50, who won.").people == ("D. E. Thomas Tarn",)


@pytest.mark.parametrize(
    "text", ["J. Michael Fox agreed.", "W. Scott Gold left.", "C. David Finch resigned.", "It was A. Peter Rose."]
)
def test_an_initial_before_a_given_name_is_of_a_person(text):
    found = recognise("", text)
    assert (len(found.people), found.organisations, found.places) == (1, (), ())
    assert found.people[0] in text


def test_the_united_nations_are_nobodys():
    found = recognise("", "U.N. Thomas Tarn spoke.")
    assert (found.people, found.organisations) == (("Thomas Tarn",), ("United Nations",))


def test_a_title_in_capitals_is_none():
    assert recognise("", "DR John Tarn spoke.").people == ("John Tarn",)


@pytest.mark.parametrize("name", ["IL Messaggero", "EN Masse", "RV Petrel", "FM Sitharaman", "DR Tarnik"])
def test_titles_and_small_words_are_none(name):
    assert recognise("", f"{name} was there.").people == ()


@pytest.mark.parametrize(
    ("firm", "name"),
    [
        ("WR Grace", "W. R. Grace"),
        ("W.R. Grace and Co", "W. R. Grace"),
        ("BF Goodrich", "BF Goodrich"),
        ("AO Smith", "A. O. Smith"),
        ("JB Hunt", "J. B. Hunt"),
        ("CH Robinson", "C. H. Robinson"),
        ("HB Fuller", "H. B. Fuller"),
        ("R.R. Donnelley and Sons", "R. R. Donnelley"),
        ("DE Shaw", "D. E. Shaw"),
        ("ZF Friedrichshafen", "ZF Friedrichshafen"),
    ],
)
def test_firms_that_begin_with_initials(firm, name):
    found = recognise("", f"{firm} said profits rose.")
    assert (found.people, found.organisations) == ((), (name,))
