"""``revlearn check``: a draft alone, against the rules and against the writer's own past mistakes."""

from __future__ import annotations

import sys
from io import StringIO
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Literal, cast

import typer

from revlearn.cli.options import (
    Data,
    Database,
    Lang,
    classified_allowed,
    interface,
    ledger_at,
    office_dictionary,
    one_of,
)
from revlearn.cli.texts import help_text
from revlearn.model import Pair, PastError

if TYPE_CHECKING:
    from revlearn.check import CheckReport

SUFFIXES = {".json": "json", ".html": "html", ".htm": "html", ".txt": "terminal"}
FOUND = 1
"""Exit status of ``--strict`` when something was found."""


def check(
    draft: Annotated[Path, typer.Argument(help=help_text("checked_draft"), show_default=False)],
    writer: Annotated[str | None, typer.Option("--writer", "-w", help=help_text("check_writer"))] = None,
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
        past=past_errors_of(writer, data, database) if writer else (),
        segmenter=WordSegmenter.from_dictionary(dictionary) if dictionary else None,
        office=office_dictionary(data, database),
    )
    _show(report, chosen, output, spoken)
    if strict and report.accusations:
        raise typer.Exit(FOUND)


FORMS = ("terminal", "json", "html")


def past_errors_of(writer: str, data: Path | None, database: str | None) -> tuple[PastError, ...]:
    """What the ledger knows of the writer's earlier mistakes. Raises RevlearnError for a writer it does not have."""
    from revlearn.learn import past_errors

    with ledger_at(data, database) as ledger:
        return past_errors(ledger.entries(writer=ledger.writer_named(writer)))


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
