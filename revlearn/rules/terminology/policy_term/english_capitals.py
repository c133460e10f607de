"""A defined term or programme given its capitals or its official words."""

from __future__ import annotations

import re

from revlearn.model import Edit
from revlearn.rules.english.changes import change_of
from revlearn.rules.english.lines import kind_of_line
from revlearn.rules.registry import Facts, rule

CAPITALISED = re.compile(r"[A-Z][\w'’-]*(?: (?:of|and|for|the|[A-Z][\w'’-]*))* [A-Z][\w'’-]*")


@rule(
    title="专名与规范提法",
    title_en="Defined term",
    message="专用名称写规范：“{before}”应为“{after}”。",
    message_en="A defined term has its official form: “{after}”.",
    source="通行用法（common usage）",
    level="惯例",
    nature="error",
    yes=(
        "Ferries must respect the {low speed area→Low Speed Area} buoys.",
        "Divers on the {wreck register→Protected Wreck Register} need a permit.",
    ),
    no=(
        "The {Low Speed Area→low speed area} opens.",
        "The {report→Report} is late.",
    ),
)
def capitals(edit: Edit) -> Facts | None:
    """官方名称、计划、协议定义的术语，用官方写法和大小写。"""
    before, after = edit.before.strip(), edit.after.strip()
    if kind_of_line(edit) != "body" or not CAPITALISED.fullmatch(after) or not before.islower() or " " not in before:
        return None
    words = set(change_of(edit).after.split())
    return {"before": before, "after": after} if set(before.split()) <= words else None
