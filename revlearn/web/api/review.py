"""The review queue: edits whose labels nobody is sure of."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Query

from revlearn.web.api.caller import MentorCaller
from revlearn.web.api.shapes import Doubt, Queue
from revlearn.web.pages.queue import LOOKED_AT, queue_writers
from revlearn.web.pages.queue_choice import ordered

router = APIRouter(tags=["review"])


@router.get("/queue")
def queue(viewer: MentorCaller, count: Annotated[int, Query(ge=1, le=100)] = 20) -> Queue:
    """The edits of the own teams that wait for a word, the most useful first."""
    names, review = queue_writers(viewer), viewer.ledger.review
    keys = [each.edit for each in ordered(review.candidates(names, LOOKED_AT))[:count]]
    items = {each.edit: each for each in review.items(names, keys)}
    viewer.saw(each.writer for each in items.values())
    edits = [
        Doubt(
            entry=each.entry, edit=each.number, writer=each.writer, date=each.date, title=each.title,
            draft_text=each.before, final_text=each.after, draft_sentence=each.draft_sentence,
            final_sentence=each.final_sentence, label=f"{each.label.category}.{each.label.subtype}",
            nature=each.label.nature, confidence=each.label.confidence, explanation=each.label.explanation,
        )
        for each in (items[key] for key in keys if key in items)
    ]  # fmt: skip
    return Queue(total=review.count(names), edits=edits)
