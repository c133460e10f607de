"""A passive made active."""

from __future__ import annotations

import re

from revlearn.model import Edit
from revlearn.rules.english.bodies import NAMED
from revlearn.rules.english.changes import prose_change
from revlearn.rules.english.content import share_kept
from revlearn.rules.registry import Facts, rule

PASSIVE = re.compile(
    r"\b(?:is|are|was|were|be|been|being)(?: \w+ly)? "
    r"(\w+(?:ed|en|wn|ne|de|id|ld|nt|ght|ut|pt)|run|set|put|read)\b"
)
KEPT = 0.6
KEPT_OF_DRAFT = 0.75
SHORTEST = 4


@rule(
    title="被动改主动",
    title_en="Active instead of passive",
    message="被动句改为主动句，谁做什么一目了然。",
    message_en="Active instead of passive: who does what is plain.",
    source="Plain English Campaign, How to write in plain English（use active verbs）",
    level="惯例",
    nature="improvement",
    yes=(
        "{A warning was given to anglers by wardens.→Wardens gave anglers a warning.}",
        "{The cup is engraved by the Sailing Club.→The Sailing Club engraves the cup.}",
    ),
    no=(
        "{Wardens gave a warning→A warning was given by wardens} to 14 anglers.",
        "The form {is checked→is examined}.",
    ),
)
def active(edit: Edit) -> Facts | None:
    """先写谁，再写做什么：“The Council will repair the road”，不写“The road will be repaired by the Council”。"""
    change = prose_change(edit)
    if change is None or len(change.before.split()) < SHORTEST or not change.after:
        return None
    if NAMED.search(edit.after) and not NAMED.search(edit.before):
        return None  # who does it is new: accountability
    before, after = len(PASSIVE.findall(change.before)), len(PASSIVE.findall(change.after))
    return {} if before > after and same_content(change.before, change.after) else None


def same_content(draft: str, final: str) -> bool:
    """Whether neither side says much that the other does not."""
    return share_kept(draft, final) >= KEPT and share_kept(final, draft) >= KEPT_OF_DRAFT
