"""The page of a document in a real browser: mouse, keys, filter, a mentor's correction, both screens."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from revlearn.analyse import analyse, analyse_pair
from revlearn.load import load_tracked
from tests.web.office import Office
from tests.web.test_analysis_view import long_pair

SAMPLES = Path(__file__).parents[2] / "data" / "samples"
TRACKED = SAMPLES / "09-document-quality-circular" / "tracked.docx"
"""With a move, a split, consequences, and two leaders' comments."""
Pages = Callable[..., Any]


@pytest.fixture
def entry(office: Office) -> int:
    """The key of the tracked sample, as the writer's."""
    analysis = analyse_pair(load_tracked(TRACKED))
    return office.ledger.add(analysis, writer="何景明", date=date(2026, 10, 29))[0]


def ready(page: Any, path: str) -> Any:
    page.goto(path)
    page.wait_for_selector("html[data-ready]", state="attached")
    return page


def position(page: Any) -> str:
    return str(page.locator("#position").inner_text())


def open_edit(page: Any) -> str | None:
    """The number of the edit in the panel."""
    shown = page.locator("#detail li")
    return shown.get_attribute("data-e") if shown.count() else None


def test_keys_go_from_edit_to_edit_and_the_address_keeps_it(entry: int, page_of: Pages) -> None:
    page = ready(page_of("writer"), f"/documents/{entry}")
    total = page.locator(".reasons ol > li").count()
    assert position(page) == f"– / {total}"
    for key, number in (("j", 1), ("n", 2), ("ArrowRight", 3), ("k", 2), ("p", 1), ("ArrowLeft", total), ("j", 1)):
        page.keyboard.press(key)
        assert (position(page), open_edit(page)) == (f"{number} / {total}", str(number)), key
    assert page.url.endswith("?edit=1")
    assert page.evaluate("document.activeElement.closest('.m').dataset.e") == "1"
    page.reload()
    page.wait_for_selector("html[data-ready]", state="attached")
    assert open_edit(page) == "1"
    page.keyboard.press("Escape")
    assert open_edit(page) is None
    assert page.url.endswith(f"/documents/{entry}")
    assert page.locator("#detail").get_attribute("aria-live") == "polite"


def test_the_keys_are_explained_and_do_nothing_while_one_writes(entry: int, page_of: Pages) -> None:
    page = ready(page_of("mentor"), f"/documents/{entry}?edit=2")
    page.keyboard.press("?")
    assert page.locator("#keys").is_visible()
    page.keyboard.press("j")
    assert open_edit(page) == "2"
    page.keyboard.press("Escape")
    assert not page.locator("#keys").is_visible()
    assert open_edit(page) == "2"
    page.keyboard.press("c")
    assert page.evaluate("document.activeElement.id") == "label"
    page.focus("#comment")
    page.keyboard.type("jnkp?")
    assert page.input_value("#comment") == "jnkp?"
    assert open_edit(page) == "2"


def test_a_click_shows_label_reason_and_comment_and_a_moves_other_end_is_one_jump_away(
    entry: int, page_of: Pages
) -> None:
    page = ready(page_of("writer"), f"/documents/{entry}")
    page.click("td ins.m[data-e='3'] > a")
    detail = page.locator("#detail").inner_text()
    for wanted in ("术语·数字计量", "硬伤", "把握", "两个百分率之间的差用“百分点”"):
        assert wanted in detail
    assert page.locator("td .m.on").count() == 2
    move = page.locator("td del.m.move .badge").first
    move.click()
    number = open_edit(page)
    assert page.evaluate("document.activeElement.closest('.m').id") == f"f{number}"
    assert page.locator("#join polyline").count() == 1
    page.keyboard.press("o")
    assert page.evaluate("document.activeElement.closest('.m').id") == f"d{number}"


def test_a_filter_leaves_only_its_edits_and_stands_in_the_address(entry: int, page_of: Pages, faultless: Any) -> None:
    page = ready(page_of("writer"), f"/documents/{entry}")
    total = page.locator(".reasons ol > li").count()
    page.click("#filter summary")
    page.check("input[name=category][value=wording]", force=True)
    shown = page.locator(".reasons ol > li:not(.off)")
    assert 0 < shown.count() < total
    assert set(shown.evaluate_all("all => all.map(each => each.dataset.category)")) == {"wording"}
    assert page.locator("#shown").inner_text() == f"显示 {shown.count()} / {total} 处"
    assert page.url.endswith("?category=wording")
    page.keyboard.press("j")
    assert open_edit(page) == shown.first.get_attribute("data-e")
    faultless(page)
    page.check("#only")
    assert page.locator("tr.same").first.is_hidden()
    page.click("[data-view=woven]")
    page.wait_for_selector("html[data-ready]", state="attached")
    assert "category=wording" in page.url and "only=1" in page.url and "view=woven" in page.url
    assert page.locator(".reasons ol > li:not(.off)").count() == shown.count()
    assert page.locator(".woven p.same").first.is_hidden()
    page.click("#clear")
    assert page.locator(".reasons ol > li:not(.off)").count() == total
    assert "category" not in page.url


