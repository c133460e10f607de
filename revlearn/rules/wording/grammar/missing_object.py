"""A verb whose object was left out."""

from __future__ import annotations

import re

from revlearn.model import Edit
from revlearn.rules.guarded import guards
from revlearn.rules.limiting import limits
from revlearn.rules.registry import Facts, rule
from revlearn.rules.running import added

HAN = re.compile("[一-鿿]{2,6}")
HAN_TAIL = re.compile("[一-鿿]{1,4}$")
ADVERB = re.compile("进一步|尽快|抓紧|全面|深入|切实|同时|并|和|及|与|或")
ENDS = re.compile("[，。；：、]")


@rule(
    title="宾语或中心语残缺",
    title_en="Missing object",
    message="“{left}”后面缺宾语或中心语，定稿补上“{after}”。",
    message_en="The verb before lacks its object; the final version adds “{after}”.",
    source="《现代汉语》语法规范；《党政机关公文处理工作条例》第十九条（表述准确）",
    level="规定",
    nature="error",
    yes=(
        "遇大风天气增加{→巡护次数}，树木倒伏马上扶正。",
        "为编制规划提供{→依据}。",
    ),
    no=(
        "遇大风天气增加巡护{→30次}，树木倒伏马上扶正。",
        "提供依据{→，}并报告。",
        "线索移送公安{→机关}。",
    ),
    stage="trial",
)
def missing_object(edit: Edit) -> Facts | None:
    """及物动词后面要有落点：“加密什么、提供什么、严格执行什么”，隔得远更容易漏写。"""
    if (
        edit.before
        or not HAN.fullmatch(edit.after)
        or not ENDS.match(edit.context.final_right[:1] or "。")
        or not added(edit)
    ):
        return None
    if guards(edit.after) or ADVERB.match(edit.after) or limits(edit):
        return None
    left = HAN_TAIL.search(edit.context.draft_left)
    return {"left": left[0]} if left else None
