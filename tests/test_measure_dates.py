"""The planted styles of dates: pinned figures, and each form with random dates."""

from collections import Counter
from datetime import datetime

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from indexer.extract.published import DateEvidence
from measure.dates import LENGTHS, OUTCOMES, judge, lines, outcomes, planted, read_styles

STYLES = read_styles()
NO_FORMS = ("{epoch}", "{ms}", "Vol. ")  # numbers of seconds; an issue's number, behind which no date is looked for
WRITTEN = [
    style
    for style in STYLES
    if style.place == "record" and style.stated != "none" and not any(part in style.text for part in NO_FORMS)
]


def test_dates_planted_in_all_styles_stay_above_the_floor():
    counts = Counter(outcome for _, _, _, outcome in outcomes(STYLES))
    assert len(STYLES) > 5500
    assert counts["right"] / counts.total() >= 0.992
    assert counts["wrong"] == 0


def test_the_figures_are_printed_for_each_place(tmp_path):
    places = {style.place: style for style in STYLES}
    few = tmp_path / "styles.txt"
    few.write_text("".join(f"{style.place} | {style.stated} | {style.text}\n" for style in places.values()))
    assert {line.split()[0] for line in lines(few)} == {"dates:", "all", *places}
    texts = {"header", "end", "day-first", "markdown"}
    assert places.keys() == {"record", "fields", "csv", "feed", "page", "url", "path"} | texts


def test_what_is_less_precise_is_not_called_right():
    style = next(style for style in STYLES if style.stated == "day")
    moment = datetime(2024, 3, 5, 14, 30)  # noqa: DTZ001
    judged = [judge(style, moment, Stated(iso)) for iso in ("2024-03-05", "2024-03", None, "2024-03-06")]
    assert judged == list(OUTCOMES)


class Stated:
    def __init__(self, iso):
        self.iso = iso

    def isoformat(self):
        return self.iso


@settings(max_examples=500, suppress_health_check=[HealthCheck.too_slow])
@given(
    style=st.sampled_from(WRITTEN),
    moment=st.datetimes(min_value=datetime(1969, 1, 1), max_value=datetime(2068, 12, 31)),  # noqa: DTZ001
)
def test_every_written_form_is_read_for_every_date(style, moment):
    written = DateEvidence().read(planted(style, moment))
    at_midnight = moment.hour == moment.minute == 0
    length = 10 if style.stated == "minute" and at_midnight else LENGTHS[style.stated]
    assert written is not None
    assert written.date.isoformat().startswith(moment.isoformat()[:length])
