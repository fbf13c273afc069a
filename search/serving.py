"""Command line -> a server, and what the operator is told about it."""

from __future__ import annotations

import argparse
import ctypes
import gc
import logging
import platform
import sys
from collections.abc import Callable, Collection, Sequence
from typing import Any

from waitress.server import create_server

from search.backend import Backend, BackendUnavailable
from search.privacy import is_local

DEFAULT_INDEX = "data/index"
DEFAULT_HOST = "127.0.0.1"
DEFAULT_PORT = 8000
# Settings of the C library's memory, by their numbers in malloc.h: from so many bytes on, what is free at its end goes
# back to the system; so many in one piece come from the system; all threads share one store.
_MALLOC = ((-1, 128 << 20), (-3, 32 << 20), (-8, 1))
_NEW_OBJECTS = 10_000  # that the garbage collector lets come together; a page makes and forgets about a thousand


def serve(create_app: Callable[[str, Collection[str]], Any], arguments: Sequence[str] | None = None) -> int:
    """Serve the site that `create_app` makes of an index and the names it answers to, until Ctrl-C. The exit status."""
    options = read_options(arguments)
    keep_memory()  # before there are threads: each would already have a store of its own
    logging.basicConfig(level=logging.INFO, format="%(message)s")
    try:
        app = create_app(options.index, [*options.name, options.host])
        server = create_server(app, host=options.host, port=options.port, ident=None)
    except (BackendUnavailable, OSError, ValueError) as problem:
        print(explain_failure(problem, options.host, options.port), file=sys.stderr)
        return 1
    for warning in list_warnings(app.config["BACKEND"], options.host):
        print(warning, file=sys.stderr)
    rest_collector()
    print(f"Dateline is at {show_address(options.host, options.port)}", flush=True)
    server.run()
    print("Dateline has stopped.")
    return 0


def read_options(arguments: Sequence[str] | None = None) -> argparse.Namespace:
    """The options: index, host, port, name (a list of host names). Ends the program on wrong ones."""
    parser = argparse.ArgumentParser(
        prog="python app.py", description="Serve a news archive as a search page, for this machine only unless told."
    )
    add = parser.add_argument
    add("--index", metavar="DIR", default=DEFAULT_INDEX, help="the folder of the index (%(default)s)")
    add("--host", default=DEFAULT_HOST, help="the address to listen on (%(default)s)")
    add("--port", type=_port, default=DEFAULT_PORT, help="the port to listen on (%(default)s)")
    add("--name", action="append", default=[], help="a host name to answer to; repeat it for more")
    return parser.parse_args(arguments)


def show_address(host: str, port: int) -> str:
    """The address to open in a browser.

    >>> show_address("::1", 8000)
    'http://[::1]:8000'
    """
    return f"http://{f'[{host}]' if ':' in host else host}:{port}"


def explain_failure(problem: Exception, host: str, port: int) -> str:
    """Why the server cannot start, in a sentence."""
    if isinstance(problem, BackendUnavailable):
        return str(problem)
    reason = getattr(problem, "strerror", None) or str(problem).rstrip(".")
    return f"Cannot listen on {host}, port {port}: {reason}. Choose another with --host or --port."


def list_warnings(backend: Backend, host: str) -> tuple[str, ...]:
    """What the operator has to know before the first request."""
    warnings = [] if is_local(host) else [_warn_of_others(host)]
    try:
        backend.info()
    except BackendUnavailable as unavailable:
        warnings.append(str(unavailable))
    return tuple(warnings)


def rest_collector() -> None:
    """Spare Python's garbage collector what stays as long as the server, and the values of single pages.

    It would look through the former every few hundred pages, for a tenth of a second; the latter are gone before.
    """
    gc.collect()
    gc.freeze()
    gc.set_threshold(_NEW_OBJECTS)


def keep_memory() -> None:
    """Let the next question have the memory that the last one took, without asking the system anew.

    The system fills what it gives with zeros, a page at a time: 5 ms for a question that most articles match. Only
    glibc can be told; elsewhere nothing is done.
    """
    if platform.libc_ver()[0] == "glibc":
        library = ctypes.CDLL(None)
        for setting, value in _MALLOC:
            library.mallopt(setting, value)


def _warn_of_others(host: str) -> str:
    return (
        f"Anyone who can reach {host} can read this archive and ask it questions. "
        "Browsers have to ask for it by this machine's own name or by one given with --name."
    )


def _port(text: str) -> int:
    if not text.isdecimal() or not 0 < int(text) < 65_536:
        raise argparse.ArgumentTypeError(f"{text} is not a port (1 to 65535)")
    return int(text)
