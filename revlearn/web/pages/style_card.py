"""Leaders' style cards: what a reviser keeps changing without a rule behind it, from the documents the viewer sees."""

from __future__ import annotations

from urllib.parse import quote

from fastapi import APIRouter
from starlette.requests import Request
from starlette.responses import Response

from revlearn.learn import style_card
from revlearn.record import Entry, StyleCard
from revlearn.report.pages import style_card_pdf
from revlearn.report.pages.style_page import style_page
from revlearn.web.access import SignedIn, Viewer, not_found
from revlearn.web.pages.writer import download
from revlearn.web.rendering import render

router = APIRouter()


@router.get("/revisers")
def revisers_page(request: Request, viewer: SignedIn) -> Response:
    """Who revised the documents that are seen."""
    rows = [
        {"name": name, "count": count, "last": last, "address": f"/revisers/{quote(name, safe='')}"}
        for name, count, last in viewer.ledger.catalogue.revisers(None if viewer.sees_all else viewer.writers())
    ]
    return render(request, "revisers.html", rows=rows)


@router.get("/revisers/{reviser:path}/card.pdf")
def card_pdf(viewer: SignedIn, reviser: str) -> Response:
    """The card as PDF."""
    card, entries = _card(viewer, reviser)
    content = style_card_pdf(card, on=max(entry.date for entry in entries), lang=viewer.lang)
    viewer.note("report-exported", subject=reviser)
    return download(content, f"{reviser}.pdf", "application/pdf")


@router.get("/revisers/{reviser:path}")
def card_page(request: Request, viewer: SignedIn, reviser: str) -> Response:
    """The card."""
    card, entries = _card(viewer, reviser)
    page = style_page(card, viewer.lang, on=max(entry.date for entry in entries))
    return render(request, "style_card.html", page=page, address=f"/revisers/{quote(reviser, safe='')}")


def _card(viewer: Viewer, reviser: str) -> tuple[StyleCard, tuple[Entry, ...]]:
    """The card from the entries that are seen; 404 when there are none."""
    entries = viewer.entries(reviser=reviser)
    if not entries:
        raise not_found()
    viewer.saw(entry.writer for entry in entries)
    return style_card(reviser, entries), entries
