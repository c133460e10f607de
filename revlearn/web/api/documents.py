"""Documents of the ledger: the list, one document with its edits, its analysis and files, corrections."""

from __future__ import annotations

from typing import Annotated, Any

from fastapi import APIRouter, Query
from starlette.requests import Request
from starlette.responses import Response

from revlearn.batch.correcting import correct_edit
from revlearn.report import analysis_docx
from revlearn.report.ledger_json import edit_dict, entry_dict
from revlearn.report.pages import debrief_pdf
from revlearn.store.catalogue import Listed, Wanted
from revlearn.web.access import not_found
from revlearn.web.api.caller import Caller, MentorCaller
from revlearn.web.api.shapes import Corrected, Document, Documents, Key, Line, Month, Word, contract
from revlearn.web.pages.analysis import moment
from revlearn.web.pages.analysis_downloads import WORD as WORD_TYPE
from revlearn.web.pages.analysis_downloads import analysed, file_of

router = APIRouter(tags=["documents"])
MOST_LINES = 200
PDF_TYPE = "application/pdf"


def _file(media: str, what: str) -> dict[int | str, dict[str, Any]]:
    binary = {"schema": {"type": "string", "format": "binary"}}
    return {200: {"content": {media: binary}, "description": what}}


@router.get("/documents")
def documents(
    viewer: Caller,
    writer: Line = "",
    month: Annotated[Month | None, Query()] = None,
    genre: Line = "",
    title: Annotated[Line, Query(description="a part of the title")] = "",
    first: Annotated[int, Query(ge=0, lt=2**31, description="how many to pass over")] = 0,
    count: Annotated[int, Query(ge=1, le=MOST_LINES)] = 50,
) -> Documents:
    """The documents that the account sees and that meet the conditions, the latest first."""
    seen = None if viewer.sees_all else viewer.writers()
    chosen = {"writer": writer, "month": month or "", "genre": genre, "title": title}
    if not all(each.isprintable() for each in chosen.values()):
        return Documents(total=0, documents=[])
    lines, total = viewer.ledger.catalogue.page(Wanted(seen, **chosen), first=first, count=count)
    return Documents(total=total, documents=[_document(each) for each in lines])


def _document(line: Listed) -> Document:
    names = Document.model_fields.keys() - {"entry"}
    return Document(entry=line.id, **{name: getattr(line, name) for name in names})


@router.get("/documents/{entry}")
def document(viewer: Caller, entry: Key) -> dict[str, Any]:
    """One document with its edits under the labels that count; texts are empty where they are no longer kept."""
    found = viewer.entry(entry)
    return entry_dict(found) | {"edits": [edit_dict(edit) for edit in found.edits]}


@router.get("/documents/{entry}/analysis", responses=contract("analysis"))
def analysis(request: Request, viewer: Caller, entry: Key) -> dict[str, Any]:
    """The analysis (``revlearn.analysis/1``) under the labels that count; 404 once its texts are no longer kept."""
    view, found = analysed(request, viewer, entry)
    viewer.note("document-exported", entry=view.entry.id)
    return found.to_dict()


@router.get("/documents/{entry}/debrief.pdf", response_class=Response, responses=_file(PDF_TYPE, "The debrief"))
def debrief(request: Request, viewer: Caller, entry: Key) -> Response:
    """The debrief (复盘单) as a PDF; 404 once the document's texts are no longer kept."""
    view, found = analysed(request, viewer, entry)
    content = debrief_pdf(found, writer=view.entry.writer, on=view.entry.date, lang=viewer.lang)
    return file_of(viewer, view, content, "debrief", "pdf", PDF_TYPE)


@router.get(
    "/documents/{entry}/tracked.docx", response_class=Response, responses=_file(WORD_TYPE, "Word with tracked changes")
)
def tracked(request: Request, viewer: Caller, entry: Key) -> Response:
    """Word with tracked changes and a comment on each edit; 404 once the document's texts are no longer kept."""
    view, found = analysed(request, viewer, entry)
    return file_of(viewer, view, analysis_docx(found, lang=viewer.lang), "tracked", "docx", WORD_TYPE)


@router.post("/documents/{entry}/edits/{edit}/correction", tags=["review"])
def correct(viewer: MentorCaller, entry: Key, edit: Key, word: Word) -> Corrected:
    """A mentor's word on one edit of somebody else's: its label counts from now on, and teaches."""
    found = viewer.entry(entry)
    if edit not in {each.number for each in found.edits} or not viewer.judges(found.writer):
        raise not_found()
    correction = correct_edit(
        viewer.ledger, entry, edit, label=word.label, nature=word.nature, by=viewer.account.name, at=moment(viewer),
        comment=word.comment.strip(),
    )  # fmt: skip
    viewer.note("correction", entry=entry)
    return Corrected(entry=entry, edit=edit, label=correction.label, nature=correction.nature)
