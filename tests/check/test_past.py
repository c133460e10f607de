"""A writer's own earlier mistakes in a new draft: those that are wrong by themselves, not those of one sentence."""

from __future__ import annotations

from revlearn.check import check
from revlearn.model import PastError

DRAFT = "关于召开会议的通知\n各科室：\n为了做好安全生产工作，定于下周召开会议，请搞好准备。\n"


def past(before: str, after: str, subtype: str, category: str = "wording") -> PastError:
    return PastError(before, after, category, subtype, None, "", 3, "2026-10-01")


def named(error: PastError) -> set[str]:
    report = check(DRAFT, name="", past=(error,))
    return {each.text for each in report.accusations if each.past is not None}


def test_a_form_that_was_replaced_is_told_again() -> None:
    assert named(past("搞好", "做好", "register")) == {"搞好"}


def test_a_word_that_one_sentence_had_too_much_is_no_mistake_elsewhere() -> None:
    assert named(past("为了", "", "grammar")) == set()
    assert named(past("为了", "为", "grammar")) == {"为了"}
