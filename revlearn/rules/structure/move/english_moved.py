"""A sentence or paragraph put at another place."""

from __future__ import annotations

from revlearn.model import Edit
from revlearn.rules.english.content import is_sentence
from revlearn.rules.registry import Facts, rule

SHORTEST = 20


@rule(
    title="内容移位",
    title_en="Moved to another place",
    message="“{start}”移到更合适的位置，内容未变。",
    message_en="“{start}” stands at another place; its content is unchanged.",
    source="Plain English Campaign, How to write in plain English",
    level="惯例",
    nature="improvement",
    yes=(
        "{Training starts in May.\n→}Salt is in the barns.\n{→Training starts in May.\n}Routes are listed.",
        "{→The tide table is printed weekly.\n}Rope is here.\n{The tide table is printed weekly.\n→}Done.",
    ),
    no=(
        "{→Training starts in May.\n}Salt is in the barns.",
        "Salt is in the {barns→depots}.",
    ),
    both_ways=True,
)
def moved(edit: Edit) -> Facts | None:
    """先总后分、先主后次；同一件事放在一处。"""
    text = (edit.before or edit.after).strip()
    if len(text) < SHORTEST or not is_sentence(text):
        return None
    if edit.operation != "move":
        if edit.before and edit.after:
            return None
        count = edit.context.draft.text.count(text)
        if not count or count != edit.context.final.text.count(text):
            return None
    return {"start": " ".join(text.split()[:5])}
