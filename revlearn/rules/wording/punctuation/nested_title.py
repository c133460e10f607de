"""A title inside a title takes single marks."""

from __future__ import annotations

import re

from revlearn.model import Edit
from revlearn.rules.marks import marks_only
from revlearn.rules.proposals.marks import nested_titles
from revlearn.rules.registry import Facts, rule

NESTED = re.compile("[〈〉]")


@rule(
    title="书名号套用",
    title_en="Nested title marks",
    message="书名号里面还要用书名号时，外面一层用双书名号，里面一层用单书名号〈〉。",
    message_en="Inside a title marked 《》 another title takes 〈〉.",
    source="GB/T 15834—2011《标点符号用法》 4.15.3",
    level="规定",
    nature="error",
    yes=(
        "根据《关于印发{《→〈}行动方案{》→〉}的通知》要求，",
        "转发《关于贯彻{《条例》→〈条例〉}的意见》，",
    ),
    no=(
        "根据{《行动方案》→“行动方案”}要求，",
        "落实{条例→《条例》}规定。",
    ),
    proposes=nested_titles,
)
def nested_title(edit: Edit) -> Facts | None:
    """标题里套文件名，里层用单书名号：《关于印发〈××办法〉的通知》。"""
    if not NESTED.search(edit.after) or not marks_only(edit):
        return None
    return {} if "《" in edit.before or "》" in edit.before else None
