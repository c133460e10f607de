"""One relation word replaced by another that states another relation."""

from __future__ import annotations

from revlearn.model import Edit
from revlearn.rules.connectives import connective, relation_of
from revlearn.rules.points import exchanged
from revlearn.rules.registry import Facts, rule

SOUND_ALIKE = frozenset({"即", "既", "以至", "以致"})
"""Mistaken for one another in writing: a wrong word, not another relation."""


@rule(
    title="逻辑关系改变",
    title_en="Another relation between clauses",
    message="“{draft}”表示{relation_draft}，上下文是{relation_final}关系，定稿改用“{final}”。",
    message_en="“{draft}” and “{final}” state different relations; the clauses around them call for the latter.",
    source="《党政机关公文处理工作条例》第十九条（结构严谨，表述准确）",
    level="惯例",
    nature="error",
    yes=(
        "{因此，→同时，}也要防止秋季病虫害反复。",
        "{因而→但}客流回升还不稳固。",
        "新植行道树900株，{而且→其中}银杏260株。",
    ),
    no=("{因此→因而}必须压实责任。", "{但是→但}基础还不牢固。", "{因此→切实}压实责任。"),
    both_ways=True,
)
def relation_changed(edit: Edit) -> Facts | None:
    """下笔写“因此”“但是”“同时”之前，先说清前后两句是因果、转折还是并列，再选词。"""
    if not edit.before or not edit.after:
        return None
    draft, final = connective(edit.before), connective(edit.after)
    if draft is None or final is None or final in SOUND_ALIKE or not exchanged(edit):
        return None
    one, other = relation_of(draft), relation_of(final)
    if not one.isdisjoint(other):
        return None
    return {
        "draft": draft,
        "final": final,
        "relation_draft": "或".join(sorted(one)),
        "relation_final": "或".join(sorted(other)),
    }
