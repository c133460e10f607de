"""Entries of the ledger as JSON-ready values for programs."""

from __future__ import annotations

from dataclasses import asdict, fields
from typing import Any

from revlearn.record import EditRecord, Entry

HEAD = tuple(each.name for each in fields(Entry) if each.name not in ("id", "date", "edits", "opportunities"))


def entry_dict(entry: Entry) -> dict[str, Any]:
    """What is known of an entry but its edits; ``edits`` is their number. Days are ISO 8601, lengths code points."""
    head = {"entry": entry.id, "date": entry.date.isoformat()} | {name: getattr(entry, name) for name in HEAD}
    return head | {"opportunities": dict(entry.opportunities), "edits": len(entry.edits)}


def edit_dict(edit: EditRecord) -> dict[str, Any]:
    """An edit with the label that counts. Texts are empty where the retention does not allow them."""
    label = asdict(edit.label)
    return {
        "edit": edit.number,
        "key": edit.id,
        "operation": edit.operation,
        "draft_spans": [list(span) for span in edit.draft_spans],
        "final_spans": [list(span) for span in edit.final_spans],
        "draft_text": edit.before,
        "final_text": edit.after,
        "draft_sentence": edit.draft_sentence,
        "final_sentence": edit.final_sentence,
        "corrected_by": edit.corrected_by,
        "author": edit.author,
        "comment": edit.comment,
        **label,
    }
