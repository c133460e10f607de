"""``revlearn drill``: practice from the writer's own errors (错题本), its list, and its export to Anki."""

from __future__ import annotations

import contextlib
import json
import sys
from collections import Counter
from collections.abc import Sequence
from datetime import date as day
from datetime import timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from revlearn.cli.options import Data, Database, Lang, day_of, interface, ledger_at, one_of
from revlearn.cli.texts import both, help_text
from revlearn.model import RevlearnError

if TYPE_CHECKING:
    from rich.console import Console

    from revlearn.record import Exercise
    from revlearn.report.wording import Lang as Spoken
    from revlearn.store import Ledger

HINT = ("?", "？")
VERDICTS = {"y": True, "ｙ": True, "是": True, "对": True, "n": False, "ｎ": False, "否": False, "不": False}


def drill(
    writer: Annotated[str, typer.Option("--writer", "-w", help=help_text("writer"))] = ...,  # type: ignore[assignment]
    count: Annotated[int | None, typer.Option("--count", "-n", min=1, help=help_text("drill_count"))] = None,
    everything: Annotated[bool, typer.Option("--all", help=help_text("drill_all"))] = False,
    date: Annotated[str | None, typer.Option("--date", help=help_text("drill_date"))] = None,
    listing: Annotated[bool, typer.Option("--list", help=help_text("drill_list"))] = False,
    form: Annotated[str | None, typer.Option("--format", "-f", help=help_text("drill_format"))] = None,
    export: Annotated[Path | None, typer.Option("--export", help=help_text("drill_export"))] = None,
    data: Data = None,
    database: Database = None,
    lang: Lang = "zh",
) -> None:
    """Practise, list or export a writer's errors."""
    from rich.console import Console

    from revlearn.learn import due_on

    spoken = interface(lang)
    on = day_of(date) if date else day.today()
    if form is not None:
        one_of(form, ("terminal", "json"))
    if export is not None and (listing or form):
        raise RevlearnError(*both("drill_one_of"))
    with ledger_at(data, database) as ledger:
        writer = ledger.writer_named(writer)
        book = _book(ledger, writer)
        if listing or form:
            _list(book, on, form, spoken)
        elif not book:
            typer.echo(help_text("drill_empty").format(name=writer))
        elif export is not None:
            _export(book, writer, export, spoken)
        else:
            chosen = due_on(book, on, ahead=everything)
            _practise(ledger, chosen[:count], on, Console(), spoken)
            _farewell(_book(ledger, writer), on)


def _book(ledger: Ledger, writer: str) -> tuple[Exercise, ...]:
    from revlearn.learn import exercises

    return exercises(writer, ledger.entries(writer=writer), ledger.answers(writer))


def _list(book: Sequence[Exercise], on: day, form: str | None, lang: Spoken) -> None:
    from rich.console import Console

    from revlearn.report.practice_json import exercise_dict
    from revlearn.report.practice_terminal import print_book

    if form == "json":
        typer.echo(json.dumps([exercise_dict(each) for each in book], ensure_ascii=False, indent=1))
    else:
        print_book(book, on, Console(), lang=lang)


def _export(book: Sequence[Exercise], writer: str, path: Path, lang: Spoken) -> None:
    from revlearn.report import write_whole
    from revlearn.report.anki import anki_package

    if path.suffix.lower() != ".apkg":
        raise RevlearnError(*both("drill_not_apkg", path=path))
    write_whole(path, anki_package(writer, book, lang=lang))
    typer.echo(help_text("drill_exported").format(path=path, count=len(book)))


def _practise(ledger: Ledger, chosen: Sequence[Exercise], on: day, console: Console, lang: Spoken) -> None:
    """Ask the chosen exercises one after the other; each answer is in the ledger before the next question."""
    from revlearn.record import Answer

    results = []
    for number, exercise in enumerate(chosen, 1):
        mended = _asked(exercise, number, len(chosen), console, lang)
        if mended is None:
            break
        ledger.answer(Answer(exercise.writer, exercise.example.edit, on, mended))
        results.append(mended)
    if chosen:
        typer.echo("\n" + help_text("drill_done").format(asked=len(results), mended=sum(results)))
    else:
        typer.echo(help_text("drill_none_due"))


def _asked(exercise: Exercise, number: int, of: int, console: Console, lang: Spoken) -> bool | None:
    """Whether the writer mended the sentence; None when he ended the session instead."""
    from revlearn.learn import judged
    from revlearn.report.practice_terminal import print_comparison, print_hint, print_question

    print_question(exercise, number, of, console, lang=lang)
    while (answer := _line(_prompt(exercise))) in HINT:
        print_hint(exercise, console, lang=lang)
    if answer is None:
        return None
    mended = judged(exercise.example, answer)
    print_comparison(exercise, answer, mended, console, lang=lang)
    if mended is not None:
        return mended
    while (said := _line(help_text("drill_judge"))) is not None:
        mended = VERDICTS.get(said.lower()[:1])
        if mended is not None:
            typer.echo(help_text("drill_judged_right" if mended else "drill_judged_wrong"))
            return mended
    return None


def _farewell(book: Sequence[Exercise], on: day) -> None:
    """What is still due on the day, or when the next are."""
    from revlearn.learn import due_on

    # What waits because its sentence was asked today is asked tomorrow.
    tomorrow = on + timedelta(days=1)
    ahead = Counter(max(each.due, tomorrow) for each in book if each.due is not None)
    now = len(due_on(book, on))
    if now:
        typer.echo(help_text("drill_left").format(count=now))
    elif ahead:
        soonest = min(ahead)
        typer.echo(help_text("drill_next").format(day=soonest.isoformat(), count=ahead[soonest]))
    else:
        typer.echo(help_text("drill_mastered"))


def _line(prompt: str) -> str | None:
    """What the writer typed, without outer spaces; None at the end of the input. Prompts only on a terminal."""
    if sys.stdin.isatty():
        try:
            line = input(prompt)
        except EOFError:
            typer.echo()
            return None
    else:
        line = sys.stdin.readline()
        if not line:
            return None
    # What could not be decoded must not stop the session when it is shown again.
    return line.encode("utf-8", "replace").decode("utf-8").strip()


def _prompt(exercise: Exercise) -> str:
    """What asks for the answer; where the terminal has line editing, the up arrow fetches the draft sentence."""
    if sys.stdin.isatty():
        with contextlib.suppress(ImportError):
            import readline

            from revlearn.report.pages.marking import shown

            readline.add_history(shown(exercise.example.draft_sentence))
            return help_text("drill_answer_recall")
    return help_text("drill_answer")
