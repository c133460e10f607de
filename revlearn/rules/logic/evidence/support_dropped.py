"""A figure, comparison, case or basis taken out while the point stands."""

from __future__ import annotations

import re

from revlearn.model import Edit
from revlearn.rules.genres import REQUEST
from revlearn.rules.points import content, is_clause, taken_out
from revlearn.rules.registry import Facts, rule

GENERALITIES = ("近年来", "多年来", "长期以来", "众所周知", "随着")


GRANTS = re.compile("补助|安排|每年|新增|[上下]浮|自筹|拨付|下达|不再|提拔|解聘|评选")
"""What lays down something, money or posts above all, is the point itself."""


@rule(
    title="删去例证、数据",
    title_en="Support dropped",
    message="删去“{support}”，观点仍在，这一例证或数据不必写。",
    message_en="“{support}” was dropped; the point stands without it.",
    source="《党政机关公文处理工作条例》第十九条（内容简洁，主题突出）",
    level="惯例",
    nature="decision",
    yes=("成活率91.5%{，比去年提高6个百分点→}。", "排演剧目12部{，创作的3个剧目被省剧院选用→}。"),
    no=(
        "成活率91.5%{，要力争提高6个百分点→}。",
        "要压实责任{，真正做到守土有责→}。",
        "社址设在老粮站{，县财政每年补助修缮费30万元→}。",
    ),
)
def support_dropped(edit: Edit) -> Facts | None:
    """例证贵精不贵多：一个观点留一两个最有说服力、口径最稳的数据。"""
    if edit.after:
        return None
    text = taken_out(edit)
    if not text or not is_clause(edit):
        return None
    found = content(text)
    if found.order or found.leading or found.deadline:
        return None
    if GRANTS.search(text):
        return None
    if REQUEST.search(text) or text.startswith(GENERALITIES):
        return None  # a request (document type) or an opening generality (concision)
    return {"support": text} if found.figure or found.comparison or found.basis or found.breakdown else None
