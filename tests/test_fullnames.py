"""Full names: what is open in an article, whose a short name is, and an article under its full names."""

from dataclasses import replace

import pytest

from indexer.article import ACRONYM, SPELLING, SURNAME, Quotation
from indexer.fullnames.choose import choose_full_names
from indexer.fullnames.counted import CountedNames, keys_of
from indexer.fullnames.open_names import explained_acronyms, open_names, with_full_names
from tests.articles import article, told


def chosen(people=None, orgs=None, places=None, explained=None, decided=None, small=False):
    """The full names of an archive in which every name is open."""
    counts = {"person": people or {}, "org": orgs or {}, "place": places or {}}
    counted = {field: CountedNames.of(field, names, names) for field, names in counts.items()}
    return choose_full_names(counted, explained or {}, decided or {}, small)


def whom(short, small=False, alone=1, **people):
    """Whose a short name is, in an archive with these full names (written_so) and their articles."""
    names = {name.replace("_", " "): count for name, count in people.items()}
    return chosen({short: alone, **names}, small=small).get("person", {}).get(short)


# What is open in an article.


def test_a_surname_alone_is_open_and_one_that_others_share_is_not():
    assert open_names(told(people=("Arkwright", "Ben Oda"))) == {"person": {"Arkwright", "Ben Oda"}}
    assert "Arkwright" not in open_names(told(people=("Arkwright", "Ben Arkwright")))["person"]
    assert "Arkwright" not in open_names(told(people=("Arkwright", "Ben Arkwright Jr")))["person"]


def test_spellings_of_one_name_in_an_article_are_not_open():
    assert open_names(told(people=("Inés Valdrême", "Ines Valdreme"))) == {}
    assert open_names(told(places=("Doñana",))) == {"place": {"Doñana"}}


def test_what_is_stated_or_corrected_is_not_open():
    assert open_names(article("a", "", "", people=("Arkwright",))) == {}
    corrected = replace(told(people=("Arkwright",)), bases=(("people", "Arkwright", "correction"),))
    assert open_names(corrected) == {}


@pytest.mark.parametrize(
    ("names", "text", "is_open"),
    [
        (("NWC",), "The NWC met.", True),
        (("NWC", "National Water Council"), "The NWC met.", False),  # may be the same
        (("NWC", "NWC Harbours"), "The NWC met.", False),
        (("NWC",), "Norwell Carriers <NWC> fell.", False),  # explained by something else
        (("NWC",), "Norwell Carriers (N.W.C.) fell.", False),
        (("NWC", "NWCO"), "NWC and NWCO met.", False),
        (("NWC",), "The Norwell Wagon Company ran until 1931. The NWC had a forge.", False),
        (("NWC",), "The Norwell Board for Wagons and Coaches ran until 1931. The NBWC and the NWC met.", True),
        (("NWC",), "The Network of Wagons and the Coaches met. The NWC had a forge.", False),
        (("NWC",), "Norwell Wharf. The NWC met there in Cold weather.", True),
    ],
)
def test_an_acronym_is_open_where_nothing_may_explain_it(names, text, is_open):
    assert ("NWC" in open_names(told(text=text, organisations=names)).get("org", ())) == is_open


def test_explained_acronyms_are_those_whose_letters_fit():
    forms = (
        ("organisations", "National Water Council", ("National Water Council", "N.W.C.")),
        ("organisations", "Anadolu Agency", ("XY",)),
        ("places", "United States", ("US",)),
    )
    assert explained_acronyms(replace(told(), forms=forms)) == ("NWC\tNational Water Council",)
    forms = (("organisations", "Royal Sailing Federation", ("Royal Sailing Federation", "RSF")),)
    found = ("RSF\tRoyal Sailing Federation", "Reporters Without Borders\tRoyal Sailing Federation")
    assert explained_acronyms(replace(told(), forms=forms)) == found
    forms = (
        ("organisations", "Guild of Pilots", ("Guild of Pilots", "GOP")),
    )  # the tables have another word for it, too
    assert explained_acronyms(replace(told(), forms=forms)) == ("GOP\tGuild of Pilots",)


def test_what_the_tables_know_is_open_where_only_an_acronym_stands_for_it():
    def opened(*forms, text="The RSF met."):
        names = told(text=text, organisations=("Reporters Without Borders",))
        return open_names(replace(names, forms=(("organisations", "Reporters Without Borders", forms),)))

    assert opened("RSF") == opened("R.S.F.", "RSF") == {"org": {"Reporters Without Borders"}}
    assert opened("RSF", "Reporters Without Borders") == opened("RSF", text="The Wharf (RSF) met.") == {}
    assert open_names(told(organisations=("Reporters Without Borders",))) == {}


