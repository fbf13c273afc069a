"""Link as written -> a web address, or nothing: only http and https leave this room."""

from __future__ import annotations

from urllib.parse import urljoin, urlsplit

from indexer.formats.characters import clean


def web_address(link: str, base: str = "") -> str:
    """The link as an absolute http or https address, or "". A relative one needs `base`.

    >>> web_address("/news/1", "https://herald.example/a"), web_address("javascript:alert(1)")
    ('https://herald.example/news/1', '')
    """
    # Browsers drop tabs and line ends inside an address, so "java\nscript:" must not pass for a path.
    written = "".join(clean(link).split("\n")).replace("\t", "").strip()
    try:
        address = urljoin(base, written) if base else written
        parts = urlsplit(address)
        is_web = parts.scheme.lower() in ("http", "https") and bool(parts.hostname)
    except ValueError:
        return ""
    return "%20".join(address.split()) if is_web else ""
