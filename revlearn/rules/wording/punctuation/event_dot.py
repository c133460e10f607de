"""A date that names an event takes a middle dot."""

from __future__ import annotations

from revlearn.model import Edit
from revlearn.rules.marks import marks_only
from revlearn.rules.proposals.marks import event_dates
from revlearn.rules.registry import Facts, rule


@rule(
    title="以日期命名的事件用间隔号",
    title_en="Middle dot in an event named by its date",
    message="以月、日为标志的事件或节日，月、日之间用间隔号。",
    message_en="An event named by its date takes a middle dot.",
    source="GB/T 15834—2011《标点符号用法》 4.14.3.4",
    level="规定",
    nature="error",
    yes=(
        "迎接“{6.26→6·26}”国际禁毒日。",
        "举办“3{.→·}15”活动。",
    ),
    no=(
        "增长{6.26→6.28}%。",
        "举办“3{.→月}15”活动。",
    ),
    proposes=event_dates,
)
def event_dot(edit: Edit) -> Facts | None:
    """“3·15”“6·26”一类写法，用阿拉伯数字时月日之间用间隔号，不用下圆点。"""
    if "·" not in edit.after or not marks_only(edit):
        return None
    return {}
