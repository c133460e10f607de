"""A semicolon where the clauses are not parallel, or where it cuts one sentence."""

from __future__ import annotations

from revlearn.model import Edit
from revlearn.rules.marks import exchange
from revlearn.rules.proposals.marks import lone_semicolons
from revlearn.rules.registry import Facts, rule


@rule(
    title="非并列关系不用分号",
    title_en="No semicolon here",
    message="前后不是并列分句，用“{after}”，不用分号。",
    message_en="The clauses are not parallel: “{after}”, not a semicolon.",
    source="GB/T 15834—2011《标点符号用法》 4.6.3",
    level="规定",
    nature="error",
    yes=(
        "组织一次全园大修剪{；→，}对枯枝及时清运。",
        "邀请专家到场指导{；→。}",
    ),
    no=(
        "成人读者增长5.7%{，→；}少儿读者增长9.1%。",
        "组织一次修剪{、→，}及时清运枯枝。",
    ),
    proposes=lone_semicolons,
)
def semicolon_down(edit: Edit) -> Facts | None:
    """分号只用在并列分句或分行列举的各项之间；有因果、承接关系的小句用逗号，列举完了用句号。"""
    if "；" not in edit.before:
        return None
    found = exchange(edit)
    return {} if found is not None and found[0] == "；" and found[1] in ("，", "。", "、") else None
