"""A responsible body or post named."""

from __future__ import annotations

import re

from revlearn.model import Edit
from revlearn.rules.english.bodies import NAMED, VAGUE
from revlearn.rules.english.changes import prose_change
from revlearn.rules.english.content import is_sentence
from revlearn.rules.registry import Facts, rule

DOES = re.compile(r"\b(?:will|must|shall|should|to|is to|has to|approves?|undertakes?|reports?|checks?|writes?)\b")
MOST_WORDS = 18
FORMULA = re.compile(r"\bis (?:asked|recommended|invited) (?:to|that)\b")
"""The formula of a report or request belongs to its type; it gives nobody a task."""
CHECKS = re.compile(r"\b(?:will|must|shall) (?:report|monitor|inspect|review|follow up|check)\b")
ADDED = re.compile(r"^'s (?:\w+ ){1,3}(?:officer|office|team|manager|director|department|committee)$")


@rule(
    title="明确责任主体",
    title_en="Responsible body named",
    message="写明由谁负责：“{body}”。",
    message_en="The body responsible is named: “{body}”.",
    source="Plain English Campaign, How to write in plain English（use active verbs）",
    level="惯例",
    nature="improvement",
    yes=(
        "{→The Head of Estates will inspect each ramp. }Ramps are under repair.",
        "Send plans to the Museum{→'s conservation officer} by post.",
        "Action: {book→Mr Hale to book} the hall.",
        "{Steps will be taken to repair→The Estates Team will repair} the greenhouse.",
        "{Swimming lessons will be offered.→The Leisure Team will offer swimming lessons.}",
    ),
    no=(
        "{The Council→The Council's Cabinet} met.",
        "The {post→role} will be filled.",
    ),
)
def body(edit: Edit) -> Facts | None:
    """每一项任务都有主语：谁办、谁批、谁查；被动句里把责任人补出来。"""
    change = prose_change(edit)
    if change is None or not change.came or len(change.came.split()) > MOST_WORDS or NAMED.search(edit.before):
        return None
    if not change.gone and is_sentence(edit.after):
        return _check(edit.after)
    if FORMULA.search(edit.after) or (change.before == change.after.lower() and not change.came):
        return None
    match = NAMED.search(edit.after)
    context = change.came + " " + change.right
    acts = DOES.search(context) and (not change.gone or VAGUE.search(change.gone) or DOES.search(change.came))
    if (match and acts) or (not edit.before and ADDED.match(edit.after.strip().lower())):
        return {"body": match[0] if match else edit.after.strip()}
    return None


def _check(sentence: str) -> Facts | None:
    """A new sentence that says who reports or checks spells out a duty already set."""
    match = NAMED.search(sentence)
    return {"body": match[0]} if match and CHECKS.search(sentence) else None
