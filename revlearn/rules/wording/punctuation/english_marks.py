"""Only marks or capitals after marks change."""

from __future__ import annotations

import re

from revlearn.model import Edit
from revlearn.rules.english.changes import change_of, in_prose
from revlearn.rules.proposals.english import month_commas
from revlearn.rules.registry import Facts, rule

LONGEST = 40
MARK = re.compile(r"[^\w\s]")


@rule(
    title="标点改动",
    title_en="Change of marks",
    message="只改了标点：“{before}”改为“{after}”。",
    message_en="Only marks change: “{before}” became “{after}”.",
    source="The Chicago Manual of Style",
    level="惯例",
    nature="error",
    yes=(
        "Papers stay here. {this→This} applies to notes.",
        "The scheme, {however→however,} needs a form.",
        "The notes are kept as long{ →-}term records.",
        "The regatta is in July{,→} 2027.",
        "The scheme, however{→,} needs a form.",
        "The basin opens today{, however→; however,} a pass is needed.",
        "The regatta is in {July, 2027→July 2027}.",
        "It is a {year long→year-long} trial.",
    ),
    no=(
        "The scheme {opens→starts} today.",
        "Date: {5/4/27→5 April 2027}\nThe basin opens today.",
    ),
    both_ways=True,
    stage="trial",
    proposes=month_commas,
    alone="月份和年份之间不用逗号。",
    alone_en="No comma between month and year.",
)
def marks(edit: Edit) -> Facts | None:
    """读出声来检查停顿：逗号、分号、冒号、连字符各有分工，月份和年份之间不用逗号。"""
    before, after = edit.before, edit.after
    if len(before) > LONGEST or "\n" in before + after or not in_prose(edit) or edit.context.in_number:
        return None
    change = change_of(edit)
    opens = before != after and before.lower() == after.lower() and not edit.context.final_left.strip()
    if change.before.replace("-", " ") != change.after.replace("-", " ") or (
        before.lower() == after.lower() and not opens
    ):
        return None
    return {} if opens or MARK.search(before + after) else None
