"""A checked draft as terminal, JSON and page: whole, escaped, in both languages."""

from __future__ import annotations

import json
import re
from dataclasses import replace
from io import StringIO

import jsonschema
import pytest
from rich.console import Console

from revlearn.check import CheckReport, check
from revlearn.check.review import GATES, HEADS
from revlearn.model import PastError
from revlearn.report import check_wording as words
from revlearn.report.check_html import check_html
from revlearn.report.check_json import CHECK_SCHEMA_FILE, check_json
from revlearn.report.check_terminal import print_check

DRAFT = "关于[red]植树<b>的通知\n各林场\n各站要充份准备，植树三百五十二株。\n特此通知。\n市林业局\n2026年03月1日"
PAST = (PastError("充份", "充分", "wording", "confusable", "wording.confusable.pairs", "", 3, "2026-03-02"),)


@pytest.fixture(scope="module")
def report() -> CheckReport:
    return check(DRAFT, name="<稿件>.txt", past=PAST)


def printed(report: CheckReport, lang: words.Lang) -> str:
    console = Console(record=True, width=100, file=StringIO(), force_terminal=False)
    print_check(report, console, lang=lang)
    return console.export_text()


def test_json_keeps_its_contract(report: CheckReport) -> None:
    schema = json.loads(CHECK_SCHEMA_FILE.read_text(encoding="utf-8"))
    payload = json.loads(check_json(report))
    jsonschema.validate(payload, schema)
    assert [each["id"] for each in payload["accusations"]] == list(range(1, len(report.accusations) + 1))
    assert sum(payload["summary"]["by_head"].values()) == len(report.accusations)
    assert sum(payload["summary"]["by_gate"].values()) == len(report.accusations)
    assert payload["summary"]["repeated"] == 1


def test_the_schema_refuses_another_shape() -> None:
    schema = json.loads(CHECK_SCHEMA_FILE.read_text(encoding="utf-8"))
    payload = json.loads(check_json(check("各站要充份准备。", name="a")))
    payload["accusations"][0]["level"] = "法律"
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.validate(payload, schema)


def test_the_terminal_shows_texts_as_they_are(report: CheckReport) -> None:
    shown = printed(report, "zh")
    assert "{充份→充分}" in shown
    assert "你过去3次写成“充份”，定稿改为“充分”，最近一次2026-03-02。" in shown
    assert all(gate in shown for gate in GATES)


def test_the_terminal_in_english(report: CheckReport) -> None:
    shown = printed(report, "en")
    assert "Expression" in shown
    assert "line 3, character 4" in shown


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_the_page_is_whole_and_escaped(report: CheckReport, lang: words.Lang) -> None:
    page = check_html(report, lang=lang)
    assert "&lt;稿件&gt;.txt" in page
    assert "植树&lt;b&gt;的通知" in page
    assert "<script" not in page
    assert not re.search(r"(?:src|href)=\"https?:", page)
    for number in range(1, len(report.accusations) + 1):
        assert page.count(f'id="r{number}"') == 1
        assert page.count(f'id="m{number}"') == 1


def test_the_page_shows_the_whole_draft(report: CheckReport) -> None:
    page = check_html(report)
    main = page[page.index("<main") : page.index("</main>")]
    main = re.sub(r"<sup[^>]*>.*?</sup>|<span class=\"n\"[^>]*>\d+</span>", "", main).replace("‸", "")
    text = re.sub(r"<[^>]+>", "", main).replace("&lt;", "<").replace("&gt;", ">")
    assert [line for line in text.split("\n") if line] == DRAFT.split("\n")


def test_the_policy_names_the_style_by_its_hash(report: CheckReport) -> None:
    page = check_html(report)
    assert "default-src 'none'; style-src 'sha256-" in page.replace("&#39;", "'")


def test_an_empty_draft_has_a_page() -> None:
    page = check_html(check("", name="empty.txt"))
    assert words.say("none", "zh") in page


def test_every_text_has_both_languages() -> None:
    for table in (words.TEXTS, words.HEADS, words.GATES, words.REMINDERS):
        for chinese, english in table.values():
            assert re.search("[\u4e00-\u9fff]", chinese)
            assert not re.search("[\u4e00-\u9fff]", english)
    assert set(words.HEADS) == set(HEADS)
    assert set(words.GATES) == set(words.REMINDERS) == set(GATES)


def test_what_was_left_out_or_missing_or_has_marks_of_its_own_is_told_in_words(report: CheckReport) -> None:
    accusation = next(each for each in report.accusations if each.past)
    assert accusation.past

    def told(before: str, after: str) -> str:
        return words.past_line(replace(accusation, past=replace(PAST[0], before=before, after=after)), "zh")

    assert told("充份", "") == "你过去3次写成“充份”，定稿删去，最近一次2026-03-02。"
    assert "如缺字，定稿改为“。”" in told("", "。")
    assert "定稿改为“两个确立”，" in told("充份", "“两个确立”")
