"""Numbering that follows an added, dropped or moved item."""

from __future__ import annotations

import re

from revlearn.model import Edit
from revlearn.rules.numbering import form_of, value_of
from revlearn.rules.registry import Facts, rule

ORDINAL = re.compile(r"(第?)([一二三四五六七八九十]{1,2})(是?)")
LAST = re.compile(r"(?:^|[。；;：:，、\n])\s*(?:第|其)?$")


@rule(
    title="连带改动",
    title_en="Consequence of another edit",
    message="因其他改动而连带调整：“{before}”改为“{after}”。",
    message_en="Forced by another edit: “{before}” became “{after}”.",
    source="GB/T 9704—2012 7.3.3（层次序数依次编排）",
    level="惯例",
    nature=None,
    yes=(
        "{五→六}、养护安排\n做好冬季防寒。",
        "（{三→四}）完善借阅服务。每周盘点书架。",
        "有三方面欠缺：{一→二}是场地狭小；三是器材陈旧。",
        "参赛队伍见附件{2→3}。",
    ),
    no=(
        "{2、→（二）}修剪枝条。各园自行组织。",
        "增设凉亭{三→四}座。",
    ),
    both_ways=True,
)
def renumbered(edit: Edit) -> Facts | None:
    """增删、移动一条后，后面的序号、附件号和文中“见附件×”“以上×项”要跟着改，改完从头数一遍。"""
    before, after = edit.before, edit.after
    if not edit.context.forced:
        if not before or not after or len(before) > 6 or len(after) > 6 or before == after:
            return None
        if not (edit.context.in_number or _counts_items(edit) or _attachment(edit)):
            return None
        if form_of(before) != form_of(after) or value_of(before) is None or value_of(before) == value_of(after):
            return None
    return {"before": before.strip() or "（无）", "after": after.strip() or "（删去）"}


def _counts_items(edit: Edit) -> bool:
    """一是…二是…: the ordinal of an item inside a paragraph."""
    context = edit.context
    before, after = ORDINAL.fullmatch(edit.before), ORDINAL.fullmatch(edit.after)
    if before is None or after is None or (before[1], before[3]) != (after[1], after[3]):
        return False
    left, right = context.final_left + after[1], after[3] + context.final_right
    return (right[:1] == "是" and LAST.search(left) is not None) or (right[:1] in "，、" and left.endswith("第"))


def _attachment(edit: Edit) -> bool:
    """The number of an attachment, in the note or where the text refers to it."""
    if not edit.before.isdigit() or not edit.after.isdigit():
        return False
    return edit.context.final_left.rstrip().endswith("附件")
