"""Speakers behind words of time and place, and beside others: who "he" is there, and what the text says of them."""

import pytest

from indexer.extract.quotations.finding import find_quotations

PEOPLE = ("Ana Ruiz", "Ben Oda", "Jon Arden")


def said(text, people=PEOPLE):
    """What is quoted, with its speaker, as `speaker: words`."""
    return [f"{one.speaker}: {text[one.start : one.end]}" for one in find_quotations(text, people)]


@pytest.mark.parametrize("marks", ["“{}”", '"{}"', "‘{}’", "'{}'", "«{}»"])
@pytest.mark.parametrize(
    "opening",
    [
        "In a statement he said",
        "In a statement on Tuesday he said",
        "On Monday he told the house",
        "Last year he wrote",
        "Later he added",
        "At the end of the talks he said",
        "With a grin he said",
        "When asked he said",
        "Speaking in Selm he said",
        "After the vote he told Ben Oda",
        "On Monday he was blunt",
    ],
)
def test_a_pronoun_may_stand_behind_time_and_place(opening, marks):
    text = f"The minister, Jon Arden, is under pressure. {opening}: {marks.format('We will pay.')}"
    assert said(text) == ["Jon Arden: We will pay."]


def test_the_words_for_a_speaker_are_those_alone():
    (one,) = find_quotations("Jon Arden came. In a statement on Tuesday he said: “We will pay.”", PEOPLE)
    assert one.written == "he"


@pytest.mark.parametrize(
    "opening",
    [
        "Neither her brother nor he said “we wait for it”.",
        "Not even he said “we wait for it”.",
        "In a statement her brother said “we wait for it”.",
    ],
)
def test_who_does_not_say_it_is_nobody(opening):
    assert said(f"Jon Arden came. {opening}") == [": we wait for it"]


@pytest.mark.parametrize(
    "opening",
    [
        "In a letter to Ben Oda, he said",
        "In a letter to Ben Oda he said",
        "In a letter to the prime minister, Ben Oda, he said",
        "After a meeting with Ben Oda, he said",
        "Standing beside Ben Oda on the pier, he said",
        "On behalf of Ben Oda he said",
        "After meeting the German chancellor, Ben Oda, he said",
        "In a call with German Chancellor Ben Oda he said",
    ],
)
def test_he_is_not_whom_he_writes_to_or_meets(opening):
    assert said(f"Jon Arden is under pressure. {opening}: “We pay.”") == ["Jon Arden: We pay."]
    assert said(f"{opening}: “We pay.”") == [": We pay."]


@pytest.mark.parametrize(
    "opening", ["After a week of silence", "In the morning", "By Monday", "From Selm", "On Monday evening"]
)
def test_whom_a_sentence_is_about_stays_he(opening):
    text = f"Jon Arden is under pressure. {opening} Ben Oda left, and he said: “We pay.”"
    assert said(text) == ["Ben Oda: We pay."]


@pytest.mark.parametrize("opening", ["In a letter to Ben Oda the", "In a speech in Norwell the", "On Monday the"])
def test_an_office_may_stand_behind_time_and_place(opening):
    assert said(f"The harbour minister, Ana Ruiz, met Ben Oda. {opening} minister said: “We wait.”") == [
        "Ana Ruiz: We wait."
    ]


def test_a_friend_of_an_office_is_not_its_holder():
    text = "The harbour minister, Ana Ruiz, came. In a speech the friend of the harbour minister said: “We wait.”"
    assert said(text) == [": We wait."]


@pytest.mark.parametrize("adverb", ["Later", "Then", "Meanwhile", "Finally", "Afterwards"])
def test_an_adverb_before_a_surname_is_no_given_name(adverb):
    assert said(f"{adverb} Arden said: “We wait.”") == ["Jon Arden: We wait."]


def test_a_clause_with_its_own_pronoun_opens_one_with_another():
    text = "Ana Ruiz met Ben Oda. Asked by Oda whether she had read it she said: “I wrote it.”"
    assert said(text) == ["Ana Ruiz: I wrote it."]
    assert said("Ana Ruiz left. Whether she said “I wrote it” is open.") == []


@pytest.mark.parametrize(
    ("before", "speaker"),
    [
        ("Kim Tarn said he was glad to meet Ben Oda.", "Kim Tarn"),
        ("Kim Tarn said on Monday that he was glad to meet Ben Oda.", "Kim Tarn"),
        ("Kim Tarn said on Monday that Ben Oda was late.", ""),
        ("Jon Arden left. Kim Tarn said he was glad to see Ben Oda.", ""),
    ],
)
def test_who_says_something_of_himself_is_he(before, speaker):
    assert said(f"{before} “We wait,” he said.", ("Kim Tarn", "Ben Oda", "Jon Arden")) == [f"{speaker}: We wait,"]


@pytest.mark.parametrize(
    "text",
    [
        "It was Ana Ruiz who said “the ice will hold”.",
        "It was the mayor, Ana Ruiz, who said “the ice will hold”.",
        "It is Ruiz who says “the ice will hold”.",
        "Saying “the ice will hold”, Ana Ruiz left.",
        "Noting that “the ice will hold”, Ruiz called for a vote.",
        "Ruiz accused him of “hiding the truth”.",
        "Ruiz accused Ben Oda of «hiding it».",
        "Ruiz blamed him for “years of neglect”.",
        "Ruiz described the crime as bad and the accused as “a danger to women”.",
    ],
)
def test_other_clauses_have_a_speaker(text):
    assert [one.speaker for one in find_quotations(text, PEOPLE)] == ["Ana Ruiz"]


@pytest.mark.parametrize(
    ("text", "speaker", "written"),
    [
        ("Ruiz accused the bank of “choking” his country at talks and told creditors to wait.", "Ana Ruiz", "Ruiz"),
        ("Her father accused the bank of “choking” it at talks, where Ana Ruiz said it would pay.", "", "Her father"),
        ("Her father blamed Oda for “choking” it and Ana Ruiz said nothing.", "", "Her father"),
        ("Ruiz thanked Oda for “years of work” at a meeting of sailors who said it was time.", "Ana Ruiz", "Ruiz"),
        ("The bank was accused of “choking” his country, Ana Ruiz said.", "Ana Ruiz", "Ana Ruiz"),
    ],
)
def test_whoever_accuses_somebody_of_it_says_it(text, speaker, written):
    (one,) = find_quotations(text, PEOPLE)
    assert (one.speaker, one.written) == (speaker, written)


@pytest.mark.parametrize(
    "text",
    [
        "It was not Ana Ruiz who said “the ice will hold”.",
        "Oda was accused of “hiding the truth”.",
        "Ruiz spoke of “hidden truth” on Monday.",
        "It was Ruiz’s brother who said “the ice will hold”.",
        "Calling it “a real mess”, Oda’s lawyer left.",
    ],
)
def test_clauses_of_others_have_none(text):
    assert {one.speaker for one in find_quotations(text, PEOPLE)} <= {""}


@pytest.mark.parametrize("signed", ["— Ana Ruiz.", "– Ana Ruiz, pilot.", "- Ana Ruiz, pilot"])
def test_a_signature_may_end_with_a_full_stop(signed):
    (one,) = find_quotations(f"“The numbers are awful” {signed}", PEOPLE)
    assert (one.speaker, one.written) == ("Ana Ruiz", "Ana Ruiz")
