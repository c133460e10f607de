"""The population or period that a figure or judgement is about named."""

from __future__ import annotations

import re

from revlearn.model import Edit
from revlearn.rules.deadlines import DEADLINE
from revlearn.rules.points import put_in
from revlearn.rules.registry import Facts, rule

POPULATION = re.compile(r"^(?:在|从|就)?[^，。；]{2,20}(?:中|内|范围内|期间|以来|方面|口径)$")
PERIOD = re.compile(
    r"^(?:20\d\d年(?:度)?|上半年|下半年|[一二三四]季度|第[一二三四]季度|近[一二三四五六七八九十\d]+年来?|全年|年内|去年|本年度|上年度|同期)的?$"
)
DONE = re.compile(r"未|没有|共|累计|完成|发生|实现|达|占|率|专项资金|资金|计划|安排|目标|预算")


@rule(
    title="写明统计范围、时段",
    title_en="Population or period named",
    message="补上“{words}”，数据、判断限定在这个范围或时段之内。",
    message_en="“{words}” says what population or period the statement is about.",
    source="统计表述惯例（数据要写明时段、口径、范围）",
    level="惯例",
    nature=None,
    yes=(
        "{→在受访的210名读者中，}有86人常用自助机。",
        "{→近三年}未出现溃坝险情。",
        "从{→2025年}古树保护资金中支出80万元。",
    ),
    no=("{→四季度}完成补植。", "{→在市委领导下，}取得进展。", "{→于9月底前}完成招标。"),
    stage="trial",
)
def population_named(edit: Edit) -> Facts | None:
    """报一个数、下一个判断，先交代是哪个时段、哪些对象里的情况。"""
    if len(edit.before) > 1 or len(edit.after) > 24:
        return None
    text = put_in(edit)
    if not text or DEADLINE.search(text):
        return None
    if PERIOD.match(text):
        return (
            {"words": text}
            if DONE.search(edit.context.final_right[:12]) and "完成" not in edit.context.final_right[:3]
            else None
        )
    return (
        {"words": text}
        if POPULATION.match(text) and any(char.isdigit() for char in edit.context.final_right + text)
        else None
    )
