"""Article -> its facts and names as they are listed, each with where it came from."""

from __future__ import annotations

from dataclasses import dataclass

from indexer.article import ACRONYM, CORRECTION, SPELLING, SURNAME, VIA, Article
from indexer.schema import FACET_BY_NAME
from search.pages.hit_list import NAMED_FACETS
from search.pages.links import is_web_address
from search.pages.wording import BASIS_WORDS, show_published
from search.state import SearchState

_OF_THE_ARCHIVE = (SURNAME, ACRONYM, SPELLING)  # bases whose words go on with the forms


@dataclass(frozen=True, slots=True)
class Fact:
    """One fact. `state` asks for the articles that share it, `link` leads out of the archive."""

    label: str
    value: str
    basis: str = ""
    state: SearchState | None = None
    link: str = ""


@dataclass(frozen=True, slots=True)
class FoundName:
    """A name, the question for the articles that share it, where it came from, and how else it is written there."""

    label: str
    state: SearchState
    basis: str
    forms: tuple[str, ...] = ()

    @property
    def before_forms(self) -> str:
        """What stands between the basis and the forms: a country's are what it is there by."""
        if self.basis in map(BASIS_WORDS.get, _OF_THE_ARCHIVE):
            return " "
        return ": " if self.basis == BASIS_WORDS[VIA] else ", also "


@dataclass(frozen=True, slots=True)
class NameGroup:
    """The people, organisations or places of an article."""

    name: str
    label: str
    names: tuple[FoundName, ...]


def list_facts(article: Article) -> tuple[Fact, ...]:
    """The facts in a fixed order. Date and source are always there, as "undated" and "no source" are answers."""
    return (
        _date_fact(article),
        _facet_fact(article, "source") or _no_source(article),
        *filter(None, (_facet_fact(article, "section"), _byline_fact(article))),
        *_address_facts(article),
        *_stated_facts(article),
    )


def list_names(article: Article) -> tuple[NameGroup, ...]:
    """The names in the article, each a question for the articles that share it."""
    groups = (_name_group(article, name) for name in NAMED_FACETS)
    return tuple(group for group in groups if group.names)


def _date_fact(article: Article) -> Fact:
    date = show_published(article.published)
    if article.published.refused and not article.published:
        return Fact("Date", "undated", f"a stated date was not believed: {article.published.refused}")
    if not article.published and article.basis_of("date") == CORRECTION:
        return Fact("Date", "undated", BASIS_WORDS[CORRECTION])
    first, last = article.published.first_day, article.published.last_day
    state = SearchState().with_days(first, last) if first and last else None
    basis = f"{date.basis}; {article.published.refused}" if article.published.refused else date.basis
    return Fact("Date", date.shown, basis, state)


def _no_source(article: Article) -> Fact:
    is_set = article.basis_of("source") == CORRECTION
    return Fact("Source", "no source", BASIS_WORDS[CORRECTION] if is_set else "")


def _facet_fact(article: Article, name: str) -> Fact | None:
    field = FACET_BY_NAME[name]
    value: str = getattr(article, field.attribute)
    if not value:
        return None
    basis = BASIS_WORDS[article.basis_of(field.attribute)]
    if forms := _other_forms(article, field.attribute, value):
        basis = f"{basis}, also {', '.join(forms)}"
    return Fact(field.label, value, basis, SearchState().with_filter(name, value))


def _byline_fact(article: Article) -> Fact | None:
    return Fact("By", article.byline, BASIS_WORDS[article.basis_of("byline")]) if article.byline else None


def _address_facts(article: Article) -> tuple[Fact, ...]:
    """The article's own address: a link only when it leads to the web."""
    if not article.url:
        return ()
    link = article.url if is_web_address(article.url) else ""
    return (Fact("Address", article.url, BASIS_WORDS[article.basis_of("url")], link=link),)


def _stated_facts(article: Article) -> tuple[Fact, ...]:
    tags = Fact("Tags", ", ".join(article.tags), BASIS_WORDS[article.basis_of("tags")])
    language = Fact("Language", article.language, BASIS_WORDS[article.basis_of("language")])
    stated = tuple(fact for fact in (tags, language) if fact.value)
    return (*stated, *_copy_facts(article), Fact("Id", article.article_id))


def _copy_facts(article: Article) -> tuple[Fact, ...]:
    """What the archivist says it is a copy of. What the program found is listed with the copies."""
    if article.set_copy_of is None:
        return ()
    return (Fact("Copy of", article.set_copy_of or "no other article", BASIS_WORDS[CORRECTION]),)


def _name_group(article: Article, name: str) -> NameGroup:
    field = FACET_BY_NAME[name]
    values: tuple[str, ...] = getattr(article, field.attribute)
    found = tuple(
        FoundName(
            value,
            SearchState().with_filter(name, value),
            BASIS_WORDS[article.basis_of(field.attribute, value)],
            _other_forms(article, field.attribute, value),
        )
        for value in values
    )
    return NameGroup(name, field.label, found)


def _other_forms(article: Article, attribute: str, value: str) -> tuple[str, ...]:
    """How else a name is written in the article; capitals alone make no other form, unless they are why it is there."""
    if article.basis_of(attribute, value) in _OF_THE_ARCHIVE:
        return article.forms_of(attribute, value)
    first: dict[str, str] = {}
    for form in article.forms_of(attribute, value):
        first.setdefault(form.casefold(), form)
    return tuple(form for folded, form in first.items() if folded != value.casefold())
