"""A measured amount seen whole: its number and its unit with the multiplier (3.6万 平方米)."""

from __future__ import annotations

import re
from dataclasses import dataclass

from revlearn.model import Edit

UNITS = (
    "千瓦时|千瓦|兆瓦|平方千米|平方公里|平方厘米|平方毫米|平方米|立方米|立方厘米|公顷|亩|美元|元|千米|公里|厘米|毫米|米|吨|千克|公斤|毫克|克|毫升|升"
    "|个百分点|%|％|人次|户次|车次"
)
MEASURE = re.compile(rf"(\d[\d,.]*|[零一二两三四五六七八九十]+)(余?[十百千万亿]*余?(?:{UNITS}))")
ALIKE = (("平方公里", "平方千米"), ("公里", "千米"), ("公斤", "千克"), ("%", "％"))
"""Two names of one unit (GB 3100—1993 lets both stand): the form changes, not the amount."""
REACH = 14


@dataclass(frozen=True, slots=True)
class UnitChange:
    """The same number in two units."""

    number: str
    draft: str
    final: str


def unit_change(edit: Edit) -> UnitChange | None:
    """The two units of a number that ``edit`` leaves as it is; None when it changes anything else."""
    context = edit.context
    if len(edit.draft_spans) > 1 or "\n" in edit.before + edit.after:
        return None
    draft = _measure(context.draft_left, edit.before, context.draft_right)
    final = _measure(context.final_left, edit.after, context.final_right)
    if draft is None or final is None or draft[0] != final[0] or draft[1] == final[1]:
        return None
    if _one_unit(draft[1], final[1]):
        return None
    return UnitChange(draft[0], draft[1], final[1])


def _one_unit(draft: str, final: str) -> bool:
    """Whether both are names of one unit, multipliers and all."""
    return any(draft.replace(one, other) == final.replace(one, other) for one, other in ALIKE)


def _measure(left: str, middle: str, right: str) -> tuple[str, str] | None:
    """Number and unit of the measured amount that encloses the marked part."""
    left = left[-REACH:]
    start, end = len(left), len(left) + len(middle)
    for match in MEASURE.finditer(left + middle + right[:REACH]):
        if match.start() <= start and end <= match.end():
            return match[1], match[2]
    return None
