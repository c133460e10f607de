"""错题本 on a terminal: the list of exercises, one exercise as a question, and the answer against the final version."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date

from rich import box
from rich.console import Console
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from revlearn.record import Exercise
from revlearn.report import palette
from revlearn.report.note import shorten
from revlearn.report.pages.lessons import kind_of, subtype_of
from revlearn.report.pages.marking import Piece, shown
from revlearn.report.practice_comparison import comparison
from revlearn.report.wording import Both, Lang

LONGEST = 24
"""Characters of one side of a change in the list."""

SUCCESSES = 3
"""Successes in a row that an exercise needs."""

STYLES: Mapping[str, str] = {"": "", "cut": "red strike", "put": "green underline"}

TEXTS: Mapping[str, Both] = {
    "position": ("第 {number} 题，共 {of} 题", "{number} of {of}"),
    "hint": ("提示：{kind}", "Hint: {kind}"),
    "right": ("改对了", "Mended"),
    "wrong": ("没有改对", "Not mended"),
    "open": ("请对照定稿", "Compare with the final version"),
    "draft": ("原稿", "Draft"),
    "yours": ("你写的", "Yours"),
    "final": ("定稿", "Final"),
    "reason": ("理由", "Reason"),
    "source": ("依据", "Source"),
    "due": ("到期", "Due"),
    "state": ("状态", "State"),
    "attempts": ("练过", "Tried"),
    "kind": ("类别", "Kind"),
    "change": ("改动", "Change"),
    "document": ("出处", "Document"),
    "now": ("该练 {row}", "due {row}"),
    "done": ("已掌握", "done"),
    "empty": ("错题本里没有题。", "The error book is empty."),
    "totals": (
        "共 {all} 题：该练 {due}，未到期 {waiting}，已掌握 {done}。",
        "{all} exercises: {due} due, {waiting} waiting, {done} done.",
    ),
}


def _say(key: str, lang: Lang, **values: object) -> str:
    text = TEXTS[key][lang == "en"]
    return text.format(**values) if values else text


def print_book(book: Sequence[Exercise], day: date, console: Console, *, lang: Lang = "zh") -> None:
    """A line an exercise with its state on ``day``, and how many are due, waiting and done."""
    if not book:
        console.print(Text(_say("empty", lang)))
        return
    table = Table(box=box.SIMPLE_HEAD, pad_edge=False)
    for name in ("due", "state", "attempts", "kind"):
        table.add_column(_say(name, lang), justify="right" if name == "attempts" else "left", no_wrap=True)
    for name in ("change", "document"):
        table.add_column(_say(name, lang), min_width=LONGEST // 2, overflow="fold")
    for each in book:
        table.add_row(
            each.due.isoformat() if each.due else "",
            _state(each, day, lang),
            str(each.attempts),
            Text(subtype_of(each.label, lang), style=_ink(each)),
            _change(each),
            Text(shorten(shown(each.example.title), LONGEST)),
        )
    console.print(table)
    due = sum(each.due is not None and each.due <= day for each in book)
    done = sum(each.due is None for each in book)
    console.print(Text(_say("totals", lang, all=len(book), due=due, waiting=len(book) - due - done, done=done)))


def print_question(exercise: Exercise, number: int, of: int, console: Console, *, lang: Lang = "zh") -> None:
    """The draft sentence, the error unmarked, with the document it is from."""
    head = Text(_say("position", lang, number=number, of=of), style="bold")
    head.append(f"  {exercise.example.date.isoformat()}  {shown(exercise.example.title)}", style="dim not bold")
    console.print()
    console.print(head)
    console.print(Padding(Text(shown(exercise.example.draft_sentence), overflow="fold"), (0, 2)))


def print_hint(exercise: Exercise, console: Console, *, lang: Lang = "zh") -> None:
    """What kind of error to look for."""
    console.print(Text(f"  {_say('hint', lang, kind=kind_of(exercise.label, lang))}", style=_ink(exercise)))


def print_comparison(
    exercise: Exercise, answer: str, mended: bool | None, console: Console, *, lang: Lang = "zh"
) -> None:
    """The answer (if any) against the final version, differences marked, with reason and source.

    ``mended`` None: the writer is still to judge.
    """
    verdict = {True: ("right", "bold green"), False: ("wrong", "bold red"), None: ("open", "bold")}[mended]
    console.print(Text(f"  {_say(verdict[0], lang)}", style=verdict[1]))
    plain = not console.is_terminal
    told = comparison(exercise, answer, mended, lang)
    rows = [("draft", _text(told.draft, plain))]
    if told.yours:
        rows.append(("yours", _text(told.yours, plain)))
    rows.append(("final", _text(told.final, plain)))
    rows += [(name, Text(text)) for name, text in (("reason", told.reason), ("source", told.source)) if text]
    grid = Table.grid(padding=(0, 1))
    grid.add_column(no_wrap=True, style="dim")
    grid.add_column(overflow="fold")
    for name, text in rows:
        grid.add_row(f"  {_say(name, lang)}", text)
    console.print(grid)


def _text(pieces: Sequence[Piece], plain: bool) -> Text:
    """The pieces in colours, or with what is marked in braces when ``plain``."""
    text = Text(overflow="fold")
    for piece in pieces:
        braces = plain and piece.kind and piece.text
        text.append(f"{{{piece.text}}}" if braces else piece.text, style=STYLES[piece.kind])
    return text


def _change(exercise: Exercise) -> Text:
    before, after = (shorten(shown(text), LONGEST) for text in (exercise.example.before, exercise.example.after))
    return Text.assemble("{", (before, "strike"), "→", (after, "underline"), "}")


def _state(exercise: Exercise, day: date, lang: Lang) -> str:
    if exercise.due is None:
        return _say("done", lang)
    row = f"{exercise.successes}/{SUCCESSES}"
    return _say("now", lang, row=row) if exercise.due <= day else row


def _ink(exercise: Exercise) -> str:
    return palette.CATEGORY[exercise.label.partition(".")[0]].terminal
