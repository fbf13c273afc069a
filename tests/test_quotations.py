"""Who is quoted as saying what: marks, verbs, pronouns, and what only looks like a quotation."""

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from indexer.extract.quotations import clauses, places
from indexer.extract.quotations.attribution import leads_in
from indexer.extract.quotations.clauses import Gap
from indexer.extract.quotations.finding import NamedText, find_all_quotations, find_quotations

PEOPLE = ("Ana Ruiz", "Ben Oda")
UNCLEAR = ("Kim Ruiz", "Robin Oda")  # men or women


def said(text, people=PEOPLE, others=()):
    """What is quoted, with its speaker, as `speaker: words`."""
    return [f"{one.speaker}: {text[one.start : one.end]}" for one in find_quotations(text, people, others)]


@pytest.mark.parametrize(
    "text",
    [
        "“We wait,” Ruiz said.",
        "“We wait,” said Ruiz.",
        "“We wait,” said the harbour master, Ana Ruiz, on Monday.",
        "“We wait,” Ms Ruiz, 43, told reporters.",
        "“We wait,” Ms Ruiz (Lab, Thornby East) told reporters.",
        "Cllr Ana Ruiz (Lab, Thornby East) said: “We wait,”",
        "“We wait,” Ruiz later told reporters.",
        "Ruiz said: “We wait,” and left.",
        "Ruiz, who flew home on Monday, told reporters: “We wait,”",
        "After talks with Ben Oda, Ruiz said, “We wait,”",
        "According to Ruiz, “We wait,”",
        "“We wait,” according to Ana Ruiz.",
        "Ruiz was quoted by the agency as saying: “We wait,”",
        "The paper quoted Ana Ruiz as saying: “We wait,”",
        "‘We wait,’ said Ruiz.",
        "'We wait,' said Ruiz.",
        '"We wait," said Ruiz.',
        "«We wait,» said Ruiz.",
        "« We wait, » said Ruiz.",
        "„We wait,“ said Ruiz.",
        "”We wait,” said Ruiz.",
        "``We wait,'' said Ruiz.",
        "Ruiz: ‘We wait,’",
        "Ruiz met the press. “We wait,” she said.",
        "Ruiz was blunt: “We wait,”",
        "“We wait,” Ruiz, D-N.Y., said.",
        "“We wait,” said Oda’s lawyer, Ana Ruiz.",
        "“We wait,” Oda’s lawyer, Ana Ruiz of Storm & Sons, said.",
    ],
)
def test_a_quotation_has_its_speaker(text):
    assert said(text) == ["Ana Ruiz: We wait,"]


def test_a_description_is_written_as_far_as_its_first_comma():
    text = "The senator, a member from the north, was blunt: “We wait.”"
    assert [quotation.written for quotation in find_quotations(text, (), ())] == ["The senator"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("“A fish,” Ruiz said, “is a fish.”", ["Ana Ruiz: A fish,", "Ana Ruiz: is a fish."]),
        ("“A fish,” Ruiz said. “It swims.”", ["Ana Ruiz: A fish,", "Ana Ruiz: It swims."]),
        ("“A fish,” Ruiz said. “A ship,” said Oda.", ["Ana Ruiz: A fish,", "Ben Oda: A ship,"]),
        ("Ruiz said: “One.\n\n“Two.\n\n“Three.”", ["Ana Ruiz: One.", "Ana Ruiz: Two.", "Ana Ruiz: Three."]),
        ("“A fish,” Ruiz said.\n\n“It swims well enough.”", ["Ana Ruiz: A fish,", "Ana Ruiz: It swims well enough."]),
        ("“He said ‘no’ to me,” Ruiz said.", ["Ana Ruiz: He said ‘no’ to me,"]),
        ("‘He said “no” to me,’ Ruiz said.", ["Ana Ruiz: He said “no” to me,"]),
        ("‘The workers’ boats aren’t ours,’ Ruiz said.", ["Ana Ruiz: The workers’ boats aren’t ours,"]),
        ("Ruiz called the plan “a net with one hole”.", ["Ana Ruiz: a net with one hole"]),
        ("Ruiz said that the plan was “dead”.", ["Ana Ruiz: dead"]),
        ("The plan is “a net with holes”, Ruiz said.", ["Ana Ruiz: a net with holes"]),
    ],
)
def test_pieces_of_a_speech_belong_together(text, expected):
    assert said(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "The “war on terror” changed airports.",
        "Ruiz said the “war on terror” changed airports.",
        "She reads “The Sun” and has seen “Gate 14”.",
        "The band, called “The Herrings”, plays on Monday.",
        "Ruiz coined the term “terminal boredom”.",
        "A 12\" pipe and a 30\" mower; 5' 6\" tall, the '90s, rock 'n' roll.",
        "The workers' boats and the skippers' nets.",
        "“No fishing” is what the sign says.",
        "He paid for it, as he said. “",
        "““””",
        "",
    ],
)
def test_names_and_terms_and_apostrophes_are_not_said(text):
    assert said(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "“We wait,” Ruiz and Oda said.",
        "“We wait,” an official said.",
        "“We wait,” said a spokesman for Ruiz.",
        "“We wait,” Ruiz’s lawyer said.",
        "“We wait,” they said.",
        "“We wait,” I said.",
        "Ruiz left. “We wait,” said Mr Carl.",
    ],
)
def test_who_is_not_clear_is_not_named(text):
    assert said(text) == [": We wait,"]


