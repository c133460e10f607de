"""Phrases that only gain a pair of marks: quotation marks around a fixed phrase, 《》 around a title."""

from __future__ import annotations

from revlearn.model import Edit


def wrapped_phrase(edit: Edit, opening: str, closing: str) -> str | None:
    """The phrase that gains ``opening`` and ``closing`` and is otherwise the same; None when that is not the edit.

    The edit may mark the whole phrase (``{双减→“双减”}``), the two marks alone, or only the opening mark.
    """
    after = edit.after
    if opening not in after or opening in edit.before:
        return None
    if edit.before:
        bare = after.replace(opening, "").replace(closing, "")
        return bare if bare == edit.before else None
    if after == opening + closing and len(edit.final_spans) == 2:
        return edit.context.final.text[edit.final_spans[0][1] : edit.final_spans[1][0]]
    if after in (opening, opening + closing):
        right = edit.context.final_right
        return right.split(closing, 1)[0] if closing in right else None
    return None