# Whose a name is.


def test_a_surname_belongs_to_the_one_full_name():
    assert whom("Arkwright", Tomas_Arkwright=2) == "Tomas Arkwright"
    assert whom("Arkwright", Tomas_Arkwright=1) is None
    assert whom("Valdreme", **{"Inés_Valdrême": 2}) == "Inés Valdrême"
    assert whom("Amir-Abdollahian", **{"Hossein_Amir-Abdollahian": 2}) == "Hossein Amir-Abdollahian"
    assert whom("Arkwright", Tomas_Arkwright_Jr=2) == "Tomas Arkwright Jr"


def test_two_full_names_leave_a_surname_alone_unless_one_is_rare():
    assert whom("Arkwright", Tomas_Arkwright=30, Ada_Arkwright=10) is None
    assert whom("Arkwright", Tomas_Arkwright=30, Ada_Arkwright=2) is None
    assert whom("Arkwright", Tomas_Arkwright=40, Ada_Arkwright=2) == "Tomas Arkwright"
    many = {f"{name}_Arkwright": 1 for name in ("Ada", "Ben", "Cleo", "Dan", "Eve", "Flo")}
    assert whom("Arkwright", Tomas_Arkwright=20, **many) is None


def test_short_forms_of_the_same_person_are_no_rivals():
    assert whom("Arkwright", Tomas_Arkwright=3, T_Arkwright=2) == "Tomas Arkwright"
    assert whom("Arkwright", Jan_Tomas_Arkwright=3, Tomas_Arkwright=2) == "Jan Tomas Arkwright"


def test_initials_belong_to_the_one_full_name_they_fit():
    assert whom("T. Arkwright", Tomas_Arkwright=3, Ada_Arkwright=3) == "Tomas Arkwright"
    assert whom("A.B. Arkwright", Ada_Arkwright=3) is None
    assert whom("J. Arkwright", Jan_Arkwright=3, Jude_Arkwright=3) is None
    assert chosen({"JD Arkwright": 9, "Jude Dan Arkwright": 3}) == {}  # the short one is how he is called


def test_what_is_hardly_a_name_harms_nothing():
    assert chosen({" ": 1, "": 1, "Jr": 2, "Martin Jr": 3, "Martin C. Jr": 1, "É": 1}) == {}


def test_given_names_words_and_places_need_more_articles():
    assert whom("Martin", Ada_Martin=3, A_Martin_Ruiz=1, Zo_Martin=1) is None
    assert whom("Martin", Ada_Martin=40, Zo_Martin=1) == "Ada Martin"
    assert whom("Martin", Ada_Martin=8, Martin_Oda=3) is None  # here it is a given name, too
    assert chosen({"Arkwright": 1, "Ada Arkwright": 5}, orgs={"Arkwright": 5}) == {}


def test_a_surname_that_nobody_else_has_needs_fewer_articles():
    assert whom("Martin", Ada_Martin=1) is None
    assert whom("Martin", Ada_Martin=2) == "Ada Martin"
    assert whom("Martin", small=True, Ada_Martin=1) == "Ada Martin"
    assert whom("Arkwright", small=True, Tomas_Arkwright=1) == "Tomas Arkwright"
    assert whom("Arkwright", small=True, Tomas_Arkwright=1, T_Arkwright=1) == "Tomas Arkwright"
    assert whom("Martin", small=True, alone=3, Ada_Martin=1) is None  # others have more of him than his full name
    assert whom("Martin", small=True, Ada_Martin=1, Ben_Martin=1) is None
    assert whom("Martin", small=True, Ada_Martin=1, Martin_Oda=1) is None
    assert whom("Martin", small=True, Harbour_Martin=1) is None  # hardly a person
    for others in ({"orgs": {"Martin": 1}}, {"places": {"Martin": 1}}):
        assert chosen({"Martin": 1, "Ada Martin": 3}, small=True, **others) == {}


