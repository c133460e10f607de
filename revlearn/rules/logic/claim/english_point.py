"""A statement or task put in or taken out."""

from __future__ import annotations

from revlearn.model import Edit
from revlearn.rules.english.changes import prose_change
from revlearn.rules.english.content import content_of, guards, is_sentence
from revlearn.rules.english.numbers import has_figure
from revlearn.rules.registry import Facts, rule

FEWEST = 3


@rule(
    title="增删观点或要求",
    title_en="Point added or dropped",
    message="{change}一层意思。",
    message_en="A point was {change_en}.",
    source="通行用法（common usage）",
    level="偏好",
    nature="decision",
    yes=(
        "{→Any leak must be notified to the duty engineer.} Valves stay shut.",
        "Bring a coat. {Coaches must record every absence.→}",
    ),
    no=(
        "{→In 2025 there were 40 leaks.} Valves stay shut.",
        "Bring {→a warm }coat.",
    ),
    both_ways=True,
    stage="trial",
)
def point(edit: Edit) -> Facts | None:
    """加一条要求就想到谁办、何时办；删一句话先问别处是否还说到。"""
    change = prose_change(edit)
    if change is None or bool(change.gone) == bool(change.came):
        return None
    text = edit.after or edit.before
    words = change.gone or change.came
    if not is_sentence(text) or len(content_of(words)) < FEWEST or (has_figure(words) and not guards(words)):
        return None
    duty = {"must", "will", "shall", "should", "may"} & set(words.split())
    if (has_figure(words) or edit.before) and not duty:
        return None
    return {"change": "增加" if edit.after else "删去", "change_en": "added" if edit.after else "dropped"}
