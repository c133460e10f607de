"""A deadline put in, or a vague time made a date."""

from __future__ import annotations

import re

from revlearn.model import Edit
from revlearn.rules.english.changes import prose_change
from revlearn.rules.english.content import is_sentence
from revlearn.rules.english.deadlines import DEADLINE, VAGUE_TIME
from revlearn.rules.registry import Facts, rule

MOST_WORDS = 16
MORE = 12
"""Characters by which a rewritten task grows when a deadline comes with it."""
PAST = re.compile(r"\b(?:was|were|had|has been|have been|expired|ended|began|started|following)\b", re.IGNORECASE)
"""A date told of the past is evidence, not a deadline."""
RECURRING = re.compile(r"\b(?:each|every) \w+|\b(?:mon|tues|wednes|thurs|fri|satur|sun)days\b")
"""When something happens again and again: an interval."""
REACH = 10
"""Characters of context: the ``by`` of a deadline may have stood in the draft."""


@rule(
    title="明确时限",
    title_en="Deadline set",
    message="写明时限：“{deadline}”。",
    message_en="A deadline is set: “{deadline}”.",
    source="通行用法（common usage）",
    level="惯例",
    nature="improvement",
    yes=(
        "Repaint the crossing {right away→by noon on 3 March 2027}.",
        "Submit the rota{→ by 31 July 2026}.",
        "Return the keys {as soon as possible→within ten working days}.",
    ),
    no=(
        "Submit the rota {by 30 July 2026→by 31 July 2026}.",
        "The rota {is late→is ready}.",
    ),
)
def deadline(edit: Edit) -> Facts | None:
    """交代任务要写到哪一天：as soon as possible 不是时限，by 30 June 2026 才是。"""
    change = prose_change(edit)
    if change is None or not change.came or len(change.came.split()) > MOST_WORDS or is_sentence(edit.after):
        return None
    match = DEADLINE.search(edit.context.final_left[-REACH:] + edit.after)
    if match is None or match[0] in edit.context.final_left or DEADLINE.search(edit.before):
        return None
    if change.gone and not VAGUE_TIME.search(change.before) and len(change.came) < len(change.gone) + MORE:
        return None
    told = " ".join((change.left, change.came))
    if not VAGUE_TIME.search(change.gone) and (PAST.search(told) or RECURRING.search(told)):
        return None
    return {"deadline": match[0]}
