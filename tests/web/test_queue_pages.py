"""The queue in a real browser: by keyboard alone, by mouse, and what a word changes for the writer."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any

from tests.web.office import Office


def shown(page: Any) -> str:
    """Which edit the page asks about."""
    return str(page.locator("form.decide").get_attribute("action"))


def label_of(office: Office, action: str) -> tuple[str, str | None]:
    entry, number = (int(each) for each in re.findall(r"\d+", action))
    edit = next(each for each in office.ledger.entries(ids=(entry,))[0].edits if each.number == number)
    return f"{edit.label.category}.{edit.label.subtype}", edit.corrected_by


def test_one_key_accepts_and_two_change(
    page_of: Callable[..., Any], office: Office, screenshots: Callable[..., None], faultless: Callable[..., None]
) -> None:
    page = page_of("mentor")
    page.goto("/queue")
    faultless(page)
    screenshots(page, "queue")
    first = shown(page)
    suggested = label_of(office, first)[0]
    page.keyboard.press("a")
    page.wait_for_selector(".done .notice")
    assert label_of(office, first) == (suggested, "陈老师")
    second = shown(page)
    assert second != first
    faultless(page)
    page.keyboard.press("l")
    assert "pending" in page.locator('[data-prefix="l"]').get_attribute("class")
    page.keyboard.press("2")
    page.wait_for_selector(f'form.decide:not([action="{second}"])')
    assert label_of(office, second) == ("logic.scope", "陈老师")
    page.keyboard.press("u")
    page.wait_for_selector(f'form.decide[action="{second}"]')
    assert label_of(office, second)[1] is None
    page.keyboard.press("n")
    page.wait_for_url("**/queue?skipped=*")
    assert shown(page) != second


def test_letters_in_a_note_decide_nothing(page_of: Callable[..., Any], office: Office) -> None:
    page = page_of("mentor")
    page.goto("/queue")
    page.fill("#comment", "")
    page.locator("#comment").press_sequentially("al2n")
    assert page.input_value("#comment") == "al2n"
    assert office.ledger.corrections() == ()
    page.click("button.primary")
    page.wait_for_selector(".done .notice")
    assert office.ledger.corrections()[0].comment == "al2n"


def test_a_rules_edits_are_looked_through_and_settled(
    page_of: Callable[..., Any], office: Office, screenshots: Callable[..., None], faultless: Callable[..., None]
) -> None:
    page = page_of("administrator")
    page.goto("/queue/groups")
    faultless(page)
    screenshots(page, "queue-groups")
    page.click("tbody a >> nth=0")
    faultless(page)
    screenshots(page, "queue-group")
    count = page.locator("[name=edits]").count()
    page.locator("[name=edits]").first.uncheck()
    page.click("button.primary")
    page.wait_for_url("**/queue?done=*")
    assert len(office.ledger.corrections()) == count - 1
    page.click("text=撤销")
    page.wait_for_selector(".done [name=keys]", state="detached")
    assert office.ledger.corrections() == ()
