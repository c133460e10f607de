"""A statement backed by figures of its own."""

from __future__ import annotations

import re

from revlearn.model import Edit
from revlearn.rules.points import content, is_clause, put_in
from revlearn.rules.registry import Facts, rule

SHORT = 8
POINT = re.compile(r"^(?:[一二三四五六七八九十]+是|其[一二三四])")
"""The next point of a list, whatever figures it has."""
UNTIL = re.compile(r"[年月日天周时]$")
"""How long a measure lasts is part of the measure."""


@rule(
    title="补充数据、事例",
    title_en="Figures added",
    message="补上“{figures}”，用数据和事实支撑观点。",
    message_en="“{figures}” was added: the point now rests on facts and figures.",
    source="《党政机关公文处理工作条例》第十九条（一切从实际出发，分析问题实事求是）",
    level="惯例",
    nature="improvement",
    yes=(
        "完善古树养护机制{→，安排护树员26名}。",
        "{→已接听并答复健身咨询312次，}市民评价良好。",
        "搬迁商户35家{→摊位82个}。",
    ),
    no=(
        "完善古树养护机制{→，要聘请护树员26名}。",
        "借阅图书{→，比上年增加8.6%}。",
        "座位不足。{→三是馆藏老化，近五年仅购书900册。}",
        "{→由住建局牵头，3月底前}完成。",
    ),
)
def figures_added(edit: Edit) -> Facts | None:
    """每个判断后面跟一个能核实的数字或事例；没有支撑的判断，宁可不写。"""
    if len(edit.before) > 1:
        return None
    text = put_in(edit)
    if not text:
        return None
    found = content(text)
    if POINT.match(text):
        return None
    if not found.figure or found.order or found.comparison or found.breakdown or found.leading or found.rhythm:
        return None
    if (
        text.startswith(("除", "在", "到"))
        or found.deadline
        or (found.basis and not found.done)
        or (text.startswith(("和", "及", "以及", "每", "对", "按", "给", "并给", "明确")) and not found.done)
    ):
        return None
    if is_clause(edit):
        return {"figures": text}
    closed = edit.context.final_right[:1] in ("", *"，、；。：）")  # 4个业态: a number that bounds the noun after it
    return {"figures": text} if closed and len(text) <= SHORT and not UNTIL.search(text) else None
