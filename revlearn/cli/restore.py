"""``revlearn restore``: the ledger from a backup, whole or not at all."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from revlearn.cli.options import Data, Database, Lang, interface, ledger_at
from revlearn.cli.texts import both, help_text
from revlearn.model import RevlearnError


def restore(
    file: Annotated[Path, typer.Argument(help=help_text("backup_file"), show_default=False)],
    replace: Annotated[bool, typer.Option("--replace", help=help_text("replace"))] = False,
    data: Data = None,
    database: Database = None,
    lang: Lang = "zh",
) -> None:
    """Restore the ledger."""
    interface(lang)
    if not file.exists():
        # Told before a ledger is begun that nothing would be put into.
        raise RevlearnError(*both("no_such_backup", path=file))
    with ledger_at(data, database, make=True) as ledger:
        restored = ledger.restore(file, replace=replace)
    typer.echo(help_text("restored").format(writers=restored.writers, entries=restored.entries))
