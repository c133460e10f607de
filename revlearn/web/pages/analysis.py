"""The page of one document: both versions with every edit, its outline, what mentors say of it."""

from __future__ import annotations

from dataclasses import replace
from typing import Annotated, Any, cast
from urllib.parse import parse_qsl

from fastapi import APIRouter, Form
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from revlearn.batch.correcting import correct_edit
from revlearn.model import LABELS, NATURES, SUBTYPES, Nature, RevlearnError
from revlearn.report.wording import category_name, genre_name, nature_name, operation_name, subtype_name
from revlearn.store.words import Remark
from revlearn.web.access import Mentor, SignedIn, Viewer, not_found
from revlearn.web.pages.analysis_choice import VIEWS, Choice
from revlearn.web.pages.analysis_kept import Analyses
from revlearn.web.pages.analysis_outline import KINDS
from revlearn.web.pages.analysis_view import AnalysisView
from revlearn.web.pages.analysis_wording import say
from revlearn.web.rendering import render

router = APIRouter()
Field = Annotated[str, Form()]
LONGEST_REMARK = 2000
"""Characters of a remark or of a correction's comment."""


@router.get("/documents/{entry}")
def document_page(request: Request, viewer: SignedIn, entry: int) -> Response:
    """One document in the state that the address names."""
    return _page(request, view_of(request, viewer, entry, Choice.read(request.query_params.multi_items())), viewer)


@router.post("/documents/{entry}/edits/{number}/correction")
def correct(
    request: Request, viewer: Mentor, entry: int, number: int, label: Field = "", nature: Field = "",
    comment: Field = "", confirm: Field = "", state: Field = "",
) -> Response:  # fmt: skip
    """A mentor's word on one edit: another label, or with ``confirm`` the one that is shown."""
    found = viewer.entry(entry)
    shown = next((edit.label for edit in found.edits if edit.number == number), None)
    if shown is None or not viewer.judges(found.writer):
        raise not_found()
    if confirm:
        label, nature = f"{shown.category}.{shown.subtype}", shown.nature or ""
    try:
        if label not in LABELS or nature not in ("", *NATURES) or len(comment) > LONGEST_REMARK:
            raise RevlearnError(say("correct.wrong", "zh"), say("correct.wrong", "en"))
        correct_edit(
            viewer.ledger, entry, number, label=label, nature=cast(Nature | None, nature or None),
            by=viewer.account.name, at=moment(viewer), comment=comment.strip(),
        )  # fmt: skip
    except RevlearnError as error:
        return _refused(request, viewer, entry, state, number, error)
    viewer.note("correction", entry=entry)
    return _done(request, viewer, entry, state, number)


@router.post("/documents/{entry}/remarks")
def remark(
    request: Request, viewer: Mentor, entry: int, text: Field = "", edit: Annotated[int | None, Form()] = None,
    state: Field = "",
) -> Response:  # fmt: skip
    """A mentor's remark on the document, or on one edit of it."""
    known = {each.number for each in viewer.entry(entry).edits}
    if edit is not None and edit not in known:
        raise not_found()
    said = text.strip()
    if not 0 < len(said) <= LONGEST_REMARK:
        complaint = [say("remark.empty", each, n=LONGEST_REMARK) for each in ("zh", "en")]
        return _refused(request, viewer, entry, state, edit, RevlearnError(*complaint))
    viewer.ledger.remark(Remark(entry, edit, viewer.account.name, moment(viewer), said))
    viewer.note("remark", entry=entry)
    return _done(request, viewer, entry, state, edit)


def view_of(request: Request, viewer: Viewer, entry: int, choice: Choice) -> AnalysisView:
    """The document ``entry`` as ``viewer`` sees it; 404 when there is none to see."""
    found = viewer.entry(entry)
    analyses: Analyses = request.app.state.analyses
    corrections, remarks = viewer.ledger.corrections(entry), viewer.ledger.remarks(entry)
    return AnalysisView(analyses.of(found), corrections, remarks, choice, viewer.lang)


def moment(viewer: Viewer) -> str:
    """The time now in the form of all corrections: local, without its zone."""
    return viewer.now().replace(tzinfo=None).isoformat(timespec="seconds")


def _state(state: str, edit: int | None) -> Choice:
    """The page's state out of the form's hidden field, with ``edit`` open."""
    choice = Choice.read(parse_qsl(state.lstrip("?")))
    return choice if edit is None else replace(choice, edit=edit)


def _done(request: Request, viewer: Viewer, entry: int, state: str, edit: int | None) -> Response:
    choice = _state(state, edit)
    if edit is not None and request.headers.get("x-part"):
        return _page(request, view_of(request, viewer, entry, choice), viewer, template="analysis_part.html")
    place = "#detail" if edit is not None else "#remarks"
    return RedirectResponse(f"/documents/{entry}{choice.address()}{place}", 303)


def _refused(
    request: Request, viewer: Viewer, entry: int, state: str, edit: int | None, error: RevlearnError
) -> Response:
    said = error.english if viewer.lang == "en" else str(error)
    if request.headers.get("x-part"):
        return Response(said, 400, media_type="text/plain; charset=utf-8")
    return _page(request, view_of(request, viewer, entry, _state(state, edit)), viewer, refused=said, status=400)


def _page(
    request: Request, view: AnalysisView, viewer: Viewer, *, template: str = "analysis.html", refused: str = "",
    status: int = 200,
) -> Response:  # fmt: skip
    lang = viewer.lang
    named: dict[str, Any] = {
        "category": lambda key: category_name(key, lang),
        "subtype": lambda key: subtype_name(key.partition(".")[0], key.partition(".")[2], lang),
        "nature": lambda key: nature_name(None if key == "none" else key, lang),
        "operation": lambda key: operation_name(key, lang),
        "genre": lambda key: genre_name(key, lang),
    }
    return render(
        request, template, status=status, view=view, named=named, views=VIEWS, categories=SUBTYPES, natures=NATURES,
        kinds=KINDS, may_correct=viewer.judges(view.entry.writer), may_remark=viewer.mentors, refused=refused,
        longest=LONGEST_REMARK,
        colon="：" if lang == "zh" else ": ",
    )  # fmt: skip
