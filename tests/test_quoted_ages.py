"""“The 24-year-old”, “the striker”: whoever the text says that of, or nobody, even if only one person is named."""

import pytest

from indexer.extract.quotations.finding import find_quotations

ONE, TWO = ("Luka Maric",), ("Luka Maric", "Ben Oda")
PEOPLE = ("Ben Oda", "Ana Ruiz", "Luka Maric")


def speakers(text, people=ONE):
    return [one.speaker for one in find_quotations(text, people)]


def speakers_named(text):
    """The speakers, where only those are known as people whom the text names."""
    return speakers(text, [name for name in PEOPLE if name in text])


@pytest.mark.parametrize(
    ("before", "described"),
    [
        ("Luka Maric, 24, has signed.", "the 24-year-old"),
        ("Luka Maric (24) has signed.", "the 24-year-old forward"),
        ("24-year-old Luka Maric has signed.", "the 24-year-old"),
        ("Luka Maric, 24, has signed.", "the 24-year-old man"),
        ("The striker Luka Maric has signed.", "the striker"),
        ("Luka Maric, the striker, has signed.", "the striker"),
        ("The singer Luka Maric has signed.", "the singer"),
        ("The former minister Luka Maric has signed.", "the former minister"),
    ],
)
@pytest.mark.parametrize(
    "text", ["“I am happy,” said {}.", "“I am happy,” {} said.", "On Monday {} said: «I am happy.»"]
)
def test_definite_words_are_for_whoever_the_text_says_them_of(before, described, text):
    assert speakers(f"{before} {text.format(described)}") == ["Luka Maric"]


@pytest.mark.parametrize(
    ("before", "described"),
    [
        ("Luka Maric has signed.", "the 24-year-old"),
        ("Luka Maric has signed.", "the Croat"),
        ("Luka Maric has signed.", "the striker"),
        ("Luka Maric has signed.", "the former minister"),
        ("Luka Maric has signed.", "the mayor"),
        ("Luka Maric, 24, has signed.", "the 24-year-old actress"),
        ("Luka Maric, 24, has signed.", "the 24-year-old woman"),
        ("Luka Maric, 24, has signed.", "the 24-year-old coach"),
        ("Luka Maric, 24, has signed.", "the 23-year-old"),
        ("Luka Maric, 24, has signed.", "a 24-year-old"),
        ("Luka Maric, 24, found a boy.", "the 24-year-old"),
        ("Minister Luka Maric, 24, went to the concert.", "the 24-year-old singer"),
        ("Luka Maric praised his striker.", "the striker"),
        ("The match ended.", "the 24-year-old"),
    ],
)
def test_words_that_may_be_for_another_are_nobody(before, described):
    assert speakers(f"{before} “I am happy,” said {described}.") == [""]


def test_of_two_people_the_age_tells():
    text = "Luka Maric, 24, met Ben Oda (26). “I am happy,” said the 24-year-old. “He is good,” the 26-year-old said."
    assert speakers(text, TWO) == ["Luka Maric", "Ben Oda"]
    assert speakers("24-year-old Luka Maric met Ben Oda. “I am happy,” said the 24-year-old.", TWO) == ["Luka Maric"]
    assert speakers("Luka Maric met Ben Oda. “I am happy,” said the 24-year-old.", TWO) == [""]
    assert speakers("Luka Maric, 24, met Ben Oda. “Maric is here,” said the 24-year-old.", TWO) == [""]
    assert speakers("Luka Maric, 24, met Ben Oda, 24. “I am happy,” said the 24-year-old.", TWO) == [""]
    assert speakers("Luka Maric, 24, met a 24-year-old man. “I am happy,” said the 24-year-old.", TWO) == [""]


@pytest.mark.parametrize(
    "text",
    [
        "Ben Oda is on trial. “He hurt me,” the 19-year-old told the court.",
        "Ben Oda, 19, is on trial. “He hurt me,” the 19-year-old told the court.",
        "Ben Oda, 45, was jailed. “He hurt me,” the 23-year-old said.",
        "Ben Oda, 45, was jailed. “I was hurt,” the 23-year-old said.",
        "Governor Ana Ruiz signed the bill. “It is bad,” the former governor said.",
        "Mayor Ana Ruiz signed the bill. “It is bad,” the ex-mayor said.",
        "Ana Ruiz, the president, signed the bill. “It is bad,” the former president said.",
        "Ana Ruiz beat the Pole. “She played well,” the Pole said.",
        "Ben Oda ran. “I am glad,” the Kenyan said. “We beat him,” the Dutchman said.",
        "Ben Oda died on Monday. “He was kind,” the singer wrote.",
        "Ben Oda scored. The goalkeeper was sent off. “It was no foul,” the keeper said.",
        "Singer Ben Oda died on Monday. “He was kind,” the singer wrote.",
        "Ben Oda, the striker, is on trial. “He hurt me,” the striker said.",
        "The striker Ben Oda scored. The other striker fell. “I ran,” the striker said.",
        "Ben Oda, a singer, met another young singer. “I ran,” the singer said.",
        "Ana Ruiz, 34, died on Monday. “I ran,” the 34-year-old said.",
        "Ana Ruiz (34) was found dead. “I ran,” the 34-year-old said.",
        "“I ran,” the 34-year-old man said. Ana Ruiz, 34, is the mayor.",
        "“I am happy,” said the 24-year-old. Luka Maric, 24, was glad.",
    ],
)
def test_what_the_text_does_not_say_of_somebody_names_nobody(text):
    assert set(speakers_named(text)) == {""}
