"""``revlearn check``: a draft alone, against the rules and against the writer's own past mistakes."""

from __future__ import annotations

import sys
from collections import Counter
from io import StringIO
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Literal, cast

import typer

from revlearn.cli.options import Data, Database, Lang, classified_allowed, interface, ledger_at, one_of
from revlearn.cli.texts import both, help_text
from revlearn.model import Pair, PastError, RevlearnError

if TYPE_CHECKING:
    from revlearn.check import CheckReport
    from revlearn.record import Entry

SUFFIXES = {".json": "json", ".html": "html", ".htm": "html", ".txt": "terminal"}
FOUND = 1
"""Exit status of ``--strict`` when something was found."""


def check(
    draft: Annotated[Path, typer.Argument(help=help_text("checked_draft"), show_default=False)],
    writer: Annotated[str | None, typer.Option("--writer", help=help_text("check_writer"))] = None,
    form: Annotated[str | None, typer.Option("--format", "-f", help=help_text("check_format"))] = None,
    output: Annotated[Path | None, typer.Option("--output", "-o", help=help_text("output"))] = None,
    strict: Annotated[bool, typer.Option("--strict", help=help_text("strict"))] = False,
    genre: Annotated[str | None, typer.Option("--genre", help=help_text("genre"))] = None,
    language: Annotated[str | None, typer.Option("--language", help=help_text("language"))] = None,
    dictionary: Annotated[Path | None, typer.Option("--dictionary", help=help_text("dictionary"))] = None,
    data: Data = None,
    database: Database = None,
    lang: Lang = "zh",
) -> None:
    """Check a draft by itself."""
    from revlearn.check import check as check_text
    from revlearn.load import load_text, refuse_if_classified
    from revlearn.segment import WordSegmenter

    spoken = interface(lang)
    chosen = one_of(form or (SUFFIXES.get(output.suffix.lower(), "terminal") if output else "terminal"), FORMS)
    written = cast(Literal["zh", "en"] | None, one_of(language, ("zh", "en")) if language else None)
    loaded = load_text(draft)
    refuse_if_classified(Pair(loaded, loaded), classified_allowed())
    report = check_text(
        loaded.text,
        name=loaded.name,
        genre=genre,
        language=written,
        levels=loaded.levels,
        past=past_errors(writer, data, database) if writer else (),
        segmenter=WordSegmenter.from_dictionary(dictionary) if dictionary else None,
    )
    _show(report, chosen, output, spoken)
    if strict and report.accusations:
        raise typer.Exit(FOUND)


FORMS = ("terminal", "json", "html")


def past_errors(writer: str, data: Path | None, database: str | None) -> tuple[PastError, ...]:
    """What the ledger knows of the writer's earlier mistakes. Raises RevlearnError for a writer it does not have."""
    with ledger_at(data, database) as ledger:
        if writer not in {each.name for each in ledger.writers()}:
            raise RevlearnError(*both("no_such_writer", name=writer))
        return mistakes_in(ledger.entries(writer=writer))


def mistakes_in(entries: tuple[Entry, ...]) -> tuple[PastError, ...]:
    """The error edits of ``entries``, each wrong form with how often and when it was last put right.

    Edits whose texts the retention no longer keeps are left out: there is nothing to look for.
    """
    times: Counter[tuple[str, str]] = Counter()
    latest: dict[tuple[str, str], PastError] = {}
    for entry in sorted(entries, key=lambda each: each.date):
        for edit in entry.edits:
            if edit.label.nature != "error" or not edit.before.strip():
                continue
            key = edit.before, edit.after
            times[key] += 1
            latest[key] = PastError(
                edit.before, edit.after, edit.label.category, edit.label.subtype, edit.label.rule,
                edit.label.explanation, times[key], entry.date.isoformat(),
            )  # fmt: skip
    return tuple(latest[key] for key in sorted(latest))


def _show(report: CheckReport, form: str, output: Path | None, lang: Literal["zh", "en"]) -> None:
    from revlearn.report.check_html import check_html
    from revlearn.report.check_json import check_json
    from revlearn.report.check_terminal import print_check
    from revlearn.report.whole_file import write_whole

    if form == "terminal":
        from rich.console import Console

        if output is None:
            print_check(report, Console(), lang=lang)
            return
        console = Console(record=True, width=100, file=StringIO(), force_terminal=False)
        print_check(report, console, lang=lang)
        content = console.export_text()
    else:
        content = check_json(report) if form == "json" else check_html(report, lang=lang)
    if output is None:
        sys.stdout.buffer.write(content.encode("utf-8"))
        sys.stdout.flush()
        return
    write_whole(output, content)
    typer.echo(help_text("written").format(path=output), err=True)
