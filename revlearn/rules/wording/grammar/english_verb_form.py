"""A verb in the wrong form: may looks, was took."""

from __future__ import annotations

import re

from revlearn.model import Edit
from revlearn.rules.english.changes import prose_change
from revlearn.rules.english.inflection import forms_of_one_word, number_differs
from revlearn.rules.registry import Facts, rule

WHOLE_CLAUSE = 60
"""Characters from which a change of form belongs to the rebuilding of a sentence (parallel clauses)."""
BEFORE_BASE = re.compile(r"(?:will|would|shall|should|may|might|can|could|must|to|does|do|did|not)$")


@rule(
    title="动词形式有误",
    title_en="Wrong form of a verb",
    message="“{before}”形式有误，应为“{after}”。",
    message_en="“{before}” is the wrong form here: “{after}”.",
    source="通行用法（common usage）",
    level="规定",
    nature="error",
    yes=(
        "The varnish may {looks→look} dull.",
        "The rota must {ensures→ensure} cover.",
        "Repairs have {began→begun}.",
    ),
    no=(
        "The varnish {will→must} look dull.",
        "Repairs {start→begin} today.",
        "{Sweep the landing each morning, locking the gate after the last boat→"
        "Sweep the landing each morning, lock the gate after the last boat} is in.",
    ),
    both_ways=True,
)
def verb_form(edit: Edit) -> Facts | None:
    """情态动词和 to 后用原形；完成时用过去分词；前后句时态保持一致。"""
    change = prose_change(edit)
    if (
        change is None
        or len(edit.before) > WHOLE_CLAUSE
        or " " in change.gone
        or " " in change.came
        or not change.gone
        or not change.came
    ):
        return None
    if not forms_of_one_word(change.gone, change.came) or change.left[-1:].isdigit():
        return None
    if number_differs(change.gone, change.came) and not BEFORE_BASE.search(change.left):
        return None
    return {"before": change.gone, "after": change.came}
