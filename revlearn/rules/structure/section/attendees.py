"""A list of those present, absent or invited, added or dropped."""

from __future__ import annotations

import re

from revlearn.model import Edit
from revlearn.rules.registry import Facts, rule

LIST = re.compile(
    r"^[\s\u3000]*(出席|列席|请假|缺席|参加|参会|主持|记录|参加人员|出席人员|列席人员)(?:人员)?[:：]", re.MULTILINE
)


@rule(
    title="与会名单增删",
    title_en="Attendance list added or dropped",
    message="{change}“{kind}”名单。",
    message_en="The attendance list ({kind}) was {change_en}.",
    source="GB/T 9704—2012 10.3（纪要格式：出席、请假、列席人员名单）",
    level="规定",
    nature="error",
    stage="trial",
    yes=(
        "会议要求备足苗木。\n{→出席：刘洋、陈静\n列席：周敏\n}县林业局",
        "会议要求备足苗木。\n{→请假：吴强\n}县林业局",
    ),
    no=(
        "会议要求备足苗木。\n出席：{→刘洋、}陈静\n县林业局",
        "{→抄送：市林业局。\n}县林业局",
    ),
    both_ways=True,
)
def attendees(edit: Edit) -> Facts | None:
    """纪要在正文之后依次列出席、请假、列席人员，单位和职务写全，名单按规定次序排列。"""
    if (edit.before and edit.after) or not edit.context.whole_paragraph:
        return None
    match = LIST.search(edit.after or edit.before)
    if match is None:
        return None
    return {
        "kind": match[1],
        "change": "补上" if edit.after else "删去",
        "change_en": "added" if edit.after else "dropped",
    }
