"""Who is named beside a quotation, but does not say it: the next speaker, kin and staff, who never said it."""

import pytest

from indexer.extract.quotations.finding import find_quotations

PEOPLE = ("Ana Ruiz", "Ben Oda", "Carl Voss")


def said(text, people=PEOPLE):
    """What is quoted, with its speaker, as `speaker: words`."""
    return [f"{one.speaker}: {text[one.start : one.end]}" for one in find_quotations(text, people)]


def speakers(text):
    return [one.speaker for one in find_quotations(text, PEOPLE)]


ODA_FIRST = "“We lost the keel,” Oda said. "


@pytest.mark.parametrize(
    "text",
    [
        "“It is a pity.” Ana Ruiz said, “We won.”",
        "“It is a pity.” Ana Ruiz said: “We won.”",
        "“It is a pity!” Ana Ruiz added: “We won.”",
        "“Is it a pity?” Ana Ruiz told reporters, “We won.”",
    ],
)
def test_the_second_half_of_a_quotation_is_not_the_next_speakers(text):
    assert speakers(ODA_FIRST + text) == ["Ben Oda", "Ben Oda", "Ana Ruiz"]
    assert speakers(text) == ["", "Ana Ruiz"]


@pytest.mark.parametrize(
    "text",
    [
        "“It is a pity!” Ana Ruiz told reporters she was glad.",
        "“It is a pity!” Ana Ruiz said that it was not.",
        "“It is a pity!” Ana Ruiz said the port was open.",
        "“Is it a pity?” Ana Ruiz wondered whether it was.",
        "“It is a pity.” Ana Ruiz said on Monday that it was not.",
        "“It is a pity.” According to Ana Ruiz, it was not.",
    ],
)
def test_a_sentence_with_an_object_of_its_own_does_not_attribute_what_stands_before(text):
    assert speakers(ODA_FIRST + text) == ["Ben Oda", "Ben Oda"]


@pytest.mark.parametrize(
    "text",
    [
        "“It is a pity!” Ana Ruiz said.",
        "“It is a pity!” Ana Ruiz said on Monday.",
        "“It is a pity!” Ana Ruiz shouted at reporters as she left.",
        "“Is it a pity?” Ana Ruiz asked Ben Oda when he came.",
        "“It is a pity!” Ana Ruiz told reporters who were there.",
        "“It is a pity.” Ana Ruiz said.",
        "“It is a pity!” said Ana Ruiz.",
        "“Is it a pity?” according to Ana Ruiz.",
    ],
)
def test_a_sentence_without_one_does(text):
    assert speakers(ODA_FIRST + text) == ["Ben Oda", "Ana Ruiz"]


def test_a_question_that_goes_on_is_one_speech():
    assert speakers("“Is it lost?” Ana Ruiz asked, “and where is the keel?”") == ["Ana Ruiz", "Ana Ruiz"]


def test_a_lead_in_of_the_paragraph_before_is_kept():
    text = "Ana Ruiz stated,\n\n“The port is shut.” Ben Oda said, “It is open.”"
    assert speakers(text) == ["Ana Ruiz", "Ben Oda"]


@pytest.mark.parametrize(
    "speaker",
    [
        "the spokesman for Ana Ruiz",
        "the widow of Carl Voss",
        "the daughter of Ana Ruiz",
        "the chief of staff of Ana Ruiz",
        "the company of Ben Oda",
        "the office of Mayor Ana Ruiz",
        "an aide to Harbour Mayor Ana Ruiz",
        "the Ana Ruiz campaign",
        "the Ruiz spokesman",
        "Ruiz supporters",
        "the lawyer representing Ana Ruiz",
        "Ana Ruiz’s aide",
    ],
)
def test_who_belongs_to_a_person_is_not_that_person(speaker):
    assert said(f"“We wait,” {speaker} said.") == [": We wait,"]
    assert said(f"“We wait,” said {speaker}.") == [": We wait,"]
    assert said(f"According to {speaker}, “we wait for it.”") == [": we wait for it."]
    assert said(f"{speaker.capitalize()[0]}{speaker[1:]} was blunt: “We wait.”") == [": We wait."]


