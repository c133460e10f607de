"""错题本: one sentence at a time with the error standing; the writer mends it and holds it against the final version.

What ``learn.mending`` can judge is noted at once; the rest is graded by the writer. Only an exercise that is due is
noted, and noting it moves it to another day: a form sent twice counts once. Everything works without a script; with
one, Enter compares and 1 and 2 grade.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Annotated

from fastapi import APIRouter, Form
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from revlearn.learn import due_on, judged
from revlearn.record import Answer, Exercise
from revlearn.report.anki import anki_package
from revlearn.report.pages.cards import HAN, titled
from revlearn.report.pages.lessons import category_of, kind_of, subtype_of
from revlearn.report.pages.marking import Piece, inline, shown
from revlearn.report.pages.numbers import day
from revlearn.report.practice_comparison import comparison
from revlearn.report.wording import Lang
from revlearn.web.access import SignedIn, Viewer, not_found
from revlearn.web.pages.home import Book, book
from revlearn.web.pages.writer import download
from revlearn.web.rendering import render

router = APIRouter()
SUCCESSES = 3
"""Successes in a row that an exercise needs."""
LONGEST = 5_000
"""Characters of an answer that are looked at; no sentence is longer."""
BESIDE = 12
"""Characters shown on each side of a change in the list."""


@dataclass(frozen=True, slots=True)
class Question:
    """An exercise as it is asked: the sentence as drafted, the error unmarked. ``tongue`` is its language."""

    key: int
    sentence: str
    tongue: str
    document: str
    date: str
    hint: str
    category: str
    successes: int


@dataclass(frozen=True, slots=True)
class BookLine:
    """An exercise in the list; ``state`` is due, waiting or done. The change of one that is due is not given away."""

    state: str
    due: str
    successes: int
    attempts: int
    kind: str
    category: str
    change: tuple[Piece, ...]
    document: str


def question(exercise: Exercise, today: date, lang: Lang) -> Question:
    """What is asked of ``exercise``."""
    example = exercise.example
    sentence = shown(example.draft_sentence)
    return Question(
        example.edit, sentence, "zh-CN" if HAN.search(sentence) else "en", titled(example.title, lang),
        day(example.date, today.year, lang), kind_of(exercise.label, lang), category_of(exercise.label),
        exercise.successes,
    )  # fmt: skip


def book_line(exercise: Exercise, today: date, lang: Lang) -> BookLine:
    """The line of ``exercise`` in the list."""
    example = exercise.example
    state = "done" if exercise.due is None else "due" if exercise.due <= today else "waiting"
    change = inline(example.draft_sentence, example.final_sentence, example.before, example.after, around=BESIDE)
    return BookLine(
        state, day(exercise.due, today.year, lang) if exercise.due else "", exercise.successes, exercise.attempts,
        subtype_of(exercise.label, lang), category_of(exercise.label), () if state == "due" else change,
        titled(example.title, lang),
    )  # fmt: skip


@dataclass(frozen=True, slots=True)
class Desk:
    """One writer's exercises today."""

    viewer: Viewer
    writer: str
    exercises: tuple[Exercise, ...]
    today: date

    @classmethod
    def of(cls, request: Request, viewer: Viewer) -> Desk:
        """The exercises of the account's own writer; 404 for an account that writes nothing itself."""
        if viewer.account.writer is None:
            raise not_found()
        writer = viewer.account.writer
        return cls(viewer, writer, request.app.state.profiles.exercises(writer), viewer.now().date())

    @property
    def due(self) -> tuple[Exercise, ...]:
        """Those to practise today."""
        return due_on(self.exercises, self.today)

    def exercise(self, key: int) -> Exercise:
        """The exercise of that key; 404 without one."""
        found = next((each for each in self.exercises if each.example.edit == key), None)
        if found is None:
            raise not_found()
        return found

    def note(self, exercise: Exercise, mended: bool) -> bool:
        """Note an answer to an exercise that is due; False for one that is not."""
        if exercise not in self.due:
            return False
        self.viewer.ledger.answer(Answer(self.writer, exercise.example.edit, self.today, mended))
        return True

    def counted(self) -> Book:
        """How many are due, waiting and done."""
        return book(self.exercises, self.today, self.viewer.lang)

    def answered_today(self) -> int:
        """How many exercises were answered today."""
        return len({each.edit for each in self.viewer.ledger.answers(self.writer) if each.on == self.today})


@router.get("/practice")
def practice(request: Request, viewer: SignedIn, last: int | None = None) -> Response:
    """The next exercise that is due, or when the next one will be. ``last`` is the one answered just now."""
    desk = Desk.of(request, viewer)
    return render(
        request, "practice.html", book=desk.counted(), answered=desk.answered_today(),
        question=question(desk.due[0], desk.today, viewer.lang) if desk.due else None,
        last=_outcome(desk, last), needed=SUCCESSES,
    )  # fmt: skip


def _outcome(desk: Desk, key: int | None) -> tuple[str, str] | None:
    """What became of the exercise answered just now: a key of words, and the day it is due again."""
    exercise = next((each for each in desk.exercises if each.example.edit == key), None)
    if exercise is None or exercise in desk.due or not exercise.attempts:
        return None
    if exercise.due is None:
        return "mastered", ""
    return ("right" if exercise.successes else "wrong"), day(exercise.due, desk.today.year, desk.viewer.lang)


@router.get("/practice/list")
def listed(request: Request, viewer: SignedIn) -> Response:
    """The whole book."""
    desk = Desk.of(request, viewer)
    lines = [book_line(each, desk.today, viewer.lang) for each in desk.exercises]
    return render(request, "practice_list.html", book=desk.counted(), lines=lines, needed=SUCCESSES)


@router.get("/practice/anki.apkg")
def anki(request: Request, viewer: SignedIn) -> Response:
    """The book as a package for Anki."""
    desk = Desk.of(request, viewer)
    viewer.note("report-exported", subject=desk.writer)
    package = anki_package(desk.writer, desk.exercises, lang=viewer.lang)
    return download(package, f"{desk.writer}.apkg", "application/octet-stream")


@router.get("/practice/{exercise}/compare")
@router.get("/practice/{exercise}/grade")
def again(exercise: int) -> Response:
    """A page that came of a form, asked for by its address: the exercise is asked anew."""
    return RedirectResponse("/practice", 303)


@router.post("/practice/{exercise}/compare")
def compare(request: Request, viewer: SignedIn, exercise: int, answer: Annotated[str, Form()] = "") -> Response:
    """The answer beside the final version. What can be judged is noted; the rest is asked of the writer."""
    desk = Desk.of(request, viewer)
    asked = desk.exercise(exercise)
    given = answer[:LONGEST]
    mended = judged(asked.example, given)
    due = asked in desk.due
    if mended is not None:
        desk.note(asked, mended)
        desk = Desk.of(request, viewer)
    return render(
        request, "practice_compare.html", question=question(asked, desk.today, viewer.lang), mended=mended, due=due,
        told=comparison(asked, given, mended, viewer.lang), outcome=_outcome(desk, exercise), book=desk.counted(),
        answered=desk.answered_today(), needed=SUCCESSES,
    )  # fmt: skip


@router.post("/practice/{exercise}/grade")
def grade(request: Request, viewer: SignedIn, exercise: int, mended: Annotated[str, Form()] = "") -> Response:
    """The writer's own verdict; on to the next exercise."""
    desk = Desk.of(request, viewer)
    if mended in ("yes", "no"):
        desk.note(desk.exercise(exercise), mended == "yes")
    return RedirectResponse(f"/practice?last={exercise}", 303)
