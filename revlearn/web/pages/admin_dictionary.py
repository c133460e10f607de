"""The office dictionary: word lists pasted or uploaded, checked line by line, looked at, laid down, taken back."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Annotated, Any

from fastapi import APIRouter, File, Form, UploadFile
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from revlearn.model import OFFICE_LISTS, OfficeWord
from revlearn.rules.office_lists import HEADS, ReadList, dictionary_from, quarrels, read_list
from revlearn.store.dictionary import ListVersion
from revlearn.web.access import Administrator, Viewer, not_found
from revlearn.web.rendering import clock_text, render, text_of
from revlearn.web.security.sessions import stamp

router = APIRouter()
Field = Annotated[str, Form()]
LARGEST = 1_000_000
"""Bytes of a list."""
SHOWN = 200
"""Words of a preview that are listed."""


@router.get("/admin/dictionary")
def dictionary_page(request: Request, viewer: Administrator) -> Response:
    """The six lists with how many words they have."""
    current = viewer.ledger.word_lists.current()
    office = dictionary_from({kind: version.content for kind, version in current.items()})
    rows = [
        {"kind": kind, "words": len(getattr(office, kind)), "version": current.get(kind),
         "at": clock_text(current[kind].at, viewer.now()) if kind in current else ""}
        for kind in OFFICE_LISTS
    ]  # fmt: skip
    return render(request, "admin_dictionary.html", rows=rows, quarrels=quarrels(office))


@router.get("/admin/dictionary/{kind}")
def list_page(request: Request, viewer: Administrator, kind: str, done: str = "", version: str = "") -> Response:
    """One list: its words as they are written, and its history. ``version`` puts an earlier one into the form."""
    history = _history(viewer, kind)
    number = int(version) if version.isascii() and version.isdecimal() and len(version) < 10 else 0
    earlier = next((each for each in history if each.number == number), None)
    if version and earlier is None:
        raise not_found()
    shown = earlier or (history[0] if history else None)
    return _page(
        request, viewer, kind, content=shown.content if shown else f"# {HEADS[kind]}\n", done=bool(done),
        note=text_of(request, "dictionary.back_to", n=earlier.number) if earlier else "",
    )  # fmt: skip


@router.get("/admin/dictionary/{kind}/list.tsv")
def download_list(viewer: Administrator, kind: str) -> Response:
    """The list as a file."""
    history = _history(viewer, kind)
    content = history[0].content if history else f"# {HEADS[kind]}\n"
    headers = {"content-disposition": f'attachment; filename="{kind}.tsv"'}
    return Response(content.encode("utf-8-sig"), media_type="text/tab-separated-values; charset=utf-8", headers=headers)


@router.post("/admin/dictionary/{kind}/preview")
def preview(
    request: Request, viewer: Administrator, kind: str, content: Field = "", note: Field = "",
    file: Annotated[UploadFile | None, File()] = None,
) -> Response:  # fmt: skip
    """What would change, or what has to be put right first. Nothing is kept yet."""
    history = _history(viewer, kind)
    if file is not None and file.filename:
        data = file.file.read(LARGEST + 1)
        try:
            content = data.decode("utf-8-sig")
        except UnicodeDecodeError:
            content = data.decode("gb18030", errors="replace")
    content = _tidy(content)
    if len(content.encode("utf-8", errors="replace")) > LARGEST:
        return _page(request, viewer, kind, content="", note=note, refused="dictionary.too_large", status=413)
    read = read_list(kind, content)
    if read.bad:
        return _page(request, viewer, kind, content=content, note=note, read=read, status=400)
    before = read_list(kind, history[0].content).words if history else ()
    return render(
        request, "admin_dictionary_preview.html", kind=kind, content=content, note=note.strip()[:200],
        after=history[0].number if history else 0, count=len(read.words), quarrels=_quarrels(viewer, kind, content),
        **differences(before, read.words),
    )  # fmt: skip


@router.post("/admin/dictionary/{kind}")
def lay_down(
    request: Request, viewer: Administrator, kind: str, content: Field = "", note: Field = "", after: Field = "0"
) -> Response:
    """The list counts from now on: for every new document, every self-check, on the command line too."""
    _history(viewer, kind)
    content = _tidy(content)
    read = read_list(kind, content)
    if read.bad or len(content.encode("utf-8", errors="replace")) > LARGEST:
        return _page(request, viewer, kind, content=content, note=note, read=read, status=400)
    number = viewer.ledger.word_lists.put(
        kind, content, words=len(read.words), by=viewer.account.name, at=stamp(viewer.now()), note=note.strip()[:200],
        after=int(after) if after.isascii() and after.isdecimal() and len(after) < 10 else 0,
    )  # fmt: skip
    if number is None:
        return _page(request, viewer, kind, content=content, note=note, refused="dictionary.overtaken", status=409)
    viewer.note("setting-changed", subject=f"dictionary:{kind}")
    return RedirectResponse(f"/admin/dictionary/{kind}?done=1", 303)


@router.post("/admin/dictionary/{kind}/back")
def back(request: Request, viewer: Administrator, kind: str, content: Field = "", note: Field = "") -> Response:
    """Back from the preview to the form, with what was written."""
    _history(viewer, kind)
    return _page(request, viewer, kind, content=_tidy(content), note=note)


def differences(before: Iterable[OfficeWord], after: Iterable[OfficeWord]) -> dict[str, Any]:
    """Words that are new, gone, or changed (same right form, or same wrong ones), as the preview shows them."""
    was, now = list(dict.fromkeys(before)), list(dict.fromkeys(after))
    gone, new = [word for word in was if word not in set(now)], [word for word in now if word not in set(was)]
    return {"new": new[:SHOWN], "gone": gone[:SHOWN], "more_new": max(0, len(new) - SHOWN),
            "more_gone": max(0, len(gone) - SHOWN), "same": len(now) - len(new)}  # fmt: skip


def _tidy(content: str) -> str:
    """Line ends of one kind and no characters that a database refuses."""
    return content.replace("\r\n", "\n").replace("\r", "\n").replace("\0", "�").removeprefix("\ufeff")


def _history(viewer: Viewer, kind: str) -> tuple[ListVersion, ...]:
    if kind not in OFFICE_LISTS:
        raise not_found()
    return viewer.ledger.word_lists.history(kind)


def _quarrels(viewer: Viewer, kind: str, content: str) -> tuple[tuple[str, str, str], ...]:
    contents = {**viewer.ledger.word_lists.contents(), kind: content}
    return tuple(each for each in quarrels(dictionary_from(contents)) if kind in each[1:])


def _page(
    request: Request, viewer: Viewer, kind: str, *, content: str, note: str = "", done: bool = False,
    read: ReadList | None = None, refused: str = "", status: int = 200,
) -> Response:  # fmt: skip
    history = [(each, clock_text(each.at, viewer.now())) for each in viewer.ledger.word_lists.history(kind)]
    bad = [
        (line.number, line.english if viewer.lang == "en" else line.reason) for line in (read.bad if read else ())
    ]  # fmt: skip
    return render(
        request, "admin_dictionary_list.html", status=status, kind=kind, content=content, note=note, done=done,
        history=history, bad=bad[:SHOWN], more_bad=max(0, len(bad) - SHOWN), refused=refused, head=HEADS[kind],
    )  # fmt: skip
