"""A relation word taken out because the clauses do not stand in that relation."""

from __future__ import annotations

from revlearn.model import Edit
from revlearn.rules.connectives import FREE, connective, matched_pairs, relation_of
from revlearn.rules.points import taken_out
from revlearn.rules.registry import Facts, rule

CLAUSE_BEGINS = "，；。：、\n"
CLEAR_ALONE = frozenset("但且")
CAUSATIVE = frozenset({"使得", "致使", "以致", "以至", "导致"})
"""After 由于 they leave the sentence without a subject: a fault of grammar, whatever the clauses say."""
LONGEST = 14


@rule(
    title="删去多余的关联词",
    title_en="Idle connective dropped",
    message="前后并无“{word}”所说的{relation}关系，或语意已明，删去。",
    message_en="“{word}” claims a relation that is not there or needs no word; it was dropped.",
    source="《党政机关公文处理工作条例》第十九条（结构严谨，表述准确）",
    level="惯例",
    nature="improvement",
    yes=("开展检查，{因此→}督促企业落实责任。", "扩大绿化面积，{同时→}保护古树名木。", "{此外，→}提议增设夜间公交。"),
    no=("要{切实→}压实责任。", "因{为→}天气原因延期。", "由于山路湿滑，{致使→}两车追尾。", "{通过→}回访得知两处漏水。"),
)
def removed(edit: Edit) -> Facts | None:
    """关联词不是标点：去掉以后意思照样连得上，就不写。"""
    if edit.after or len(edit.before) > LONGEST:
        return None
    word = connective(edit.before)
    if (
        word is None
        or word in FREE
        or word in CAUSATIVE
        or (len(word) == 1 and word not in CLEAR_ALONE)
        or not taken_out(edit)
    ):
        return None
    left = edit.context.draft_left
    if left and left[-1] not in CLAUSE_BEGINS and edit.before[0] not in CLAUSE_BEGINS:
        return None
    pairs = matched_pairs(left + edit.before + edit.context.draft_right)
    if any(second == word for first, second in pairs if first in left):
        return None  # the first half of the pair says it already: shorter, no other logic
    return {"word": word, "relation": "或".join(sorted(relation_of(word)))}
