"""A figure, date or day of the week whose value changes."""

from __future__ import annotations

from revlearn.model import Edit
from revlearn.rules.english.changes import change_of
from revlearn.rules.english.lines import kind_of_line
from revlearn.rules.english.numbers import changed_value
from revlearn.rules.registry import Facts, rule

LONGEST = 8
"""Words: in a longer replacement more than the figure changes."""


@rule(
    title="数字或日期更正",
    title_en="Figure or date corrected",
    message="“{draft}”更正为“{final}”，请核对来源。",
    message_en="“{draft}” was corrected to “{final}”: check the source.",
    source="通行用法（common usage）",
    level="规定",
    nature="error",
    yes=(
        "The storm lasted {seven→nine} hours.",
        "The fair is on {Friday→Saturday} 12 June 2027.",
        "The lease lasts {5 years→four years}.",
        "Takings rose to {£37,000→£73,000}.",
    ),
    no=(
        "The storm lasted {seven→7} hours.",
        "The lease lasts {5 years→some years}.",
    ),
    both_ways=True,
)
def value(edit: Edit) -> Facts | None:
    """每个数字、日期、星期都对照原始材料核一遍，再核一遍合计。"""
    change = change_of(edit)
    if kind_of_line(edit) in ("title", "heading", "header", "date"):
        return None
    if edit.context.forced or edit.context.in_number or not change.gone or len(change.before.split()) > LONGEST:
        return None
    pair = changed_value(change.before, change.after)
    return {"draft": edit.before, "final": edit.after} if pair else None
