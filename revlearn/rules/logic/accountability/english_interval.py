"""A vague interval made definite."""

from __future__ import annotations

from revlearn.model import Edit
from revlearn.rules.english.changes import prose_change
from revlearn.rules.english.deadlines import DEADLINE, INTERVAL, VAGUE_INTERVAL, VAGUE_TIME
from revlearn.rules.registry import Facts, rule


@rule(
    title="明确频次",
    title_en="Interval made definite",
    message="“{vague}”改为“{interval}”，可以检查。",
    message_en="“{vague}” became “{interval}”, which can be checked.",
    source="通行用法（common usage）",
    level="惯例",
    nature="improvement",
    yes=(
        "Lifts are serviced{→ every month}.",
        "Lifts are serviced {regularly→every month}.",
        "Clean the pond {more often→every six weeks}.",
        "Seeds stay viable for {a number of→four} years.",
    ),
    no=(
        "Lifts are serviced {daily→weekly}.",
        "Lifts are serviced {regularly→often}.",
    ),
)
def interval(edit: Edit) -> Facts | None:
    """regularly、often 无法检查，写明 every week、each quarter。"""
    change = prose_change(edit)
    if change is None:
        return None
    if not change.gone and INTERVAL.fullmatch(change.came):
        return {"vague": "（无）", "interval": change.came}
    vague = VAGUE_INTERVAL.search(change.gone) or VAGUE_TIME.search(change.gone)
    if vague is None or DEADLINE.search(edit.before):
        return None
    interval = INTERVAL.search(change.came)
    if interval is None and vague[0] != "a number of":
        return None
    return {"vague": vague[0], "interval": interval[0] if interval else change.came}
