"""The home page. A writer's: what to fix next time, what is due in the 错题本, the latest documents, one thing to do.

Others': the documents entered last by those whom they see.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from fastapi import APIRouter
from starlette.requests import Request
from starlette.responses import Response

from revlearn.learn import due_on
from revlearn.record import Exercise, Profile
from revlearn.report.pages.cards import Card, erred_in, titled, writer_card
from revlearn.report.pages.numbers import day
from revlearn.report.pages.phrases import say
from revlearn.report.pages.writer_page import FOCUS_HEADS
from revlearn.report.wording import Lang
from revlearn.store import Listed, Upload, Wanted
from revlearn.web.access import SignedIn, Viewer
from revlearn.web.pages.home_administrator import home_administrator
from revlearn.web.pages.home_mentor import home_mentor
from revlearn.web.pages.writer import address_of, current_month
from revlearn.web.rendering import render

router = APIRouter()
LATEST = 6
FAILURES_SHOWN = timedelta(days=7)
"""How long an upload that failed stands on the home page; the page of uploads keeps it longer."""
A_MINUTE = 2
"""Exercises that are done in a minute, by and large."""


@dataclass(frozen=True, slots=True)
class Next:
    """The one thing to do now: its words' key, what fills them in, where it is done."""

    name: str
    href: str
    count: int = 0
    minutes: int = 0


@dataclass(frozen=True, slots=True)
class Book:
    """Where the 错题本 stands: exercises due, waiting, done, and the day the next one is due."""

    due: int
    waiting: int
    mastered: int
    soonest: str


@dataclass(frozen=True, slots=True)
class Line:
    """A document or an upload: ``state`` is queued, working, failed or done; ``reason`` why it failed."""

    date: str
    title: str
    state: str
    href: str = ""
    edits: int | None = None
    errors: int | None = None
    to_check: int = 0
    reason: str = ""


@dataclass(frozen=True, slots=True)
class Focus:
    """The things to fix next time under their heading."""

    head: str
    cards: tuple[Card, ...]


def focus(profile: Profile, lang: Lang) -> Focus:
    """The same cards as on page one of the report."""
    year, erred = profile.period.last.year, erred_in(profile.entries)
    return Focus(
        say(FOCUS_HEADS[min(len(profile.focus), 3)], lang),
        tuple(writer_card(lesson, year, erred, lang) for lesson in profile.focus),
    )


def book(exercises: Sequence[Exercise], today: date, lang: Lang) -> Book:
    """The exercises counted as of ``today``."""
    due = due_on(exercises, today)
    ahead = [each.due for each in exercises if each.due is not None and each.due > today]
    mastered = sum(each.due is None for each in exercises)
    return Book(len(due), len(ahead), mastered, day(min(ahead), today.year, lang) if ahead else "")


def next_thing(book: Book, documents: int) -> Next:
    """Nothing comes of nothing: first a document, then what is due, then the next draft."""
    if not documents:
        return Next("upload", "/uploads/new")
    if book.due:
        return Next("practice", "/practice", book.due, max(1, -(-book.due // A_MINUTE)))
    return Next("check", "/self-check")


def lines(documents: Sequence[Listed], uploads: Sequence[Upload], today: date, lang: Lang) -> tuple[Line, ...]:
    """What is on its way or went wrong lately, then the documents that are there."""
    pending = [
        Line(
            day(each.date, today.year, lang), titled(each.title or each.name, lang), each.state,
            reason=(each.english if lang == "en" else each.reason) if each.state == "failed" else "",
        )
        for each in uploads
        if each.state in ("queued", "working")
        or (each.state == "failed" and today - each.at.astimezone().date() <= FAILURES_SHOWN)
    ]  # fmt: skip
    there = [
        Line(
            day(each.date, today.year, lang), titled(each.title, lang), "done", f"/documents/{each.id}", each.edits,
            each.errors, each.to_check,
        )
        for each in documents
    ]  # fmt: skip
    return (*pending[:LATEST], *there)


@router.get("/")
def home(request: Request, viewer: SignedIn) -> Response:
    """The home page of the account's role."""
    if viewer.role == "writer" and viewer.account.writer:
        return _writer_home(request, viewer, viewer.account.writer)
    latest = viewer.ledger.catalogue.page(Wanted(_seen(viewer)), first=0, count=LATEST)[0]
    return render(
        request, "home.html", latest=latest, viewer=viewer,
        mentor=home_mentor(viewer) if viewer.mentors else None,
        administrator=home_administrator(viewer) if viewer.sees_all else None,
    )  # fmt: skip


def _seen(viewer: Viewer) -> tuple[str, ...] | None:
    return None if viewer.sees_all else viewer.writers()


def _writer_home(request: Request, viewer: Viewer, writer: str) -> Response:
    profiles, ledger, period = request.app.state.profiles, viewer.ledger, current_month(viewer)
    today, lang = viewer.now().date(), viewer.lang
    shown: Focus = profiles.made(writer, period, ("focus", lang), lambda profile: focus(profile, lang))
    counted = book(profiles.exercises(writer), today, lang)
    documents, total = ledger.catalogue.page(Wanted((writer,)), first=0, count=LATEST)
    # Who looked after others before may have handed in for them.
    uploads = [each for each in ledger.uploads.of(viewer.account.id, limit=2 * LATEST) if each.writer == writer]
    return render(
        request, "home_writer.html", focus=shown, book=counted, next=next_thing(counted, total), documents=total,
        lines=lines(documents, uploads, today, lang), month=address_of(writer, period.name),
    )  # fmt: skip
