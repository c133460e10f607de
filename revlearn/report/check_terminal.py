"""A checked draft on a terminal: a header, the accusations under the three revisions, the five gates."""

from __future__ import annotations

from rich import box
from rich.console import Console, Group, RenderableType
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from revlearn.check import Accusation, CheckReport
from revlearn.check.review import GATES, HEADS
from revlearn.report import check_wording as words
from revlearn.report import palette, wording
from revlearn.report.check_length import length_line
from revlearn.report.note import one_line, shorten
from revlearn.report.wording import Lang

SIDE = 18
"""Characters of the line shown on each side of what is accused."""
LONGEST = 60
"""Characters shown of what is accused; the middle of a longer one is left out."""


def print_check(report: CheckReport, console: Console, *, lang: Lang = "zh") -> None:
    """Print ``report``; texts of documents are never read as markup."""
    console.print(_header(report, lang))
    numbers = {id(each): number for number, each in enumerate(report.accusations, 1)}
    for head in HEADS:
        under = report.under_head(head)
        if under:
            console.print(Text(f"{words.head_name(head, lang)}（{len(under)}）", style="bold underline"))
            for each in under:
                console.print(_block(report, each, numbers[id(each)], lang))
    if not report.accusations:
        console.print(Text(words.say("none", lang)), Text())
    console.print(_gates(report, lang))


def _header(report: CheckReport, lang: Lang) -> RenderableType:
    genre = wording.genre_name(report.draft.genre, lang) or wording.say("no_genre", lang)
    repeated = sum(each.past is not None for each in report.accusations)
    counts = f"{wording.say('genre', lang)} {genre}  {words.say('accusations', lang)} {len(report.accusations)}"
    if repeated:
        counts += f"  {words.say('repeated', lang)} {repeated}"
    return Group(
        Text(report.draft.name, style="bold"),
        Text(counts),
        Text(length_line(report.draft, lang), style="dim"),
        Text(),
    )


def _block(report: CheckReport, each: Accusation, number: int, lang: Lang) -> RenderableType:
    ink = palette.CATEGORY[each.category].terminal
    head = Text(f"{number:>4}  ", style="bold")
    head.append(words.title(each, lang), style=f"bold {ink}")
    head.append(f"  {words.say('place', lang, line=each.line, column=each.column)}", style="dim")
    head.append(f"  {words.gate_name(each.gate, lang)}", style="dim")
    lines = [_place(report, each, ink), Text(one_line(words.message(each, lang)), overflow="fold")]
    past = words.past_line(each, lang)
    if past:
        lines.append(Text(past, style=f"bold {palette.NATURE_INK['error']}", overflow="fold"))
    colon = "：" if lang == "zh" else ": "
    level = wording.level_name(each.level, lang)
    lines.append(Text(f"{wording.say('source', lang)}{colon}{each.source}（{level}）", style="dim", overflow="fold"))
    return Group(head, Padding(Group(*lines), (0, 0, 1, 6)))


def _place(report: CheckReport, each: Accusation, ink: str) -> Text:
    """``…左{原文→建议}右…`` within the line; without a suggestion the words alone."""
    text, (start, end) = report.draft.text, each.span
    low, high = text.rfind("\n", 0, start) + 1, text.find("\n", end)
    left, right = text[low:start], text[end : high if high >= 0 else len(text)]
    line = Text(left if len(left) <= SIDE else f"…{left[-SIDE:]}", overflow="fold")
    line.append("{", style=ink)
    line.append(shorten(one_line(each.text), LONGEST), style=f"underline {ink}")
    if each.suggestion is not None:
        line.append("→", style=ink)
        line.append(shorten(one_line(each.suggestion), LONGEST), style=f"bold {ink}")
    line.append("}", style=ink)
    line.append(right if len(right) <= SIDE else f"{right[:SIDE]}…")
    return line


def _gates(report: CheckReport, lang: Lang) -> Table:
    table = Table(box=box.SIMPLE_HEAD, pad_edge=False)
    table.add_column(words.say("by_gate", lang))
    table.add_column(words.say("accusations", lang), justify="right")
    table.add_column(words.say("reminder", lang).rstrip("： :"), overflow="fold")
    for gate in GATES:
        count = len(report.at_gate(gate))
        table.add_row(words.gate_name(gate, lang), str(count) if count else "·", Text(words.reminder(gate, lang)))
    return table
