import pytest
from hypothesis import given
from hypothesis import strategies as st

from search.arguments import one_line
from search.language.combine import first_leaves
from search.language.lexer import MAX_DEPTH
from search.language.reading import describe, describe_forms
from search.parser import MAX_LEAVES, MAX_NOTES, parse
from search.query import And, Everything, Not, Or, Pattern, Words

WILDCARDS = "* stands for any letters of a word and ? for one, beside at least 2 others"
AND_ALONE = "AND needs a word on both sides; to search for the word, write it small"


def word(text, *terms, field=None, quoted=False):
    return Words(text, terms or (text,), field, quoted)


@pytest.mark.parametrize(
    ("text", "query"),
    [
        ("", Everything()),
        (" \n ", Everything()),
        ("NATO", word("NATO", "nato")),
        ("ships and boats", And((word("ships", "ship"), word("and"), word("boats", "boat")))),
        ("boat AND port", And((word("boat"), word("port")))),
        ("boat OR port OR quay", Or((word("boat"), word("port"), word("quay")))),
        ("boat OR port quay", Or((word("boat"), And((word("port"), word("quay")))))),
        ("(boat OR port) quay", And((Or((word("boat"), word("port"))), word("quay")))),
        ("boat -port", And((word("boat"), Not(word("port"))))),
        ("boat −port", And((word("boat"), Not(word("port"))))),
        ("boat NOT port", And((word("boat"), Not(word("port"))))),
        ("-port", And((Everything(), Not(word("port"))))),
        ("-port -quay", And((Everything(), Not(word("port")), Not(word("quay"))))),
        ("boat OR -port", Or((word("boat"), And((Everything(), Not(word("port"))))))),
        ("NOT NOT port", word("port")),
        ("-(-port)", word("port")),
        ("boat -(port quay)", And((word("boat"), Not(And((word("port"), word("quay"))))))),
        ("boat (port (quay))", And((word("boat"), word("port"), word("quay")))),
        ("boat Boats BOAT", word("boat")),
        ('"open port"', word("open port", "open", "port", quoted=True)),
        ("“open \n port”", word("open port", "open", "port", quoted=True)),
        ("„open port“ «a»", And((word("open port", "open", "port", quoted=True), word("a", quoted=True)))),
        ('boat -"open port"', And((word("boat"), Not(word("open port", "open", "port", quoted=True))))),
        ("headline:boat", word("boat", field="headline")),
        ("Headline:Boats", word("Boats", "boat", field="headline")),
        ('deck:"open port"', word("open port", "open", "port", field="deck", quoted=True)),
        ("body:(boat OR port)", Or((word("boat", field="body"), word("port", field="body")))),
        ("boat -headline:port", And((word("boat"), Not(word("port", field="headline"))))),
        ("headline:-port", And((Everything(), Not(word("port", field="headline"))))),
        ("harb*", Pattern("harb*", "harb*")),
        ("(Harb*), boat", And((Pattern("Harb*", "harb*"), word("boat")))),
        ("*ister", Pattern("*ister", "*ister")),
        ("col*r", Pattern("col*r", "col*r")),
        ("Wom?n", Pattern("Wom?n", "wom?n")),
        ("a*b", Pattern("a*b", "a*b")),
        ("**Élan**,", Pattern("*Élan*", "*elan*")),
        ("-*burg who?", And((Not(Pattern("*burg", "*burg")), word("who")))),
        ("body:harb*", Pattern("harb*", "harb*", "body")),
        ("al-Aqsa", word("al-Aqsa", "al", "aqsa")),
        ("W-2", word("W-2", "w", "2")),
        ("日本語", word("日本語", "日", "本", "語")),
        ("10:30", word("10:30", "10", "30")),
        ("U.N.", word("U.N.", "un")),
        ("Israel’s", word("Israel’s", "israel")),
        ("boat, (port).", And((word("boat"), word("port")))),
        ("boat AND NOT port", And((word("boat"), Not(word("port"))))),
        ("boat && port | C++", And((word("boat"), word("port"), word("C", "c")))),
        ("+boat & port — quay?", And((word("boat"), word("port"), word("quay")))),
        ("boat - port --quay", And((word("boat"), word("port"), word("quay")))),
        ("https://a.test/b?c=*d", word("https://a.test/b?c=*d", "https", "a", "test", "b", "c", "d")),
    ],
)
def test_what_people_type(text, query):
    parsed = parse(text)
    assert (parsed.query, parsed.notes) == (query, ())


