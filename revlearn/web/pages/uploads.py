"""Handing documents in, and what became of them."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Annotated, Any

from fastapi import APIRouter, Depends, Query
from starlette.datastructures import FormData, UploadFile
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from revlearn.batch.sources import LAST_ROUND
from revlearn.load import safe_name
from revlearn.model import ReceivedFile, RevlearnError
from revlearn.segment.genre import STATUTORY
from revlearn.store import NewUpload
from revlearn.store.names import checked_name
from revlearn.web.access import Key, SignedIn, Viewer
from revlearn.web.pages import uploads_wording
from revlearn.web.rendering import clock_text, render, text_of
from revlearn.web.security import gate
from revlearn.web.settings import MEGABYTE
from revlearn.web.work import intake
from revlearn.web.work.intake import FILE_BYTES, MOST_FILES, Folder, IntakeError, Particulars

router = APIRouter()
SHOWN = 50
"""Lines of a page of the list."""
KINDS = (".docx", ".txt", ".md")
GENRES = (*STATUTORY, "总结", "方案", "计划", "讲话", "调研报告", "汇报", "简报", "信息")
"""Offered while typing; any other may be typed."""
Number = Annotated[int | None, Query(ge=0, lt=10**9)]


async def sent_form(request: Request) -> FormData:
    """The form as it was sent, its files on disk or in memory."""
    return await request.form(max_files=gate.MOST_FILES)


Sent = Annotated[FormData, Depends(sent_form)]


@router.get("/uploads")
def uploads_page(
    request: Request, viewer: SignedIn, before: Number = None, accepted: Number = None, refused: Number = None,
    gone: Number = None,
) -> Response:  # fmt: skip
    """The own uploads, the latest first."""
    return render(
        request, "uploads.html", **_list(viewer, before), accepted=accepted, refused=refused, gone=gone,
        may_upload=_may_upload(viewer),
    )  # fmt: skip


@router.get("/uploads/rows")
def upload_rows(request: Request, viewer: SignedIn, before: Number = None) -> Response:
    """The list alone, for the page to bring itself up to date."""
    return render(request, "upload_rows.html", **_list(viewer, before))


@router.get("/uploads/new")
def upload_page(request: Request, viewer: SignedIn) -> Response:
    """The forms."""
    return _form(request, viewer, {}, "")


@router.post("/uploads")
def upload_one(request: Request, viewer: SignedIn, sent: Sent) -> Response:
    """Take in one pair."""

    def taken() -> Sequence[NewUpload]:
        stated = _particulars(viewer, sent)
        draft, final = (_one_file(sent, side) for side in ("draft", "final"))
        if draft is None:
            raise IntakeError.of("no_draft")
        return [intake.one_pair(draft, final, stated)]

    return _accepted(request, viewer, sent, taken)


@router.post("/uploads/many")
def upload_many(request: Request, viewer: SignedIn, sent: Sent) -> Response:
    """Take in the pairs of a folder or an archive."""

    def taken() -> Sequence[NewUpload]:
        chosen = _text(sent, "writer")
        default = writer_of(viewer, chosen) if chosen or not viewer.mentors else None
        folder = Folder(default, lambda name: _may_upload_for(viewer, name), viewer.now().date())
        archives, files = _files(sent, "archive"), _files(sent, "folder")
        if archives and files:
            raise IntakeError(*_both("upload.one_archive"))
        if archives:
            file = ReceivedFile(safe_name(archives[0].filename or ""), archives[0].file.read())
            return intake.of_archive(file, folder, together=viewer.settings.upload_bytes)
        if files:
            return intake.of_folder([(file.filename or "", file.file.read()) for file in files], folder)
        raise IntakeError(*_both("upload.nothing"))

    return _accepted(request, viewer, sent, taken)


@router.post("/uploads/{key}/again")
def try_again(viewer: SignedIn, key: Key) -> Response:
    """Let an upload that failed through no fault of its own wait again."""
    found = viewer.ledger.uploads.one(key)
    # For a writer who has left the team since, nothing is handed in any more.
    done = found is not None and viewer.may_see(found.writer) and viewer.ledger.uploads.repeat(key, viewer.account.id)
    return RedirectResponse("/uploads" if done else "/uploads?gone=1", 303)


def _accepted(request: Request, viewer: Viewer, sent: FormData, taken: Callable[[], Sequence[NewUpload]]) -> Response:
    """Put what ``taken`` gives into the queue; or the form again with what is wrong with it."""
    try:
        new = taken()
    except RevlearnError as error:
        values = {name: value for name, value in sent.items() if isinstance(value, str)}
        return _form(request, viewer, values, error.english if viewer.lang == "en" else str(error))
    viewer.ledger.uploads.accept(viewer.account.id, new, viewer.now())
    for writer in sorted({each.writer for each in new if not each.reason}):
        viewer.note("upload", subject=writer)
    refused = sum(bool(each.reason) for each in new)
    return RedirectResponse(f"/uploads?accepted={len(new) - refused}&refused={refused}", 303)


def _particulars(viewer: Viewer, sent: FormData) -> Particulars:
    return intake.particulars(
        writer_of(viewer, _text(sent, "writer")), day=_text(sent, "date"), today=viewer.now().date(),
        title=_text(sent, "title"), genre=_text(sent, "genre"), reviser=_text(sent, "reviser"),
        round=_text(sent, "round"),
    )  # fmt: skip


def writer_of(viewer: Viewer, typed: str) -> str:
    """The writer whose document it is: the one typed or chosen, or the only one there can be. Raises IntakeError."""
    own = viewer.account.writer
    if not typed and (own is None or viewer.mentors):
        raise IntakeError.of("no_writer")
    name = checked_name(typed) if typed else str(own)
    if not _may_upload_for(viewer, name):
        raise IntakeError.of("no_writer")
    return name


def _may_upload(viewer: Viewer) -> bool:
    return viewer.sees_all or bool(viewer.writers())


def _may_upload_for(viewer: Viewer, writer: str) -> bool:
    """Administrators may name new writers, as on the command line; others those they see."""
    return viewer.may_see(writer)


def _text(sent: FormData, name: str) -> str:
    value = sent.get(name)
    return value.strip() if isinstance(value, str) else ""


def _files(sent: FormData, name: str) -> list[UploadFile]:
    """The files of a field; browsers send an empty one where none was chosen."""
    return [each for each in sent.getlist(name) if isinstance(each, UploadFile) and (each.filename or each.size)]


def _one_file(sent: FormData, name: str) -> ReceivedFile | None:
    files = _files(sent, name)
    return intake.received(files[0].filename or "", files[0].file.read()) if files else None


def _both(key: str) -> tuple[str, str]:
    return uploads_wording.WORDING[key]


def _list(viewer: Viewer, before: int | None) -> dict[str, Any]:
    found = viewer.ledger.uploads.of(viewer.account.id, limit=SHOWN + 1, before=before)
    rows = [
        {
            "upload": each,
            "at": clock_text(each.at.isoformat(), viewer.now()),
            "reason": each.english if viewer.lang == "en" else each.reason,
        }
        for each in found[:SHOWN]
        # Of a writer who has left the team since, nothing is shown any more.
        if not each.writer or viewer.may_see(each.writer)
    ]
    counts = viewer.ledger.uploads.counts(viewer.account.id)
    return {
        "rows": rows,
        "before": before,
        "older": found[SHOWN - 1].id if len(found) > SHOWN else None,
        "unfinished": counts["queued"] + counts["working"],
        "viewer": viewer,
    }


def _form(request: Request, viewer: Viewer, values: dict[str, str], refused: str) -> Response:
    limits = {"each": FILE_BYTES // MEGABYTE, "together": viewer.settings.upload_bytes // MEGABYTE, "files": MOST_FILES}
    words = {
        "sending": text_of(request, "upload.sending"),
        "received": text_of(request, "upload.received"),
        "broken": text_of(request, "upload.broken"),
        "too-large": text_of(request, "upload.file_too_large"),
        "together-too-large": text_of(request, "upload.together_too_large"),
        "too-many": text_of(request, "upload.too_many"),
        "wrong-kind": text_of(request, "upload.wrong_kind"),
    }
    return render(
        request, "upload_new.html", status=400 if refused else 200, viewer=viewer, values=values, refused=refused,
        limits=limits, words=words, genres=GENRES, kinds=KINDS, last_round=LAST_ROUND, may_upload=_may_upload(viewer),
        today=viewer.now().date().isoformat(), writers=viewer.writers(),
    )  # fmt: skip
