"""Two forms of one thing in a document: a change that makes them one is no choice of words."""

from __future__ import annotations

from revlearn.model import Edit


def another_form(edit: Edit) -> bool:
    """Whether a noun is replaced by a form that the draft uses elsewhere too."""
    context = edit.context
    if len(edit.after) < 2 or not context.final_words or context.final_words[-1][1][:1] != "n":
        return False
    return context.draft.occurrences(edit.after) > edit.before.count(edit.after)
