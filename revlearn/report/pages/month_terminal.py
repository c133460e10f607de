"""Page one of a writer's month on a terminal: what to fix next time, and oneself against oneself."""

from __future__ import annotations

from io import StringIO

from rich.console import Console
from rich.text import Text

from revlearn.record import Profile
from revlearn.report.pages.cards import Card
from revlearn.report.pages.marking import Piece
from revlearn.report.pages.phrases import say
from revlearn.report.pages.progress import Tile
from revlearn.report.pages.writer_page import WriterMonth, writer_month
from revlearn.report.wording import Lang

WIDTH = 96


def writer_terminal(profile: Profile, *, lang: Lang = "zh", width: int = WIDTH, colour: bool = False) -> str:
    """The text, ``width`` columns wide; with the escapes of a terminal when ``colour``."""
    page = writer_month(profile, lang)
    console = Console(file=StringIO(), width=width, force_terminal=colour, highlight=False, markup=False)
    console.print(Text(f"{say('writer_month', lang)}  {page.writer}  {page.month}", style="bold"))
    console.print(" · ".join(f"{name} {value}{unit}" for name, value, unit in page.facts))
    if page.notice:
        console.print(page.notice)
    console.print()
    console.print(Text(page.focus_head, style="bold"))
    if not page.focus:
        console.print(f"  {say('focus_nothing', lang)}")
    for number, card in enumerate(page.focus, 1):
        _print_card(console, number, card, lang)
    console.print()
    console.print(Text(say("progress", lang), style="bold"))
    for tile in page.tiles:
        console.print(_tile(tile))
    for line in page.praise:
        console.print(f"  {line}")
    return _content(console, page)


def _content(console: Console, page: WriterMonth) -> str:
    if not isinstance(console.file, StringIO):
        raise TypeError(f"{page.month}: printed elsewhere")
    return console.file.getvalue()


def _print_card(console: Console, number: int, card: Card, lang: Lang) -> None:
    head = Text(f"{number}. {card.title}", style="bold")
    head.append(f"  {card.kind} · {card.level}" if card.level else f"  {card.kind}", style="default")
    if card.flag.text:
        head.append(f"  {card.flag.text}", style="bold red" if card.flag.grave else "bold")
    console.print(head)
    for example in card.examples[:1]:
        console.print(_side(say("before", lang), example.change.draft, "red strike"))
        console.print(_side(say("after", lang), example.change.final, "green"))
        console.print(f"   {say('reason', lang)}：{example.reason}" if lang == "zh" else f"   {example.reason}")
    console.print(f"   {card.times}")


def _side(name: str, pieces: tuple[Piece, ...], style: str) -> Text:
    text = Text(f"   {name}：", overflow="fold")
    for piece in pieces:
        text.append(piece.text, style="default" if not piece.kind else style)
    return text


def _tile(tile: Tile) -> str:
    return f"  {tile.name} {tile.value}{tile.unit}  {tile.arrow}  {tile.note}  {tile.earlier}".rstrip()