@pytest.mark.parametrize(
    ("text", "read_as", "note"),
    [
        ("foo:bar", "foo bar", "no field foo; read as the words foo bar"),
        ('foo:"a b"', 'foo "a b"', 'no field foo; read as the words foo "a b"'),
        ("-foo:bar", "-(foo bar)", "no field foo; read as the words foo bar"),
        ("place:Spain", "place Spain", "place is a filter, not a field of the text; read as the words place Spain"),
        (
            "headline: boat",
            "headline boat",
            "headline: is read as a word; to search the headline write headline:word without a space",
        ),
        ('boat "port', "boat port", "a quotation mark has no partner; what follows is read as words: port"),
        (
            "speaker: boat",
            "speaker boat",
            "speaker: is read as a word; to search the speaker write speaker:name without a space",
        ),
        ("(boat (port", "boat port", "a bracket is not closed; it is closed at the end"),
        ("boat)", "boat", "a closing bracket has no partner; it is not used"),
        ("h*", "h", f"h* is read as h: {WILDCARDS}"),
        ("al-aq*", "al aq*", f"al-aq* is read as al aq*: {WILDCARDS}"),
        ("日本*", "日本", f"日本* is read as 日本: {WILDCARDS}"),
        ("boat *", "boat", "* alone is not used: * and ? stand for letters of a word"),
        ('"open* port"', '"open* port"', '* is not used within quotes: "open* port"'),
        ("boat~2", "boat", "~2 after boat is not used: there is no search by spelling or weight"),
        ("boat^3", "boat", "^3 after boat is not used: there is no search by spelling or weight"),
        ('"open port"~5', '"open port"', "~5 is not used: there is no search by spelling or weight"),
        ("boat NEAR port", "boat port", "NEAR is not used: there is no search for words near each other"),
        ("boat W/5 port", "boat port", "W/5 is not used: there is no search for words near each other"),
        ("boat [a TO b]", "boat", "[a TO b] is not used: ranges are not supported; for dates use From and To"),
        ("/har.*r/", "har r", "/har.*r/ is read as words: there is no search by pattern"),
        ("boat OR", "boat", "OR needs a word on both sides; to search for the word, write it small"),
        ("boat NOT", "boat", "NOT and - need a word after them"),
        ("&", "", "there is no word to search for in &"),
        ("()", "", "there is no word to search for in ()"),
        ("AND", "", AND_ALONE),
        ("boat AND", "boat", AND_ALONE),
        ("AND boat", "boat", AND_ALONE),
        ("boat AND AND port", "boat port", AND_ALONE),
        ("(boat AND) port", "boat port", AND_ALONE),
        ("NOT AND boat", "-boat", AND_ALONE),
        ("boat -", "boat", "NOT and - need a word after them"),
        ("boat − ", "boat", "NOT and - need a word after them"),
        ("(boat -) port", "boat port", "NOT and - need a word after them"),
        ("-", "", "NOT and - need a word after them"),
        ("boat || port", "boat port", "|| is not used; for either of two words write OR between them"),
        ("boat||port", "boat||port", "|| is not used; for either of two words write OR between them"),
        ('boat "—"', "boat", '"—" has no word to search for'),
    ],
)  # fmt: skip
def test_what_cannot_be_used_is_named(text, read_as, note):
    parsed = parse(text)
    assert (str(parsed.query), parsed.notes) == (read_as, (note,))


def test_only_the_first_words_are_used():
    typed = [f"w{number}" for number in range(MAX_LEAVES + 12)]
    parsed = parse(" ".join(typed))
    assert str(parsed.query) == " ".join(typed[:MAX_LEAVES])
    assert parsed.notes == (
        "the first 100 words and phrases are used;"
        " not used: w100 w101 w102 w103 w104 w105 w106 w107 w108 w109 and 2 more",
    )


def test_words_left_out_leave_no_hole():
    many = " ".join(f"w{number}" for number in range(MAX_LEAVES))
    assert str(parse(f"{many} -x").query) == many
    assert str(parse(f"({many}) OR (-x)").query) == many
    assert str(parse(f"{many} -(-x -y)").query) == many


def test_repeated_words_are_not_counted():
    assert parse("the boat " * 500).notes == ()


@pytest.mark.parametrize("text", ["(" * 2000, "(" * 2000 + "boat", "-(" * 1000 + "boat", "a (b OR " * 300])
def test_deep_brackets_are_bounded(text):
    parsed = parse(text)
    assert f"brackets more than {MAX_DEPTH} deep are not used" in parsed.notes


