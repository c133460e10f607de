"""``revlearn backup``: the whole ledger as one file."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from revlearn.cli.options import Data, Database, Lang, interface, ledger_at
from revlearn.cli.texts import help_text


def backup(
    file: Annotated[Path, typer.Argument(help=help_text("backup_file"), show_default=False)],
    data: Data = None,
    database: Database = None,
    lang: Lang = "zh",
) -> None:
    """Back the ledger up."""
    interface(lang)
    with ledger_at(data, database) as ledger:
        ledger.backup(file)
        # How many: a job that backs up the wrong, empty folder every night is seen by it.
        entries = len(ledger.entry_ids())
    typer.echo(help_text("backed_up").format(path=file, entries=entries))
