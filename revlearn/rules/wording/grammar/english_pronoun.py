"""A pronoun in the wrong form or without its noun's kind."""

from __future__ import annotations

import re

from revlearn.model import Edit
from revlearn.rules.english.changes import prose_change
from revlearn.rules.registry import Facts, rule

FORMS = (
    frozenset(("i", "me", "myself")),
    frozenset(("we", "us", "ourselves")),
    frozenset(("they", "them", "themselves")),
    frozenset(("he", "him", "himself")),
    frozenset(("she", "her", "herself")),
    frozenset(("it", "they")),
    frozenset(("its", "their")),
    frozenset(("who", "whom", "which", "that", "of which", "of whom")),
)
SHARED = re.compile(r"^of ")


@rule(
    title="代词形式",
    title_en="Form of a pronoun",
    message="代词“{before}”应为“{after}”。",
    message_en="The pronoun “{before}” should be “{after}”.",
    source="通行用法（common usage）",
    level="规定",
    nature="error",
    yes=(
        "The club has 17 divers, of {which→whom} two are new.",
        "Call the pilot or {myself→me}.",
        "The Board published {their→its} reasons.",
    ),
    no=(
        "The {driver→clerk} is new.",
        "Call {me→the pilot}.",
    ),
    both_ways=True,
)
def pronoun(edit: Edit) -> Facts | None:
    """人用 who/whom，物用 which；机构作单数时前后都用 it、its；不用 myself 代替 me。"""
    change = prose_change(edit)
    if change is None or change.gone == change.came:
        return None
    pair = frozenset((SHARED.sub("", change.gone), SHARED.sub("", change.came)))
    if len(pair) < 2 or not any(pair <= each for each in FORMS):
        return None
    return {"before": change.gone, "after": change.came}
