"""``revlearn correct``: a mentor's word on one edit."""

from __future__ import annotations

import getpass
from datetime import datetime
from typing import Annotated, cast

import typer

from revlearn.cli.options import Data, Database, Lang, interface, ledger_at, one_of
from revlearn.cli.texts import both, help_text
from revlearn.model import LABELS, NATURES, Nature, RevlearnError


def correct(
    entry: Annotated[int, typer.Argument(help=help_text("entry"), show_default=False)],
    edit: Annotated[int, typer.Argument(help=help_text("edit"), show_default=False)],
    label: Annotated[str, typer.Option("--label", help=help_text("label"))] = ...,  # type: ignore[assignment]
    nature: Annotated[str | None, typer.Option("--nature", help=help_text("correct_nature"))] = None,
    by: Annotated[str | None, typer.Option("--by", help=help_text("by"))] = None,
    comment: Annotated[str, typer.Option("--comment", help=help_text("correct_comment"), show_default=False)] = "",
    data: Data = None,
    database: Database = None,
    lang: Lang = "zh",
) -> None:
    """Correct one edit."""
    interface(lang)
    if label not in LABELS:
        raise RevlearnError(*both("unknown_label", label=label))
    judged = cast(Nature | None, one_of(nature, NATURES) if nature else None)
    from revlearn.batch.correcting import correct_edit
    from revlearn.store.names import checked_name

    name = checked_name(by or getpass.getuser())
    at = datetime.now().isoformat(timespec="seconds")
    with ledger_at(data, database) as ledger:
        correction = correct_edit(ledger, entry, edit, label=label, nature=judged, by=name, at=at, comment=comment)
    typer.echo(help_text("corrected").format(entry=entry, edit=edit, label=correction.label, shown=correction.shown))
    if not correction.features:
        typer.echo(help_text("teaches_nothing"))
