"""Numbering that follows an added, dropped or moved item."""

from __future__ import annotations

import re

from revlearn.model import Edit
from revlearn.rules.registry import Facts, rule

NUMBER = re.compile(r"\(?(\d{1,2}(?:\.\d{1,2})*|[a-z]|[ivx]{1,4})([.)]?\)?)")
POINTS_TO = re.compile(
    r"(?:annex|appendix|section|paragraph|table|figure|item|attachment|clause|article) $", re.IGNORECASE
)


@rule(
    title="连带改动",
    title_en="Consequence of another edit",
    message="因其他改动而连带调整：“{before}”改为“{after}”。",
    message_en="Forced by another edit: “{before}” became “{after}”.",
    source="通行用法（common usage）",
    level="惯例",
    nature=None,
    yes=(
        "Rules\n{2.4→2.3} The Club lends rackets.",
        "The plan is in Annex {3→4}.",
        "{6.→7.} Storage\nKeep rackets dry.",
    ),
    no=(
        "The Club lends {3→2} rackets.",
        "Steps\n{(3)→3.} Lock the gate.",
    ),
    both_ways=True,
)
def renumbered(edit: Edit) -> Facts | None:
    """增删一条后，序号、附件号和文中“see section 3”一起改，改完从头数一遍。"""
    context = edit.context
    before, after = edit.before.strip(), edit.after.strip()
    if context.forced:
        return {"before": before or "（无）", "after": after or "（删去）"}
    draft, final = NUMBER.fullmatch(before), NUMBER.fullmatch(after)
    if draft is None or final is None or draft[1] == final[1] or draft[2] != final[2]:
        return None
    at_head = not context.final_left.strip() and context.in_number
    return {"before": before, "after": after} if at_head or POINTS_TO.search(context.final_left) else None
