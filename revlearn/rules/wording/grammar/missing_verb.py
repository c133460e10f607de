"""A verb that was left out."""

from __future__ import annotations

import re

from revlearn.model import Edit
from revlearn.rules.guarded import guards
from revlearn.rules.limiting import beside_a_predicate, limits
from revlearn.rules.registry import Facts, rule
from revlearn.rules.running import added

LONGEST = 4
VERBS = frozenset(("v", "vn", "vi", "vd"))
RESTRICTING = re.compile("拟|可|能|亦|会|累计|积极|限期|视情|建议|参评|致|的$|前$|后$|争取|计划")
HAN = re.compile("[一-鿿“0-9]")


@rule(
    title="谓语残缺",
    title_en="Missing verb",
    message="这里缺谓语动词，定稿补上“{after}”。",
    message_en="A verb was missing; the final version adds “{after}”.",
    source="《现代汉语》语法规范；《党政机关公文处理工作条例》第十九条（表述准确）",
    level="规定",
    nature="error",
    yes=(
        "家家{→填写}调查表。",
        "举办科普讲座9场，{→接待}参观者2450人次。",
        "县气象局适时{→组织}人工增雨作业。",
    ),
    no=(
        "层层{→尽快}落实责任。",
        "组织演练{→12次}。",
        "{→市园林局}填写调查表。",
        "各社区{→督促}落实门前三包。",
        "由街道{→探索}设立互助基金。",
        "设立{→奖励}资金。",
    ),
    stage="trial",
)
def missing_verb(edit: Edit) -> Facts | None:
    """长句写完找主干：谁、做什么。谓语动词漏了，宾语就没有着落。"""
    if edit.before or not 1 <= len(edit.after) <= LONGEST or not added(edit):
        return None
    words = edit.context.final_words
    if len(words) > 2 or words[0][1] not in VERBS or guards(edit.after) or RESTRICTING.search(edit.after):
        return None
    if limits(edit) or beside_a_predicate(edit):
        return None
    return {} if HAN.match(edit.context.final_right[:1]) or not edit.context.final_right.strip("。，；：、") else None
