"""Handing documents in, and asking what became of them."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, File, Form, Query, UploadFile

from revlearn.store import Upload
from revlearn.web.access import Viewer, not_found
from revlearn.web.api.caller import Caller
from revlearn.web.api.shapes import Handed, Key, Line, Uploads, UploadState
from revlearn.web.pages.uploads import writer_of
from revlearn.web.work import intake

router = APIRouter(tags=["uploads"])
Text = Annotated[Line, Form()]


@router.post("/uploads", status_code=202)
def hand_in(
    viewer: Caller,
    draft: Annotated[UploadFile, File(description="the draft, or one .docx with tracked changes")],
    final: Annotated[UploadFile | None, File(description="the final version")] = None,
    writer: Text = "",
    date: Annotated[Line, Form(description="YYYY-MM-DD; today when empty")] = "",
    title: Text = "",
    genre: Text = "",
    reviser: Text = "",
    round: Annotated[int, Form(ge=1, le=99)] = 1,
) -> Handed:
    """Take in one pair: .docx, .txt or .md. It waits its turn; ``GET /uploads/{upload}`` tells when it is done."""
    stated = intake.particulars(
        writer_of(viewer, writer), day=date, today=viewer.now().date(), title=title, genre=genre, reviser=reviser,
        round=str(round),
    )  # fmt: skip
    files = [intake.received(each.filename or "", each.file.read()) if each else None for each in (draft, final)]
    if files[0] is None:
        raise intake.IntakeError.of("no_draft")
    keys = viewer.ledger.uploads.accept(viewer.account.id, [intake.one_pair(files[0], files[1], stated)], viewer.now())
    viewer.note("upload", subject=stated.writer)
    return Handed(uploads=list(keys))


@router.get("/uploads")
def uploads(
    viewer: Caller,
    before: Annotated[Key | None, Query(description="only uploads with lower numbers")] = None,
    count: Annotated[int, Query(ge=1, le=200)] = 50,
) -> Uploads:
    """What the account handed in, the newest first."""
    found = viewer.ledger.uploads.of(viewer.account.id, limit=count, before=before)
    return Uploads(uploads=[_state(each, viewer) for each in found if not each.writer or viewer.may_see(each.writer)])


@router.get("/uploads/{upload}")
def upload(viewer: Caller, upload: Key) -> UploadState:
    """What became of one upload of the account."""
    found = viewer.ledger.uploads.one(upload)
    if found is None or found.owner != viewer.account.id or (found.writer and not viewer.may_see(found.writer)):
        raise not_found()
    return _state(found, viewer)


def _state(upload: Upload, viewer: Viewer) -> UploadState:
    return UploadState(
        upload=upload.id, name=upload.name, writer=upload.writer, date=upload.date, title=upload.title,
        genre=upload.genre, reviser=upload.reviser, round=upload.round, state=upload.state, at=upload.at,
        finished=upload.finished, error=upload.english if viewer.lang == "en" else upload.reason, entry=upload.entry,
        added=upload.added,
    )  # fmt: skip
