"""The list of documents: those of the writers who are seen, filtered by address, a page at a time."""

from __future__ import annotations

from urllib.parse import urlencode

from fastapi import APIRouter
from starlette.requests import Request
from starlette.responses import Response

from revlearn.report.pages.numbers import month_title
from revlearn.report.wording import genre_name
from revlearn.store.catalogue import Wanted
from revlearn.web.access import SignedIn
from revlearn.web.rendering import render

router = APIRouter()
LINES = 30
"""Documents on a page of the list."""
LONGEST = 200
"""Characters of a filter that are looked at."""


@router.get("/documents")
def documents_page(
    request: Request, viewer: SignedIn, writer: str = "", month: str = "", genre: str = "", title: str = "",
    page: str = "1",
) -> Response:  # fmt: skip
    """The documents that meet the conditions, the latest first."""
    seen = None if viewer.sees_all else viewer.writers()
    chosen = {"writer": writer, "month": month, "genre": genre, "title": title.strip()}
    chosen = {name: _printable(value) for name, value in chosen.items()}
    catalogue = viewer.ledger.catalogue
    number = int(page) if page.isascii() and page.isdecimal() and 0 < len(page) < 7 else 1
    lines, total = catalogue.page(Wanted(seen, **chosen), first=max(0, number - 1) * LINES, count=LINES)
    pages = max(1, -(-total // LINES))
    if number > pages:
        number = pages
        lines, total = catalogue.page(Wanted(seen, **chosen), first=(number - 1) * LINES, count=LINES)
    return render(
        request, "documents.html", lines=lines, total=total, number=max(1, number), pages=pages, chosen=chosen,
        writers=[(each, each) for each in viewer.writers()],
        months=[(each, month_title(each, viewer.lang)) for each in catalogue.months(seen)],
        genres=[(each, genre_name(each, viewer.lang)) for each in catalogue.genres(seen)],
        address=lambda at: f"/documents?{urlencode({**chosen, 'page': at})}",
        genre_named=lambda genre: genre_name(genre, viewer.lang),
    )  # fmt: skip


def _printable(value: str) -> str:
    """``value`` without what no database takes, and not longer than a title can be."""
    return "".join(sign for sign in value if sign.isprintable())[:LONGEST]
