"""A server of pages on this machine, and clients that fetch from it side by side."""

from __future__ import annotations

import socket
import subprocess
import threading
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from http.client import HTTPConnection
from pathlib import Path

HOST = "127.0.0.1"
ROOT = Path(__file__).parent.parent

_START = 60  # seconds a server may take to answer first
_PATIENCE = 600  # seconds a page may take


class NoServer(Exception):
    """A server did not start, or answered with an error. The message says which and how."""


@dataclass(frozen=True, slots=True)
class Fetched:
    """Pages fetched by so many clients: milliseconds a page, and seconds for all of them."""

    clients: int
    times: tuple[float, ...]
    seconds: float


@contextmanager
def serve(command: Sequence[str], port: int, log: Path) -> Iterator[None]:
    """The server while it is needed. Raises NoServer when it does not come up."""
    with log.open("wb") as output, subprocess.Popen(command, cwd=ROOT, stdout=output, stderr=output) as server:
        try:
            _wait_for(server, port, log)
            yield
        finally:
            server.terminate()


def free_port() -> int:
    """A port that nobody listens on now."""
    with socket.socket() as listener:
        listener.bind((HOST, 0))
        return int(listener.getsockname()[1])


def fetch_all(port: int, paths: Sequence[str], clients: int, seconds: float) -> Fetched:
    """Every path fetched once, by clients that each keep one connection; what the time does not suffice for is left."""
    times: list[float] = []
    problems: list[Exception] = []
    shared, began = iter(paths), time.perf_counter()
    lock = threading.Lock()

    def take() -> str | None:
        with lock:
            return None if problems or time.perf_counter() - began > seconds else next(shared, None)

    def work() -> None:
        connection = HTTPConnection(HOST, port, timeout=_PATIENCE)
        try:
            while path := take():
                times.append(_fetch(connection, path))
        except Exception as problem:  # told by the thread that started this one
            problems.append(problem)
        finally:
            connection.close()

    threads = [threading.Thread(target=work) for _ in range(clients)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    if problems:
        raise problems[0]
    return Fetched(clients, tuple(times), time.perf_counter() - began)


def _fetch(connection: HTTPConnection, path: str) -> float:
    began = time.perf_counter()
    connection.request("GET", path)
    response = connection.getresponse()
    body = response.read()
    if response.status != 200:
        raise NoServer(f"{path} was answered with {response.status}: {body[:200]!r}")
    return (time.perf_counter() - began) * 1000


def _wait_for(server: subprocess.Popen[bytes], port: int, log: Path) -> None:
    deadline = time.monotonic() + _START
    while time.monotonic() < deadline and server.poll() is None:
        try:
            socket.create_connection((HOST, port), 1).close()
            return
        except OSError:
            time.sleep(0.05)
    raise NoServer(f"{server.args!r} did not start:\n{log.read_text(errors='replace')[-2000:]}")
