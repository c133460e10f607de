"""``revlearn import``: many pairs into the ledger; what is bad is named at the end and stops nothing."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from revlearn.cli.options import Data, Database, Lang, classified_allowed, interface, ledger_at, warn_of_days_ahead
from revlearn.cli.progress import progress_bar
from revlearn.cli.texts import help_text, one_line

SOME_FAILED = 3


def import_pairs(
    source: Annotated[Path, typer.Argument(help=help_text("source"), show_default=False)],
    team: Annotated[str | None, typer.Option("--team", help=help_text("team"))] = None,
    processes: Annotated[int | None, typer.Option("--processes", min=1, help=help_text("processes"))] = None,
    data: Data = None,
    database: Database = None,
    lang: Lang = "zh",
) -> int:
    """Enter many pairs. Exit status 3 when some could not be."""
    from revlearn.batch.importing import import_pairs as bring_in
    from revlearn.batch.sources import sources_in

    english = interface(lang) == "en"
    sources, misplaced = sources_in(source)
    warn_of_days_ahead((each.name, each.date) for each in sources)
    with ledger_at(data, database, make=True) as ledger, progress_bar(help_text("importing"), len(sources)) as done:
        result = bring_in(
            ledger, sources, allow_classified=classified_allowed(), team=team, processes=processes, done=done
        )
    failures = [*misplaced, *result.failures]
    for failure in failures:
        reason = failure.english if english else failure.reason
        typer.echo(one_line(help_text("failed_pair").format(name=failure.name, reason=reason)), err=True)
    typer.echo(help_text("imported").format(added=result.added, present=result.present, failed=len(failures)))
    return SOME_FAILED if failures else 0
