"""Members of a series brought into one form."""

from __future__ import annotations

import re

from revlearn.model import Edit
from revlearn.rules.english.changes import prose_change
from revlearn.rules.english.inflection import stems
from revlearn.rules.registry import Facts, rule

SERIES = re.compile(r"[,;] .*\b(?:and|or)\b|[,;].*[,;]", re.DOTALL)
KEPT = 0.7
LEAST_WORDS = 6


@rule(
    title="并列成分同形",
    title_en="Parallel form",
    message="并列各项改为同一种形式。",
    message_en="The members of the series now have one form.",
    source="The Chicago Manual of Style（parallel structure）",
    level="惯例",
    nature="improvement",
    yes=(
        "{Check the address, locking the screen and never share a password.→Check the address, lock the screen and"
        " never share a password.}",
        "{Three routes were added, two were dropped and one has been changed.→Three routes were added, two dropped"
        " and one changed.}",
    ),
    no=(
        "{Check the address→Check the name}, lock the screen.",
        "The three {routes→roads} were added, dropped and changed.",
    ),
    both_ways=True,
)
def parallel(edit: Edit) -> Facts | None:
    """列举的几项用同一种形式：都用原形动词，或都用名词；and 两边的成分要对称。"""
    change = prose_change(edit)
    if change is None or len(change.after.split()) < LEAST_WORDS or change.gone == change.came:
        return None
    if not SERIES.search(edit.before) or not SERIES.search(edit.after):
        return None
    known = {stem for word in change.before.split() for stem in stems(word)}
    words = change.after.split()
    return {} if sum(bool(stems(word) & known) for word in words) >= KEPT * len(words) else None
