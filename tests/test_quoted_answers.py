"""Answers of somebody else behind a quotation: by verbs that nobody lists, by nouns, or by nothing that is clear."""

import pytest

from indexer.extract.quotations.finding import find_quotations

PEOPLE = ("Ana Ruiz", "Ben Oda")


def last_speaker(text):
    return find_quotations(text, PEOPLE)[-1].speaker


@pytest.mark.parametrize(
    "answer",
    [
        "“Not yet, my friend,” typed Ben Oda.",
        "‘Not yet, my friend,’ typed Oda, the captain.",
        "'Not yet, my friend,' glowered Ben Oda.",
        "«Not yet, my friend», typed Oda.",
        "“Not yet, my friend?” glowered Oda.",
        "“Not yet, my friend,” Oda corrected her.",
        "“Not yet, my friend,” Oda glowered.",
        "“Not yet, my friend,” shot back Ben Oda.",
        "“Not yet, my friend,” emailed Oda.",
        "“Not yet, my friend,” was Ben Oda’s answer.",
        "“Not yet, my friend,” ran Ben Oda's cool reply.",
        "“Not yet, my friend,” came the answer from Ben Oda.",
        "“Not yet, my friend,” is how Oda put it.",
        "“Not yet, my friend,” was how Oda described it.",
        "“Not yet, my friend,” or else it will rain, Oda said.",
    ],
)
@pytest.mark.parametrize("between", [" ", "\n\n"])
def test_an_answer_is_that_of_whom_it_names(answer, between):
    assert last_speaker(f"“We are done,” said Ana Ruiz.{between}{answer}") == "Ben Oda"


@pytest.mark.parametrize(
    "answer",
    [
        "“Not yet, my friend,” came the answer.",
        "“Not yet, my friend,” ran the reply.",
        "“Not yet, my friend,” with Ben Oda shaking his head.",
        "“Not yet, my friend,” the captain of the other side glowered.",
        "“Not yet, my friend,” they begged Ben Oda.",
        "“Not yet, my friend,” reads the sign that Ana Ruiz has put in her window.",
    ],
)
def test_an_answer_that_names_nobody_is_not_that_of_whoever_spoke_last(answer):
    assert last_speaker(f"“We are done,” said Ana Ruiz. {answer}") == ""


def test_words_that_only_go_on_keep_the_speaker():
    assert last_speaker("“We are done,” said Ana Ruiz. “Not yet, my friend,” pointing at the gate.") == "Ana Ruiz"


@pytest.mark.parametrize(
    "leading",
    [
        "Ana Ruiz’s verdict was short: “{}”",
        "Former captain Ana Ruiz's message: “{}”",
        "Ana Ruiz came. Her answer was short: “{}”",
        "“{}” was Ana Ruiz’s verdict.",
    ],
)
def test_whose_answer_leads_into_it_speaks(leading):
    assert last_speaker(leading.format("Too much sugar,")) == "Ana Ruiz"


@pytest.mark.parametrize(
    "leading", ["The answer to Ana Ruiz’s warning was short: “{}”", "Ruiz’s lawyer’s answer was short: “{}”"]
)
def test_an_answer_to_somebody_is_not_hers(leading):
    assert last_speaker(leading.format("Too much sugar.")) == ""


@pytest.mark.parametrize(
    "title",
    [
        "“Salt,” starring Ben Oda, opens.",
        "“Salt,” directed by Ben Oda, opens on Friday.",
        "‘Salt,’ produced by Ben Oda, opens on Friday.",
        "“Dune,” released Friday, grossed $40 million.",
        "“Dune,” rated PG, grossed $40 million.",
        "“The Long Bill,” staged Thursday, was short.",
        "“The long bill of an old fox,” released Friday, was short.",
        "“The long bill of an old fox,” released in May, was short.",
        "“The Long Bill,” Ben Oda produced.",
        "“The Long Bill,” bagged Ben Oda.",
    ],
)
def test_a_title_that_opens_a_sentence_is_nobodys_answer(title):
    assert last_speaker(f"“We are done,” said Ana Ruiz. {title}") == "" or len(find_quotations(title, PEOPLE)) == 0


@pytest.mark.parametrize(
    "answer", ["“No,” glowered Ben Oda.", "“No,” Oda corrected her.", "“Never Again,” shrieked Oda."]
)
def test_a_short_answer_has_a_verb_of_the_voice(answer):
    assert last_speaker(f"“We are done,” said Ana Ruiz. {answer}") == "Ben Oda"


@pytest.mark.parametrize(
    "title", ["“Dune,” released Friday, grossed $40 million.", "“Dune,” rated PG, grossed little."]
)
def test_a_title_alone_is_no_quotation(title):
    assert find_quotations(title, PEOPLE) == ()
