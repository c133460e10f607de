"""A correlated pair of conjunctions made complete."""

from __future__ import annotations

from revlearn.model import Edit
from revlearn.rules.connectives import connective, matched_pairs, opened_pair, parts, second_half
from revlearn.rules.points import MARKS
from revlearn.rules.registry import Facts, rule
from revlearn.rules.running import running

LONGEST = 8


@rule(
    title="关联词配对",
    title_en="Conjunctions paired",
    message="关联词要成对使用，定稿改为“{first}……{second}”。",
    message_en="Correlated conjunctions come in pairs; the final version has “{first} … {second}”.",
    source="现代汉语语法规范（关联词语的搭配）",
    level="规定",
    nature="error",
    yes=(
        "虽然馆舍面积扩大，{→但}与读者需求相比缺口不小。",
        "只有压实责任，{就→才}能守住底线。",
        "{因为→不仅}耽误播种，也耽误灌溉。",
        "只有天天巡查，{就能→才能}及早发现险情。",
        "只要天天巡查，{才能→就能}及早发现险情。",
        "无论寒暑，{就→都}要巡查。",
        "虽然连日阴雨，{所以→但}工期没有耽误。",
    ),
    no=(
        "馆舍面积扩大，{→但}读者座位仍不够用。",
        "虽然成效明显，但{→仍}有差距。",
        "虽然{→总体}平稳，但有差距。",
        "只要天天巡查，{便能→就能}及早发现险情。",
    ),
)
def pair_completed(edit: Edit) -> Facts | None:
    """写了“虽然”“不仅”“只有”“之所以”，回头看后半句有没有“但”“而且”“才”“是因为”接住。"""
    if not edit.after or len(edit.after) > LONGEST or len(edit.before) > LONGEST or not running(edit):
        return None
    context = edit.context
    draft_half, final_half = second_half(edit.before), second_half(edit.after)
    if draft_half and final_half:
        opened = opened_pair(context.final_left, draft_half, final_half)
        if opened:
            return {"first": opened, "second": final_half}
    if edit.before and connective(edit.before) is None:
        return None
    final = matched_pairs(context.final_left + edit.after + context.final_right)
    if not final:
        return None
    draft = matched_pairs(context.draft_left + edit.before + context.draft_right)
    after = edit.after.strip(MARKS)
    before = edit.before.strip(MARKS)
    for first, second in final:
        if (first, second) in draft or not after.startswith((first, second)):
            continue
        if _same_part(before, first, second) or before in ("即", "既", "以至"):
            continue
        if not before and any(old[0] == first for old in draft):
            continue
        return {"first": first, "second": second}
    return None


def _same_part(before: str, *pair: str) -> bool:
    """Whether the draft's word stands in the same part of the pair (虽然, 尽管): another word, not a mended pair."""
    return any(before in words and word in words for words in parts() for word in pair)
