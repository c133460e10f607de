"""One document to take along: the debrief as PDF, Word with tracked changes, the analysis as JSON."""

from __future__ import annotations

from urllib.parse import quote

from fastapi import APIRouter
from starlette.requests import Request
from starlette.responses import Response

from revlearn.batch.naming import FORBIDDEN
from revlearn.model import Analysis
from revlearn.report import analysis_docx, analysis_json
from revlearn.report.pages import debrief_pdf
from revlearn.web.access import SignedIn, Viewer, not_found
from revlearn.web.pages.analysis import view_of
from revlearn.web.pages.analysis_choice import Choice
from revlearn.web.pages.analysis_view import AnalysisView
from revlearn.web.pages.analysis_wording import say

router = APIRouter()
LONGEST_NAME = 80
"""Characters of the title that a file's name takes over."""
WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"


@router.get("/documents/{entry}/debrief.pdf")
def debrief_file(request: Request, viewer: SignedIn, entry: int) -> Response:
    """The debrief (复盘单) as a PDF."""
    view, analysis = analysed(request, viewer, entry)
    content = debrief_pdf(analysis, writer=view.entry.writer, on=view.entry.date, lang=viewer.lang)
    return file_of(viewer, view, content, "debrief", "pdf", "application/pdf")


@router.get("/documents/{entry}/tracked.docx")
def tracked_file(request: Request, viewer: SignedIn, entry: int) -> Response:
    """Word with tracked changes and a comment on each edit."""
    view, analysis = analysed(request, viewer, entry)
    return file_of(viewer, view, analysis_docx(analysis, lang=viewer.lang), "tracked", "docx", WORD)


@router.get("/documents/{entry}/analysis.json")
def json_file(request: Request, viewer: SignedIn, entry: int) -> Response:
    """The analysis under the labels that count (``revlearn.analysis/1``)."""
    view, analysis = analysed(request, viewer, entry)
    return file_of(viewer, view, analysis_json(analysis).encode(), "analysis", "json", "application/json")


def analysed(request: Request, viewer: Viewer, entry: int) -> tuple[AnalysisView, Analysis]:
    """The document with its analysis; 404 where its texts are no longer kept: these files do not exist then."""
    view = view_of(request, viewer, entry, Choice())
    if view.analysis is None:
        raise not_found()
    return view, view.analysis


def file_of(viewer: Viewer, view: AnalysisView, content: bytes, kind: str, suffix: str, media: str) -> Response:
    viewer.note("document-exported", entry=view.entry.id)
    name = f"{say(f'file.{kind}', viewer.lang)}-{view.entry.date}-{view.entry.title}"
    return Response(
        content, media_type=media, headers={"content-disposition": disposition(name, suffix, view.entry.id)}
    )


def disposition(name: str, suffix: str, number: int) -> str:
    """The header that saves a response under ``name``, made safe; browsers that read no UTF-8 there get ``number``."""
    safe = FORBIDDEN.sub("_", "".join(sign for sign in name if sign.isprintable())).strip(" .")[:LONGEST_NAME]
    return f"attachment; filename=\"document-{number}.{suffix}\"; filename*=UTF-8''{quote(f'{safe}.{suffix}', safe='')}"
