"""A new draft checked before it is handed in: pasted or as a file, the marks in its text and the notes beside them.

The draft is not kept: it is read, checked in a process of its own and shown, and that is all. The audit log does not
name it either.
"""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Form, UploadFile
from starlette.requests import Request
from starlette.responses import Response

from revlearn.batch.dictionary import dictionary_of
from revlearn.batch.permission import classified_allowed
from revlearn.load import safe_name
from revlearn.model import LoadedText, ReceivedFile, RevlearnError
from revlearn.report import check_wording
from revlearn.web.access import SignedIn, Viewer
from revlearn.web.checking import LARGEST, LONGEST, CheckDesk, Checked, Draft, TooManyChecks
from revlearn.web.pages.uploads import GENRES
from revlearn.web.rendering import render, text_of
from revlearn.web.settings import MEGABYTE

router = APIRouter()
LONGEST_GENRE = 20


@router.get("/self-check")
def self_check(request: Request, viewer: SignedIn) -> Response:
    """The form."""
    return _page(request, viewer)


@router.post("/self-check")
def self_checked(
    request: Request, viewer: SignedIn, text: Annotated[str, Form()] = "", genre: Annotated[str, Form()] = "",
    draft: UploadFile | None = None,
) -> Response:  # fmt: skip
    """The draft with what is said against it, under the form it came in."""
    genre = genre.strip()[:LONGEST_GENRE]
    file = _received(draft)
    pasted = LoadedText(text_of(request, "check.pasted"), _lines(text))
    if file is None and not pasted.text.strip():
        return _page(request, viewer, genre=genre, refused=text_of(request, "check.nothing"), status=400)
    desk: CheckDesk = request.app.state.check_desk
    past = request.app.state.profiles.past_errors(viewer.account.writer) if viewer.account.writer else ()
    allowed = classified_allowed(viewer.ledger, here=viewer.settings.allow_classified)
    given = Draft(file or pasted, genre or None, past, dictionary_of(viewer.ledger), allowed, viewer.lang)
    try:
        checked = desk.check(given)
    except RevlearnError as error:
        said = error.english if viewer.lang == "en" else str(error)
        status = 503 if isinstance(error, TooManyChecks) else 400
        return _page(request, viewer, text="" if file else pasted.text, genre=genre, refused=said, status=status)
    return _page(request, viewer, text=checked.text, genre=genre, checked=checked)


def _received(draft: UploadFile | None) -> ReceivedFile | None:
    """The file of the form; None where none was chosen. More than is checked is not read."""
    if draft is None or not draft.filename:
        return None
    return ReceivedFile(safe_name(draft.filename), draft.file.read(LARGEST + 1))


def _lines(text: str) -> str:
    """Pasted text as a file would be read: line ends as ``\\n``, none at the end."""
    return text.replace("\r\n", "\n").replace("\r", "\n").rstrip("\n")


def _page(
    request: Request, viewer: Viewer, *, text: str = "", genre: str = "", checked: Checked | None = None,
    refused: str = "", status: int = 200,
) -> Response:  # fmt: skip
    return render(
        request, "self_check.html", status=status, text=text, genre=genre, genres=GENRES, refused=refused,
        found=checked.page if checked else None, longest=LONGEST, megabytes=LARGEST // MEGABYTE, words=check_wording,
        own=viewer.account.writer is not None,
    )  # fmt: skip
