"""One table a sheet and its cells: a frozen head that filters, numbers that stay numbers, texts that stay texts."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from functools import cache
from itertools import chain, islice
from typing import Any

from openpyxl import Workbook
from openpyxl.cell import WriteOnlyCell
from openpyxl.cell.cell import ILLEGAL_CHARACTERS_RE
from openpyxl.styles import Alignment, Border, Font, PatternFill, Side
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.properties import PageSetupProperties
from openpyxl.worksheet.worksheet import Worksheet

from revlearn.report import palette

Value = str | int | float | date | None
Row = Sequence[Value]

RISKY = ("=", "+", "-", "@")
"""First characters, after any space, that a spreadsheet may take for a formula."""

LONGEST_CELL = 32_000
"""Characters a cell is given; a spreadsheet takes 32,767."""

WIDEST, NARROWEST = 46, 8
"""Columns in widths of a digit; longer texts wrap."""

SHARE, MONTH = "0%", "yyyy-mm"
"""How shares and months are shown; other figures have two decimals, other days are whole."""

TALLEST = 200
"""Rows that are looked at for the width of a column."""

INK = f"FF{palette.INK[1:]}"

NO_FORMATS: Mapping[int, str] = {}


def add_sheet(
    book: Workbook, name: str, heads: Sequence[str], rows: Iterable[Row], *, shaded: float = 0.0,
    formats: Mapping[int, str] = NO_FORMATS,
) -> None:  # fmt: skip
    """One table with a frozen, filtering head row, as wide as a page when printed. ``rows`` are taken one by one.

    ``shaded``: figures up to this one get a ground that darkens. ``formats``: number formats of some columns, from 0.
    """
    sheet = book.create_sheet(name)
    sheet.freeze_panes = "B2"
    sheet.print_title_rows = "1:1"
    sheet.page_setup.orientation, sheet.page_setup.paperSize = "landscape", Worksheet.PAPERSIZE_A4
    sheet.page_setup.fitToHeight = 0
    sheet.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=True)
    rows = iter(rows)
    first = list(islice(rows, TALLEST))
    for at in range(len(heads)):
        width = max(_width(heads[at]) + 3, *(_width(row[at]) + 1 for row in first), NARROWEST)
        sheet.column_dimensions[get_column_letter(at + 1)].width = min(width, WIDEST)
    sheet.append([_head(sheet, head) for head in heads])
    number = 1
    for number, row in enumerate(chain(first, rows), 2):  # noqa: B007 - the last one is wanted
        sheet.append([_cell(sheet, value, shaded, formats.get(at)) for at, value in enumerate(row)])
    sheet.auto_filter.ref = f"A1:{get_column_letter(len(heads))}{number}"


def _head(sheet: Any, text: str) -> WriteOnlyCell:
    cell = _cell(sheet, text)
    cell.font = Font(name="微软雅黑", size=10, bold=True, color="FFFFFFFF")
    cell.fill = _ground(palette.CATEGORY["wording"].ink)
    cell.alignment = Alignment(vertical="center", wrap_text=True)
    return cell


def _cell(sheet: Any, value: Value, shaded: float = 0.0, form: str | None = None) -> WriteOnlyCell:
    if isinstance(value, str):
        return _text(sheet, value)
    cell = WriteOnlyCell(sheet, value=value)
    cell.font = _body()
    cell.border = _line()
    cell.alignment = _top(wrapped=False)
    if isinstance(value, date):
        cell.number_format = form or "yyyy-mm-dd"
    elif isinstance(value, float):
        cell.number_format = form or "0.00"
        if shaded and value:
            cell.fill = _ground(_shade(value / shaded))
            cell.font = _body("FFFFFFFF" if value > 0.6 * shaded else INK)
    return cell


def _text(sheet: Any, value: str) -> WriteOnlyCell:
    """A text that stays one, whatever it begins with; characters XML has no room for are left out."""
    cell = WriteOnlyCell(sheet)
    plain = value.replace("\u00a0", " ")
    text = ILLEGAL_CHARACTERS_RE.sub("", plain.encode("utf-8", "replace").decode("utf-8"))[:LONGEST_CELL]
    cell.value = text
    cell.data_type = "s"
    if text.lstrip().startswith(RISKY):
        cell.quotePrefix = True
    cell.font = _body()
    cell.border = _line()
    cell.alignment = _top(wrapped=True)
    return cell


@cache
def _body(color: str = INK) -> Font:
    return Font(name="微软雅黑", size=10, color=color)


@cache
def _top(*, wrapped: bool) -> Alignment:
    return Alignment(vertical="top", wrap_text=wrapped or None)


@cache
def _line() -> Border:
    return Border(bottom=Side(style="hair", color=f"FF{palette.RULE[1:]}"))


@cache
def _ground(color: str) -> PatternFill:
    return PatternFill("solid", fgColor=f"FF{color[1:]}")


def _shade(share: float) -> str:
    """A ground between white and the first category's ink, in twenty steps."""
    step = round(share * 20) / 20
    ink = palette.CATEGORY["wording"].ink
    parts = (int(ink[at : at + 2], 16) for at in (1, 3, 5))
    return "#" + "".join(f"{round(255 + (part - 255) * step):02X}" for part in parts)


def _width(value: Value) -> int:
    """Widths of a digit that the longest line of ``value`` takes: a Chinese character takes two."""
    lines = str("" if value is None else value).split("\n")
    return max(sum(2 if unicodedata.east_asian_width(each) in "WFA" else 1 for each in line) for line in lines)