def test_a_mentors_correction_changes_what_is_shown_and_what_the_writer_reads(
    entry: int, page_of: Pages, faultless: Any
) -> None:
    page = ready(page_of("mentor"), f"/documents/{entry}?edit=2")
    errors = int(page.locator("#figures .error dd").inner_text())
    assert page.locator("#detail .nature").inner_text() == "硬伤"
    page.select_option("#label", "terminology.name")
    page.select_option("#nature", "decision")
    page.fill("#comment", "单位名称按批复改")
    page.click("#correction button:not([name])")
    page.wait_for_selector("#answer.good")
    assert page.locator("#detail .name").inner_text().endswith("术语·名称称谓")
    assert "陈老师 核定" in page.locator("#detail").inner_text()
    assert page.locator("#f2").evaluate("each => each.classList.contains('terminology')")
    assert page.locator("#f2 sup").inner_text().endswith("术2")
    assert int(page.locator("#figures .error dd").inner_text()) == errors - 1
    assert page.input_value("#nature") == "decision"
    page.fill("#remark-edit", "以后注意全称")
    page.click("#remark button")
    page.wait_for_selector("#detail .remark")
    page.click("#correction button[name=confirm]")
    page.wait_for_selector("#detail .history li:nth-child(2)")
    faultless(page)
    page.keyboard.press("j")
    assert open_edit(page) == "3"
    writer = ready(page_of("writer"), f"/documents/{entry}?edit=2")
    told = writer.locator("#detail").inner_text()
    for wanted in ("术语·名称称谓", "决策", "陈老师 核定", "单位名称按批复改", "以后注意全称", "由 结构·格式要素 改为"):
        assert wanted in told
    assert writer.locator("#correction").count() == 0


def test_a_refused_correction_says_why_in_place(entry: int, page_of: Pages) -> None:
    page = ready(page_of("mentor"), f"/documents/{entry}?edit=6")
    assert page.locator("#detail .nature").inner_text() == "连带"
    page.select_option("#label", "wording.precision")
    page.select_option("#nature", "")
    page.click("#correction button:not([name])")
    page.wait_for_selector("#answer.bad")
    assert "请一并给出性质" in page.locator("#answer").inner_text()
    assert page.locator("#correction button:not([name])").is_enabled()


def test_without_scripts_a_correction_and_the_next_edit_work(
    entry: int, office: Office, page_of: Pages, server: str
) -> None:
    page = page_of("mentor")
    context = page.context.browser.new_context(base_url=server, java_script_enabled=False)
    context.add_cookies(page.context.cookies())
    plain = context.new_page()
    plain.goto(f"/documents/{entry}")
    plain.click("#r2 .open a")
    plain.select_option("#label", "terminology.name")
    plain.click("#correction button:not([name])")
    assert "术语·名称称谓" in plain.locator("#detail").inner_text()
    plain.click("#next")
    assert plain.locator("#detail li").get_attribute("data-e") == "3"
    plain.click("#filter summary")
    plain.check("input[value=confirmed]", force=True)
    plain.click("#apply")
    assert plain.locator(".reasons ol > li:not(.off)").count() == 1
    context.close()


@pytest.mark.parametrize("state", ["", "?edit=5", "?view=woven&edit=5", "?view=outline", "?category=wording"])
def test_every_view_on_both_screens(
    entry: int, page_of: Pages, screenshots: Callable[..., None], faultless: Any, state: str
) -> None:
    name = state.strip("?").replace("=", "-").replace("&", "-") or "pair"
    for size in ("office", "phone"):
        page = page_of("mentor", size=size)
        page.goto(f"/documents/{entry}{state}")
        faultless(page)
        if size == "office":
            screenshots(page, f"analysis-{name}")


def test_a_very_long_paragraph_on_both_screens(
    office: Office, page_of: Pages, screenshots: Callable[..., None], faultless: Any
) -> None:
    long = office.ledger.add(analyse(*long_pair()), writer="何景明", date=date(2026, 10, 29), title="长" * 120)[0]
    page = ready(page_of("writer"), f"/documents/{long}")
    faultless(page)
    screenshots(page, "analysis-long-paragraph")
    for number in (1, 8, 15):
        both = page.locator(f"td .m[data-e='{number}']").evaluate_all(
            "all => all.map(e => e.getBoundingClientRect().top)"
        )
        assert max(both) - min(both) < 300, "both sides of an edit are in sight at once"


def test_on_a_phone_fingers_find_what_they_touch(entry: int, page_of: Pages) -> None:
    page = ready(page_of("mentor", size="phone"), f"/documents/{entry}?edit=2")
    page.evaluate("document.querySelector('#filter details').open = true")
    small = page.evaluate(
        """() => [...document.querySelectorAll("main button, main .button, main select, .pick span, .views a, summary")]
        .filter(each => each.offsetParent && each.getBoundingClientRect().height < 40)
        .map(each => each.outerHTML.slice(0, 80))"""
    )
    assert small == []
