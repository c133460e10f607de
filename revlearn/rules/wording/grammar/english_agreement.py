"""A verb or noun whose number does not agree."""

from __future__ import annotations

from revlearn.model import Edit
from revlearn.rules.english.changes import prose_change
from revlearn.rules.english.inflection import number_differs
from revlearn.rules.registry import Facts, rule

MODALS = frozenset(("will", "would", "shall", "should", "may", "might", "can", "could", "must", "to"))
"""After these a verb has no ending: ``may {looks→look}`` is a wrong form, not a wrong number."""


@rule(
    title="单复数不一致",
    title_en="Number does not agree",
    message="“{before}”与主语单复数不一致，应为“{after}”。",
    message_en="“{before}” does not agree in number: “{after}”.",
    source="通行用法（common usage）",
    level="规定",
    nature="error",
    yes=(
        "River levels {has→have} dropped.",
        "There {was→were} nine swans.",
        "Entries {needs→need} a stamp.",
        "Neither oar {fit→fits} the rowlock.",
    ),
    no=(
        "The flotilla {has→had} sailed.",
        "Drivers {come→go} early.",
    ),
    both_ways=True,
)
def agreement(edit: Edit) -> Facts | None:
    """写完找主语：each、neither、the number of 用单数，a number of、data（复数用法）用复数；隔着从句时尤其要回头看。"""
    change = prose_change(edit)
    if change is None or " " in change.gone or not change.gone or not number_differs(change.gone, change.came):
        return None
    if change.left.rsplit(" ", 1)[-1] in MODALS:
        return None
    return {"before": change.gone, "after": change.came}
