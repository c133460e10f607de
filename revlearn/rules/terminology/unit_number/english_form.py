"""A number, date, time or unit written in another form."""

from __future__ import annotations

from revlearn.model import Edit
from revlearn.rules.english.changes import change_of
from revlearn.rules.english.lines import kind_of_line
from revlearn.rules.english.numbers import masked, same_value_other_form
from revlearn.rules.proposals.english import pounds
from revlearn.rules.registry import Facts, rule

UNIT_FORMS = (
    "tons/tonnes",
    "degree/°c",
    "degrees/°c",
    "kms/km",
    "kgs/kg",
    "hrs/hours",
    "mins/minutes",
    "a mile/per mile",
)
UNITS = frozenset(frozenset(pair.split("/")) for pair in UNIT_FORMS)
REACH = 9
"""Characters of context: ``2{→ }pm`` shows its number only there."""
LONGEST = 30


@rule(
    title="数字写法",
    title_en="Form of a number",
    message="数值不变，写法中“{before}”改为“{after}”。",
    message_en="The value stays; in its form “{before}” became “{after}”.",
    source="GOV.UK Style guide（numbers, dates, times）",
    level="惯例",
    nature="error",
    yes=(
        "The meeting is at 2{→ }pm.",
        "It closes on 5{th→} June.",
        "Sails account for {thirty-one percent→31 per cent} of stock.",
        "The mast is priced at {£12k→£12,000}.",
        "The season starts on {March 9th, 2028→9 March 2028}.",
        "The meeting is at {2pm→2 pm}.",
    ),
    no=(
        "Sails account for {30→31} per cent of stock.",
        "Date: {5/4/27→5 April 2027}\nThe basin is open.",
    ),
    both_ways=True,
    proposes=pounds,
    alone="数字写法应为“{after}”。",
    alone_en="Its form should be “{after}”.",
)
def form(edit: Edit) -> Facts | None:
    """数字用法全文一致：日期 15 June 2026，千分位加逗号，单位与数字之间空一格，句首数字写成词。"""
    before, after = edit.before, edit.after
    if len(before) > LONGEST or len(after) > LONGEST or kind_of_line(edit) in ("date", "header", "title", "heading"):
        return None
    if change_of(edit).before == change_of(edit).after:
        return None
    context = edit.context
    draft = context.draft_left[-REACH:] + before + context.draft_right[:REACH]
    final = context.final_left[-REACH:] + after + context.final_right[:REACH]
    (one, values), (other, others) = masked(before), masked(after)
    unit = values == others and frozenset((one.strip("# "), other.strip("# "))) in UNITS
    form = same_value_other_form(before, after) or same_value_other_form(draft, final)
    return {"before": before, "after": after} if unit or form else None