def test_a_pronoun_of_two_people_is_nobody():
    text = "Ruiz and Oda met. “We wait,” she said."
    assert said(text, UNCLEAR) == said(text, ("Ana Ruiz", "Eva Oda")) == [": We wait,"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("“You lied,” Ruiz told Oda. “I did not,” he replied.", "I did not,"),
        ("“You lied,” Ruiz said to Robin Oda. “I did not,” he answered.", "I did not,"),
        ("“This,” said Oda, pointing at Ruiz, “is she.” “Thanks,” she said.", "Thanks,"),
        ("Asked by Oda whether she was sure, she said: “Yes, I was.”", "Yes, I was."),
        ("Asked by reporter Robin Oda about it, she said: “Yes, I was.”", "Yes, I was."),
    ],
)
def test_who_answers_is_not_who_spoke_or_asked(text, expected):
    assert said(text, UNCLEAR)[-1] == f": {expected}"


def test_who_was_asked_is_who_spoke_before():
    assert said("“We wait,” Ruiz told the court. Asked by Oda whether she was sure, she said: “Yes, I was.”") == [
        "Ana Ruiz: We wait,",
        "Ana Ruiz: Yes, I was.",
    ]
    assert said("“We wait,” Ruiz said of Oda. “We hope,” she added.")[-1] == "Ana Ruiz: We hope,"
    assert said("Ruiz called it “fair, but not very good.” “We hope,” she added.")[-1] == "Ana Ruiz: We hope,"
    assert said("“We wait,” Ruiz said. “No,” she replied when asked again.")[-1] == "Ana Ruiz: No,"


@pytest.mark.parametrize("size", ["6'2\"", '5’11"'])
def test_inches_behind_feet_close_nothing(size):
    assert said(f'"I am the {size} man," joked Ruiz.') == [f"Ana Ruiz: I am the {size} man,"]


def test_two_of_one_surname_are_told_apart_by_their_first_names():
    couple = ("Ana Ruiz", "Leo Ruiz")
    assert said("“A,” said Ana Ruiz. “B,” said Leo. “C,” Ruiz said.", couple) == [
        "Ana Ruiz: A,",
        "Leo Ruiz: B,",
        ": C,",
    ]


def test_an_office_is_the_one_person_who_holds_it():
    text = "The harbour minister, Ana Ruiz, met Ben Oda.\n\n“We wait,” the {} minister said."
    assert said(text.format("harbour")) == ["Ana Ruiz: We wait,"]
    assert said(text.format("foreign")) == [": We wait,"]


def test_a_pronoun_keeps_to_mr_and_ms():
    text = "Mr Oda and Ms Ruiz came.\n\nMs Ruiz went on. “{}” she said.\n\nMr Oda left. “We wait,” she said."
    assert said(text.format("No,")) == ["Ana Ruiz: No,", "Ana Ruiz: We wait,"]


def test_a_pronoun_is_not_somebody_named_before_a_newcomer():
    assert said("Oda left. A diplomat was blunter. “They will not come,” he said.") == [": They will not come,"]
    assert said("Oda left. The rain stopped. “They will not come,” he said.") == ["Ben Oda: They will not come,"]


def test_a_pronoun_of_an_earlier_speaker_is_not_given_to_a_later_one():
    text = "Ruiz came. “A fish,” she said.\n\n“A ship,” said Oda.\n\n“A pier,” {} said."
    assert said(text.format("she"), UNCLEAR)[-1] == ": A pier,"
    assert said(text.format("he"), UNCLEAR)[-1] == "Robin Oda: A pier,"


def test_what_is_read_out_is_its_writers():
    assert said("Ruiz kept a diary. Her first entry reads: “Dark.”") == ["Ana Ruiz: Dark."]


def test_a_full_name_that_nobody_listed_is_taken_as_written():
    assert said("“We wait,” said Carla Mendes, a farmer.\n\n“Still,” Mendes added.", ()) == [
        "Carla Mendes: We wait,",
        "Carla Mendes: Still,",
    ]
    assert said("“We wait,” Blue Harbour said.", (), ["Blue Harbour"]) == [": We wait,"]
    assert said("“We wait,” the Harbour Committee said.", ()) == [": We wait,"]


def test_verb_form_and_paragraph_are_kept():
    text = "Nothing yet.\n\n“We wait,” the mayor, Ana Ruiz, insisted."
    (one,) = find_quotations(text, PEOPLE)
    assert (one.verb, one.written, one.paragraph) == ("insisted", "Ana Ruiz", 1)


