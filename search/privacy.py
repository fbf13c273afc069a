"""What every answer promises a newsroom: its headers, and which hosts and addresses are ours."""

from __future__ import annotations

import re
from collections.abc import Iterable

LOCAL_HOSTS = frozenset({"127.0.0.1", "localhost", "[::1]"})
HEADERS = {
    "Content-Security-Policy": (
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; "
        "form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
    ),
    "Referrer-Policy": "no-referrer",
    "X-Content-Type-Options": "nosniff",
    "X-Robots-Tag": "noindex, nofollow",
    "Cache-Control": "private, no-cache",
    "Cross-Origin-Resource-Policy": "same-origin",
}
THEMES = (("system", "System"), ("light", "Light"), ("dark", "Dark"))

_PORT = re.compile(r":\d*$")
_LOCAL_ADDRESS = re.compile(r"/(?![/\\])[^\x00-\x1f\x7f\\]*")


def is_our_host(host: str, names: Iterable[str] = ()) -> bool:
    """Whether a request's Host header names this machine: else a web page elsewhere may be asking.

    Any web page can give its own name the address 127.0.0.1 and then read what is served there (DNS rebinding).

    >>> is_our_host("localhost:8000"), is_our_host("[::1]"), is_our_host("news.example:8000")
    (True, True, False)
    """
    name = _PORT.sub("", host.strip().lower())
    return name in LOCAL_HOSTS or name in {known.lower() for known in names}


def is_local(host: str) -> bool:
    """Whether only this machine can reach a server that listens on that address."""
    return host.lower() in LOCAL_HOSTS or host == "::1"


def local_address(address: str) -> str:
    """An address on this server to go back to; the front page when it leads anywhere else.

    >>> local_address("/?q=gaza"), local_address("//elsewhere.example/"), local_address("https://elsewhere.example")
    ('/?q=gaza', '/', '/')
    """
    return address if _LOCAL_ADDRESS.fullmatch(address) else "/"


def known_theme(choice: str | None) -> str:
    """The theme chosen, "system" when none or an unknown one is."""
    return choice if choice in dict(THEMES) and choice else "system"
