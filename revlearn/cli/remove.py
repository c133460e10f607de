"""``revlearn remove``: single entries out of the ledger with everything that belongs to them."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, Annotated

import typer

from revlearn.cli.options import Data, Database, Lang, interface, ledger_at
from revlearn.cli.texts import both, help_text, one_line
from revlearn.model import RevlearnError

if TYPE_CHECKING:
    from revlearn.store import Removal

YES = ("y", "ｙ", "是")


def remove(
    entries: Annotated[list[int], typer.Argument(help=help_text("entries"), show_default=False)],
    yes: Annotated[bool, typer.Option("--yes", "-y", help=help_text("remove_yes"))] = False,
    with_corrections: Annotated[bool, typer.Option("--with-corrections", help=help_text("with_corrections"))] = False,
    data: Data = None,
    database: Database = None,
    lang: Lang = "zh",
) -> None:
    """Remove entries."""
    interface(lang)
    with ledger_at(data, database) as ledger:
        if not yes:
            if not sys.stdin.isatty():
                raise RevlearnError(*both("remove_needs_yes"))
            _tell(ledger.removal(entries))
            if not _meant():
                typer.echo(help_text("nothing_removed"))
                return
        done = ledger.remove(entries, with_words=with_corrections)
    typer.echo(
        help_text("removed").format(
            entries=len(done.entries), edits=done.edits, corrections=done.corrections, remarks=done.remarks,
            comments=done.comments,
        )
    )  # fmt: skip


def _meant() -> bool:
    """Whether the question is answered with yes; the end of the input is no."""
    try:
        return input(help_text("remove_asks")).strip().lower()[:1] in YES
    except EOFError:
        return False


def _tell(going: Removal) -> None:
    """What would go, one line an entry, before the question."""
    for key, writer, day, title in going.entries:
        typer.echo(one_line(help_text("would_remove").format(entry=key, writer=writer, day=day, title=title)))
    if going.words:
        typer.echo(
            help_text("would_lose").format(
                corrections=going.corrections, remarks=going.remarks, comments=going.comments
            )
        )