MARKS = ["“", "”", '"', "'", "‘", "’", "«", "»", "„", "``", "''", " ", "\n\n", ". ", ", ", ": ", "-", "—"]
WORDS = [
    "Ruiz",
    "Ana",
    "she",
    "said",
    "told",
    "According to",
    "that",
    "We wait",
    "the minister",
    "and",
    "who",
    "quoted",
]
PIECES = st.sampled_from([*MARKS, *WORDS, "as", "saying", "\ud800"])


@given(st.lists(PIECES, max_size=40).map(" ".join) | st.lists(PIECES, max_size=40).map("".join))
@example("\n\n“\n\n“")
def test_whatever_the_text_quotations_are_parts_of_it_in_order(text):
    found = find_quotations(text, ("Ana Ruiz",))
    ends = [0, *(one.end for one in found)]
    for one, end_before in zip(found, ends, strict=False):
        assert end_before <= one.start < one.end <= len(text)
        assert text[one.start : one.end].strip() == text[one.start : one.end]
        assert "\n\n" not in text[one.start : one.end]
        assert one.speaker in ("", "Ana Ruiz")


def test_a_partner_that_is_very_far_is_none():
    near, far = ("“" + "It ‘is " * marks + "so,” said Ruiz." for marks in (100, 1_000))
    assert len(find_quotations(near, PEOPLE, ())) == 1
    assert find_quotations(far, PEOPLE, ()) == ()


def test_very_many_pronouns_stand_for_the_last_speaker():
    text = "“We wait,” said Ana Ruiz. " + "“We wait,” she said. " * 2_000
    assert {one.speaker for one in find_quotations(text, PEOPLE, ())} == {"Ana Ruiz"}


def test_in_a_very_long_text_it_is_as_in_a_short_one():
    said = "“We wait,” said Ana Ruiz.\n\n“The port is shut.”\n\n“Nobody sails,” she said."
    before = "The port was quiet.\n\n" * 600
    short, long = (find_quotations(text, PEOPLE) for text in (said, before + said))
    assert [one.speaker for one in short] == ["Ana Ruiz"] * 3
    assert [(one.start - len(before), one.speaker, one.verb) for one in long] == [
        (one.start, one.speaker, one.verb) for one in short
    ]


def test_of_several_texts_each_has_its_own_quotations():
    texts = ("“We wait,” said Ana Ruiz.", "Nobody spoke.", "“We sail,” said Ben Oda.")
    found = find_all_quotations([NamedText(text, ("Ana Ruiz", "Ben Oda")) for text in texts * 9])
    assert [[one.speaker for one in quotations] for quotations in found] == [["Ana Ruiz"], [], ["Ben Oda"]] * 9


@pytest.mark.parametrize(
    ("speaker", "name"),
    [
        ("University of Selm professor Ana Ruiz", "Ana Ruiz"),
        ("the Ministry of Defence spokeswoman Ana Ruiz on Monday", "Ana Ruiz"),
        ("the Office of Selm mayor Ana Ruiz", ""),
        ("Friends of Selm actor Ana Ruiz", ""),
        ("the brother of Selm striker Ana Ruiz", ""),
        ("the University of Selm in Tarn", ""),
    ],
)
def test_somebody_of_a_body_is_no_body(speaker, name):
    assert [one.speaker for one in find_quotations(f"“It is dead,” said {speaker}.", ("Ana Ruiz",))] == [name]


@pytest.mark.parametrize("text", ["Ruiz left. ", "Did she say?\n", "Ruiz met Mr. ", "It said that. ", " ", ""])
def test_what_ends_a_sentence_leads_into_nothing(text):
    gap = Gap(text, 0, len(text))
    assert (gap.ends_sentence, leads_in(gap.last_words)) == (True, False)


@pytest.mark.parametrize("text", ["Ruiz said: ", "Ruiz said that ", "Mr. Ruiz said, "])
def test_what_leads_in_ends_no_sentence(text):
    gap = Gap(text, 0, len(text))
    assert (gap.ends_sentence, leads_in(gap.last_words)) == (False, True)


def _sentences_read(monkeypatch, count):
    calls = []
    monkeypatch.setattr(places, "last_sentence", lambda words: (calls.append(words), clauses.last_sentence(words))[1])
    find_quotations('"word" ' * count, PEOPLE)
    return len(calls)


def test_the_work_grows_with_the_quotations_of_a_sentence_not_with_their_square(monkeypatch):
    assert _sentences_read(monkeypatch, 400) < 2.2 * _sentences_read(monkeypatch, 200)


def test_a_sentence_with_some_quotations_is_read_back_to_its_verb():
    listed = ", ".join(["“dry”", "“cold”", "“late”"] * 4)
    assert said(f"Ruiz said that the ferry was {listed}.").count("Ana Ruiz: late") == 4
