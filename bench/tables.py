"""Rounds -> plain tables: costs, times with their ratios to Dateline, agreement, growth."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from statistics import median

from bench.agreement import compare
from bench.asking import Asked
from bench.engines import load
from bench.round import Round

KIND_TITLES = {
    "count": "Matching and counting",
    "page": "The whole question (the same, and ten stored articles with marked snippets)",
}
_OURS = "dateline"
_MB = 1e6


def table(title: str, head: Sequence[str], rows: Sequence[Sequence[str]]) -> str:
    """Columns as wide as they need to be: the first to the left, figures to the right.

    >>> print(table("Sizes", ("what", "n"), [("a", "10"), ("bcd", "2")]))
    Sizes
    what   n
    a     10
    bcd    2
    """
    widths = [max(len(row[place]) for row in (head, *rows)) for place in range(len(head))]
    lines = [_line(row, widths) for row in (head, *rows)]
    return "\n".join([title, *lines])


def percentile(values: Sequence[float], share: float) -> float:
    """The smallest value that at least this share of them do not exceed.

    >>> percentile([4, 1, 3, 2], 0.5), percentile([4, 1, 3, 2], 0.95)
    (2, 4)
    """
    ordered = sorted(values)
    return ordered[max(0, -int(-len(ordered) * share // 1) - 1)]


def show_costs(a_round: Round) -> str:
    """What indexing and serving cost each engine."""
    head = (
        "",
        "articles/s",
        "a CPU second",
        "MB on disk",
        "bytes/article",
        "peak MB",
        "open ms",
        "private MB",
        "anonymous",
    )
    rows = []
    for name, built in a_round.built.items():
        memory = a_round.memory[name]
        rows.append(
            (
                load(name).TITLE,
                f"{built.articles / built.seconds:,.0f}",
                f"{built.articles / built.cpu_seconds:,.0f}",
                f"{built.bytes_on_disk / _MB:,.1f}",
                f"{built.bytes_on_disk / built.articles:,.0f}",
                f"{built.peak_bytes / _MB:,.0f}",
                f"{a_round.opening_ms[name]:,.0f}",
                f"{memory.total / _MB:,.0f}",
                f"{memory.anonymous / _MB:,.0f}",
            )
        )
    return table(f"{a_round.articles:,} articles: indexing, opening, serving", head, rows)


def show_times(a_round: Round, kind: str) -> str:
    """Median and 95th percentile of each class in ms, and how many times Dateline's the others' are."""
    names = list(a_round.built)
    head = ["", "n"]
    for name in names:
        head += [load(name).TITLE, "p95", *(("x", "x p95", "of") if name != _OURS else ())]
    rows = []
    for a_class, asked in a_round.asked[kind].items():
        row = [a_class, str(max(len(one.answers) for one in asked.values()))]
        for name in names:
            row += [*_times(asked[name]), *(_ratios(asked.get(_OURS), asked[name]) if name != _OURS else ())]
        rows.append(row)
    return table(f"{a_round.articles:,} articles: {KIND_TITLES[kind]}, ms", head, rows)


def show_agreement(a_round: Round) -> str:
    """How far the others' totals, facet counts and years are Dateline's, both kinds of work together."""
    others = [name for name in a_round.built if name != _OURS]
    head = ["", *(column for name in others for column in (load(name).TITLE, "others by", "facets", "years"))]
    rows = []
    for a_class in a_round.asked["count"]:
        row = [a_class]
        for name in others:
            row += _agreement([a_round.asked[kind][a_class] for kind in a_round.asked], name)
        rows.append(row)
    return table(f"{a_round.articles:,} articles: agreement with Dateline, in % of the questions", head, rows)


def show_growth(small: Round, large: Round) -> str:
    """How many times as long the median takes on the larger corpus, whole question."""
    names = [name for name in large.built if name in small.built]
    rows = []
    for a_class, asked in large.asked["page"].items():
        before = small.asked["page"][a_class]
        rows.append([a_class, *(_growth(before[name], asked[name]) for name in names)])
    title = f"{small.articles:,} -> {large.articles:,} articles: median of the whole question, times"
    return table(title, ["", *(load(name).TITLE for name in names)], rows)


def show_remarks(names: Sequence[str]) -> str:
    """What a reader of the figures has to know."""
    return "\n".join(f"{load(name).TITLE}: {load(name).REMARK}." for name in names)


def _line(row: Sequence[str], widths: Sequence[int]) -> str:
    cells = [row[0].ljust(widths[0]), *(cell.rjust(width) for cell, width in zip(row[1:], widths[1:], strict=True))]
    return "  ".join(cells).rstrip()


def _times(asked: Asked) -> Iterator[str]:
    for share in (0.5, 0.95):
        yield f"{percentile(asked.times, share):.2f}" if asked.answers else "-"


def _ratios(ours: Asked | None, theirs: Asked) -> Iterator[str]:
    """Theirs over ours, on the questions that both answered, and how many those are."""
    both = min(len(ours.answers), len(theirs.answers)) if ours else 0
    for share in (0.5, 0.95):
        if ours and both:
            yield _factor(percentile(theirs.times[:both], share) / percentile(ours.times[:both], share))
        else:
            yield "-"
    yield str(both)


def _agreement(asked: Sequence[Mapping[str, Asked]], name: str) -> list[str]:
    pairs = [
        (mine.counted, theirs.counted)
        for several in asked
        if _OURS in several
        for mine, theirs in zip(several[_OURS].answers, several[name].answers, strict=False)
    ]
    found = compare(pairs)
    if found is None:
        return ["-"] * 4
    return [
        f"{found.same_total:.0%}",
        f"{found.difference:.1%}" if found.same_total < 1 else "",
        f"{found.same_facets:.1%}",
        f"{found.same_years:.1%}",
    ]


def _growth(before: Asked, after: Asked) -> str:
    if not before.answers or not after.answers:
        return "-"
    return _factor(median(after.times) / median(before.times))


def _factor(factor: float) -> str:
    return f"{factor:.1f}" if factor >= 1 else f"{factor:.2f}"
