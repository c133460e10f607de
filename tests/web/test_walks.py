"""Whole paths in a real browser: a mentor's word reaches the report, an administrator's word the next check."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from pathlib import Path
from threading import Thread
from typing import Any

import pytest

from revlearn.store import Ledger
from revlearn.web.work.monthly import MonthlyWorker
from tests.web.office import PASSWORD, Office

DRAFT = "关于开展走访工作的通知\n各镇：\n由沙洲管委会牵头，着力解决老大难问题，抓紧走访。\n"


def test_a_word_in_the_queue_changes_the_writers_report(page_of: Callable[..., Any], office: Office) -> None:
    mentor, writer = page_of("mentor"), page_of("writer")
    mentor.goto("/queue")
    entry = 0
    while True:
        entry, number = (
            int(each) for each in re.findall(r"\d+", mentor.locator("form.decide").get_attribute("action"))
        )
        if office.ledger.writer_of(entry) == "何景明":
            break
        mentor.keyboard.press("n")
        mentor.wait_for_selector(f'form.decide:not([action="/queue/{entry}/{number}"])')
    month = office.ledger.entries(ids=(entry,))[0].date.strftime("%Y-%m")

    def consistency() -> int:
        figures = writer.request.get(f"/writers/何景明/{month}/report.json").json()
        return sum(
            rate["count"] for rate in figures["rates"]
            if (rate["subtype"], rate["nature"]) == ("consistency", "error")
        )  # fmt: skip

    before = consistency()
    mentor.locator("[name=nature][value=error]").check()
    mentor.keyboard.press("t")
    mentor.keyboard.press("5")
    mentor.wait_for_selector(".done .notice")
    assert consistency() == before + 1
    writer.goto(f"/documents/{entry}")
    assert "前后统一" in writer.locator("main").inner_text()
    mentor.keyboard.press("u")
    mentor.wait_for_selector(".done [name=keys]", state="detached")
    assert consistency() == before


def test_a_mentor_looks_through_all_pages(
    page_of: Callable[..., Any], office: Office, screenshots: Callable[..., None], faultless: Callable[..., None]
) -> None:
    page = page_of("mentor")
    for address, name in (
        ("/", "home-mentor"), ("/teams", "team"), ("/teaching-cards", "teaching-cards"), ("/writers", "writers"),
        ("/revisers", "revisers"), ("/exports", "exports"), ("/learnt", "learnt"),
    ):  # fmt: skip
        page.goto(address)
        faultless(page)
        screenshots(page, name)
    page.goto("/teams")
    page.wait_for_selector(".charts img")
    page.click("text=隐去姓名")
    page.wait_for_url("**anonymous=1")
    assert "何景明" not in page.locator("main").inner_text()
    page.goto("/exports")
    with page.expect_download() as download:
        page.click(".downloads a >> nth=0")
    assert Path(download.value.path()).read_bytes().startswith(b"PK")


def test_an_administrator_makes_an_account_that_signs_in(
    page_of: Callable[..., Any],
    browser: Any,
    server: str,
    screenshots: Callable[..., None],
    faultless: Callable[..., None],
) -> None:
    page = page_of("administrator")
    page.goto("/admin/accounts")
    faultless(page)
    screenshots(page, "admin-accounts")
    page.fill("#login", "lin")
    page.fill("#name", "林知远")
    page.fill("#writer", "林知远")
    page.click("button.primary")
    link = page.input_value("#link")
    faultless(page)
    screenshots(page, "admin-account-link")
    context = browser.new_context(base_url=server)
    person = context.new_page()
    person.goto(link[link.index("/welcome") :])
    person.fill("[name=password]", PASSWORD)
    person.fill("[name=again]", PASSWORD)
    person.click("button.primary")
    person.wait_for_url("**/")
    assert "林知远" in person.locator("h1").inner_text()
    page.goto("/admin/accounts")
    page.click("text=lin")
    faultless(page)
    screenshots(page, "admin-account")
    page.click("button.danger")
    page.wait_for_selector(".notice.good")
    person.goto("/account")
    assert "/sign-in" in person.url
    context.close()


def test_a_word_laid_down_counts_in_the_next_check(
    page_of: Callable[..., Any], screenshots: Callable[..., None], faultless: Callable[..., None]
) -> None:
    writer, page = page_of("writer"), page_of("administrator")

    def checked() -> str:
        writer.goto("/self-check")
        writer.fill("textarea", DRAFT)
        writer.click("main button.primary")
        writer.wait_for_load_state("networkidle")
        return str(writer.locator("main").inner_text())

    assert "本单位词库" not in checked()
    page.goto("/admin/dictionary")
    faultless(page)
    screenshots(page, "admin-dictionary")
    page.click("text=禁用词")
    page.fill("#content", "老大难\t\t贴标签\n老大难\t久拖不决")
    page.click("button.primary")
    assert "第 2 行" in page.locator(".notice.bad").inner_text()
    faultless(page)
    screenshots(page, "admin-dictionary-bad")
    page.fill("#content", "老大难\t\t贴标签")
    page.fill("#note", "办公会定")
    page.click("button.primary")
    faultless(page)
    screenshots(page, "admin-dictionary-preview")
    page.click("button.primary")
    page.wait_for_selector(".notice.good")
    screenshots(page, "admin-dictionary-list")
    assert "“老大难”是本单位禁用词：贴标签" in checked()
    page.goto("/admin/dictionary/banned")
    page.fill("#content", "")
    page.click("button.primary")
    page.click("button.primary")
    page.wait_for_selector(".notice.good")
    assert "本单位词库" not in checked()
    page.click("td >> text=恢复这一版")
    page.click("button.primary")
    page.click("button.primary")
    page.wait_for_selector(".notice.good")
    assert "“老大难”是本单位禁用词" in checked()


@pytest.fixture
def working(office: Office) -> Iterator[None]:
    """The monthly job's worker, beside the server."""
    with Ledger.open(office.settings.data) as ledger:
        worker = MonthlyWorker(ledger, office.settings)
        thread = Thread(target=worker.run)
        thread.start()
        yield
        worker.stopping.set()
        thread.join()


