"""``revlearn show``: one entry of the ledger as ``compare`` shows a pair, with what people said of it."""

from __future__ import annotations

import json
from typing import Annotated

import typer

from revlearn.cli.options import Data, Database, Lang, interface, ledger_at, one_of
from revlearn.cli.texts import help_text


def show(
    entry: Annotated[int, typer.Argument(help=help_text("entry"), show_default=False)],
    form: Annotated[str, typer.Option("--format", "-f", help=help_text("add_format"))] = "terminal",
    data: Data = None,
    database: Database = None,
    lang: Lang = "zh",
) -> None:
    """Show one entry."""
    from rich.console import Console

    from revlearn.batch.kept import analysis_of
    from revlearn.report import print_analysis
    from revlearn.report.ledger_json import edit_dict, entry_dict
    from revlearn.report.ledger_terminal import print_edits, print_head, print_words

    spoken = interface(lang)
    one_of(form, ("terminal", "json"))
    with ledger_at(data, database) as ledger:
        pair = ledger.pair(entry)
        counted = ledger.entries(ids=(entry,))[0]
        corrections = [(each.number, each.correction, each.comment) for each in ledger.corrections(entry)]
        remarks = [(each.number, each.author, each.at, each.text) for each in ledger.remarks(entry)]
    analysis = None if pair.texts is None else analysis_of(pair, labelled=counted)
    if form == "json":
        payload = entry_dict(counted) | {
            "analysis": analysis and analysis.to_dict(),
            "edits": [edit_dict(each) for each in counted.edits],
            "corrections": [
                {
                    "edit": number,
                    "label": said.label,
                    "nature": said.nature,
                    "shown": said.shown,
                    "by": said.by,
                    "at": said.at,
                    "comment": comment,
                }
                for number, said, comment in corrections
            ],
            "remarks": [{"edit": number, "by": by, "at": at, "remark": remark} for number, by, at, remark in remarks],
        }
        typer.echo(json.dumps(payload, ensure_ascii=False, indent=1))
        return
    console = Console()
    print_head(counted, console, lang=spoken)
    if analysis is None:
        print_edits(counted, console, lang=spoken)
    else:
        print_analysis(analysis, console, lang=spoken)
    print_words(corrections, remarks, console, lang=spoken)
