"""``revlearn demo``: the main job on the sample pairs and a sample office, ending with reports one can open."""

from __future__ import annotations

from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Annotated, Literal

import typer

from revlearn.cli.options import Lang, interface
from revlearn.cli.texts import both, help_text
from revlearn.model import Analysis, RevlearnError

if TYPE_CHECKING:
    from rich.console import Console

    from revlearn.record import Entry
    from revlearn.report.contents_html import Leaf
    from revlearn.store import Ledger

DATA = Path(__file__).parents[2] / "data"
TEAM = {"zh": "综合科", "en": "General Office"}


def demo(
    output: Annotated[Path, typer.Option("--output", "-o", help=help_text("demo_output"))] = Path("reports/demo"),
    samples: Annotated[Path, typer.Option("--samples", help=help_text("samples"), show_default=False)] = DATA
    / "samples",
    office: Annotated[Path, typer.Option("--office", help=help_text("office"), show_default=False)] = DATA / "office",
    lang: Lang = "zh",
) -> None:
    """Show it on the sample pairs and the sample office."""
    from rich.console import Console

    from revlearn.report import write_whole
    from revlearn.report.contents_html import contents_html

    spoken = interface(lang)
    console = Console()
    pairs = [(folder.name, files) for folder in sorted(samples.glob("*")) if (files := _files_of(folder))]
    if not pairs:
        raise RevlearnError(*both("no_samples", path=samples))
    shown = _compare(pairs, output, spoken, console)
    leaves = _office(office, output, spoken, console)
    index = output / "index.html"
    write_whole(index, contents_html(shown, leaves=leaves, lang=spoken))
    total = sum(len(analysis.edits) for _, analysis in shown)
    console.print(
        help_text("demo_done").format(pairs=len(shown), edits=total, index=index), markup=False, soft_wrap=True
    )


def _compare(
    pairs: list[tuple[str, list[Path]]], output: Path, lang: Literal["zh", "en"], console: Console
) -> list[tuple[str, Analysis]]:
    """Each sample pair compared, in every form; the first one shown on the terminal."""
    from revlearn.analyse import analyse_pair
    from revlearn.load import load_pair
    from revlearn.report import analysis_csv, analysis_docx, analysis_html, analysis_json, print_analysis, write_whole

    shown = []
    for number, (name, files) in enumerate(pairs):
        analysis = analyse_pair(load_pair(*files))
        write_whole(output / f"{name}.html", analysis_html(analysis, lang=lang))
        write_whole(output / f"{name}.docx", analysis_docx(analysis, lang=lang))
        write_whole(output / f"{name}.csv", analysis_csv(analysis, lang=lang))
        write_whole(output / f"{name}.json", analysis_json(analysis))
        shown.append((name, analysis))
        if number == 0:
            print_analysis(analysis, console, lang=lang)
        console.print(help_text("demo_pair").format(name=name, edits=len(analysis.edits)), markup=False)
    return shown


def _office(folder: Path, output: Path, lang: Literal["zh", "en"], console: Console) -> list[Leaf]:
    """The office's months one after the other, as a monthly job would have made them; what to open of the last one."""
    from revlearn.batch.importing import import_pairs
    from revlearn.batch.monthly import month_reports
    from revlearn.batch.sources import sources_in
    from revlearn.learn import month_of
    from revlearn.store import Ledger

    sources, misplaced = sources_in(folder)
    if misplaced or not sources:
        raise RevlearnError(*both("no_office", path=folder))
    with TemporaryDirectory() as place, Ledger.open(Path(place)) as ledger:
        imported = import_pairs(ledger, sources, team=TEAM[lang])
        console.print(help_text("demo_imported").format(pairs=imported.added, writers=len(ledger.writers())))
        for month in sorted({month_of(source.date) for source in sources}):
            made = month_reports(ledger, month, output / "office", lang=lang)
            console.print(help_text("demo_month").format(month=month, files=made.written), markup=False)
        return _leaves(ledger, month, output, lang)


def _leaves(ledger: Ledger, month: str, output: Path, lang: Literal["zh", "en"]) -> list[Leaf]:
    """What to open of the office: the team, each writer with a document in ``month``, a debrief, and a check."""
    from revlearn.batch.kept import analysis_of
    from revlearn.check import check
    from revlearn.learn import month as month_named
    from revlearn.learn import past_errors, profile
    from revlearn.report import write_whole
    from revlearn.report.check_html import check_html
    from revlearn.report.contents_html import Leaf
    from revlearn.report.pages import debrief_pdf, writer_html

    period = month_named(month)
    base = f"office/{month}"
    leaves = [Leaf("team", TEAM[lang], {"PDF": f"{base}/team.pdf", "Excel": f"{base}/team.xlsx"})]
    entries = ledger.entries(last=period.last)
    for writer in sorted({entry.writer for entry in entries if entry.date >= period.first}):
        own = [entry for entry in entries if entry.writer == writer]
        whole = profile(writer, period, own, told=ledger.told(writer))
        write_whole(output / base / "writers" / f"{writer}.html", writer_html(whole, lang=lang))
        files = {form: f"{base}/writers/{writer}.{form.lower()}" for form in ("PDF", "HTML")}
        leaves.append(Leaf("writer", writer, files))
    shown = max((entry for entry in entries if entry.date >= period.first), key=_errors)
    pair = ledger.pair(shown.id)
    analysis = analysis_of(pair, labelled=shown)
    pdf = debrief_pdf(analysis, writer=shown.writer, on=shown.date, lang=lang)
    write_whole(output / base / "debrief.pdf", pdf)
    leaves.append(Leaf("debrief", shown.title, {"PDF": f"{base}/debrief.pdf"}))
    earlier = tuple(entry for entry in entries if entry.writer == shown.writer and entry.date < shown.date)
    report = check(analysis.draft.text, name=shown.title, past=past_errors(earlier))
    write_whole(output / base / "check.html", check_html(report, lang=lang))
    leaves.append(Leaf("check", shown.title, {"HTML": f"{base}/check.html"}))
    return leaves


def _errors(entry: Entry) -> tuple[int, int]:
    return sum(edit.label.nature == "error" for edit in entry.edits), entry.id


def _files_of(folder: Path) -> list[Path]:
    """Draft and final version, or the one file with tracked changes, of a sample folder; empty for other folders."""
    for stems in (("draft", "final"), ("tracked",)):
        found = [next(iter(sorted(folder.glob(f"{stem}.*"))), None) for stem in stems]
        if all(found):
            return [path for path in found if path]
    return []
