"""``revlearn demo``: the main job on the sample pairs, ending with reports one can open."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from revlearn.cli.options import Lang, interface
from revlearn.cli.texts import both, help_text
from revlearn.model import RevlearnError

SAMPLES = Path(__file__).parents[2] / "data" / "samples"


def demo(
    output: Annotated[Path, typer.Option("--output", "-o", help=help_text("demo_output"))] = Path("reports/demo"),
    samples: Annotated[Path, typer.Option("--samples", help=help_text("samples"), show_default=False)] = SAMPLES,
    lang: Lang = "zh",
) -> None:
    """Show it on the sample pairs."""
    from rich.console import Console

    from revlearn.analyse import analyse_pair
    from revlearn.load import load_pair
    from revlearn.report import analysis_csv, analysis_docx, analysis_html, analysis_json, print_analysis, write_whole
    from revlearn.report.contents_html import contents_html

    spoken = interface(lang)
    pairs = [(folder.name, files) for folder in sorted(samples.glob("*")) if (files := _files_of(folder))]
    if not pairs:
        raise RevlearnError(*both("no_samples", path=samples))
    shown = []
    console = Console()
    for number, (name, files) in enumerate(pairs):
        analysis = analyse_pair(load_pair(*files))
        write_whole(output / f"{name}.html", analysis_html(analysis, lang=spoken))
        write_whole(output / f"{name}.docx", analysis_docx(analysis, lang=spoken))
        write_whole(output / f"{name}.csv", analysis_csv(analysis, lang=spoken))
        write_whole(output / f"{name}.json", analysis_json(analysis))
        shown.append((name, analysis))
        if number == 0:
            print_analysis(analysis, console, lang=spoken)
        console.print(help_text("demo_pair").format(name=name, edits=len(analysis.edits)), markup=False)
    index = output / "index.html"
    write_whole(index, contents_html(shown, lang=spoken))
    total = sum(len(analysis.edits) for _, analysis in shown)
    console.print(
        help_text("demo_done").format(pairs=len(shown), edits=total, index=index), markup=False, soft_wrap=True
    )


def _files_of(folder: Path) -> list[Path]:
    """Draft and final version, or the one file with tracked changes, of a sample folder; empty for other folders."""
    for stems in (("draft", "final"), ("tracked",)):
        found = [next(iter(sorted(folder.glob(f"{stem}.*"))), None) for stem in stems]
        if all(found):
            return [path for path in found if path]
    return []
