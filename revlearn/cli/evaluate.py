"""``revlearn evaluate``: how well the analyser does on labelled pairs."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from revlearn.cli.options import Lang, interface, one_of
from revlearn.cli.texts import help_text


def evaluate(
    gold: Annotated[Path, typer.Argument(help=help_text("gold"), show_default=False)],
    cross_validate: Annotated[bool, typer.Option("--cross-validate", help=help_text("cross_validate"))] = False,
    more: Annotated[Path | None, typer.Option("--more", help=help_text("more"))] = None,
    errors: Annotated[int, typer.Option("--errors", min=0, help=help_text("errors"))] = 0,
    rule_table: Annotated[bool, typer.Option("--rules", help=help_text("rule_figures"))] = False,
    form: Annotated[str, typer.Option("--format", "-f", help=help_text("evaluate_format"))] = "terminal",
    lang: Lang = "zh",
) -> None:
    """Score on labelled pairs."""
    from rich.console import Console

    from revlearn.evaluate.gold import read_gold_folder
    from revlearn.evaluate.rule_figures import rule_figures
    from revlearn.evaluate.score import analyses_of, score
    from revlearn.evaluate.show import as_json, print_rules, print_score
    from revlearn.evaluate.training import cross_validated

    spoken = interface(lang)
    one_of(form, ("terminal", "json"))
    golds = read_gold_folder(gold)
    extra = read_gold_folder(more) if more else []
    if cross_validate:
        result = score(golds, *cross_validated(golds, extra))
    else:
        result = score(golds, list(analyses_of(golds)))
    figures = rule_figures(golds) if rule_table else ()
    if form == "json":
        typer.echo(as_json(result, figures))
        return
    console = Console()
    print_score(result, console, lang=spoken, mistakes=errors)
    if figures:
        print_rules(figures, console, lang=spoken)
