"""When a returned edit is the scripted one, exactly as made."""

from __future__ import annotations

from collections.abc import Iterable

from revlearn.model import Edit, Span

Minimal = tuple[int, int, str]
"""Draft characters [start, end) replaced by a text: an edit in its smallest form, at its leftmost equal place."""


def minimal(draft: str, span: Span, after: str) -> Minimal | None:
    """The edit ``draft[span]`` → ``after`` without the characters both sides share at their ends; None if all go.

    An insertion or deletion inside a run of equal characters can be written at several places with the same result
    (``工作{工作→}`` or ``{工作→}工作``); all of these give the leftmost one.
    """
    start, end = span
    while start < end and after and draft[start] == after[0]:
        start, after = start + 1, after[1:]
    while start < end and after and draft[end - 1] == after[-1]:
        end, after = end - 1, after[:-1]
    if start == end and not after:
        return None
    if not after:
        while start > 0 and draft[start - 1] == draft[end - 1]:
            start, end = start - 1, end - 1
    elif start == end:
        while start > 0 and draft[start - 1] == after[-1]:
            start, end, after = start - 1, end - 1, after[-1] + after[:-1]
    return start, end, after


def minimal_edits(draft: str, edits: Iterable[Edit]) -> list[Minimal]:
    """The minimal form of all edits that mark one place; moves and edits of several fragments have none."""
    result = []
    for edit in edits:
        if edit.operation != "move" and len(edit.draft_spans) == len(edit.final_spans) == 1:
            form = minimal(draft, edit.draft_span, edit.after)
            if form:
                result.append(form)
    return result