@pytest.mark.parametrize(
    "text",
    [
        "King Arkwright arrived on Monday.",
        "It was Prince Osric ibn Arkwright who spoke.",
        "It belongs to the Arkwright family.",
        "Shares of Arkwright Air Freight fell. Arkwright said nothing.",
        "Shares of John Arkwright Ltd fell. Arkwright said nothing.",
    ],
)
def test_what_is_no_surname_or_a_firm_s_is_not_open(text):
    firms = [name for name in ("Arkwright Air Freight", "John Arkwright Ltd") if name in text]
    assert open_names(told(text=text, people=("Arkwright",), organisations=firms)).get("person", ()) == ()
    text, others = "The Arkwright Administration met Robin Arkwright.", ("Arkwright Administration", "Senate Arkwright")
    assert open_names(told(text=text, people=("Arkwright",), organisations=others))["person"] == {"Arkwright"}


def test_an_acronym_of_one_meaning_is_clear_in_a_small_archive():
    orgs = {"NWC": 2, "Norwell Water Council": 1}
    explained = {"NWC\tNorwell Water Council": 1}
    assert chosen(orgs=orgs, explained=explained) == {}
    assert chosen(orgs=orgs, explained=explained, small=True) == {"org": {"NWC": "Norwell Water Council"}}
    assert chosen(orgs=orgs | {"NWC": 3}, explained=explained, small=True) == {}
    explained |= {"NWC\tNorthern Wagon Company": 1}
    assert chosen(orgs=orgs, explained=explained, small=True) == {}


def test_a_middle_initial_makes_no_other_person_where_that_is_clear():
    assert chosen({"Ana T. Oda": 2, "Ana Oda": 5}) == {"person": {"Ana T. Oda": "Ana Oda"}}
    assert chosen({"Ana T. Oda": 1, "Ana Oda": 1}) == {"person": {"Ana Oda": "Ana T. Oda"}}
    assert chosen({"Ana T. Oda": 2, "Ana Oda": 5, "Ana B. Oda": 1}) == {}
    assert chosen({"Ana T. Oda": 2, "Ana Oda": 5, "Ben Oda": 8}) == {}
    assert chosen({"Oda": 1, "Ana T. Oda": 2, "Ana Oda": 5})["person"]["Oda"] == "Ana Oda"
    assert "Ana T. Oda" not in open_names(told(people=("Ana Oda", "Ana T. Oda"))).get("person", ())


@pytest.mark.parametrize(
    ("rarer", "commoner"),
    [
        ("Bill Arkwright", "William Arkwright"),
        ("Arkwright William", "William Arkwright"),
        ("Ana da Silva", "Ana Silva"),
        ("Mustapha al-Qassimi", "Mustafa al-Qasimi"),
        ("Mohammed Arkwright", "Muhammad Arkwright"),
    ],
)
def test_a_name_in_other_words_is_the_same_person_s(rarer, commoner):
    assert chosen({rarer: 1, commoner: 2}) == {"person": {rarer: commoner}}
    assert open_names(told(people=(rarer, commoner))) == {}


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("Erik Hansen", "Erik Hanssen"),  # two people more often than one
        ("Howard Michael", "Michael Howard"),  # both are given names
        ("Robert Hale Jr", "Robert Hale"),
        ("Ana Lee", "Ana Li"),
        ("Bill James", "James Will"),
        ("Ana Maria Oda", "Ana Oda"),
        ("A. Maria Oda", "Maria Oda"),
    ],
)
def test_a_name_that_is_much_like_another_may_be_somebody_else_s(first, second):
    assert chosen({first: 3, second: 5}) == {}


def test_a_surname_of_two_belongs_to_the_one_who_has_it():
    assert whom("Dubois-Martin", **{"Claire_Dubois-Martin": 1}) == "Claire Dubois-Martin"
    assert whom("Dubois-Martin", **{"Claire_Dubois-Martin": 1, "Paul_Dubois-Martin": 1}) is None


def test_spellings_go_by_the_commonest():
    assert chosen({"Inés Valdrême": 3, "Ines Valdreme": 2}) == {"person": {"Ines Valdreme": "Inés Valdrême"}}
    assert chosen(orgs={"GenCorp": 5, "Gencorp": 1}) == {"org": {"Gencorp": "GenCorp"}}
    assert chosen(places={"Dona Ana": 1, "Doña Ana": 1}) == {"place": {"Dona Ana": "Doña Ana"}}
    assert chosen(orgs={"WHO": 5, "Who": 1}) == {}


