"""Options that several commands share, and the checks on them."""

from __future__ import annotations

import os
from collections.abc import Iterable, Sequence
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Literal, cast

import typer

from revlearn.cli.texts import both, help_text, one_line
from revlearn.model import RevlearnError

if TYPE_CHECKING:
    from revlearn.model import OfficeDictionary
    from revlearn.store import Ledger

Lang = Annotated[str, typer.Option("--lang", help=help_text("lang"))]
Data = Annotated[Path | None, typer.Option("--data", envvar="REVLEARN_DATA", show_envvar=False, help=help_text("data"))]
Database = Annotated[
    str | None, typer.Option("--database", envvar="REVLEARN_DATABASE", show_envvar=False, help=help_text("database"))
]


def ledger_at(data: Path | None, database: str | None, *, make: bool = False) -> Ledger:
    """The ledger that ``--data`` and ``--database`` name: by default in the user's own data folder.

    Only commands that enter something ``make`` one; for others a mistyped place is an error, not an empty ledger. Where
    opening it made spellings of names one, that is told on the error stream, once.
    """
    from platformdirs import user_data_path

    from revlearn.store import Ledger

    ledger = Ledger.open(data or user_data_path("revlearn", appauthor=False), database or None, make=make)
    if ledger.brought_up_to_date:
        tell_namesakes(ledger, ("writers", "teams", "revisers"))
    return ledger


def office_dictionary(data: Path | None, database: str | None) -> OfficeDictionary | None:
    """What the office of that ledger has laid down about words; None where there is no ledger: none is made."""
    from platformdirs import user_data_path

    from revlearn.record import LEDGER_FILE

    folder = data or user_data_path("revlearn", appauthor=False)
    if not database and not (folder / LEDGER_FILE).is_file():
        return None
    from revlearn.batch.dictionary import dictionary_of

    with ledger_at(data, database) as ledger:
        return dictionary_of(ledger)


def tell_namesakes(ledger: Ledger, kinds: Sequence[str]) -> None:
    """Say of whom nobody knows yet whether two spellings are one person, or that two have become one."""
    for each in ledger.namesakes():
        if each.kind in kinds:
            line = help_text(f"namesake_{each.kind}").format(was=each.was, name=each.name, like=each.like)
            typer.echo(one_line(line), err=True)


def day_of(value: str) -> date:
    """The day an option names, in any form in which people write days. Raises RevlearnError when it is none."""
    from revlearn.batch.days import day_named

    return day_named(value)


def warn_of_days_ahead(days: Iterable[tuple[str, date]]) -> None:
    """Say on the error stream which of these (name and day) cannot be right yet. They are entered all the same.

    A clock may be wrong, and a speech may bear the day on which it will be given.
    """
    from revlearn.batch.days import lies_ahead

    for name, day in days:
        if lies_ahead(day, date.today()):
            typer.echo(one_line(help_text("day_ahead").format(name=name, day=day.isoformat())), err=True)


def interface(lang: str) -> Literal["zh", "en"]:
    """The interface language. Raises RevlearnError for an unknown one."""
    return cast(Literal["zh", "en"], one_of(lang, ("zh", "en")))


def one_of(value: str, choices: Sequence[str]) -> str:
    """``value`` when it is one of ``choices``. Raises RevlearnError otherwise."""
    if value not in choices:
        raise RevlearnError(*both("unknown_choice", value=value, choices=", ".join(choices)))
    return value


def classified_allowed() -> bool:
    """Whether the administrator allows texts with a 密级 mark here (``REVLEARN_ALLOW_CLASSIFIED=1``)."""
    return os.environ.get("REVLEARN_ALLOW_CLASSIFIED") == "1"
