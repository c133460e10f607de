"""``revlearn list``: the writers of the ledger; with conditions, the entries."""

from __future__ import annotations

import json
from typing import Annotated

import typer

from revlearn.cli.options import Data, Database, Lang, day_of, interface, ledger_at, one_of, tell_namesakes
from revlearn.cli.texts import help_text

Text = str | None


def list_entries(
    writer: Annotated[Text, typer.Option("--writer", "-w", help=help_text("writer"))] = None,
    team: Annotated[Text, typer.Option("--team", help=help_text("team"))] = None,
    first: Annotated[Text, typer.Option("--first", help=help_text("first"))] = None,
    last: Annotated[Text, typer.Option("--last", help=help_text("last"))] = None,
    genre: Annotated[Text, typer.Option("--genre", help=help_text("genre_filter"))] = None,
    reviser: Annotated[Text, typer.Option("--reviser", help=help_text("reviser_filter"))] = None,
    form: Annotated[str, typer.Option("--format", "-f", help=help_text("add_format"))] = "terminal",
    data: Data = None,
    database: Database = None,
    lang: Lang = "zh",
) -> None:
    """List writers or entries."""
    from rich.console import Console

    from revlearn.report.ledger_json import entry_dict
    from revlearn.report.ledger_terminal import print_entries, print_writers

    spoken = interface(lang)
    one_of(form, ("terminal", "json"))
    asked = any((writer, team, first, last, genre, reviser))
    with ledger_at(data, database) as ledger:
        entries = ledger.entries(
            writer=writer, team=team, first=day_of(first) if first else None, last=day_of(last) if last else None,
            genre=genre, reviser=reviser,
        ) if asked else ()  # fmt: skip
        writers = () if asked else ledger.writers()
        if not ledger.brought_up_to_date:
            tell_namesakes(ledger, ("writers", "teams"))
    if form == "json":
        listed: list[object] = [entry_dict(entry) for entry in entries] if asked else [
            {"writer": each.name, "team": each.team, "pairs": each.pairs,
             "first": each.first and each.first.isoformat(), "last": each.last and each.last.isoformat()}
            for each in writers
        ]  # fmt: skip
        typer.echo(json.dumps(listed, ensure_ascii=False, indent=1))
    elif asked:
        print_entries(entries, Console(), lang=spoken)
    else:
        rows = [(each.name, each.team, each.pairs, each.first, each.last) for each in writers]
        print_writers(rows, Console(), lang=spoken)
