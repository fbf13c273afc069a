"""A real server, a real Chromium, and a watch over every page it opens."""

import json
import shutil
import subprocess
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser, BrowserContext, Dialog, Page, Request, Response, sync_playwright
from waitress import wasyncore
from waitress.server import create_server

from app import create_app

WIDE, MIDDLE, PHONE, NARROW = 1440, 768, 390, 320
HEIGHTS = {WIDE: 900, MIDDLE: 1024, PHONE: 844, NARROW: 640}
NO_CHROMIUM = "The browser tests need Chromium. On Debian, as root: apt-get install chromium"
ARGUMENTS = (
    "--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update",
    "--no-first-run", "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1",
)  # fmt: skip


def build_index(corpus: Path, index_dir: Path) -> Path:
    """The index of a folder, built by the command that an archivist types."""
    command = [sys.executable, "-m", "indexer", "build", str(corpus), "--index", str(index_dir)]
    built = subprocess.run(command, capture_output=True, text=True, cwd=Path(__file__).parent.parent, check=False)
    assert built.returncode == 0, built.stderr
    return index_dir


@contextmanager
def serve(index_dir: Path) -> Iterator[str]:
    """The address of a waitress server over an index, on a free port."""
    server: Any = create_server(create_app(str(index_dir)), host="127.0.0.1", port=0)
    thread = threading.Thread(target=server.run)
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.effective_port}"
    finally:
        # In the server's own thread, as its loop must not meet a socket that closes under it.
        server.trigger.pull_trigger(lambda: wasyncore.close_all(server._map))
        thread.join(timeout=10)
        server.task_dispatcher.shutdown()
        assert not thread.is_alive()


@contextmanager
def open_chromium() -> Iterator[Browser]:
    """Debian's Chromium. A machine without one fails the tests: a skipped promise is none."""
    path = shutil.which("chromium")
    if path is None:
        pytest.fail(NO_CHROMIUM, pytrace=False)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=ARGUMENTS)
        try:
            yield browser
        finally:
            browser.close()


@dataclass
class Watch:
    """What must not happen on a page, as it happened: scripts that ran, refusals, requests that left."""

    faults: list[str] = field(default_factory=list)

    def over(self, page: Page) -> Page:
        """The page, watched."""
        page.on("dialog", self._refuse)
        page.on("pageerror", lambda error: self.faults.append(f"script error: {error}"))
        page.on("console", lambda message: self._hear(message.type, message.text))
        page.on("request", self._follow)
        page.on("response", self._receive)
        return page

    def _refuse(self, dialog: Dialog) -> None:
        self.faults.append(f"dialog: {dialog.message}")
        dialog.dismiss()

    def _hear(self, kind: str, text: str) -> None:
        # A refused request is seen as its response, which also tells a page's own status from its parts'.
        if kind in ("error", "warning") and not text.startswith("Failed to load resource"):
            self.faults.append(f"console: {text}")

    def _follow(self, request: Request) -> None:
        if urlsplit(request.url).hostname != "127.0.0.1":
            self.faults.append(f"request: {request.url}")

    def _receive(self, response: Response) -> None:
        if response.status >= 400 and not response.request.is_navigation_request():
            self.faults.append(f"{response.status}: {response.url}")


@dataclass
class Visitor:
    """Opens watched pages of one site, each in a fresh browser profile."""

    browser: Browser
    base: str
    watch: Watch = field(default_factory=Watch)
    contexts: list[BrowserContext] = field(default_factory=list)

    def open(self, path: str, *, script: bool = True, width: int = WIDE, scheme: Any = "light") -> Page:
        """A page at a path of the site, with or without JavaScript. Phones are phones."""
        context = self.browser.new_context(
            base_url=self.base,
            java_script_enabled=script,
            viewport={"width": width, "height": HEIGHTS[width]},
            color_scheme=scheme,
            has_touch=width <= PHONE,
            is_mobile=width <= PHONE,
            reduced_motion="reduce",
        )
        context.set_default_timeout(10_000)
        self.contexts.append(context)
        page = self.watch.over(context.new_page())
        page.goto(path)
        return page

    def leave(self) -> None:
        """Close what was opened; nothing forbidden may have happened there."""
        for context in self.contexts:
            context.close()
        assert self.watch.faults == []


def overflow(page: Page) -> int:
    """By how many pixels a page is wider than its window."""
    return int(page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth"))


def read_json(page: Page, path: str) -> Any:
    """What an address answers to a program."""
    return json.loads(page.request.get(path).text())
