"""What the tests of the web application share: the office, clients and browsers signed in to it."""

from __future__ import annotations

import os
import shutil
import socket
import threading
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
import uvicorn

from revlearn.web.security.sessions import cookie_name
from tests.web.looking import axe, overflowing
from tests.web.office import Client, Office, furnished, opened

BROWSER_FLAGS = (
    "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
    "--disable-background-networking", "--disable-component-update", "--disable-sync",
)  # fmt: skip
SIZES = {"office": (1366, 768), "phone": (390, 844)}
"""The screens that pages have to be right on: width and height in CSS pixels."""
STARTED_WITHIN = 20.0
"""Seconds for the server to answer."""


@pytest.fixture(scope="session")
def furniture(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of a furnished ledger, analysed once; tests get copies."""
    folder = tmp_path_factory.mktemp("furniture")
    furnished(folder)
    return folder


@pytest.fixture
def office(furniture: Path, tmp_path: Path) -> Iterator[Office]:
    """An application on a furnished ledger of this test's own."""
    made = opened(tmp_path / "office", furniture)
    with made.ledger:
        yield made


@pytest.fixture
def client_of(office: Office) -> Callable[[str | None], Client]:
    """``client_of("mentor")`` is signed in; logins are those of ``office.PEOPLE``, None is a stranger."""
    return office.client


@pytest.fixture
def server(office: Office) -> Iterator[str]:
    """The address of the office's application, served over HTTP on this machine."""
    with serving(office) as address:
        yield address


class serving:  # noqa: N801
    """``with serving(office) as address``: a real server on a free port, in a thread."""

    def __init__(self, office: Office) -> None:
        self._socket = socket.create_server(("127.0.0.1", 0))
        self._address = f"http://127.0.0.1:{self._socket.getsockname()[1]}"
        self._server = uvicorn.Server(uvicorn.Config(office.app, log_level="warning", proxy_headers=False))
        self._thread = threading.Thread(target=self._server.run, kwargs={"sockets": [self._socket]}, daemon=True)

    def __enter__(self) -> str:
        self._thread.start()
        until = time.monotonic() + STARTED_WITHIN
        while not self._server.started:
            assert self._thread.is_alive() and time.monotonic() < until, "the server did not start"
            time.sleep(0.02)
        return self._address

    def __exit__(self, *_: object) -> None:
        self._server.should_exit = True
        self._thread.join(STARTED_WITHIN)
        self._socket.close()


@pytest.fixture(scope="session")
def browser() -> Iterator[Any]:
    """A headless Chromium."""
    program = os.environ.get("REVLEARN_CHROMIUM") or shutil.which("chromium") or shutil.which("chromium-browser")
    if program is None:
        if os.environ.get("CI"):
            pytest.fail("Chromium is not installed: apt-get install chromium")
        pytest.skip("Chromium is not installed: apt-get install chromium")
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        started = playwright.chromium.launch(executable_path=program, args=list(BROWSER_FLAGS))
        yield started
        started.close()


@pytest.fixture
def page(browser: Any, server: str) -> Iterator[Any]:
    """A page of nobody's; ``page.goto("/sign-in")`` works with paths. Errors in its console fail the test."""
    with opened_page(browser, server) as made:
        yield made


@pytest.fixture
def page_of(browser: Any, server: str, office: Office) -> Iterator[Callable[..., Any]]:
    """``page_of("writer")``: a page signed in as that account; ``size="phone"`` makes it a phone's."""
    contexts = []

    def signed_in(login: str, *, size: str = "office") -> Any:
        context = opened_page(browser, server, size)
        contexts.append(context)
        made = context.__enter__()
        made.context.add_cookies(
            [{"name": cookie_name(office.settings), "value": office.session(login), "url": server}]
        )
        return made

    yield signed_in
    for context in contexts:
        context.__exit__()


class opened_page:  # noqa: N801
    """A page in a context of its own whose console stays silent: a refused script or style is a fault of ours."""

    def __init__(self, browser: Any, address: str, size: str = "office") -> None:
        width, height = SIZES[size]
        self._context = browser.new_context(
            base_url=address, viewport={"width": width, "height": height}, locale="zh-CN", has_touch=size == "phone"
        )
        self._complaints: list[str] = []

    def __enter__(self) -> Any:
        page = self._context.new_page()
        page.on("console", lambda said: self._complaints.append(said.text) if _is_fault(said) else None)
        page.on("pageerror", lambda error: self._complaints.append(str(error)))
        return page

    def __exit__(self, *_: object) -> None:
        self._context.close()
        assert self._complaints == []


def _is_fault(said: Any) -> bool:
    """Whether the console tells of a fault; a status that a test provokes (a refused form) is none."""
    return said.type == "error" and "Failed to load resource" not in said.text


@pytest.fixture
def screenshots(request: pytest.FixtureRequest) -> Callable[[Any, str], None]:
    """``screenshots(page, "sign-in")``: the page on both screens, nothing overflowing, and as PNG.

    The PNG files go where ``REVLEARN_SCREENSHOTS`` says; without it none are written.
    """
    folder = os.environ.get("REVLEARN_SCREENSHOTS")

    def taken(page: Any, name: str) -> None:
        before = page.viewport_size
        for size, (width, height) in SIZES.items():
            page.set_viewport_size({"width": width, "height": height})
            assert overflowing(page) == [], f"{name} on {size}"
            if folder:
                page.screenshot(path=Path(folder) / f"{name}-{size}.png", full_page=True)
        page.set_viewport_size(before)

    return taken


@pytest.fixture
def faultless() -> Callable[[Any], None]:
    """``faultless(page)``: axe finds no serious fault, nothing is wider than the screen."""

    def judged(page: Any) -> None:
        assert axe(page) == []
        assert overflowing(page) == []

    return judged
