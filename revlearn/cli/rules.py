"""``revlearn rules``: what the rules say, read from their own files."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Literal

import typer

from revlearn.cli.options import Data, Database, Lang, interface, ledger_at, one_of
from revlearn.cli.progress import progress_bar
from revlearn.cli.texts import both, help_text
from revlearn.model import RevlearnError

if TYPE_CHECKING:
    from revlearn.rules import Rule

NAMED = 20
"""Entries named in a message."""


def rules(
    identifier: Annotated[
        str | None, typer.Argument(metavar="[ID]", help=help_text("rule"), show_default=False)
    ] = None,
    form: Annotated[str, typer.Option("--format", "-f", help=help_text("rules_format"))] = "terminal",
    reapply: Annotated[bool, typer.Option("--reapply", help=help_text("reapply"))] = False,
    data: Data = None,
    database: Database = None,
    lang: Lang = "zh",
) -> None:
    """List the rules, explain one, or apply them anew to the ledger."""
    from rich.console import Console

    from revlearn.report.rule_pages import print_rule, print_rule_list, rules_markdown
    from revlearn.rules import all_rules

    spoken = interface(lang)
    one_of(form, ("terminal", "json", "markdown"))
    if reapply:
        _reapply(data, database)
        return
    chosen = [rule for rule in all_rules() if identifier is None or _meant(rule, identifier)]
    if not chosen:
        raise RevlearnError(*both("unknown_rule", rule=identifier))
    if form == "json":
        typer.echo(json.dumps([_as_dict(rule, spoken) for rule in chosen], ensure_ascii=False, indent=1))
    elif form == "markdown":
        typer.echo(rules_markdown(chosen), nl=False)
    elif identifier is not None and len(chosen) == 1:
        print_rule(chosen[0], Console(), lang=spoken)
    else:
        print_rule_list(chosen, Console(), lang=spoken)


def _reapply(data: Path | None, database: str | None) -> None:
    from revlearn.batch.relabelling import relabel

    with ledger_at(data, database) as ledger:
        total = len(ledger.entry_ids(with_texts=True))
        with progress_bar(help_text("relabelling"), total) as done:
            result = relabel(ledger, done=done)
    typer.echo(help_text("relabelled").format(entries=result.entries, changed=result.changed, present=result.present))
    if result.without_texts:
        count, named = len(result.without_texts), "、".join(map(str, result.without_texts[:NAMED]))
        typer.echo(
            help_text("without_texts").format(count=count, entries=f"{named}…" if count > NAMED else named), err=True
        )


def _meant(rule: Rule, identifier: str) -> bool:
    """The rule of that id, or all rules of a category or label."""
    return rule.id == identifier or rule.id.startswith(identifier + ".")


def _as_dict(rule: Rule, lang: Literal["zh", "en"]) -> dict[str, object]:
    english = lang == "en"
    return {
        "id": rule.id,
        "category": rule.category,
        "subtype": rule.subtype,
        "nature": rule.nature,
        "stage": rule.stage,
        "title": rule.title_en if english else rule.title,
        "message": rule.message_en if english else rule.message,
        "advice": rule.advice,
        "source": rule.source,
        "level": rule.level,
        "yes": [example.text for example in rule.yes],
        "no": [example.text for example in rule.no],
    }