@pytest.mark.parametrize(
    "speaker",
    [
        "the mayor of Harbour, Ana Ruiz",
        "the daughter of Ben Oda, Ana Ruiz",
        "Ben Oda’s daughter Ana Ruiz",
        "the head of the Refugee Council Ana Ruiz",
        "Minister of Education Ana Ruiz",
        "the campaign manager Ana Ruiz",
        "a spokeswoman, Ana Ruiz",
        "Ana Ruiz of the Harbour team",
    ],
)
def test_a_description_that_ends_with_a_name_is_that_persons(speaker):
    assert said(f"“We wait,” said {speaker}.") == ["Ana Ruiz: We wait,"]


@pytest.mark.parametrize(
    "sentence",
    ["The brother of Ben Oda came.", "Ben Oda’s brother came.", "The lawyer for Ben Oda came.", "Oda’s driver came."],
)
def test_he_is_not_the_one_to_whom_somebody_belongs(sentence):
    assert said(f"{sentence} “We wait,” he said.") == [": We wait,"]


@pytest.mark.parametrize(
    "sentence",
    [
        "Ben Oda came.",
        "The company’s lawyer, Ben Oda, came.",
        "Oda began the campaign for Port Blue.",
        "Oda’s ship came.",
    ],
)
def test_he_is_whom_the_sentence_is_about(sentence):
    assert said(f"{sentence} “We wait,” he said.") == ["Ben Oda: We wait,"]


def test_he_is_not_somebody_named_after_another_he():
    assert said("His sister begged him to send Oda away, but he replied: “We wait.”") == [": We wait."]


def test_a_thing_in_which_somebody_spoke_is_no_description():
    text = "In a blog post, Ana Ruiz wrote of rain.\n\n“We wait,” said the post.\n\n“We sail,” said the {}."
    assert said(text.format("mayor"))[0] == ": We wait,"
    described = "The harbour master, Ana Ruiz, wrote of rain.\n\n“We wait,” said the harbour master."
    assert said(described) == ["Ana Ruiz: We wait,"]


@pytest.mark.parametrize(
    "text",
    [
        "“I stole it,” Ben Oda did not say.",
        "“I stole it,” Ben Oda never said.",
        "“I stole it,” Ben Oda denied saying.",
        "“I stole it,” Ben Oda could have said.",
        "“I stole it,” Ben Oda might say.",
        "Ben Oda didn’t say: “I stole it.”",
        "Ben Oda never said “sell the port”.",
        "Ben Oda never said that the port was “dead”.",
        "Ben Oda has not said “sell the port”.",
        "Ben Oda denied saying “sell the port”.",
        "Ben Oda denied having said “sell the port”.",
        "Ben Oda denied that he had said “sell the port”.",
        "Ben Oda denied that the port was “dead”.",
        "Ben Oda refused to say “sorry”.",
        "Ben Oda wanted to say “sorry”.",
        "Carl Voss asked Ben Oda to say “sorry”.",
        "Ben Oda left without saying “sorry”.",
        "Ben Oda stopped short of saying “sorry”.",
        "Ben Oda could have said “the port is mine”.",
        "Ben Oda could say “the port is mine”.",
        "Ben Oda should’ve said “the port is mine”.",
        "If Ben Oda had said “sorry”, we would sail.",
        "Unless Ben Oda says “sorry”, we wait.",
        "Had Ben Oda said “sorry”, we would sail.",
        "Did Ben Oda say “sorry”?",
        "Voss wondered whether Ben Oda had said “sorry”.",
        "Nobody heard Ben Oda say “sorry”.",
    ],
)
def test_what_was_not_said_is_nobodys(text):
    assert set(speakers(text)) <= {""}


