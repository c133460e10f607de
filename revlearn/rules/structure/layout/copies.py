"""The line of copies (抄送) and distribution."""

from __future__ import annotations

import re

from revlearn.model import Edit
from revlearn.rules.proposals import occasions
from revlearn.rules.proposals.layout import copy_lines
from revlearn.rules.registry import Facts, rule

MARKS = re.compile(r"[，、；：:。,;\s\u3000]*")
HEAD = re.compile(r"抄[报送]|[报主分]送|印发")


@rule(
    title="抄送与印发",
    title_en="Copies and distribution",
    message="版记中“{before}”改为“{after}”。",
    message_en="In the lines of copies and distribution “{before}” became “{after}”.",
    source="GB/T 9704—2012 7.4.2（抄送机关：标点与末尾句号）；《党政机关公文处理工作条例》第九条",
    level="规定",
    nature="error",
    yes=(
        "特此通知。\n市体育局\n2025年8月6日\n{抄报→抄送}：市总工会，团市委。",
        "特此通知。\n市体育局\n2025年8月6日\n抄送：市总工会，团市委{→。}",
        "特此通知。\n市体育局\n2025年8月6日{→\n抄送：市总工会。}",
    ),
    no=(
        "特此通知。\n市体育局\n2025年8月6日\n抄送：市总工会，{团市委→市妇联}办公室。",
        "请将方案抄送市委办公室{→。}\n散会",
    ),
    both_ways=True,
    proposes=copy_lines,
    alone="抄送一行：“{before}”应为“{after}”。",
    alone_en="In the line of copies: “{after}”, not “{before}”.",
    occasions=occasions.copy_lines,
)
def copies(edit: Edit) -> Facts | None:
    """“抄送：”后用全角冒号，同类机关之间用逗号或顿号，末尾加句号；“抄报”一律改称“抄送”。"""
    if edit.context.role != "copy_to":
        return None
    before, after = edit.before, edit.after
    marks = MARKS.fullmatch(before) and MARKS.fullmatch(after)
    head = HEAD.search(before + after) and len(before + after) <= 60 and (not before or not after or len(before) <= 4)
    if not marks and not head:
        return None
    return {"before": before.strip() or "（无）", "after": after.strip() or "（删去）"}
