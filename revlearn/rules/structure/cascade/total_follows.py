"""A total that follows a changed part."""

from __future__ import annotations

import re
from collections import Counter
from decimal import Decimal
from functools import lru_cache

from revlearn.model import Edit
from revlearn.rules.registry import Facts, rule

FIGURE = re.compile(r"\d+(?:\.\d+)?")
WITH_UNIT = re.compile(r"(\d+(?:\.\d+)?)(万?亩|万元|亿元|元|人次|户|人|个|项|件|家|处|公里|吨|平方米|万人)")


@rule(
    title="总数随分项改动",
    title_en="Total that follows its parts",
    message="分项数字变动，总数由“{before}”改为“{after}”（相差{difference}，与分项一致）。",
    message_en="A part changed by {difference}, so the total “{before}” became “{after}”.",
    source="《党政机关公文处理工作条例》第二十条（数字等使用准确、规范）",
    level="惯例",
    nature=None,
    yes=(
        "苗木费{27.5→20}万元，人工费33万元，合计{60.5→53}万元。",
        "其中中央资金120万元，地方配套{35.5→30}万元，共需{155.5→150}万元。",
    ),
    no=(
        "苗木费27.5万元，人工费33万元，合计{65.0→60.5}万元。",
        "总共花费{60.5→53}万元。",
    ),
    both_ways=True,
)
def total_follows(edit: Edit) -> Facts | None:
    """改了一个分项，合计、占比、结余和后文引用处都要同步改；定稿前把表内外的数再加一遍。"""
    if not FIGURE.fullmatch(edit.before) or not FIGURE.fullmatch(edit.after):
        return None
    unit = re.match(r"万?亩|万元|亿元|元|人次|户|人|个|项|件|家|处|公里|吨|平方米|万人", edit.context.final_right)
    difference = Decimal(edit.after) - Decimal(edit.before)
    if unit is None or not difference:
        return None
    draft = Counter(Decimal(value) for value, name in _figures(edit.context.draft.text) if name == unit[0])
    final = Counter(Decimal(value) for value, name in _figures(edit.context.final.text) if name == unit[0])
    draft[Decimal(edit.before)] -= 1
    final[Decimal(edit.after)] -= 1
    gone, come = draft - final, final - draft
    larger = max(Decimal(edit.before), Decimal(edit.after))
    for part in gone:
        if part + difference in come and max(part, part + difference) < larger:
            return {"difference": str(abs(difference))}
    return None


@lru_cache(maxsize=2)
def _figures(text: str) -> tuple[tuple[str, str], ...]:
    """All figures of a text with their units; kept for the two texts in hand, of which each edit asks anew."""
    return tuple(WITH_UNIT.findall(text))
