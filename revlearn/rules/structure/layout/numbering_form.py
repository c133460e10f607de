"""The form of a level's numbering."""

from __future__ import annotations

import re

from revlearn.model import Edit
from revlearn.rules.numbering import form_of, value_of
from revlearn.rules.proposals import occasions
from revlearn.rules.proposals.layout import numberings
from revlearn.rules.registry import Facts, rule

MARKS = re.compile(r"[、.．，,\s\u3000]*")


@rule(
    title="层次序数写法",
    title_en="Form of level numbering",
    message="层次序数“{before}”改为“{after}”：各级依次用“一、”“（一）”“1.”“（1）”。",
    message_en="The numbering “{before}” became “{after}”: the levels are 一、 （一） 1. （1）.",
    source="GB/T 9704—2012 7.3.3（结构层次序数）；GB/T 15834—2011 4.6（括号序次语后不加点号）",
    level="规定",
    nature="error",
    yes=(
        "{2、→（二）}修剪枝条。各园自行组织。",
        "（二）{.→}修剪枝条。各园自行组织。",
        "附件：2{、→.}参赛项目表",
        "（{2→二}）修剪枝条。各园自行组织。",
    ),
    no=(
        "{五→六}、明年思路\n抓好古树复壮。",
        "（一）修剪{、→和}补植。各园自行组织。",
        "完成率达到{1→一}成。",
    ),
    both_ways=True,
    proposes=numberings,
    alone="层次序数“{before}”应为“{after}”：各级依次用“一、”“（一）”“1.”“（1）”，括号序数后不加标点。",
    alone_en="The numbering takes “{after}”, not “{before}”: the levels are 一、 （一） 1. （1）.",
    occasions=occasions.numberings,
)
def numbering_form(edit: Edit) -> Facts | None:
    """先定层级再编号：第一层“一、”，第二层“（一）”，第三层“1.”，第四层“（1）”；带括号的序号后不加标点，“1”后用下脚点。"""
    before, after = edit.before, edit.after
    if len(before) > 8 or len(after) > 8 or before == after or edit.context.forced:
        return None
    if edit.context.in_number and (MARKS.fullmatch(before + after) or (before and after)):
        if form_of(before) == form_of(after) and not (MARKS.fullmatch(before) and MARKS.fullmatch(after)):
            return None
        if value_of(before) != value_of(after) and edit.before[:1] in "（(" and edit.after[:1] in "（(":
            return None
    elif not _after_serial(edit):
        return None
    return {"before": before or "（无）", "after": after or "（删去）"}


def _after_serial(edit: Edit) -> bool:
    """A mark right after a serial number at the start of a line or of an attachment note."""
    if not edit.before + edit.after or not MARKS.fullmatch(edit.before) or not MARKS.fullmatch(edit.after):
        return False
    if "\n" in edit.before + edit.after:
        return False
    left = edit.context.draft_left.strip()
    return re.fullmatch(r"(?:附件[:：]\s*)?(?:[（(][一二三四五六七八九十\d]+[）)]|\d{1,2})", left) is not None
