"""An article put in, taken out or changed."""

from __future__ import annotations

from revlearn.model import Edit
from revlearn.rules.english.changes import prose_change
from revlearn.rules.registry import Facts, rule

ARTICLES = frozenset(("", "a", "an", "the"))


@rule(
    title="冠词",
    title_en="Article",
    message="冠词“{before}”改为“{after}”。",
    message_en="The article “{before}” became “{after}”.",
    source="通行用法（common usage）",
    level="规定",
    nature="error",
    yes=(
        "The cup goes to {→the} Captain.",
        "It took {a→an} hour.",
        "He has {the →}permission to park.",
    ),
    no=(
        "The cup goes to {the→every} Captain.",
        "{The→This} oar is cracked.",
    ),
    both_ways=True,
)
def article(edit: Edit) -> Facts | None:
    """单数可数名词前要有冠词；元音音素前用 an（an hour、an MP）；泛指的复数和不可数名词不用 the。"""
    change = prose_change(edit)
    if change is None or change.gone == change.came or {change.gone, change.came} - ARTICLES:
        return None
    return {"before": change.gone or "（无）", "after": change.came or "（删去）"}
