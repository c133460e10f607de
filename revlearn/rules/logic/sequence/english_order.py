"""The same words in another order."""

from __future__ import annotations

from collections import Counter

from revlearn.model import Edit
from revlearn.rules.english.changes import prose_change
from revlearn.rules.registry import Facts, rule

LINKS = frozenset(("and", "or", "then", "a", "the", "of", "in", "for", "to"))


@rule(
    title="语序调整",
    title_en="Order changed",
    message="词语相同，次序由“{before}”改为“{after}”。",
    message_en="The same words in another order: “{after}”.",
    source="通行用法（common usage）",
    level="偏好",
    nature=None,
    yes=(
        "Boats are {cleaned, checked and launched→checked, cleaned and launched}.",
        "{Gardens and parks→Parks and gardens} reopened.",
    ),
    no=(
        "Boats are {cleaned and checked→checked}.",
        "{Gardens→Parks} reopened.",
    ),
    both_ways=True,
)
def order(edit: Edit) -> Facts | None:
    """列举按时间、程序或轻重排，前后各处用同一次序。"""
    change = prose_change(edit)
    if change is None or change.before == change.after:
        return None
    draft, final = Counter(change.before.split()), Counter(change.after.split())
    if len(draft) < 2 or set((draft - final) + (final - draft)) - LINKS or sum((draft & final).values()) < 2:
        return None
    return {"before": edit.before, "after": edit.after} if change.gone and change.came else None
