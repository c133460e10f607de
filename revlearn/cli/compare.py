"""``revlearn compare``: one pair, every edit, in the form asked for."""

from __future__ import annotations

import sys
from io import StringIO
from pathlib import Path
from typing import Annotated, Literal, cast

import typer

from revlearn.cli.options import Data, Database, Lang, classified_allowed, interface, office_dictionary, one_of
from revlearn.cli.texts import both, help_text
from revlearn.model import Analysis, RevlearnError

FORMATS = ("terminal", "json", "csv", "html", "docx")
SUFFIXES = {".json": "json", ".csv": "csv", ".html": "html", ".htm": "html", ".docx": "docx", ".txt": "terminal"}
Several = list[str] | None


def compare(
    draft: Annotated[Path, typer.Argument(help=help_text("draft"), show_default=False)],
    final: Annotated[Path | None, typer.Argument(help=help_text("final"), show_default=False)] = None,
    form: Annotated[str | None, typer.Option("--format", "-f", help=help_text("format"))] = None,
    output: Annotated[Path | None, typer.Option("--output", "-o", help=help_text("output"))] = None,
    category: Annotated[Several, typer.Option("--category", help=help_text("category"))] = None,
    subtype: Annotated[Several, typer.Option("--subtype", help=help_text("subtype"))] = None,
    nature: Annotated[Several, typer.Option("--nature", help=help_text("nature"))] = None,
    genre: Annotated[str | None, typer.Option("--genre", help=help_text("genre"))] = None,
    language: Annotated[str | None, typer.Option("--language", help=help_text("language"))] = None,
    dictionary: Annotated[Path | None, typer.Option("--dictionary", help=help_text("dictionary"))] = None,
    data: Data = None,
    database: Database = None,
    lang: Lang = "zh",
) -> None:
    """Compare a draft with its final version."""
    from revlearn.analyse import analyse_pair
    from revlearn.load import load_pair, refuse_if_classified
    from revlearn.segment import WordSegmenter

    spoken = interface(lang)
    chosen = _format(form, output)
    written = cast(Literal["zh", "en"] | None, one_of(language, ("zh", "en")) if language else None)
    pair = load_pair(draft, final)
    refuse_if_classified(pair, classified_allowed())
    segmenter = WordSegmenter.from_dictionary(dictionary) if dictionary else None
    office = office_dictionary(data, database)
    analysis = analyse_pair(pair, genre=genre, language=written, segmenter=segmenter, office=office)
    _show(analysis, chosen, output, spoken, (category or [], subtype or [], nature or []))


def _format(form: str | None, output: Path | None) -> str:
    if form is None:
        return SUFFIXES.get(output.suffix.lower(), "terminal") if output else "terminal"
    if form not in FORMATS:
        raise RevlearnError(*both("unknown_format", format=form))
    if form == "docx" and output is None:
        raise RevlearnError(*both("needs_output"))
    return form


def _show(
    analysis: Analysis,
    form: str,
    output: Path | None,
    lang: Literal["zh", "en"],
    filters: tuple[list[str], list[str], list[str]],
) -> None:
    from revlearn.report import (
        analysis_csv,
        analysis_docx,
        analysis_html,
        analysis_json,
        print_analysis,
        select,
        write_whole,
    )

    selected = select(analysis, *filters)
    content: bytes | str
    if form == "terminal":
        from rich.console import Console

        if output is None:
            print_analysis(analysis, Console(), edits=selected, lang=lang)
            return
        console = Console(record=True, width=100, file=StringIO(), force_terminal=False)
        print_analysis(analysis, console, edits=selected, lang=lang)
        content = console.export_text()
    elif form == "json":
        content = analysis_json(analysis, edits=selected)
    elif form == "csv":
        content = analysis_csv(analysis, edits=selected, lang=lang)
    elif form == "html":
        content = analysis_html(analysis, edits=selected, lang=lang)
    else:
        content = analysis_docx(analysis, commented=selected, lang=lang)
    if output is None:
        sys.stdout.buffer.write(content.encode("utf-8") if isinstance(content, str) else content)
        sys.stdout.flush()
        return
    write_whole(output, content)
    typer.echo(help_text("written").format(path=output), err=True)
