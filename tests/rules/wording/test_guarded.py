"""Words whose loss is more than wording."""

from __future__ import annotations

import pytest

from revlearn.rules.guarded import gains_bound, keeps_guards, loses_figures, loses_guard


@pytest.mark.parametrize("lost", ["18项", "《条例》", "市财政局", "月底前", "必须", "不得", "所有", "左右"])
def test_guarded_words_are_missed(lost: str) -> None:
    assert loses_guard(f"{lost}整改", "整改")


@pytest.mark.parametrize("light", ["认真", "进行", "不断", "非常", "结局"])
def test_light_words_may_go(light: str) -> None:
    assert not loses_guard(light, "")


def test_degree_is_no_figure() -> None:
    assert not loses_figures("较好完成", "完成")
    assert loses_figures("6月底前完成", "完成")


def test_a_new_body_is_a_gain() -> None:
    assert gains_bound("尽快拨付", "市财政局拨付")
    assert not gains_bound("市财政局尽快拨付", "市财政局及时拨付")


def test_equal_guards_in_another_order_are_kept() -> None:
    assert keeps_guards("不得少于18项", "18项，不得减少")
