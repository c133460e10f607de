"""The number stays but is counted in another unit, so that the value differs."""

from __future__ import annotations

import re

from revlearn.model import Edit
from revlearn.rules.measures import unit_change
from revlearn.rules.points import exchanged
from revlearn.rules.registry import Facts, rule
from revlearn.rules.running import running

CONFUSED = (
    ("人", "人次", "人数与人次"),
    ("户", "户次", "户数与户次"),
    ("日", "个工作日", "自然日与工作日"),
    ("天", "个工作日", "自然日与工作日"),
    ("万元", "亿元", "万与亿"),
    ("倍", "%", "倍数与百分数"),
)
NUMBER = re.compile(r"\d[\d,.]*万?|[一二两三四五六七八九十百千]+")
POINTS = frozenset({"个百分点"})
"""% and 个百分点 have a rule of their own."""
SESSIONS = re.compile(r"\d+(?:期|场|次|批)[、，]$")
LONGEST = 12
REACH = 8
"""Characters before the edit in which the sessions are counted."""


@rule(
    title="计量口径混淆",
    title_en="Counted in another unit",
    message="“{before}”与“{after}”口径不同（{kinds}），数值意义变了。",
    message_en="“{before}” and “{after}” do not count the same thing.",
    source="统计表述惯例（人与人次、日与工作日不可混用）；GB 3100—1993《国际单位制及其应用》",
    level="规定",
    nature="error",
    stage="trial",
    yes=(
        "共培训{3260人→3260人次}。",
        "应当在{20日→20个工作日}内退还押金。",
        "光伏板装机{85千瓦时→85千瓦}。",
        "馆舍占地36平方{→千}米。",
        "流转林地{450亩→450公顷}。",
        "修缮经费60{元→万元}。",
        "日均用电90千瓦{时→}。",
    ),
    no=(
        "共培训{3260人→3280人}。",
        "完成率{百分之十二→12%}。",
        "占{一半→50%}。",
        "步道全长12{公里→千米}。",
        "举办讲座18场、{950人→950人次}。",
        "增速提高{3.9个百分点→3.9%}。",
        "修剪枝条{时→}注意安全。",
    ),
    both_ways=True,
)
def unit_confused(edit: Edit) -> Facts | None:
    """写数字连着单位一起核：数的是人还是人次，是千瓦还是千瓦时，是亩还是公顷，是元还是万元。"""
    before, after = edit.before, edit.after
    if SESSIONS.search(edit.context.final_left[-REACH:]):
        return None  # 培训24期、1900人: that they came more than once is said already
    measured = unit_change(edit) if running(edit) else None
    if measured and not POINTS.intersection((measured.draft, measured.final)):
        return {
            "kinds": f"{measured.draft}与{measured.final}",
            "before": measured.number + measured.draft,
            "after": measured.number + measured.final,
        }
    if not before or not after or len(before) > LONGEST or len(after) > LONGEST:
        return None
    one, other = NUMBER.sub("", before, count=1), NUMBER.sub("", after, count=1)
    kinds = next((kinds for first, second, kinds in CONFUSED if {one, other} == {first, second}), None)
    if kinds is None or before.removesuffix(one) != after.removesuffix(other) or not exchanged(edit):
        return None
    return {"kinds": kinds}
