"""Clauses stand apart by commas; 顿号 belongs inside a list."""

from __future__ import annotations

from revlearn.model import Edit
from revlearn.rules.marks import exchange
from revlearn.rules.proposals.marks import clause_marks
from revlearn.rules.registry import Facts, rule


@rule(
    title="分句之间用逗号",
    title_en="Comma between clauses",
    message="隔开的是分句或较长的停顿，用逗号，不用顿号。",
    message_en="These are clauses, not items of a list: a comma, not “、”.",
    source="GB/T 15834—2011《标点符号用法》 4.4.3",
    level="规定",
    nature="error",
    yes=(
        "全年培育苗木760株{、→，}成活率91.5%。",
        "因展厅面积小{、→，}请分批入场。",
    ),
    no=(
        "攀折花枝{，→、}踩踏草坪等行为时有发生。",
        "全年培育苗木760株{、→；}成活率91.5%。",
    ),
    proposes=clause_marks,
)
def clause_comma(edit: Edit) -> Facts | None:
    """顿号只管句内并列的词语；分句之间、状语之后的停顿用逗号。"""
    if "，" not in edit.after or "、" not in edit.before:
        return None
    return {} if exchange(edit) == ("、", "，") else None
