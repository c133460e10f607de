"""Signing in, in a real browser."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from tests.web.office import PASSWORD


def test_a_writer_signs_in_and_out(page: Any, screenshots: Callable[..., None], faultless: Callable[..., None]) -> None:
    page.goto("/uploads-that-are-mine?x=1")
    assert page.title().startswith("没有这个页面")
    page.goto("/account")
    assert page.url.endswith("/sign-in?next=/account")
    faultless(page)
    screenshots(page, "sign-in")
    page.fill("#login", "writer")
    page.fill("#password", "wrong")
    page.click("button.primary")
    assert page.locator("[role=alert]").inner_text() == "登录名或密码不对。"
    screenshots(page, "sign-in-refused")
    page.fill("#password", PASSWORD)
    page.click("button.primary")
    page.wait_for_url("**/account")
    faultless(page)
    screenshots(page, "account")
    page.goto("/")
    faultless(page)
    screenshots(page, "home-writer")
    page.click("text=退出")
    page.wait_for_url("**/sign-in")
    page.goto("/account")
    assert "/sign-in" in page.url
