"""Link as written -> a web address, or nothing: only http and https leave this room."""

from __future__ import annotations

import re
from urllib.parse import urljoin, urlsplit

from indexer.formats.characters import clean

# An address as people write it: "www.harbour.example", "harbour.example/2024/03/05/ferry", "//harbour.example/ferry"
_WITHOUT_SCHEME = re.compile(r"(?i)(?://(?=[^/\s])|(?=www\.)|(?=(?:[a-z\d][a-z\d-]*\.)+[a-z]{2,}/[^\s]))", re.ASCII)


def with_scheme(link: str) -> str:
    """A link as it is, one of a host without its scheme with "http".

    >>> with_scheme("harbour.example/news/1"), with_scheme("//harbour.example/1"), with_scheme("/news/1")
    ('http://harbour.example/news/1', 'http://harbour.example/1', '/news/1')
    """
    match = _WITHOUT_SCHEME.match(link.strip())
    return f"http://{link.strip()[match.end() :]}" if match else link


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
