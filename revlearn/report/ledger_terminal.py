"""What stands in the ledger on a terminal: writers, entries, one entry whose texts are gone, words of people."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date

from rich import box
from rich.console import Console
from rich.table import Table
from rich.text import Text

from revlearn.model import Correction
from revlearn.record import Entry
from revlearn.report import palette, wording
from revlearn.report.note import one_line, shorten
from revlearn.report.terminal import LONGEST
from revlearn.report.wording import Both, Lang

TITLE_WIDTH = 14
"""Columns a title gets at least."""

TEXTS: Mapping[str, Both] = {
    "entry": ("篇号", "Entry"),
    "writer": ("撰稿人", "Writer"),
    "team": ("处室", "Team"),
    "pairs": ("篇数", "Pairs"),
    "first": ("最早", "First"),
    "last": ("最近", "Last"),
    "date": ("日期", "Date"),
    "title": ("标题", "Title"),
    "genre": ("文种", "Type"),
    "reviser": ("修改人", "Reviser"),
    "round": ("轮次", "Round"),
    "characters": ("字数", "Length"),
    "edits": ("改动", "Edits"),
    "errors": ("硬伤", "Errors"),
    "none": ("账本里没有符合条件的内容。", "The ledger holds nothing of the kind."),
    "reduced": ("全文已按保留设置清除。", "The texts are no longer kept."),
    "corrected": (
        "{at} {by} 更正第 {number} 处：{shown} → {label}",
        "{at} {by} corrected edit {number}: {shown} → {label}",
    ),
    "confirmed": ("{at} {by} 确认第 {number} 处：{label}", "{at} {by} confirmed edit {number}: {label}"),
    "remark": ("{at} {by} 点评第 {number} 处：{text}", "{at} {by} on edit {number}: {text}"),
    "remark_whole": ("{at} {by} 点评：{text}", "{at} {by}: {text}"),
}


def _say(key: str, lang: Lang, **values: object) -> str:
    text = TEXTS[key][lang == "en"]
    return text.format(**values) if values else text


def print_writers(
    rows: Sequence[tuple[str, str | None, int, date | None, date | None]], console: Console, *, lang: Lang = "zh"
) -> None:
    """A line a writer: name, team, number of pairs, days of the first and the last."""
    shown = [[name, team or "", str(pairs), _day(first), _day(last)] for name, team, pairs, first, last in rows]
    _print_table(("writer", "team", "pairs", "first", "last"), shown, console, lang)


def print_entries(entries: Sequence[Entry], console: Console, *, lang: Lang = "zh") -> None:
    """A line an entry, in the order given."""
    rows = [
        [
            str(entry.id), _day(entry.date), entry.writer, entry.title, entry.genre or "", entry.reviser or "",
            str(entry.round), str(entry.draft_characters), str(len(entry.edits)), str(_errors(entry)),
        ]
        for entry in entries
    ]  # fmt: skip
    names = "entry", "date", "writer", "title", "genre", "reviser", "round", "characters", "edits", "errors"
    _print_table(names, rows, console, lang)


def print_head(entry: Entry, console: Console, *, lang: Lang = "zh") -> None:
    """Whose entry it is, when, and in which round."""
    parts = [
        f"{_say('entry', lang)} {entry.id}",
        entry.writer,
        _day(entry.date),
        f"{_say('round', lang)} {entry.round}",
    ]
    if entry.reviser:
        parts.append(f"{_say('reviser', lang)} {entry.reviser}")
    console.print(Text("  ".join(parts), style="bold"))
    console.print(Text(one_line(entry.title)))


def print_edits(entry: Entry, console: Console, *, lang: Lang = "zh") -> None:
    """The edits of an entry whose texts are gone: as much of each as is kept."""
    console.print(Text(_say("reduced", lang), style="italic"))
    for edit in entry.edits:
        label = edit.label
        name = (
            f"{wording.category_name(label.category, lang)}·{wording.subtype_name(label.category, label.subtype, lang)}"
        )
        line = Text(f"{edit.number:>4}  ", style="bold")
        line.append(name, style=f"bold {palette.CATEGORY[label.category].terminal}")
        line.append(f"  {wording.nature_name(label.nature, lang)}  {wording.operation_name(edit.operation, lang)}")
        console.print(line)
        if edit.before or edit.after:
            before, after = (shorten(one_line(text), LONGEST) for text in (edit.before, edit.after))
            console.print(Text(f"      {{{before}→{after}}}", overflow="fold"))
            console.print(
                Text(f"      {shorten(one_line(edit.final_sentence), 2 * LONGEST)}", style="dim", overflow="fold")
            )
        if label.explanation:
            console.print(Text(f"      {one_line(label.explanation)}", overflow="fold"))


def print_words(
    corrections: Sequence[tuple[int, Correction, str]],
    remarks: Sequence[tuple[int | None, str, str, str]],
    console: Console,
    *,
    lang: Lang = "zh",
) -> None:
    """Corrections (edit number, correction, comment) and remarks (edit number, by, at, text), the earliest first."""
    for number, said, comment in corrections:
        key = "confirmed" if said.confirms else "corrected"
        names = {"label": _label(said.label, said.nature, lang), "shown": _label(said.shown, None, lang)}
        line = _say(key, lang, at=said.at, by=said.by, number=number, **names)
        console.print(Text(f"{line}（{one_line(comment)}）" if comment else line, overflow="fold"))
    for of, by, at, text in remarks:
        key = "remark_whole" if of is None else "remark"
        console.print(Text(_say(key, lang, at=at, by=by, number=of, text=one_line(text)), overflow="fold"))


def _label(label: str, nature: str | None, lang: Lang) -> str:
    category, subtype = label.split(".")
    name = f"{wording.category_name(category, lang)}·{wording.subtype_name(category, subtype, lang)}"
    return f"{name} {wording.nature_name(nature, lang)}" if nature else name


def _print_table(names: Sequence[str], rows: Sequence[Sequence[str]], console: Console, lang: Lang) -> None:
    if not rows:
        console.print(Text(_say("none", lang)))
        return
    table = Table(box=box.SIMPLE_HEAD, pad_edge=False, padding=0)
    numbers = ("entry", "pairs", "round", "characters", "edits", "errors")
    for name in names:
        # Where the window is narrow, texts give way to numbers and days, the title last.
        table.add_column(
            _say(name, lang),
            justify="right" if name in numbers else "left",
            no_wrap=name in (*numbers, "date", "first", "last"),
            min_width=TITLE_WIDTH if name == "title" else None,
            overflow="fold",
        )
    for row in rows:
        # Names and titles are texts of users: never read as markup.
        table.add_row(*(Text(one_line(cell)) for cell in row))
    console.print(table)


def _errors(entry: Entry) -> int:
    return sum(edit.label.nature == "error" for edit in entry.edits)


def _day(day: date | None) -> str:
    return day.isoformat() if day else ""
