"""``revlearn purge``: texts kept only as long as allowed. Tells what it would do; ``--yes`` does it."""

from __future__ import annotations

from typing import Annotated, Literal, cast

import typer

from revlearn.cli.options import Data, Database, Lang, day_of, interface, ledger_at, one_of
from revlearn.cli.texts import both, help_text
from revlearn.model import RevlearnError

KEPT = ("texts", "sentences", "figures", "nothing")


def purge(
    before: Annotated[str | None, typer.Option("--before", help=help_text("before"))] = None,
    keep: Annotated[str | None, typer.Option("--keep", help=help_text("keep"))] = None,
    retention: Annotated[str | None, typer.Option("--retention", help=help_text("retention"))] = None,
    yes: Annotated[bool, typer.Option("--yes", "-y", help=help_text("yes"))] = False,
    data: Data = None,
    database: Database = None,
    lang: Lang = "zh",
) -> None:
    """Remove texts, or set what is kept."""
    from revlearn.classify.corrections import unquoted

    interface(lang)
    if before is None and keep is None and retention is None:
        raise RevlearnError(*both("purge_needs"))
    day = day_of(before) if before else None
    for value, choices in ((keep, KEPT), (retention, KEPT[:3])):
        if value is not None:
            one_of(value, choices)
    with ledger_at(data, database) as ledger:
        if retention is not None:
            ledger.set_retention(cast(Literal["texts", "sentences", "figures"], retention))
            typer.echo(help_text("retention_set").format(retention=retention))
        if before is None and keep is None:
            return
        kept = cast(Literal["texts", "sentences", "figures", "nothing"], keep or "figures")
        done = ledger.purge(before=day, keep=kept, unquoted=unquoted, act=yes)
    typer.echo(help_text("purge_done" if yes else "purge_would").format(reduced=done.reduced, deleted=done.deleted))
    if done.kept:
        typer.echo(help_text("purge_kept").format(kept=done.kept))
