"""What corrections taught the classifier: how many words were given, which labels moved, and what it says now."""

from __future__ import annotations

from fastapi import APIRouter
from starlette.requests import Request
from starlette.responses import Response

from revlearn.batch.learnt import learnt_from
from revlearn.batch.office import kept_office
from revlearn.report.pages.lessons import category_of, kind_of
from revlearn.report.pages.marking import shown
from revlearn.report.wording import Lang
from revlearn.store import CorrectionRecord
from revlearn.web.access import Mentor
from revlearn.web.pages.queue import queue_writers
from revlearn.web.rendering import render

router = APIRouter()
EXAMPLES = 20
MOVES = 15


@router.get("/learnt")
def learnt_page(request: Request, viewer: Mentor) -> Response:
    """What was taught by words on the documents that are seen."""
    records = viewer.ledger.review.words(queue_writers(viewer))
    table, fresh = kept_office(viewer.ledger)
    learnt = learnt_from(records, table)
    lang = viewer.lang
    moves = [
        {"was": kind_of(move.shown, lang), "was_category": category_of(move.shown), "now": kind_of(move.label, lang),
         "now_category": category_of(move.label), "times": move.times}
        for move in learnt.moves[:MOVES]
    ]  # fmt: skip
    changed = [record for record in reversed(records) if not record.correction.confirms][:EXAMPLES]
    viewer.saw(filter(None, (viewer.ledger.writer_of(record.entry) for record in changed)))
    return render(
        request, "learnt.html", learnt=learnt, moves=moves, fresh=fresh,
        examples=[_example(record, lang) for record in changed],
    )  # fmt: skip


def _example(record: CorrectionRecord, lang: Lang) -> dict[str, object]:
    said = record.correction
    return {
        "entry": record.entry, "number": record.number, "before": shown(said.before), "after": shown(said.after),
        "was": kind_of(said.shown, lang), "was_category": category_of(said.shown), "now": kind_of(said.label, lang),
        "now_category": category_of(said.label), "by": said.by, "at": said.at[:10], "note": record.comment,
    }  # fmt: skip
