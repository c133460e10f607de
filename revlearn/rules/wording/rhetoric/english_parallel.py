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
        "{Coil the rope, drying the sails and never leave oars.→Coil the rope, dry the sails and never leave oars.}",
        "{Four boats were built, two were sold and one has sunk.→Four boats were built, two sold and one sunk.}",
    ),
    no=(
        "{Coil the rope→Coil the wire}, dry the sails.",
        "The four {boats→rafts} were launched, sold and scrapped.",
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
