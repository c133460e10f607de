"""The first start, signing in, being refused, waiting, signing out everywhere: in a real browser."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from revlearn.web.security.first_start import first_start_link, password_link
from tests.web.conftest import opened_page, serving
from tests.web.office import PASSWORD, Office, opened

Judge = Callable[[Any], None]
Shots = Callable[[Any, str], None]


@pytest.fixture
def new_office(browser: Any, tmp_path: Path) -> Iterator[tuple[Office, Any]]:
    """An office that starts for the first time, and a page in it."""
    office = opened(tmp_path / "new", None)
    with office.ledger, serving(office) as address, opened_page(browser, address) as page:
        yield office, page


def sign_in(page: Any, login: str, password: str = PASSWORD) -> None:
    page.goto("/sign-in")
    page.fill("#login", login)
    page.fill("#password", password)
    page.click("button.primary")


def test_the_first_start(new_office: tuple[Office, Any], screenshots: Shots, faultless: Judge) -> None:
    office, page = new_office
    link = first_start_link(office.ledger, office.settings)
    assert link is not None
    path = link.removeprefix(office.settings.origin)
    page.goto("/")
    page.wait_for_url("**/sign-in")
    page.goto(path)
    faultless(page)
    screenshots(page, "first-start")
    page.fill("#login", "xu")
    page.fill("#name", "许管理")
    page.fill("#password", "short")
    page.fill("#again", "short")
    page.click("button.primary")
    assert "至少 12 个字符" in page.locator("[role=alert]").inner_text()
    assert page.input_value("#name") == "许管理"
    screenshots(page, "first-start-refused")
    page.fill("#password", PASSWORD)
    page.fill("#again", PASSWORD)
    page.click("button.primary")
    page.wait_for_url("**/")
    assert "许管理" in page.locator(".who").inner_text()
    faultless(page)
    screenshots(page, "home-first-administrator")
    page.goto(path)
    assert page.locator("h1").inner_text() == "链接已失效"


def test_a_writer_signs_in_and_out(page: Any, screenshots: Shots, faultless: Judge) -> None:
    page.goto("/account")
    assert page.url.endswith("/sign-in?next=/account")
    faultless(page)
    screenshots(page, "sign-in")
    page.fill("#login", "writer")
    page.fill("#password", "wrong")
    page.keyboard.press("Enter")
    assert page.locator("[role=alert]").inner_text() == "登录名或密码不对。"
    assert page.evaluate("document.activeElement.id") == "password"
    screenshots(page, "sign-in-refused")
    page.fill("#password", PASSWORD)
    page.keyboard.press("Enter")
    page.wait_for_url("**/account")
    faultless(page)
    screenshots(page, "account")
    page.goto("/nothing")
    assert page.locator("h1").inner_text() == "没有这个页面"
    faultless(page)
    screenshots(page, "error-404")
    page.click("text=退出")
    page.wait_for_url("**/sign-in?out=1")
    page.goto("/account")
    assert "/sign-in" in page.url


def test_after_wrong_passwords_one_waits(office: Office, page: Any, screenshots: Shots, faultless: Judge) -> None:
    for _ in range(5):
        sign_in(page, "writer", "wrong")
        assert page.locator("[role=alert]").inner_text() == "登录名或密码不对。"
    sign_in(page, "writer")
    assert page.locator("[role=alert]").inner_text() == "尝试次数过多，请 30 秒后再试。"
    faultless(page)
    screenshots(page, "sign-in-waiting")
    office.clock.forward(seconds=31)
    sign_in(page, "writer")
    page.wait_for_url("**/")


def test_signing_out_everywhere(page_of: Callable[..., Any], screenshots: Shots, faultless: Judge) -> None:
    here, phone = page_of("mentor"), page_of("mentor", size="phone")
    phone.goto("/account")
    here.goto("/account")
    assert here.locator("tbody tr").count() == 2
    screenshots(here, "account-two-sessions")
    faultless(here)
    here.click("text=退出其他所有地方")
    here.wait_for_url("**/account?done=sessions")
    assert here.locator("tbody tr").count() == 1
    assert here.locator("[role=status]").inner_text() == "其他地方已全部退出。"
    phone.goto("/account")
    assert "/sign-in" in phone.url


def test_the_language_and_the_password(page_of: Callable[..., Any], screenshots: Shots, faultless: Judge) -> None:
    page = page_of("writer")
    page.goto("/account")
    page.select_option("#lang", "en")
    page.click("form[action='/account/language'] button")
    page.wait_for_url("**/account?done=language")
    assert page.locator("h1").inner_text() == "My account"
    faultless(page)
    screenshots(page, "account-english")
    page.fill("#current", PASSWORD)
    for field in ("#password", "#again"):
        page.fill(field, "another sentence of mine")
    page.click("form[action='/account/password'] button")
    page.wait_for_url("**/account?done=password")


def test_a_person_chooses_a_password(office: Office, page: Any, screenshots: Shots, faultless: Judge) -> None:
    link = password_link(office.ledger, office.settings, office.accounts["colleague"].id)
    page.goto(link.removeprefix(office.settings.origin))
    faultless(page)
    screenshots(page, "welcome")
    page.fill("#password", "another sentence of mine")
    page.fill("#again", "another sentence of mine")
    page.click("button.primary")
    page.wait_for_url("**/")
    assert "周若棠" in page.locator(".who").inner_text()


def test_the_navigation_on_a_phone_is_a_menu(page_of: Callable[..., Any], screenshots: Shots, faultless: Judge) -> None:
    page = page_of("administrator", size="phone")
    page.goto("/account")
    assert not page.locator("nav").is_visible()
    page.click("summary")
    assert page.locator("nav").is_visible()
    faultless(page)
    heights = page.eval_on_selector_all("nav a", "all => all.map(each => each.getBoundingClientRect().height)")
    assert min(heights) >= 40
    page.keyboard.press("Enter")
    assert not page.locator("nav").is_visible()


def test_pages_work_by_keyboard(page_of: Callable[..., Any]) -> None:
    page = page_of("writer")
    page.goto("/account")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.className") == "skip"
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.id") == "main"


def test_pages_work_without_scripts(browser: Any, server: str) -> None:
    context = browser.new_context(base_url=server, java_script_enabled=False)
    page = context.new_page()
    sign_in(page, "writer")
    page.wait_for_url("**/")
    page.goto("/account")
    page.select_option("#lang", "en")
    page.click("form[action='/account/language'] button")
    page.wait_for_url("**/account?done=language")
    page.click("text=Sign out")
    page.wait_for_url("**/sign-in?out=1")
    context.close()