@pytest.mark.parametrize("sign", ["NOT ", "a:", "headline:", "+", "-", "~", "*", '"', "[a TO "])
def test_long_chains_of_signs_are_read(sign):
    parsed = parse(sign * 1500 + "boat")
    assert len(parsed.notes) <= MAX_NOTES
    assert "boat" in str(parsed.query)


def test_many_notes_are_summed_up():
    parsed = parse(" ".join(f"field{number}:a" for number in range(30)))
    assert len(parsed.notes) == MAX_NOTES
    assert parsed.notes[-1] == "21 more parts are not used as typed"


def test_what_cannot_be_encoded_is_no_part_of_the_query():
    parsed = parse('"fer\ud800ry" x\x00y')
    str(parsed.query).encode()
    assert "\x00" not in str(parsed.query)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("", "everything"),
        ("ferry OR boat", "ferry or boat"),
        ('genocide "press conference" -Spain', 'genocide and "press conference" but not Spain'),
        ("harb*", "words beginning with harb"),
        ("headline:strike", "strike in the headline"),
        ("body:strike boat", "strike in the text and boat"),
        ("a (b OR c) -d -(e f)", "a and (b or c) but not d and not (e and f)"),
        ("a OR b c", "a or (b and c)"),
        ("-Spain", "everything but Spain"),
        ("-Spain -(a b)", "everything but Spain and (a and b)"),
        ("boat OR -Spain", "boat or (everything but Spain)"),
    ],
)
def test_the_question_in_words(text, words):
    assert describe(parse(text).query) == words


def test_which_words_are_searched_in_all_forms():
    query = parse('genocide Ministers Erdoğan al-Aqsa "press" headline:ferries -"two boats" -W2 2024 東').query
    assert describe_forms(query) == (
        "genocide (all forms) and Ministers (all forms) and Erdoğan (all forms) and al-Aqsa (all forms)"
        ' and "press" (all forms) and ferries (all forms) in the headline and 2024 and 東'
        ' but not "two boats" (all forms) and not W2'
    )


WORDS = st.sampled_from(["boat", "Ports", "al-Aqsa", "10:30", "日本", "U.N.", "harb*", "Kan’ani", "or", "63,700", "é"])
PHRASES = st.lists(WORDS, min_size=1, max_size=3).map(lambda words: f'"{" ".join(words)}"')
LEAVES = st.tuples(st.sampled_from(["", "headline:", "body:", "foo:"]), WORDS | PHRASES).map("".join)
TEXTS = st.recursive(
    LEAVES,
    lambda inner: st.one_of(
        st.lists(inner, min_size=1, max_size=3).map(" ".join),
        st.lists(inner, min_size=1, max_size=3).map(" OR ".join),
        st.tuples(st.sampled_from(["-", "NOT ", "headline:", ""]), inner).map(lambda pair: f"{pair[0]}({pair[1]})"),
    ),
    max_leaves=12,
)


@given(TEXTS)
def test_a_printed_query_reads_the_same(text):
    query = parse(text).query
    again = parse(str(query))
    assert again.query == query


@given(st.text(st.characters(exclude_categories=())) | st.text('ab"“”()-*?:~^[]/+ORANDT \n—日', max_size=60))
def test_any_text_is_read(text):
    parsed = parse(text)
    assert all(note.strip() for note in parsed.notes)
    assert not _has_stray_not(parsed.query)
    assert describe(parsed.query)
    (str(parsed.query) + " ".join(parsed.notes)).encode()
    assert first_leaves(parsed.query, MAX_LEAVES) == (parsed.query, ())
    if parsed.query == Everything():
        assert bool(parsed.notes) == bool(one_line(text))


@given(st.lists(st.text("aAbdnorstORNDT", min_size=1, max_size=5), min_size=1))
def test_words_without_signs_are_read_as_beside_one(words):
    text = " ".join(words)
    assert parse(text) == parse(f"{text} .")


def _has_stray_not(query, is_in_and=False):
    if isinstance(query, Not):
        return not is_in_and or _has_stray_not(query.part)
    if isinstance(query, And | Or):
        inside = isinstance(query, And)
        assert len(query.parts) >= 2
        assert not any(type(part) is type(query) for part in query.parts)
        return any(_has_stray_not(part, inside) for part in query.parts)
    return False
