"""The check of a draft alone: what is accused, where, and what is left alone."""

from __future__ import annotations

import time
from itertools import pairwise

import pytest

from revlearn.check import Accusation, CheckReport, check, opportunities
from revlearn.model import PastError
from revlearn.segment import segment

DRAFT = """关于开展植树活动的通知
各林场，局直属各站
为做好春季植树，现将有关事项通知如下。
一、工作目标
全局要高度重视,认真组织，充份发动职工，植树三百五十二株，成活率达到百分之九十五。
二、工作要求
各林场于3月5号前将名单报市发改委备案。截止2月底，已备足苗木。
特此通知。
市林业局
2026年03月01日"""


def accused(report: CheckReport) -> dict[str, str | None]:
    return {each.text: each.suggestion for each in report.accusations}


def test_a_draft_with_mistakes() -> None:
    found = accused(check(DRAFT, name="draft.txt"))
    assert found["充份"] == "充分"
    assert found["三百五十二"] == "352"
    assert found["百分之九十五"] == "95%"
    assert found["截止"] == "截至"
    assert found["发改委"] == "发展改革委"
    assert found["2026年03月01日"] == "2026年3月1日"
    assert found[","] == "，"
    assert found[""] == "：", "the addressee line has no colon"


def test_places_are_where_the_text_is() -> None:
    lines = DRAFT.split("\n")
    for each in check(DRAFT, name="draft.txt").accusations:
        start, end = each.span
        assert DRAFT[start:end] == each.text
        assert lines[each.line - 1][each.column - 1 :].startswith(each.text.split("\n")[0])


def test_accusations_stand_in_reading_order_and_never_overlap() -> None:
    spans = [each.span for each in check(DRAFT, name="draft.txt").accusations]
    assert spans == sorted(spans)
    assert all(one[1] <= other[0] for one, other in pairwise(spans))


def test_the_mended_draft_is_not_accused() -> None:
    report = check(DRAFT, name="draft.txt")
    mended = DRAFT
    for each in reversed(report.accusations):
        assert each.suggestion is not None
        mended = mended[: each.span[0]] + each.suggestion + mended[each.span[1] :]
    assert check(mended, name="draft.txt").accusations == ()


def test_the_same_text_gives_the_same_report() -> None:
    assert check(DRAFT, name="a") == check(DRAFT, name="a")


@pytest.mark.parametrize("text", ["", "\n\n", "通知", "！？", "a"])
def test_texts_without_anything(text: str) -> None:
    assert check(text, name="").accusations == ()


@pytest.mark.parametrize(
    "text",
    [
        "他写道：“截止6月底，充份发动群众。”",
        "墙上还留着《关于充份发动群众的决定》。",
    ],
)
def test_quotations_are_not_accused_of_wording(text: str) -> None:
    assert check(text, name="").accusations == ()


def test_an_outdated_name_is_right_in_an_old_text() -> None:
    text = "关于检查情况的报告\n市政府办公室：\n市工商局开展了检查。\n特此报告。\n市林业局\n{year}年3月1日"
    assert accused(check(text.format(year=2012), name="")) == {}
    assert "工商局" in accused(check(text.format(year=2026), name=""))


def test_a_speech_may_speak() -> None:
    text = "在座谈会上的讲话\n同志们：\n市发改委的同志讲得好，大家要向他们学习。"
    assert check(text, name="").accusations == ()
    assert "发改委" in accused(check("关于座谈会的通知\n各站：\n市发改委的同志参加。", name=""))


def test_a_genre_can_be_given() -> None:
    text = "补植已结束。\n恳请市林业局拨付苗木款20万元。"
    assert check(text, name="", genre="请示").accusations == ()
    assert [each.rule for each in check(text, name="", genre="报告").accusations] == [
        "terminology.genre.request_in_report"
    ]


def past(before: str, after: str, **given: object) -> PastError:
    values = {"category": "wording", "subtype": "confusable", "rule": None, "explanation": "", "times": 3}
    return PastError(before, after, last_seen="2026-03-02", **{**values, **given})  # type: ignore[arg-type]


def only(report: CheckReport) -> Accusation:
    assert len(report.accusations) == 1
    return report.accusations[0]


def test_a_past_mistake_is_found_again() -> None:
    report = check("各站做好巡山。", name="", past=[past("巡山", "巡护", subtype="name", category="terminology")])
    found = only(report)
    assert (found.text, found.suggestion) == ("巡山", "巡护")
    assert found.past is not None and found.past.times == 3


def test_a_past_form_that_was_left_out_is_told_as_that() -> None:
    found = only(check("各站做好巡山。", name="", past=[past("巡山", "")]))
    assert found.message.startswith("这里又写了“巡山”，以前删去了。")
    assert found.message_en == "“巡山” again; it was left out before."


@pytest.mark.parametrize(
    ("text", "before", "after"),
    [
        ("国家发展改革委印发文件。", "发展改革", "国家发展改革委"),
        ("抓好组织部门的工作。", "织部", "组织"),
        ("按时巡护。", "巡山", "巡护"),
        ("严格把关。", "严", "从严"),
    ],
)
def test_a_past_form_is_not_found_where_it_is_no_word_or_already_right(text: str, before: str, after: str) -> None:
    assert check(text, name="", past=[past(before, after)]).accusations == ()


def test_marks_and_figures_of_the_past_are_not_looked_for() -> None:
    errors = [past("，", "、", subtype="punctuation"), past("32人", "36人", category="logic", subtype="fact")]
    assert check("共有32人，按时到岗。", name="", past=errors).accusations == ()


def test_a_rule_broken_before_says_so() -> None:
    errors = [
        past("布署", "部署", rule="wording.confusable.pairs"),
        past("帐户", "账户", rule="wording.confusable.pairs"),
    ]
    found = only(check("职工要充份准备。", name="", past=errors))
    assert found.past is not None
    assert found.past.times == 6


def test_the_same_form_counts_for_itself() -> None:
    errors = [
        past("充份", "充分", rule="wording.confusable.pairs"),
        past("帐户", "账户", rule="wording.confusable.pairs"),
    ]
    found = only(check("职工要充份准备。", name="", past=errors))
    assert found.past is not None
    assert (found.past.before, found.past.times) == ("充份", 3)


def test_opportunities_count_right_uses() -> None:
    text = "关于植树的通知\n各林场：\n截至6月底，植树352株，成活率95%。落实“三会一课”。\n特此通知。\n"
    text += "市林业局\n2026年3月1日"
    counts = opportunities(segment(text))
    assert counts["wording.confusable.pairs"] >= 1
    assert counts["terminology.unit_number.numerals"] == 1
    assert counts["terminology.policy_term.quotation_marks"] == 1
    assert counts["structure.layout.date_line"] == 1
    assert counts["structure.layout.addressee"] == 1
    assert counts["terminology.genre.closing_words"] == 1
    assert "terminology.unit_number.range_form" not in counts


def test_wrong_uses_are_no_opportunity() -> None:
    wrong = opportunities(segment(DRAFT))
    assert "structure.layout.date_line" not in wrong
    assert "structure.layout.addressee" not in wrong


def test_ten_thousand_characters_take_well_under_two_seconds() -> None:
    text = "\n".join(f"{n}.{line}" for n in range(60) for line in DRAFT.split("\n"))[:10_000]
    check(text, name="")
    begun = time.process_time()
    check(text, name="")
    assert time.process_time() - begun < 2, "processor time; about 0.4 s"