@pytest.mark.parametrize(
    "text",
    [
        "“I did not steal it,” Ben Oda said.",
        "“If it rains we wait,” Ben Oda said.",
        "“We wait,” Ben Oda said when asked if it rained.",
        "Ben Oda would only say: “We wait.”",
        "Ben Oda could say no more than “we wait”.",
        "Ben Oda used to say: “We wait.”",
        "Ben Oda would say: “We wait.”",
        "Ben Oda will say “we wait” on Monday.",
        "Ben Oda went on to say: “We wait.”",
        "Ben Oda did say “sorry”.",
        "Ben Oda did not only say “sorry”.",
        "Ben Oda did not hesitate to say “sorry”.",
        "Ben Oda never tired of saying “we wait”.",
        "Ben Oda did not mince words, saying: “We wait.”",
        "Ben Oda could not come, but said: “We wait.”",
        "Ben Oda would not comment, saying only “we wait”.",
        "Ben Oda denied the charge, saying “we wait”.",
        "Ben Oda denied it: “We wait.”",
        "Asked if he had stolen it, Ben Oda said “no”.",
        "If it rains, Ben Oda said, “we wait”.",
        "Had he known, Ben Oda said, “we would wait”.",
        "Only then did Ben Oda say “sorry”.",
    ],
)
def test_what_was_said_in_few_or_many_words_is_kept(text):
    assert speakers(text) == ["Ben Oda"]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Ben Oda was told: “We wait.”", ""),
        ("Ben Oda was told by Ana Ruiz: “We wait.”", "Ana Ruiz"),
        ("Ben Oda was asked about it: “We wait.”", "Ben Oda"),
        ("“We wait,” Ben Oda quoted Ana Ruiz as saying.", "Ana Ruiz"),
        ("“We wait,” Ben Oda was quoted as saying.", "Ben Oda"),
    ],
)
def test_who_is_told_does_not_speak_and_who_is_quoted_does(text, speaker):
    assert speakers(text) == [speaker]


def test_the_minister_of_one_country_is_not_anothers():
    text = "“We wait,” the foreign minister of Norland said. {}’s foreign minister, Ana Ruiz, left."
    assert speakers(text.format("Norland")) == ["Ana Ruiz"]
    assert speakers(text.format("Sudland")) == [""]


@pytest.mark.parametrize("words", ["It was not Ben Oda who said", "Ben Oda has yet to say", "Ben Oda was about to say"])
def test_what_another_said_or_nobody_yet_is_not_his(words):
    assert speakers(f"{words} “sorry”.") == []


@pytest.mark.parametrize(
    "text",
    [
        "Ana Ruiz, sister of Carl Voss, said the port would “pay dearly.” Mayor Ben Oda of Selm asked for a briefing.",
        "Ana Ruiz has urged the council to stop “this comedy of errors.” Ben Oda warned of “a dangerous day for us”.",
    ],
)
def test_what_ends_a_sentence_is_not_the_next_ones_subjects(text):
    assert speakers(text)[0] == "Ana Ruiz"


@pytest.mark.parametrize("text", ["read the banner", "read a placard", "the banner read", "the sign reads"])
def test_what_can_be_read_on_things_is_nobodys(text):
    assert speakers(f"“No,” Ben Oda said. “Peace today,” {text}. “Let us go.”") == ["Ben Oda", "", ""]


@pytest.mark.parametrize(
    "text",
    [
        "Ben Oda, described by Ana Ruiz as “the worst mayor we ever had”, resigned.",
        "Ben Oda was described by Ana Ruiz as “the worst mayor we ever had”.",
        "Ben Oda was told by Ana Ruiz that “the boats are gone for good”.",
    ],
)
def test_what_somebody_is_told_or_called_is_the_others(text):
    assert speakers(text) == ["Ana Ruiz"]


def test_nobody_was_never_told_or_called_so():
    assert speakers("Ben Oda was never told by Ana Ruiz that “the boats are gone for good”.") == []


def test_it_is_nobody_where_a_clause_only_begins_with_it():
    text = "Ana Ruiz told the council that it was too early to say whether May was “a blip in the data”."
    (one,) = find_quotations(text, PEOPLE)
    assert (one.speaker, one.verb, one.written) == ("Ana Ruiz", "told", "Ana Ruiz")


@pytest.mark.parametrize(
    "text",
    [
        "Forecaster Ben Oda said a cool change was due.",
        "Ben Oda saw rain over Selm.",
        "Ana Ruiz’s assistant, Ben Oda, said a cool change was due.",
    ],
)
def test_he_is_whom_the_paragraph_before_ends_with(text):
    assert speakers(f"“I stay,” Carl Voss said. “I do,” he said.\n\n{text}\n\n“It pours,” he said.")[-1] == "Ben Oda"


def test_a_towns_deputy_mayor_is_nobody_elses_deputy():
    assert speakers("Selm’s deputy mayor Ben Oda accused Tarn of it.\n\n“They hit boilers,” he said.") == ["Ben Oda"]
