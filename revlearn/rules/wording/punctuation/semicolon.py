"""Parallel clauses that have commas inside stand apart by 分号."""

from __future__ import annotations

from revlearn.model import Edit
from revlearn.rules.marks import exchange
from revlearn.rules.registry import Facts, rule


@rule(
    title="并列分句之间用分号",
    title_en="Semicolon between parallel clauses",
    message="前后是并列的分句，层次间用分号，定稿把“{before}”改为“{after}”。",
    message_en="Parallel clauses are separated by a semicolon.",
    source="GB/T 15834—2011《标点符号用法》 4.6.3",
    level="规定",
    nature="error",
    yes=(
        "成人读者增长5.7%{，→；}少儿读者增长9.1%。",
        "苗木由市林业局提供{，→；}运费由各林场负担。",
    ),
    no=(
        "成人读者增长5.7%{；→，}增速较快。",
        "成人读者增长5.7%{，→。}少儿读者增长9.1%。",
    ),
)
def semicolon(edit: Edit) -> Facts | None:
    """分句内部已有逗号、各分句并列时，第一层停顿用分号，层次才清楚。"""
    if "；" not in edit.after:
        return None
    found = exchange(edit)
    return {} if found is not None and found[1] == "；" and found[0] in ("，", "。", "、") else None
