"""Two stops side by side."""

from __future__ import annotations

import re

from revlearn.model import Edit
from revlearn.rules.marks import marks_only
from revlearn.rules.proposals.marks import stray_doubles
from revlearn.rules.registry import Facts, rule

DOUBLE = re.compile("[，。；：、]{2}")


@rule(
    title="标点重复",
    title_en="Doubled marks",
    message="标点重复，只留一个。",
    message_en="Two marks stand side by side; one is enough.",
    source="GB/T 15834—2011《标点符号用法》 5.1",
    level="规定",
    nature="error",
    yes=(
        "各单位要抓好落实{。。→。}",
        "各单位要抓好落实{，。→。}",
    ),
    no=(
        "各单位要抓好落实{……→。}",
        "各园区要及时浇灌{，→。}",
    ),
    proposes=stray_doubles,
)
def doubled_mark(edit: Edit) -> Facts | None:
    """修改后删剩的标点容易重复或错位：定稿前查一遍连着的标点。"""
    if not DOUBLE.search(edit.before) or DOUBLE.search(edit.after) or not marks_only(edit):
        return None
    return {}