@pytest.mark.parametrize(
    ("rarer", "commoner"),
    [
        ("Norwell Paper Mills Corp.", "Norwell Paper Mills"),
        ("Norwell Paper Mills Ltd", "Norwell Paper Mills Co Ltd"),
        ("Royal Dance", "Royal Dance Company"),
        ("Horizon Inc", "Horizon"),
        ("Norwell Paper Mills Corporation", "Norwell Paper Mills Corp"),
        ("Nordhavn Company", "Nordhavn"),
    ],
)
def test_firms_with_and_without_their_legal_form_go_by_the_commoner_name(rarer, commoner):
    assert chosen(orgs={rarer: 1, commoner: 2}) == {"org": {rarer: commoner}}
    assert chosen(people={rarer: 1, commoner: 2}) == {}


def test_firms_go_without_their_legal_form_where_they_are_called_so():
    assert chosen(orgs={"Norwell Paper Mills": 1, "Norwell Paper Mills Co.": 9}) == {
        "org": {"Norwell Paper Mills Co.": "Norwell Paper Mills"}
    }


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("Trust Co", "Trust"),  # any firm
        ("Steel Corp", "Steel"),
        ("Turkish Co", "Turkish"),
        ("New York Co", "New York"),
        ("Arkwright and Co", "Arkwright"),
        ("Norwell Paper Mills Union", "Norwell Paper Mills"),
    ],
)
def test_what_is_left_of_a_name_without_its_form_may_be_something_else(first, second):
    assert chosen(orgs={first: 1, second: 2}) == {}


def test_a_firm_in_two_forms_in_one_article_is_not_open():
    assert open_names(told(organisations=("Norwell Mills Ltd", "Norwell Mills"))) == {}


def test_an_acronym_belongs_to_the_name_that_clearly_explains_it():
    orgs = {"NWC": 5, "National Water Council": 4, "Norwell War Club": 1}
    council, club = "NWC\tNational Water Council", "NWC\tNorwell War Club"
    assert chosen(orgs=orgs, explained={council: 3}) == {"org": {"NWC": "National Water Council"}}
    assert chosen(orgs=orgs, explained={council: 2}) == {}
    assert chosen(orgs=orgs, explained={council: 10, club: 1}) == {}
    assert chosen(orgs={"NWC": 5}, explained={council: 3}) == {}  # no article has the name now
    assert chosen(orgs={"National Water Council": 4}, explained={council: 3}) == {}  # none has the acronym alone
    assert chosen(orgs={"OPEC": 5, "Office of Ports": 4}, explained={"OPEC\tOffice of Ports": 9}) == {}


def test_the_archivist_wins():
    names = {"Arkwright": 1, "Tomas Arkwright": 9}
    assert chosen(names, decided={"person": {"arkwright": "Arkwright"}}) == {}
    assert chosen(names, decided={"person": {"Arkwright": "Ada Arkwright"}}) == {}
    assert chosen(names, decided={"person": {"Arkwright": "Tomas Arkwright"}})["person"]


def test_keys_are_made_alike_one_by_one_and_all_at_once():
    names = ["U.N. Council", "Ål-Ek", "", "WHO", "Who", "al-Aqsa", "\ud800x"]
    keys = CountedNames.of("person", dict.fromkeys(names, 1), ()).keys
    assert keys == [keys_of("person", [name.encode("utf-8", "surrogatepass")])[0] for name in names]
    assert keys[:6] == [b"un council", b"al ek", b"", b"WHO", b"who", b"al aqsa"]


# An article under its full names.


def test_an_article_under_its_full_names_says_why():
    one = told(people=("Arkwright", "Ines Valdreme"), organisations=("NWC",))
    one = replace(one, quotations=(Quotation(0, 1, "Arkwright"), Quotation(2, 4, "Ada Bek")))
    full_names = {
        "person": {"Arkwright": "Tomas Arkwright", "Ines Valdreme": "Inés Valdrême"},
        "org": {"NWC": "National Water Council"},
    }
    found = with_full_names(one, full_names)
    assert (found.people, found.organisations) == (("Tomas Arkwright", "Inés Valdrême"), ("National Water Council",))
    assert found.basis_of("people", "Tomas Arkwright") == SURNAME
    assert found.basis_of("people", "Inés Valdrême") == SPELLING
    assert found.basis_of("organisations", "National Water Council") == ACRONYM
    assert found.forms_of("people", "Tomas Arkwright") == ("Arkwright",)
    assert [quotation.speaker for quotation in found.quotations] == ["Tomas Arkwright", "Ada Bek"]
    assert with_full_names(one, {}) is one
