"""Figures or a case put in to support a point."""

from __future__ import annotations

import re

from revlearn.model import Edit
from revlearn.rules.english.changes import prose_change
from revlearn.rules.english.content import is_sentence
from revlearn.rules.english.deadlines import DEADLINE
from revlearn.rules.english.exceptions import EXCEPTION
from revlearn.rules.english.numbers import has_figure
from revlearn.rules.registry import Facts, rule

DUTY = re.compile(r"\b(?:must|shall|will|should|may|to be)\b")
FEWEST = 3


@rule(
    title="补充数据或事例",
    title_en="Figures or a case added",
    message="补上数据或事例，观点站得住。",
    message_en="Figures or a case support the point.",
    source="通行用法（common usage）",
    level="惯例",
    nature="improvement",
    yes=(
        "Lockers are scarce. {→In 2024 all lockers were taken by 7.15 am on most days.}",
        "Skaters came{→, including 1,260 beginners}.",
    ),
    no=(
        "Lockers are scarce. {→Coaches must report by 7.15 am.}",
        "Skaters came{→ and stayed}.",
    ),
)
def figures(edit: Edit) -> Facts | None:
    """提出一个判断，后面就跟一个数字或一个例子。"""
    change = prose_change(edit)
    if change is None or change.gone or len(change.came.split()) < FEWEST or not has_figure(change.came):
        return None
    if (
        DUTY.search(change.came)
        or EXCEPTION.search(change.came)
        or (DEADLINE.search(edit.after) and not is_sentence(edit.after))
    ):
        return None
    return {}
