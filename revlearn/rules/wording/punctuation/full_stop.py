"""A sentence that is complete ends with a full stop."""

from __future__ import annotations

from revlearn.model import Edit
from revlearn.rules.marks import exchange
from revlearn.rules.registry import Facts, rule


@rule(
    title="句子完了用句号",
    title_en="Full stop at the end of a sentence",
    message="意思已完，用句号收住，不用“{before}”。",
    message_en="The sentence is complete: a full stop, not “{before}”.",
    source="GB/T 15834—2011《标点符号用法》 4.1.3",
    level="规定",
    nature="error",
    yes=(
        "报名自6月1日起至6月20日止{，→。}",
        "展厅每周消毒一次{、→。}",
    ),
    no=(
        "展厅每周消毒一次{。→，}观众入场戴好口罩。",
        "展厅每周消毒{，→。此外，}观众要戴好口罩。",
    ),
)
def full_stop(edit: Edit) -> Facts | None:
    """一个意思说完就用句号，不要一逗到底。"""
    if edit.after != "。" or edit.before not in ("，", "、", "：", ""):
        return None
    return {} if exchange(edit) is not None and not edit.context.final_right.strip() else None
