"""A short name of a body or post written out."""

from __future__ import annotations

from revlearn.model import Edit
from revlearn.rules.names import is_name_completed
from revlearn.rules.proposals.names import short_names
from revlearn.rules.registry import Facts, rule


@rule(
    title="机构、职务名称用全称或规范化简称",
    title_en="Full or standard name",
    message="名称“{before}”不规范，定稿用“{after}”。",
    message_en="The name “{before}” is not a standard form; the final version has “{after}”.",
    source="《党政机关公文处理工作条例》第十九条（使用非规范化简称，应当先用全称并注明简称）；GB/T 9704—2012 7.3.2",
    level="规定",
    nature="error",
    yes=(
        "报{发改委→发展改革委}审批。",
        "由县文化{→和旅游}局承办。",
        "由{安环部→安全环保部}负责检查。",
    ),
    no=(
        "{全部→全区各部门}抓好落实。",
        "由{市财政局→市审计局}牵头。",
        "要{管好→管理好}项目。",
    ),
    proposes=short_names,
    alone="名称“{before}”不规范，应为“{after}”。",
    alone_en="The name “{before}” is not a standard form: “{after}”.",
)
def full_name(edit: Edit) -> Facts | None:
    """机关、职务第一次出现用全称或规范化简称；要用别的简称，先写全称并注明“（以下简称××）”。"""
    if edit.context.role in ("addressee", "signature"):
        return None  # elements of the layout (GB/T 9704)
    if len(edit.after) < 1 or len(edit.after) <= len(edit.before) or not is_name_completed(edit):
        return None
    if edit.before:
        return {"before": edit.before, "after": edit.after}
    left, right = edit.context.final_left[-4:], edit.context.final_right[:2]
    return {"before": left + right, "after": left + edit.after + right}
