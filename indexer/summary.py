"""IndexStats -> the lines that a run ends with."""

from __future__ import annotations

from collections.abc import Sequence

from indexer.build import IndexStats
from indexer.edits import AliasRule

MAX_REASONS = 10  # named in the summary; every skipped record has had a line of its own
_MOST_IDLE = 10  # lines that are named


def summary_of(stats: IndexStats, *, is_build: bool) -> list[str]:
    """The lines of the summary. What met nothing is told only of a build, which reads everything."""
    read = f"{counted(stats.read, 'article')} read, {stats.indexed:,} indexed, {stats.skipped:,} skipped"
    lines = [f"{read}, in {stats.seconds:.1f} s"]
    if stats.replaced:
        lines.append(f"  {counted(stats.replaced, 'newer version')} of an article that was there")
    if stats.same:
        lines.append(f"  {stats.same:,} were there already, with the same text")
    if stats.renamed:
        lines.append(f"  {stats.renamed:,} had an id that another article has; kept under a longer one")
    if stats.warnings:
        lines.append(f"  {counted(stats.warnings, 'fact')} not used, or in part; the articles are indexed")
    if is_build and stats.idle:
        lines.append(_idle(stats.idle))
    listed = stats.reasons.most_common(MAX_REASONS)
    lines += [f"  {count:,} skipped: {reason}" for reason, count in listed]
    rest = stats.skipped - sum(count for _, count in listed)
    if rest:
        lines.append(f"  {rest:,} skipped for other reasons, each told above")
    if stats.unread:
        kinds = ", ".join(f"{suffix or 'no suffix'} {count}" for suffix, count in stats.unread.most_common(10))
        lines.append(f"  {counted(stats.unread.total(), 'file')} of no known format left alone ({kinds})")
    return lines


def _idle(rules: Sequence[AliasRule]) -> str:
    named = ", ".join(f"{rule.line} ({rule.name})" for rule in rules[:_MOST_IDLE])
    more = " ..." if len(rules) > _MOST_IDLE else ""
    return f"  {counted(len(rules), 'line')} of aliases.csv met no name in these articles: {named}{more}"


def counted(number: int, noun: str, plural: str = "") -> str:
    """A number with its noun: "1 article", "2,000 articles"."""
    return f"{number:,} {noun if number == 1 else plural or noun + 's'}"
