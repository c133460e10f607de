"""Words put into a clause that was complete: they restrict, name a body or complete a fixed phrase."""

from __future__ import annotations

import re

from revlearn.model import Edit
from revlearn.rules.policy_terms import STANDARD_INDEX

RESTRICTS = re.compile(
    r"^(?:原则(?:上)?|原有|现有|在册的?|累计|书面|视情|逐[级项个步户]|分[级批类步期]|建议|探索|试点|督促|相应|拟|够|[省市县国]定|全[庭市县区校局院]|地方|导致|致使"
    r"|[一二三四五六七八九十]是)$"
)
"""How far or in which way something holds: without them the sentence still stands."""
BODY = re.compile(r"(?:[一-鿿]{2,}(?:局|委|部门|所|科|处|办|中心|机关|单位|公司|院|厅)|财政|^(?:机关|部门|单位))$")
OF_A_BODY = re.compile(r"^(?:局|委|单位|机构|机关|部门|中心|公司)")
"""What follows is the rest of a body's name: the name was short, not the sentence."""
PREPOSITION = re.compile(r"[对向为由以与]$")
BEFORE_NUMBER = re.compile(r"^[\d一二三四五六七八九十]")
LIGHT = re.compile(r"^(?:进行|实行|组织|开展|建设|实施|予以|做到|通知|申请|要|使用|达到|提供|参加|成立|为|到|在|至)")
"""Verbs that carry an action named by the verb behind them: 组织演练."""


def limits(edit: Edit) -> bool:
    """Whether the words ``edit`` puts in narrow or name something in a clause that already had its parts."""
    text, context = edit.after, edit.context
    if RESTRICTS.match(text) or BODY.search(text) or STANDARD_INDEX.in_final(edit):
        return True
    if OF_A_BODY.match(context.final_right):
        return True
    if len(text) > 1 and text.endswith("的"):
        return not context.final_left.endswith("占") and not BEFORE_NUMBER.match(context.final_right)
    return False


def beside_a_predicate(edit: Edit) -> bool:
    """Whether the clause had its verb before another was put in: 由乡镇{→督促}落实, 设立{→奖励}资金."""
    if LIGHT.match(edit.after):
        return False
    start, end = edit.final_span
    tokens = edit.context.final.tokens
    following = "".join(token.tag for token in tokens.within((end, end + 1)))
    preceding = "".join(token.tag for token in tokens.within((start - 1, start)))
    if following in ("v", "vd") or PREPOSITION.search(edit.context.final_left):
        return True
    return preceding == "v" and following.startswith("n")
