"""A vague quantity made a figure."""

from __future__ import annotations

import re

from revlearn.model import Edit
from revlearn.rules.english.changes import prose_change
from revlearn.rules.english.deadlines import DEADLINE, INTERVAL, VAGUE_TIME
from revlearn.rules.english.numbers import has_figure
from revlearn.rules.registry import Facts, rule

VAGUE = re.compile(
    r"\b(?:a few|few|several|some|many|most|a lot|lots of|a number of|numerous|various|a majority of|enough"
    r"|sufficient|a while|a couple of|the last couple of|plenty of|hundreds|thousands|dozens|recently|really|very"
    r"|expensive|good|well|big|large|high|low|soon|rather|long|often|coming to the end)\b"
)
MOST_WORDS = 20


@rule(
    title="数字代替笼统说法",
    title_en="Figure for a vague quantity",
    message="“{vague}”改为具体数字，读者可以核对。",
    message_en="“{vague}” became a figure that a reader can check.",
    source="通行用法（common usage）",
    level="惯例",
    nature="improvement",
    yes=(
        "We planted {a few→six} oaks.",
        "{Most→Nine in ten} gardens were visited.",
        "{Fuel is becoming expensive.→Fuel cost £6,700 in 2024.}",
    ),
    no=(
        "We planted {six→eight} oaks.",
        "We planted {a few→some} oaks.",
    ),
)
def vague_quantity(edit: Edit) -> Facts | None:
    """a few、many、expensive 都能换成数字，换不出来说明材料还没吃透。"""
    change = prose_change(edit)
    if change is None or not change.gone or has_figure(change.gone) or len(change.came.split()) > MOST_WORDS:
        return None
    vague = VAGUE.search(change.gone)
    if vague is None or not has_figure(change.came):
        return None
    if VAGUE_TIME.search(change.gone) and DEADLINE.search(edit.after):
        return None
    return {"vague": vague[0]} if not INTERVAL.search(edit.after) else None
