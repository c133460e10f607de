"""Edits as a lesson shows them: sentence as drafted, sentence as revised, and why."""

from __future__ import annotations

from collections.abc import Iterable

from revlearn.record import EditRecord, Entry, Example

SHOWN = 3
"""Examples of a lesson: enough to see what they have in common."""


def example_of(edit: EditRecord, entry: Entry) -> Example:
    """``edit`` of ``entry`` with its sentences and its reason."""
    label = edit.label
    return Example(
        edit.id,
        entry.date,
        entry.title,
        edit.draft_sentence,
        edit.final_sentence,
        edit.before,
        edit.after,
        label.explanation,
        label.source,
        label.level,
        edit.facts,
    )


def examples_of(latest_first: Iterable[tuple[EditRecord, Entry]], count: int = SHOWN) -> tuple[Example, ...]:
    """The first ``count`` different changes whose texts were kept: from different documents while there are any."""
    seen: set[tuple[str, str]] = set()
    documents: set[int] = set()
    fresh: list[Example] = []
    further: list[Example] = []
    for edit, entry in latest_first:
        if not (edit.before or edit.after) or (edit.before, edit.after) in seen:
            continue
        seen.add((edit.before, edit.after))
        (further if entry.id in documents else fresh).append(example_of(edit, entry))
        documents.add(entry.id)
        if len(fresh) == count:
            break
    return tuple((fresh + further)[:count])
