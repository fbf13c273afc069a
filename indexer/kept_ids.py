"""An article, and what stands under its id -> the id that it is kept under, and the version of it that stands there."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping

from indexer.article import PATH, Article, content_hash, fingerprint, found_facts
from indexer.committed import Known
from indexer.document import origin_hash
from indexer.extract.outlets import spellings_of, usual_outlet
from indexer.usualnames import compared_name

Find = Callable[[str], Known | None]
Merged = Mapping[str, tuple[str, str]]  # sources that became others: a name, the field and name it became


class KeptIds:
    """Decides on ids. `find` gives what stands under one; `merged` are the sources that the archivist merged.

    `is_set` tells whether a line of the archivist sets the date or the source of the very file of an article.
    """

    def __init__(self, find: Find, merged: Merged, is_set: Callable[[Article], bool] = lambda _: False) -> None:
        self._find, self._is_set = find, is_set
        self._kept = {_key(name): kept for name, (_field, kept) in merged.items()}
        self._merged: dict[str, list[str]] = {}  # by the name that they became
        for name, (_field, kept) in merged.items():
            self._merged.setdefault(kept, []).append(name)

    def kept(self, article: Article, *, is_named: bool = True) -> tuple[Article, Known | None]:
        """The article under the id it is kept under, and the version of it that stands there.

        `is_named`: whether its id is its own or its address's, not a hash of what it says.
        """
        return self._kept_by_name(article) if is_named else self._kept_by_text(article)

    def _kept_by_text(self, article: Article) -> tuple[Article, Known | None]:
        """The same of an article whose id says that another one has the same text.

        It is the same one if its path, address and lines tell of the same source and day. Else both are kept, as copies
        of one story: two papers printed it, or one on two days. So they are if the archivist sets those of its file.
        """
        source, day = found_facts(article)
        told = [fact for fact in (usual_outlet(source), day) if fact and not self._is_set(article)]
        plain = self._find(article.article_id)
        if plain is None or self._is_found_again(article, plain):
            return article, plain
        longer = _with_longer_id(article, fingerprint(*(told or [article.path])))
        known = self._find(longer.article_id)
        if known is None or self._is_found_again(longer, known) or known.content == int(content_hash(article), 16):
            return longer, known
        longest = _with_longer_id(article, content_hash(article))
        return longest, self._find(longest.article_id)

    def _is_found_again(self, article: Article, known: Known) -> bool:
        """Whether what stands under the hash of a text is of the same file, or of another one that tells the same."""
        if known.origin == origin_hash(article) and not known.just_written:
            return True
        (source, day), (known_source, known_day) = found_facts(article), known.found
        tells_same = usual_outlet(source) == usual_outlet(known_source) and day == known_day
        return tells_same and known.content == int(content_hash(article), 16) and not self._is_set(article)

    def _kept_by_name(self, article: Article) -> tuple[Article, Known | None]:
        """The same of an article with an id or an address.

        When another article has its id, it is kept as id~hash: the hash of its source (or file), so that a newer
        version finds the same id, also where that spells its source otherwise; if that is taken, too, the hash of
        what it says.
        """
        known = self._find(article.article_id)
        if known is None or self._is_version(article, known):
            return article, known
        longer = _with_longer_id(article, fingerprint(article.written_source or article.path))
        known = self._find(longer.article_id)
        if known is not None and self._is_version(longer, known):
            return longer, known
        for name in self._spellings(article.written_source):
            respelled = _with_longer_id(article, fingerprint(name))
            found = self._find(respelled.article_id)
            if found is not None and self._is_respelled(respelled, found):
                return respelled, found
        if known is None:
            return longer, None
        longest = _with_longer_id(article, content_hash(article))
        return longest, self._find(longest.article_id)  # three times the same hash: the same article, whatever else

    def _is_version(self, article: Article, known: Known) -> bool:
        """Same id: is it the same article (same text, or same source or file), or another one?

        What one run reads twice under one id is two articles unless it has the same headline: some exports number
        nothing, and two collections may both number from 1.
        """
        if known.content == int(content_hash(article), 16):
            return not self._is_of_other_folder(article, known)
        if known.just_written and known.headline != article.headline:
            return False
        is_same_source = article.source != "" and usual_outlet(known.source) == usual_outlet(article.written_source)
        return known.origin == origin_hash(article) or is_same_source or self._is_respelled(article, known)

    def _is_of_other_folder(self, article: Article, known: Known) -> bool:
        """Whether two papers have the same text under the same id, an agency's, as the archivist's folders tell.

        What has the same address is one page, wherever it was saved.
        """
        if article.own_source[1] != PATH or known.origin == origin_hash(article) or not known.source:
            return False
        has_own_id = article.article_id.partition("~")[0] != fingerprint(article.url)
        return has_own_id and self._outlet(known.source) != self._outlet(article.written_source)

    def _is_respelled(self, article: Article, known: Known) -> bool:
        """Whether an article with the same headline stands there from the same source, spelled otherwise.

        Sources that the archivist merged may be two papers that both number from 1: without the headline, one
        article would take the place of the other.
        """
        has_both = article.headline != "" and article.written_source != ""
        is_alike = has_both and article.headline == known.headline
        return is_alike and self._outlet(article.written_source) == self._outlet(known.source)

    def _outlet(self, source: str) -> str:
        """What the archivist or the table calls a source."""
        usual = usual_outlet(source)
        return self._kept.get(_key(source)) or self._kept.get(_key(usual)) or usual

    def _spellings(self, source: str) -> Iterator[str]:
        """How else a source may be written, by the archivist's lines and the table."""
        if source:
            outlet = self._outlet(source)
            yield from dict.fromkeys(
                (outlet, *self._merged.get(outlet, ()), *spellings_of(source), *spellings_of(outlet))
            )


def _with_longer_id(article: Article, suffix: str) -> Article:
    return article.with_id(f"{article.article_id}~{suffix}")


def _key(source: str) -> str:
    return compared_name("source", source)
