"""Reasons for what was put in or taken out."""

from __future__ import annotations

import pytest

from revlearn.rules.one_sided import one_sided
from revlearn.rules.registry import filled


@pytest.mark.parametrize(
    ("template", "before", "after", "said"),
    [
        ("标题中“{before}”改为“{after}”，更明确。", "甲", "乙", "标题中“甲”改为“乙”，更明确。"),
        ("标题中“{before}”改为“{after}”，更明确。", "（无）", "乙", "标题中增加“乙”，更明确。"),
        ("标题中“{before}”改为“{after}”，更明确。", "甲", "（删去）", "标题中删去“甲”，更明确。"),
        ("署名由“{before}”改为“{after}”。", "", "市体育局", "署名增加“市体育局”。"),
        ("只改了标点：“{before}”改为“{after}”。", "：", "", "只改了标点：删去“：”。"),
        ("只改了标点：“{before}”改为“{after}”。", "", " ", "只改了标点：增加空格。"),
        ("疑为用字有误，定稿更正为“{after}”，请核对。", "的", "", "疑为用字有误，定稿删去，请核对。"),
        ("口语“{before}”改为书面语。", "甲", "", "口语“甲”改为书面语。"),
    ],
)
def test_in_chinese(template: str, before: str, after: str, said: str) -> None:
    assert filled(template, {"before": before, "after": after}) == said


@pytest.mark.parametrize(
    ("template", "before", "after", "said"),
    [
        ("In the title “{before}” became “{after}”: better.", "a", "b", "In the title “a” became “b”: better."),
        ("In the title “{before}” became “{after}”: better.", "（无）", "b", "In the title “b” was added: better."),
        ("In the title “{before}” became “{after}”: better.", "a", "（删去）", "In the title “a” was removed: better."),
        ("The limit went from “{before}” to “{after}”.", "", "at least", "The limit gained “at least”."),
        ("The limit went from “{before}” to “{after}”.", "at least", "", "The limit lost “at least”."),
        ("Only marks change: “{before}” became “{after}”.", "", " ", "Only marks change: a space was added."),
        ("probably mistaken, put right as “{after}”.", "a", "", "probably mistaken, taken out."),
    ],
)
def test_in_english(template: str, before: str, after: str, said: str) -> None:
    assert filled(template, {"before": before, "after": after}, english=True) == said


def test_what_has_both_sides_or_neither_is_left() -> None:
    template = "“{before}”改为“{after}”。"
    assert one_sided(template, {"before": "", "after": ""}) == template
    assert (
        filled("Inside “ ” another quotation takes ‘ ’: “{before}”.", {"before": "a b"}, english=True).count("“") == 2
    )
