"""``revlearn add``: one pair into the ledger, with its debrief on the screen."""

from __future__ import annotations

import json
from datetime import date as day
from pathlib import Path
from typing import Annotated

import typer

from revlearn.cli.options import (
    Data,
    Database,
    Lang,
    classified_allowed,
    day_of,
    interface,
    ledger_at,
    one_of,
    warn_of_days_ahead,
)
from revlearn.cli.texts import both, help_text
from revlearn.model import RevlearnError

Text = str | None


def add(
    draft: Annotated[Path, typer.Argument(help=help_text("draft"), show_default=False)],
    final: Annotated[Path | None, typer.Argument(help=help_text("final"), show_default=False)] = None,
    writer: Annotated[str, typer.Option("--writer", "-w", help=help_text("writer"))] = ...,  # type: ignore[assignment]
    date: Annotated[Text, typer.Option("--date", help=help_text("date"))] = None,
    title: Annotated[str, typer.Option("--title", help=help_text("title"), show_default=False)] = "",
    genre: Annotated[str, typer.Option("--genre", help=help_text("genre"), show_default=False)] = "",
    reviser: Annotated[str, typer.Option("--reviser", help=help_text("reviser"), show_default=False)] = "",
    round_: Annotated[int, typer.Option("--round", min=1, help=help_text("round"))] = 1,
    team: Annotated[Text, typer.Option("--team", help=help_text("team"))] = None,
    form: Annotated[str, typer.Option("--format", "-f", help=help_text("add_format"))] = "terminal",
    data: Data = None,
    database: Database = None,
    lang: Lang = "zh",
) -> None:
    """Enter a pair."""
    from rich.console import Console

    from revlearn.batch.analysing import Source, analysed
    from revlearn.batch.dictionary import dictionary_of
    from revlearn.batch.office import arbiter_of, office_table
    from revlearn.batch.sources import LAST_ROUND
    from revlearn.load import load_pair, refuse_if_classified
    from revlearn.report import print_analysis
    from revlearn.store.names import checked_name

    spoken = interface(lang)
    one_of(form, ("terminal", "json"))
    if round_ > LAST_ROUND:
        raise RevlearnError(*both("bad_round", last=LAST_ROUND))
    source = Source(
        draft.name, checked_name(writer), day_of(date) if date else day.today(), draft, final, title, genre, reviser,
        round_,
    )  # fmt: skip
    pair = load_pair(draft, final)
    refuse_if_classified(pair, classified_allowed())
    warn_of_days_ahead([(draft.name, source.date)])
    with ledger_at(data, database, make=True) as ledger:
        taught, laid_down = arbiter_of(office_table(ledger)), dictionary_of(ledger)
        analysis, record = analysed(pair, source, arbiter=taught, dictionary=laid_down)
        entry, added = ledger.add_pairs([record], team=team)[0]
    if form == "json":
        payload = {"entry": entry, "added": added, "analysis": analysis.to_dict()}
        typer.echo(json.dumps(payload, ensure_ascii=False, indent=1))
        return
    print_analysis(analysis, Console(), lang=spoken)
    typer.echo(help_text("added" if added else "present").format(entry=entry))
