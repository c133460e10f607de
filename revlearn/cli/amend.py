"""``revlearn amend``: what was entered wrongly about entries, put right."""

from __future__ import annotations

from typing import Annotated

import typer

from revlearn.cli.options import Data, Database, Lang, day_of, interface, ledger_at, warn_of_days_ahead
from revlearn.cli.texts import both, help_text
from revlearn.model import RevlearnError

Text = str | None


def amend(
    entries: Annotated[list[int], typer.Argument(help=help_text("entries"), show_default=False)],
    writer: Annotated[Text, typer.Option("--writer", "-w", help=help_text("right_writer"))] = None,
    date: Annotated[Text, typer.Option("--date", help=help_text("right_date"))] = None,
    title: Annotated[Text, typer.Option("--title", help=help_text("right_title"))] = None,
    genre: Annotated[Text, typer.Option("--genre", help=help_text("right_genre"))] = None,
    reviser: Annotated[Text, typer.Option("--reviser", help=help_text("right_reviser"))] = None,
    round_: Annotated[int | None, typer.Option("--round", min=1, help=help_text("round"))] = None,
    data: Data = None,
    database: Database = None,
    lang: Lang = "zh",
) -> None:
    """Put entries right."""
    from revlearn.batch.amending import amend_entries
    from revlearn.batch.sources import LAST_ROUND
    from revlearn.store import Amendment

    interface(lang)
    if all(part is None for part in (writer, date, title, genre, reviser, round_)):
        raise RevlearnError(*both("amend_needs"))
    if round_ is not None and round_ > LAST_ROUND:
        raise RevlearnError(*both("bad_round", last=LAST_ROUND))
    right = Amendment(writer, None if date is None else day_of(date), title, genre, reviser, round_)
    if right.date is not None:
        warn_of_days_ahead([("、".join(map(str, sorted(set(entries)))), right.date)])
    with ledger_at(data, database) as ledger:
        done = amend_entries(ledger, entries, right)
    named = "、".join(map(str, sorted(set(entries))))
    typer.echo(help_text("amended").format(entries=named))
    for name in done.gone:
        typer.echo(help_text("writer_gone").format(name=name))
    if done.relabelled:
        typer.echo(help_text("retyped").format(count=len(done.relabelled)))
    if done.without_texts:
        kept = "、".join(map(str, done.without_texts))
        typer.echo(help_text("without_texts").format(count=len(done.without_texts), entries=kept), err=True)
