"""A writer's way in a real browser, on both screens: home, month, practice over days by keyboard, self-check."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any
from urllib.parse import quote

import pytest

from revlearn.analyse import analyse
from revlearn.web.security.sessions import cookie_name
from tests.web.office import Office

NAME = "何景明"
HOME = f"/writers/{quote(NAME)}"
DRAFT = "关于植树的通知\n各林场：\n各站要充份准备，截止3月底植树三百五十二株。\n特此通知。\n市林业局\n2026年3月1日"
LONG = "欧阳" + "上官司徒" * 14
PairOf = Callable[..., Any]
Judge = Callable[[Any], None]
Shots = Callable[[Any, str], None]


def account(office: Office, login: str, writer: str, *, draft: str = "", final: str = "", title: str = "") -> str:
    """An account of a writer with one document, or with none. The login."""
    office.accounts[login] = office.ledger.accounts.add(
        login, name=writer, role="writer", created="2026-10-30T00:00:00+00:00", writer=writer, password=None
    )
    if draft:
        day = date(2026, 10, 28)
        office.ledger.add(analyse(draft, final), writer=writer, date=day, title=title, opportunities={})
    return login


@pytest.mark.parametrize("size", ["office", "phone"])
def test_from_home_to_the_month_trends_and_lessons(
    page_of: PairOf, faultless: Judge, screenshots: Shots, size: str
) -> None:
    page = page_of("writer", size=size)
    page.goto("/")
    faultless(page)
    screenshots(page, "writer-home")
    page.click("text=看整月")
    page.wait_for_url("**/2026-10")
    assert page.locator("h1").inner_text() == "2026年10月"
    faultless(page)
    screenshots(page, "writer-month")
    with page.expect_download() as report:
        page.click("text=下载 PDF")
    assert report.value.suggested_filename == f"{NAME} 2026-10.pdf"
    page.click(".tabs >> text=趋势")
    page.click("summary:has-text('数字') >> nth=2")
    assert page.locator("details[open] tbody th").first.inner_text() == "2026年10月"
    faultless(page)
    screenshots(page, "writer-trends")
    page.click(".tabs >> text=旧错台账")
    page.click(".lesson summary >> nth=0")
    faultless(page)
    screenshots(page, "writer-lessons")
    page.click(".filter >> text=已清零")
    assert "没有这种状态的旧错" in page.locator("main").inner_text()
    page.go_back()
    page.click(".tabs >> text=月报")
    page.select_option("#month", "2026-10")
    page.click("text=查看")
    page.wait_for_url("**/2026-10")


@pytest.mark.parametrize("size", ["office", "phone"])
def test_practice_over_days_by_keyboard(
    page_of: PairOf, office: Office, faultless: Judge, screenshots: Shots, size: str
) -> None:
    login = account(office, "practiser", "练习", draft=DRAFT, final=DRAFT.replace("截止", "截至"), title="植树的通知")
    page = page_of(login, size=size)
    page.goto("/practice")
    page.wait_for_function("document.activeElement.id === 'answer'")
    faultless(page)
    screenshots(page, "practice-ask")
    # A line break belongs to the answer; Enter alone compares.
    page.keyboard.press("Shift+Enter")
    page.keyboard.type("到三月底要准备好")
    page.keyboard.press("Enter")
    page.wait_for_url("**/compare")
    faultless(page)
    screenshots(page, "practice-open")
    page.keyboard.press("2")
    page.wait_for_url("**/practice?last=*")
    assert "没改对，10月31日再练。" in page.locator("[role=status]").inner_text()
    days = []
    for forward in (1, 1, 2, 20, 1, 1):
        office.clock.forward(days=forward)
        page = page_of(login, size=size)
        page.goto("/practice")
        if page.locator("#answer").count():
            days.append(office.clock().date())
            page.fill("#answer", page.input_value("#answer").replace("截止", "截至"))
            page.keyboard.press("Enter")
            page.wait_for_url("**/compare")
            assert page.locator("#verdict").inner_text() == "改对了"
            page.wait_for_function("document.activeElement.innerText === '完成'")
            if len(days) == 1:
                faultless(page)
                screenshots(page, "practice-mended")
            page.keyboard.press("Enter")
            page.wait_for_url("**/practice")
            assert "今天的题练完了" in page.locator("main").inner_text()
    assert [(day - date(2026, 10, 30)).days for day in days] == [1, 4, 25]
    assert "全部掌握了" in page.locator("main").inner_text()
    faultless(page)
    screenshots(page, "practice-rest")
    page.click("text=全部错题")
    faultless(page)
    screenshots(page, "practice-list")


def test_practice_without_a_script(browser: Any, server: str, office: Office) -> None:
    login = account(office, "practiser", "练习", draft=DRAFT, final=DRAFT.replace("截止", "截至"))
    context = browser.new_context(base_url=server, java_script_enabled=False)
    context.add_cookies([{"name": cookie_name(office.settings), "value": office.session(login), "url": server}])
    page = context.new_page()
    page.goto("/practice")
    page.fill("#answer", "到三月底要准备好")
    page.click("text=对照定稿")
    page.click("button:has-text('改对了')")
    assert "改对了，11月2日再练。" in page.locator("[role=status]").inner_text()
    page.goto("/self-check")
    page.fill("#text", DRAFT)
    page.click("button.primary")
    page.wait_for_selector("#r1")
    page.goto("/writers/" + quote("练习"))
    page.select_option("#month", "2026-10")
    page.click("text=查看")
    page.wait_for_url("**/2026-10")
    page.wait_for_selector(".report")
    context.close()
    office.app.state.check_desk.close()


@pytest.mark.parametrize("size", ["office", "phone"])
def test_a_draft_is_checked_in_place(
    page_of: PairOf, office: Office, faultless: Judge, screenshots: Shots, size: str
) -> None:
    page = page_of("writer", size=size)
    page.goto("/self-check")
    faultless(page)
    screenshots(page, "self-check")
    page.fill("#text", "机密★1年\n" + DRAFT)
    page.click("button.primary")
    assert "密级标志" in page.locator("[role=alert]").inner_text()
    screenshots(page, "self-check-refused")
    page.fill("#text", DRAFT)
    page.click("button.primary")
    page.wait_for_selector("#result")
    faultless(page)
    screenshots(page, "self-check-result")
    page.click("#m1 a")
    assert page.evaluate("document.querySelector(':target').id") == "r1"
    page.click("#r1 .place-of")
    assert page.evaluate("document.querySelector(':target').id") == "m1"
    notes = page.locator(".notes li").count()
    page.click(".draft-form summary")
    page.fill("#text", page.input_value("#text").replace("充份", "充分"))
    page.click("button.primary")
    page.wait_for_selector("#result")
    assert page.locator(".notes li").count() == notes - 1
    office.app.state.check_desk.close()


@pytest.mark.parametrize("kind", ["nothing", "one", "clean", "long"])
def test_edges_hold_on_both_screens(
    page_of: PairOf, office: Office, faultless: Judge, screenshots: Shots, kind: str
) -> None:
    writer = LONG if kind == "long" else "新人"
    final = {"one": DRAFT.replace("截止", "截至"), "clean": DRAFT, "long": DRAFT.replace("截止", "截至")}.get(kind, "")
    title = "关于" + "推进全市重点民生实事项目建设" * 8 + "的通知" if kind == "long" else "植树的通知"
    login = account(office, "edge", writer, draft=DRAFT if final else "", final=final, title=title)
    page = page_of(login)
    home = f"/writers/{quote(writer)}"
    for name, path in {
        "home": "/", "month": f"{home}/2026-10", "empty": f"{home}/2026-11", "trends": f"{home}/trends",
        "lessons": f"{home}/lessons", "practice": "/practice", "list": "/practice/list",
    }.items():  # fmt: skip
        assert page.goto(path).status == 200
        faultless(page)
        screenshots(page, f"edge-{kind}-{name}")
