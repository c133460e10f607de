"""Doubled spaces and doubled marks."""

from __future__ import annotations

import re

from revlearn.model import Edit
from revlearn.rules.proposals.english import double_spaces
from revlearn.rules.registry import Facts, rule

SPACES = re.compile(r" +")
DOUBLED = re.compile(r"([,.;:!?])[,.;:!? ]*\1|[.,;:] ?[,;:]|[,;:] ?[.]|!{2,}|\?{2,}")


@rule(
    title="多余空格或重复标点",
    title_en="Surplus space or doubled mark",
    message="多余的空格或重复的标点，删去。",
    message_en="A surplus space or a doubled mark.",
    source="通行用法（common usage）",
    level="规定",
    nature="error",
    yes=(
        "The plan { →}is ready.",
        "The plan is ready{,→}. Routes are listed.",
        "The plan{  → }is ready.",
        "The plan is ready{!!→.}",
        "The plan{ ,→,} which is late.",
    ),
    no=(
        "The plan{ → not }is ready.",
        "The plan is ready{.→;}",
    ),
    proposes=double_spaces,
)
def spacing(edit: Edit) -> Facts | None:
    """标点前不空格，后空一格；交稿前查找替换一遍双空格和重复标点。"""
    before, after = edit.before, edit.after
    if "\n" in before + after or any(char.isalnum() for char in before + after):
        return None
    context = edit.context
    draft = context.draft_left[-1:] + before + context.draft_right[:1]
    if not before.strip() and not after.strip():
        doubled = len(SPACES.findall(draft)) == 1 and len(before) > len(after)
        return {} if doubled and "  " in draft else None
    if DOUBLED.search(draft) and not DOUBLED.search(context.final_left[-1:] + after + context.final_right[:1]):
        return {}
    return {} if before.startswith(" ") and before.strip() == after else None
