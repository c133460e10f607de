"""An edit read backwards: the final version as the draft."""

from __future__ import annotations

from revlearn.diff.context import context_of
from revlearn.model import Edit, Operation

OPPOSITE: dict[Operation, Operation] = {"insert": "delete", "delete": "insert", "split": "merge", "merge": "split"}


def reversed_edit(edit: Edit) -> Edit:
    return Edit(
        edit.id,
        OPPOSITE.get(edit.operation, edit.operation),
        edit.final_spans,
        edit.draft_spans,
        edit.after,
        edit.before,
        context_of(
            edit.context.final, edit.context.draft, edit.final_spans, edit.draft_spans, forced=edit.context.forced
        ),
    )
