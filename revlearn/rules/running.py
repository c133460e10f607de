"""Running text: the only place where a change of form is judged as wording."""

from __future__ import annotations

from revlearn.model import Edit

ROLES = frozenset({"body", "closing", "note"})
OPERATIONS = frozenset({"replace", "insert", "delete"})
LONGEST_HEADING = 28
"""A numbered line whose first sentence is longer is an item of text, not a heading (GB/T 9704 asks for short ones)."""


def running(edit: Edit) -> bool:
    """Whether ``edit`` changes running text: no title, heading, layout element, numbering, move or forced change."""
    context = edit.context
    if context.forced or context.in_number or context.role not in ROLES or edit.operation not in OPERATIONS:
        return False
    return not context.in_heading or (
        len(context.final_left) + len(edit.after) + len(context.final_right) > LONGEST_HEADING
    )


def replaced(edit: Edit) -> bool:
    """Whether ``edit`` puts other words for some words of running text."""
    return bool(edit.before) and bool(edit.after) and running(edit)


def dropped(edit: Edit) -> bool:
    """Whether ``edit`` only takes words out of running text."""
    return bool(edit.before) and not edit.after and running(edit)


def added(edit: Edit) -> bool:
    """Whether ``edit`` only puts words into running text."""
    return bool(edit.after) and not edit.before and running(edit)
