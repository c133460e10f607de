"""Which answers to an exercise are recognised."""

from __future__ import annotations

from datetime import date

import pytest

from revlearn.learn import judged
from revlearn.record import Example


def example(draft: str, final: str, before: str, after: str) -> Example:
    return Example(1, date(2026, 3, 2), "通知", draft, final, before, after, "说明", "依据", "规定")


TYPO = example("截止9月底，全县布署完成。", "截至9月底，全县部署全部完成。", "截止", "截至")
NAME = example("请县监督局和教育局牵头。", "请县监督管理局和教育局牵头。", "局", "管理局")
SURPLUS = example("通过开展活动，使作风明显好转。", "通过开展活动，作风明显好转。", "使", "")
LEADING = example("由于认真落实，成效明显。", "认真落实，成效明显。", "由于", "")
MISSING = example("成绩不小，问题不少。", "成绩不小，但问题不少。", "", "但")


@pytest.mark.parametrize(
    ("exercise", "answer"),
    [
        (TYPO, "截至9月底，全县部署全部完成。"),
        (TYPO, " 截至 9月底，全县部署　全部完成。\n"),
        (TYPO, "截至"),
        (TYPO, "截至9月底，全县布署完成。"),
        (TYPO, "截至9月底，全县已经部署妥当"),
        (TYPO, "截至9月"),
        (NAME, "请县监督管理局和教育局牵头。"),
        (NAME, "监督管理局"),
        (NAME, "请县监督管理局和教育局共同牵头。"),
        (SURPLUS, "通过开展活动，作风明显好转"),
        (SURPLUS, "活动，作风"),
        (SURPLUS, "通过开展系列活动，作风有了好转。"),
        (LEADING, "认真落实，成效显著。"),
        (MISSING, "成绩不小，但问题不少"),
        (MISSING, "但"),
        (MISSING, "成绩并不小，但问题也不少。"),
    ],
)
def test_what_is_mended(exercise: Example, answer: str) -> None:
    assert judged(exercise, answer) is True


@pytest.mark.parametrize("exercise", [TYPO, NAME, SURPLUS, MISSING])
def test_nothing_answered_and_nothing_changed_is_not_mended(exercise: Example) -> None:
    assert judged(exercise, "") is False
    assert judged(exercise, " \t　") is False
    assert judged(exercise, f" {exercise.draft_sentence}\n") is False


@pytest.mark.parametrize(
    ("exercise", "answer"),
    [
        (TYPO, "截止9月底，全县部署全部完成。"),
        (TYPO, "不知道截至还是什么"),
        (TYPO, "9月底"),
        (TYPO, "到9月底，全县部署完成。"),
        (NAME, "请县监督局和教育管理局牵头。"),
        (NAME, "县监督局"),
        (NAME, "请县监督管理局、教育局牵头。"),
        (SURPLUS, "作风明显好转"),
        (SURPLUS, "开展活动，使作风明显改进。"),
        (SURPLUS, "开展活动使作风明显好转。"),
        (MISSING, "成绩不小，问题但不少。"),
        (MISSING, "虽然成绩不小，可是问题不少。"),
    ],
)
def test_what_only_the_writer_can_tell(exercise: Example, answer: str) -> None:
    assert judged(exercise, answer) is None


def test_what_a_line_cannot_show_is_left_to_the_writer() -> None:
    breaks = example("第一段。第二段。", "第一段。\n第二段。", "", "\n")
    assert judged(breaks, "第一段。¶第二段。") is None
    assert judged(breaks, "") is False
    moved = example("甲。乙。", "乙。甲。", "甲。", "甲。")
    assert judged(moved, "乙。甲。") is True
    assert judged(moved, "甲。") is None


def test_a_line_break_may_be_typed_as_it_is_shown() -> None:
    added = example("2026年5月26日", "2026年5月26日\n（联系人：秦望舒）", "", "\n（联系人：秦望舒）")
    assert judged(added, "2026年5月26日¶（联系人：秦望舒）") is True
    assert judged(added, "（联系人：秦望舒）") is True


def test_strings_that_do_not_stand_in_the_sentences_are_compared_whole() -> None:
    apart = example("不仅要快，而且要好。", "既要快，又要好。", "不仅而且", "既又")
    assert judged(apart, "既要快，又要好。") is True
    assert judged(apart, "既要快又好。") is None
