"""A span of time or places takes a one-em dash, not a hyphen."""

from __future__ import annotations

import re

from revlearn.model import Edit
from revlearn.rules.marks import marks_only
from revlearn.rules.proposals import occasions
from revlearn.rules.proposals.numbers import spans_of_years_and_hours
from revlearn.rules.registry import Facts, rule

SPAN = re.compile("[0-9]{4}年?—[0-9]{4}年?|[:：][0-9]{2}—[0-9]|[一-鿿]—[一-鿿]")


@rule(
    title="起止用一字线",
    title_en="Dash for a span of years or places",
    message="表示时间、地点的起止用一字线“—”，不用短横线。",
    message_en="A span of time or places takes a one-em dash.",
    source="GB/T 15834—2011《标点符号用法》 4.13.3",
    level="规定",
    nature="error",
    yes=(
        "做好{2025-2026→2025—2026}年采暖期供热工作。",
        "开通云港{-→—}澜江航线。",
        "开放时间为9:00{-→—}17:00。",
    ),
    no=(
        "组建队伍{8-10→8～10}支。",
        "型号{GB-2→GB—2}产品。",
    ),
    proposes=spans_of_years_and_hours,
    occasions=occasions.year_ranges,
)
def dash(edit: Edit) -> Facts | None:
    """时间、地点的起止用一字线（2025—2026年、北京—上海），数值范围用浪纹线（15～20人），短横线只用在编号里。"""
    if "—" not in edit.after or "—" in edit.before or not marks_only(edit):
        return None
    context = edit.context
    return {} if SPAN.search(context.final_left[-4:] + edit.after + context.final_right[:5]) else None
