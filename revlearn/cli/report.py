"""``revlearn report``: a writer's month, the team's month, a reviser's style card, the debrief of one pair."""

from __future__ import annotations

import json
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Annotated

import typer

from revlearn.cli.help import Command, Group
from revlearn.cli.options import Data, Database, Lang, interface, ledger_at
from revlearn.cli.texts import both, help_text
from revlearn.model import RevlearnError
from revlearn.record import person_name

Month = Annotated[str, typer.Option("--month", "-m", help=help_text("month"), show_default=False)]
Form = Annotated[str | None, typer.Option("--format", "-f", help=help_text("report_format"))]
Output = Annotated[Path | None, typer.Option("--output", "-o", help=help_text("report_output"))]
SUFFIXES = {".pdf": "pdf", ".html": "html", ".htm": "html", ".json": "json", ".xlsx": "xlsx", ".txt": "terminal"}
BINARY = ("pdf", "xlsx")

report = typer.Typer(cls=Group, help=help_text("report"), rich_markup_mode=None)


@report.command(name="writer", cls=Command, help=help_text("report writer"))
def writer(
    name: Annotated[str, typer.Argument(help=help_text("reported_writer"), show_default=False)],
    month: Month,
    form: Form = None,
    output: Output = None,
    data: Data = None,
    database: Database = None,
    lang: Lang = "zh",
) -> None:
    """A writer's month."""
    from revlearn.batch.monthly import told_by
    from revlearn.learn import month as month_named
    from revlearn.learn import profile, profile_dict
    from revlearn.report.pages import writer_html, writer_pdf, writer_terminal

    spoken = interface(lang)
    chosen = _form(form, output, ("terminal", "pdf", "html", "json"))
    period = month_named(month)
    with ledger_at(data, database) as ledger:
        name = ledger.writer_named(name)
        entries = ledger.entries(writer=name, last=period.last)
        whole = profile(name, period, entries, told=ledger.told(name), answers=ledger.answers(name))
        if chosen == "json":
            _give(json.dumps(profile_dict(whole), ensure_ascii=False, indent=1) + "\n", output)
        elif chosen == "terminal":
            _give(writer_terminal(whole, lang=spoken), output)
        else:
            _give(writer_pdf(whole, lang=spoken) if chosen == "pdf" else writer_html(whole, lang=spoken), output)
            ledger.tell(told_by(whole))


@report.command(name="team", cls=Command, help=help_text("report team"))
def team(
    month: Month,
    name: Annotated[str | None, typer.Argument(help=help_text("reported_team"), show_default=False)] = None,
    anonymous: Annotated[bool, typer.Option("--anonymous", help=help_text("anonymous"))] = False,
    form: Form = None,
    output: Output = None,
    data: Data = None,
    database: Database = None,
    lang: Lang = "zh",
) -> None:
    """The team's month."""
    from revlearn.batch.monthly import EVERYBODY, writers_of
    from revlearn.learn import month as month_named
    from revlearn.learn import team_profile
    from revlearn.report.pages import team_html, team_pdf, team_xlsx

    spoken = interface(lang)
    chosen = _form(form, output, ("pdf", "html", "xlsx"))
    period = month_named(month)
    with ledger_at(data, database) as ledger:
        members = set(writers_of(ledger, period))
        if name is not None:
            name = person_name(name)
            members &= {writer for each in ledger.teams() if each.name == name for writer in each.writers}
            if not members:
                raise RevlearnError(*both("no_such_team", name=name))
        entries = {each: ledger.entries(writer=each, last=period.last) for each in sorted(members)}
        whole = team_profile(
            name or EVERYBODY[spoken], period, entries, told=ledger.told(), answers=ledger.answers()
        )  # fmt: skip
    if chosen == "xlsx":
        _give(team_xlsx(whole, anonymous=anonymous, lang=spoken), output)
    elif chosen == "pdf":
        _give(team_pdf(whole, anonymous=anonymous, lang=spoken), output)
    else:
        _give(team_html(whole, anonymous=anonymous, lang=spoken), output)


@report.command(name="reviser", cls=Command, help=help_text("report reviser"))
def reviser(
    name: Annotated[str, typer.Argument(help=help_text("reported_reviser"), show_default=False)],
    form: Form = None,
    output: Output = None,
    data: Data = None,
    database: Database = None,
    lang: Lang = "zh",
) -> None:
    """A reviser's style card."""
    from revlearn.learn import style_card
    from revlearn.report.pages import style_card_html, style_card_pdf

    spoken = interface(lang)
    chosen = _form(form, output, ("pdf", "html"))
    name = person_name(name)
    with ledger_at(data, database) as ledger:
        card = style_card(name, entries := ledger.entries(reviser=name))
    if not entries:
        raise RevlearnError(*both("no_such_reviser", name=name))
    until = max(entry.date for entry in entries)
    page = style_card_pdf if chosen == "pdf" else style_card_html
    _give(page(card, on=until, lang=spoken), output)


@report.command(name="debrief", cls=Command, help=help_text("report debrief"))
def debrief(
    entry: Annotated[int, typer.Argument(help=help_text("entry"), show_default=False)],
    form: Form = None,
    output: Output = None,
    data: Data = None,
    database: Database = None,
    lang: Lang = "zh",
) -> None:
    """The debrief of one pair of the ledger."""
    from revlearn.batch.kept import analysis_of
    from revlearn.report.pages import debrief_html, debrief_pdf

    spoken = interface(lang)
    chosen = _form(form, output, ("pdf", "html"))
    with ledger_at(data, database) as ledger:
        pair = ledger.pair(entry)
        counted = ledger.entries(ids=(entry,))[0]
    analysis = analysis_of(pair, labelled=counted)
    page = debrief_pdf if chosen == "pdf" else debrief_html
    _give(page(analysis, writer=counted.writer, on=counted.date, lang=spoken), output)


def _form(form: str | None, output: Path | None, forms: Sequence[str]) -> str:
    """The form asked for, or what the file's name ends with, or the first of ``forms``."""
    chosen = form or (SUFFIXES.get(output.suffix.lower(), output.suffix) if output else forms[0])
    if chosen not in forms:
        raise RevlearnError(*both("no_such_form", form=chosen, forms=", ".join(forms)))
    if chosen in BINARY and output is None:
        raise RevlearnError(*both("form_needs_output", form=chosen))
    return chosen


def _give(content: bytes | str, output: Path | None) -> None:
    from revlearn.report import write_whole

    if output is None:
        sys.stdout.buffer.write(content.encode("utf-8") if isinstance(content, str) else content)
        sys.stdout.flush()
        return
    write_whole(output, content)
    typer.echo(help_text("written").format(path=output), err=True)
