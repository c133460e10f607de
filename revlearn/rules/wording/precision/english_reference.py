"""A pronoun or a vague pointer made definite."""

from __future__ import annotations

import re

from revlearn.model import Edit
from revlearn.rules.english.changes import prose_change
from revlearn.rules.registry import Facts, rule

POINTER = re.compile(
    r"(?:this|it|they|them|these|those|that|such|the (?:above|former|latter|same|aforementioned)|here|there)"
    r"(?: (?:one|ones|matter|thing))?"
)
MOST_WORDS = 5


@rule(
    title="指代明确",
    title_en="Clear reference",
    message="“{before}”指代不明，定稿写明“{after}”。",
    message_en="“{before}” leaves open what is meant; the final version says “{after}”.",
    source="Plain English Campaign, How to write in plain English",
    level="惯例",
    nature="improvement",
    yes=(
        "Among swans, {this→the count} doubled.",
        "Hand {it→the chart} to the pilot.",
    ),
    no=(
        "Among swans, {this→it} doubled.",
        "Hand {the chart→it} to the pilot.",
    ),
    stage="trial",
)
def reference(edit: Edit) -> Facts | None:
    """this、it、they 前面若有两个可指的名词，就把名词写出来。"""
    change = prose_change(edit)
    if change is None or not POINTER.fullmatch(change.gone) or not change.came or POINTER.fullmatch(change.came):
        return None
    return {"before": change.gone, "after": change.came} if len(change.came.split()) <= MOST_WORDS else None
