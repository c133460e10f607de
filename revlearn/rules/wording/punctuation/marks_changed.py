"""Only marks change, in no way another rule names."""

from __future__ import annotations

import re

from revlearn.model import Edit
from revlearn.rules.marks import HAS_MARK, marks_only
from revlearn.rules.registry import Facts, rule

LONGEST_RUN = 5
"""A longer run that gains its first marks is a set phrase of several parts (policy terms have fixed marks)."""
OTHERS = re.compile("[《～（]")
NUMBER = re.compile(r"[0-9][,，][0-9]{3}")
SPAN = re.compile("[-－–—~～]")
QUOTED = re.compile("[“”]")


@rule(
    title="标点改动",
    title_en="Change of marks",
    message="只改了标点：“{before}”改为“{after}”。",
    message_en="Only marks change here.",
    source="GB/T 15834—2011《标点符号用法》",
    level="规定",
    nature="error",
    yes=(
        "由海关综合科{　→、}口岸科负责。",
        "清理堆物{86处，1.2吨→86处1.2吨}。",
        "对照清单{：→}逐项核查，{；→}逐项整改。",
        "按季通报{→，}年底考核。",
    ),
    no=(
        "推进{双减→“双减”}落地。",
        "每日借书{3,520→3520}册。",
        "组建队伍{8-10→8～10}支。",
    ),
    both_ways=True,
)
def marks_changed(edit: Edit) -> Facts | None:
    """标点也是内容：停顿、层次、引用各有规定用法，拿不准时查《标点符号用法》。"""
    if not HAS_MARK.search(edit.before) and not HAS_MARK.search(edit.after):
        return None
    if not marks_only(edit) or OTHERS.search(edit.after) or NUMBER.search(edit.before) or SPAN.search(edit.before):
        return None
    if len(edit.before) > LONGEST_RUN and not HAS_MARK.search(edit.before):
        return None
    if QUOTED.search(edit.after) and not QUOTED.search(edit.before):
        return None
    return {}