def test_the_monthly_job_is_run_from_the_page(
    page_of: Callable[..., Any], working: None, screenshots: Callable[..., None], faultless: Callable[..., None]
) -> None:
    page = page_of("administrator")
    page.goto("/admin/batch")
    faultless(page)
    page.select_option("#month", "2026-10")
    page.click("button.primary")
    page.wait_for_selector(".state.done", timeout=60_000)
    page.goto("/admin/batch")
    faultless(page)
    screenshots(page, "admin-batch")
    with page.expect_download() as download:
        page.click("text=writers/何景明.pdf")
    assert Path(download.value.path()).read_bytes().startswith(b"%PDF")


def test_an_administrator_looks_through_the_rest(
    page_of: Callable[..., Any], office: Office, screenshots: Callable[..., None], faultless: Callable[..., None]
) -> None:
    page = page_of("administrator")
    for address in ("/", "/admin/teams", "/admin/retention", "/admin/backup", "/admin/audit"):
        page.goto(address)
        faultless(page)
        screenshots(page, address.strip("/").replace("/", "-") or "home-administrator")
    page.goto("/admin/teams")
    page.fill("#team", "法规科")
    page.click("button.primary")
    page.wait_for_selector("text=法规科")
    page.goto("/admin/retention")
    page.locator("[name=keep][value=sentences]").check()
    page.click("text=预览")
    faultless(page)
    screenshots(page, "admin-purge")
    page.fill("#confirmation", "1")
    page.click("button.danger")
    assert "没有清除" in page.locator("[role=alert]").inner_text()
    page.fill("#confirmation", str(len(office.ledger.entry_ids())))
    page.click("button.danger")
    page.wait_for_selector(".notice.good")
    assert office.ledger.entry_ids(with_texts=True) == ()
    page.goto("/admin/backup")
    page.click("button.primary")
    page.wait_for_selector(".notice.good")
    page.click("summary:has-text('删除')")
    page.click("button.danger")
    page.wait_for_selector("text=已删除")
