"""The signs by which labels and natures are told: each where it shows, and not where it does not."""

from __future__ import annotations

import pytest

from revlearn.analyse import analyse
from revlearn.classify.signs import part_at, signs_of
from revlearn.evaluate.notation import marked_edits
from revlearn.rules import Example
from revlearn.segment import segment

SHOWN = (
    ("请各苗圃{尽快→于4月8日前}报送出圃计划。", "vague replaced", "exchanged, nothing vague"),
    ("各林场由{副场长→场长}带班巡护。", "exchanged, nothing vague", "vague replaced"),
    ("会议{→原则上}同意该方案。", "force alone after", "whole after"),
    ("采伐量{→不超过}核定数。", "bound alone after", "bound alone before"),
    ("{所有→部分}苗木已成活。", "whole before", "exception made"),
    ("{→除自用薪炭材外，}严禁采伐天然林。", "exception made", "vague replaced"),
    ("拟聘护林员12名，{→经县林长会议审议，}费用由县承担。", "leave told", "leave told in a clause"),
    ("对松材线虫病{→、美国白蛾}开展普查。", "item put in", "item taken out"),
    ("对松材线虫病{、美国白蛾→}开展普查。", "item taken out", "item put in"),
    ("{→去冬今春}造林成活率为91%。", "put in before a statistic", "taken out before a statistic"),
    ("造林进展{滞后→顺利}。", "finding 10", "finding 01"),
    ("新造林{3200→3600}亩，{→因此}成效明显。", "relation none to 因果", "pair completed"),
    ("虽然管护经费有限，{→但}成活率仍在提高。", "pair completed", "relation changed"),
    ("{因此→但是}，抚育不能放松。", "relation changed", "relation kept"),
    ("已完成抚育{3210→3120}亩。", "amount slipped", "amount to be set"),
    ("到2030年，林下种植面积要达到{2→3}万亩。", "amount to be set", "amount slipped"),
    ("落实{林长制→“林长制”}各项要求。", "quotation marks alone", "as long"),
    ("这件事要{抓紧→盯紧}。", "as long, sharing a character", "quotation marks alone"),
)


def signs_in(marked: str) -> set[str]:
    return {sign for edit in marked_edits(Example(marked)) for sign in signs_of(edit)}


@pytest.mark.parametrize(("marked", "shown", "absent"), SHOWN, ids=[each[0] for each in SHOWN])
def test_a_sign_is_where_it_should_be_and_its_neighbour_is_not(marked: str, shown: str, absent: str) -> None:
    signs = signs_in(marked)
    assert f"sign {shown}" in signs, sorted(signs)
    assert f"sign {absent}" not in signs


def test_every_sign_is_named_as_one() -> None:
    edits = analyse("各单位尽快上报。\n存在的问题较多。", "各单位于5月底前上报。\n主要问题有三个。").edits
    assert edits
    assert all(sign.startswith("sign ") for edit in edits for sign in signs_of(edit))


REPORT = """关于苗圃工作的报告
县人民政府：
现将有关情况报告如下。
一、主要做法和成效
育苗600万株。
二、存在的问题
水源不足。
三、下一步措施
新打机井4眼。
四、附则
其他事项另报。"""


@pytest.mark.parametrize(
    ("words", "part"),
    [
        ("现将有关", "opening"), ("育苗600", "state"), ("水源不足", "problems"), ("新打机井", "measures"),
        ("其他事项", "other part"),
    ],
)  # fmt: skip
def test_the_part_of_a_document_is_told_by_its_headings(words: str, part: str) -> None:
    document = segment(REPORT)
    assert part_at(document, REPORT.index(words)) == part


def test_spoken_words_are_told_by_length_and_kind_of_document() -> None:
    draft, final = "关于封山育林的通知\n各乡镇：\n今年要{}林子。", ("好好看住", "严格管护")
    edits = analyse(*(draft.format(words) for words in final)).edits
    signs = {sign for edit in edits for sign in signs_of(edit)}
    assert "sign statutory" in signs
    assert any(sign.endswith("in statutory") for sign in signs)
