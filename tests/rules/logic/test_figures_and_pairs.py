"""Decided and reported figures, units of measure, pairs of conjunctions: what several rules ask of one edit."""

from __future__ import annotations

import pytest

from revlearn.evaluate.notation import marked_edits
from revlearn.model import Edit
from revlearn.rules import Example, findings_of
from revlearn.rules.connectives import opened_pair, second_half
from revlearn.rules.intent import sets_a_target
from revlearn.rules.measures import unit_change
from revlearn.rules.quantities import contradicts


def edit_of(text: str, genre: str | None = None) -> Edit:
    (edit,) = marked_edits(Example(text, genre))
    return edit


@pytest.mark.parametrize(
    "text",
    [
        "对获奖选手每人奖励{800→1200}元。",
        "训练时长不少于{20→24}学时。",
        "拟新建停车位{120→90}个。",
        "无故缺席{2→3}次以上的，取消资格。",
        "到2032年，绿化率达到{38%→40%}。",
        "11月底前完成造林{38→40}亩。",
    ],
)
def test_a_figure_that_is_laid_down_is_decided(text: str) -> None:
    assert sets_a_target(edit_of(text))


@pytest.mark.parametrize(
    "text",
    [
        "已发放补贴{800→1200}元。",
        "截至五月底，共有会员{120→90}人。",
        "按照要求，全年完成造林{38→40}亩，同比增长9%。",
        "重点看选题、结构和文字{两→三}个方面。",
    ],
)
def test_a_figure_of_what_was_done_is_reported(text: str) -> None:
    assert not sets_a_target(edit_of(text))


def test_a_request_proposes_its_sums() -> None:
    text = "展厅总面积{1500→1300}平方米，分两层。"
    assert sets_a_target(edit_of(text, "请示"))
    assert not sets_a_target(edit_of(text, "总结"))


@pytest.mark.parametrize(
    ("text", "units"),
    [
        ("装机{85千瓦时→85千瓦}。", ("千瓦时", "千瓦")),
        ("占地36平方{→千}米。", ("平方米", "平方千米")),
        ("经费60{元→万元}。", ("元", "万元")),
        ("林地450{亩→公顷}。", ("亩", "公顷")),
    ],
)
def test_the_unit_is_seen_whole(text: str, units: tuple[str, str]) -> None:
    change = unit_change(edit_of(text))
    assert change is not None and (change.draft, change.final) == units


@pytest.mark.parametrize("text", ["步道12{公里→千米}。", "林地{450→460}亩。", "修剪{时→}注意安全。"])
def test_names_of_one_unit_and_other_numbers_are_no_change_of_unit(text: str) -> None:
    assert unit_change(edit_of(text)) is None


def test_no_particle_is_struck_out_of_a_unit() -> None:
    found = {finding.rule for finding in findings_of(edit_of("日均用电90千瓦{时→}。"))}
    assert "logic.fact.unit_confused" in found and "wording.concision.surplus_particle" not in found


def test_a_second_half_is_known_with_its_auxiliary() -> None:
    assert second_half("就能") == "就" and second_half("才可以") == "才" and second_half("，但") == "但"
    assert second_half("巡查") == ""


def test_a_pair_is_closed_by_its_own_second_half_alone() -> None:
    assert opened_pair("只有天天巡查，", "就", "才") == "只有"
    assert opened_pair("只要天天巡查，", "便", "就") is None
    assert opened_pair("天天巡查，", "就", "才") is None


def test_an_exact_rate_may_contradict_the_rough_one() -> None:
    assert contradicts("占三成以上", "占29%") and contradicts("增加一倍多", "增长52.7%")
    assert not contradicts("九成以上", "91.3%") and not contradicts("不到五成", "48%")
