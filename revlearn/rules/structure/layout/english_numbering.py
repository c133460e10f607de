"""The form of a number or bullet at the head of a line."""

from __future__ import annotations

import re

from revlearn.model import Edit
from revlearn.rules.registry import Facts, rule

NUMBER = re.compile(r"\(?(?:\d{1,2}|[a-zA-Z]|[ivxIVX]{1,4})[.):]?\)?|[-–•*]|\d{1,2}/\d{4}|\d{1,2}")
VALUE = re.compile(r"\w+")
FORMS = str.maketrans("", "", "().:-–•* ")


@rule(
    title="序号形式",
    title_en="Form of numbering",
    message="序号“{before}”改为“{after}”。",
    message_en="The numbering “{before}” became “{after}”.",
    source="通行用法（common usage）",
    level="惯例",
    nature="improvement",
    yes=(
        "Steps\n{(3)→3.} Lock the gate.\n{(4)→4.} Return the key.",
        "Steps\n{-→1.} Rinse the tank.",
    ),
    no=(
        "Steps\n{2.4→2.3} Lock the gate.",
        "Take {-→–} or leave it.",
    ),
    both_ways=True,
)
def numbering(edit: Edit) -> Facts | None:
    """同一层次用同一种序号，有先后的事项用数字，没有先后的用圆点。"""
    context = edit.context
    before, after = edit.before.strip(), edit.after.strip()
    if (
        context.forced
        or before == after
        or "\n" in before + after
        or (context.final_left or context.draft_left).strip()
    ):
        return None
    if not NUMBER.fullmatch(before) or not NUMBER.fullmatch(after):
        return None
    values = [text.translate(FORMS).lower() for text in (before, after)]
    return {"before": before, "after": after} if values[0] == values[1] or "" in values else None
