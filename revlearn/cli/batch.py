"""``revlearn batch``: all reports of a month; what could not be made is named at the end and stops nothing."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path
from typing import Annotated

import typer

from revlearn.cli.options import Data, Database, Lang, interface, ledger_at
from revlearn.cli.progress import progress_bar
from revlearn.cli.texts import help_text

SOME_FAILED = 3


def batch(
    month: Annotated[str, typer.Option("--month", "-m", help=help_text("month"), show_default=False)],
    output: Annotated[Path, typer.Option("--output", "-o", help=help_text("batch_output"))] = Path("reports"),
    anonymous: Annotated[bool, typer.Option("--anonymous", help=help_text("anonymous"))] = False,
    processes: Annotated[int | None, typer.Option("--processes", min=1, help=help_text("processes"))] = None,
    cluster: Annotated[str | None, typer.Option("--cluster", help=help_text("cluster"), show_default=False)] = None,
    data: Data = None,
    database: Database = None,
    lang: Lang = "zh",
) -> int:
    """Make all reports of a month. Exit status 3 when some could not be made."""
    from revlearn.batch.monthly import writers_of
    from revlearn.batch.runs import run_here
    from revlearn.learn import month as month_named

    spoken = interface(lang)
    period = month_named(month)
    with ledger_at(data, database) as ledger:
        number = len(writers_of(ledger, period))
        with progress_bar(help_text("batching"), number) as done:
            made = run_here(
                ledger, month, output, by="revlearn batch", clock=lambda: datetime.now().astimezone(), lang=spoken,
                anonymous=anonymous, processes=processes, cluster=cluster, done=done,
            )  # fmt: skip
    for failure in made.failures:
        reason = failure.english if spoken == "en" else failure.reason
        typer.echo(help_text("unmade").format(name=failure.name, reason=reason), err=True)
    typer.echo(
        help_text("batched").format(
            folder=made.folder, written=made.written, current=made.current, failed=len(made.failures)
        )
    )
    return SOME_FAILED if made.failures else 0
