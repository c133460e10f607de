"""Backups of the whole ledger: made, listed, downloaded, removed. Restoring is for the command line: see the page."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Annotated

from fastapi import APIRouter, Form
from starlette.requests import Request
from starlette.responses import FileResponse, RedirectResponse, Response

from revlearn.web.access import Administrator, Viewer, not_found
from revlearn.web.rendering import clock_text, render
from revlearn.web.settings import Settings

router = APIRouter()
Field = Annotated[str, Form()]
NAME = re.compile(r"revlearn-\d{8}-\d{6}\.backup", re.ASCII)


@dataclass(frozen=True, slots=True)
class BackupFile:
    """One backup: its name, megabytes with one decimal, and when it was made."""

    name: str
    megabytes: str
    made: str


def backup_folder(settings: Settings) -> Path:
    """Where backups made on the page lie."""
    return settings.data / "backups"


@router.get("/admin/backup")
def backup_page(request: Request, viewer: Administrator, done: str = "") -> Response:
    """The backups that are there."""
    files = backups(viewer.settings, viewer.now())
    kind = done if done in ("made", "removed") else ""
    return render(
        request, "admin_backup.html", files=files, done=kind, folder=backup_folder(viewer.settings),
        data=viewer.settings.data,
    )  # fmt: skip


@router.post("/admin/backup")
def make_backup(viewer: Administrator) -> Response:
    """Make one now: whole or not at all, while others go on working."""
    name = f"revlearn-{viewer.now():%Y%m%d-%H%M%S}.backup"
    viewer.ledger.backup(backup_folder(viewer.settings) / name)
    viewer.note("backup", subject=name)
    return RedirectResponse("/admin/backup?done=made", 303)


@router.get("/admin/backup/{name}")
def download_backup(viewer: Administrator, name: str) -> Response:
    """One backup."""
    path = _path(viewer, name)
    viewer.note("backup", subject=f"download {name}")
    return FileResponse(path, media_type="application/gzip", filename=name)


@router.post("/admin/backup/remove")
def remove_backup(viewer: Administrator, name: Field = "", sure: Field = "") -> Response:
    """Remove one backup."""
    path = _path(viewer, name)
    if sure == "1":
        path.unlink(missing_ok=True)
        viewer.note("backup", subject=f"remove {name}")
        return RedirectResponse("/admin/backup?done=removed", 303)
    return RedirectResponse("/admin/backup", 303)


def backups(settings: Settings, now: datetime) -> tuple[BackupFile, ...]:
    """The backups that are there, the latest first."""
    folder = backup_folder(settings)
    found = sorted((path for path in folder.glob("*.backup") if NAME.fullmatch(path.name)), reverse=True)
    return tuple(
        BackupFile(
            path.name, f"{max(0.1, path.stat().st_size / 1_000_000):.1f}",
            clock_text(datetime.fromtimestamp(path.stat().st_mtime, UTC).isoformat(), now),
        )
        for path in found
    )  # fmt: skip


def _path(viewer: Viewer, name: str) -> Path:
    path = backup_folder(viewer.settings) / name
    if not NAME.fullmatch(name) or not path.is_file():
        raise not_found()
    return path
