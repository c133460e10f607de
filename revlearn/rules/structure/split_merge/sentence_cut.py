"""A long sentence cut by a full stop, or two short ones joined."""

from __future__ import annotations

import re

from revlearn.model import Edit
from revlearn.rules.registry import Facts, rule

CUT = frozenset({("，", "。"), ("；", "。"), ("、", "。"), (",", "。")})
LONG = 24
"""Characters the sentence has on both sides of the cut together; below that the mark was simply wrong."""
RUNS_ON = re.compile(r"(?:其中|包括|即|例如|比如)")


@rule(
    title="长句断开或短句合并",
    title_en="Sentence cut or joined",
    message="“{left}”之后由“{before}”改为“{after}”，{change}。",
    message_en="After “{left}” the mark {before} became {after}: the sentence is {change_en}.",
    source="GB/T 15834—2011 4.1（句号）；《党政机关公文处理工作条例》第十九条（表述准确、文字精练）",
    level="惯例",
    nature="improvement",
    yes=(
        "全年补植乔木860株，新铺草坪1.2万平方米{，→。}各园区要在入冬前完成涂白，并将养护记录交市园林局存档。",
        "读者证由自助机现场制作，免交工本费{。→，}读者取证后即可借阅图书，等候时间压缩到10分钟以内。",
    ),
    no=(
        "修剪枝条{；→。}收工。",
        "随意攀折花枝{，→、}踩踏草坪等行为时有发生，影响园容园貌，游客意见较大，各园区要安排专人巡护并设置提示牌。",
    ),
    both_ways=True,
)
def sentence_cut(edit: Edit) -> Facts | None:
    """一句话里换了主语、换了话题就该断句；一逗到底的长句，读一遍换气的地方往往就是句号的位置。"""
    before, after = edit.before, edit.after
    if len(before) != 1 or len(after) != 1:
        return None
    context = edit.context
    if (before, after) in CUT:
        left, right, change, change_en = context.draft_left, context.draft_right, "长句断为两句", "cut in two"
    elif (before, after) == ("。", "，"):
        left, right, change, change_en = context.final_left, context.final_right, "两句合为一句", "joined"
    else:
        return None
    if (before == "；" and len(left) + len(right) < 2 * LONG) or len(left) + len(right) < LONG:
        return None
    if not left.strip() or not right.strip() or RUNS_ON.match(right):
        return None
    return {"left": left[-10:], "change": change, "change_en": change_en}
