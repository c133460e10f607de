"""The writers whose documents are seen, each with the way to month, trends and lessons."""

from __future__ import annotations

from urllib.parse import quote

from fastapi import APIRouter
from starlette.requests import Request
from starlette.responses import Response

from revlearn.web.access import Mentor
from revlearn.web.rendering import render

router = APIRouter()


@router.get("/writers")
def writers_page(request: Request, viewer: Mentor) -> Response:
    """The list, in the order of names."""
    seen = set(viewer.writers())
    rows = [
        {"name": each.name, "team": each.team or "", "pairs": each.pairs, "last": each.last,
         "address": f"/writers/{quote(each.name, safe='')}"}
        for each in viewer.ledger.writers()
        if each.name in seen
    ]  # fmt: skip
    return render(request, "writers.html", rows=rows)
