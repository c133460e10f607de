"""The spreadsheet table: one row an edit, readable by Excel, never a formula."""

from __future__ import annotations

import csv
import io
from dataclasses import replace

import pytest

from revlearn.report.analysis_csv import analysis_csv, neutral
from revlearn.report.selection import select
from tests.report.pairs import MOVED, analysis_of


def rows(data: bytes) -> list[list[str]]:
    return list(csv.reader(io.StringIO(data.decode("utf-8-sig"))))


def test_one_row_an_edit_under_chinese_headers_with_a_byte_order_mark() -> None:
    analysis = analysis_of(MOVED)
    data = analysis_csv(analysis)
    table = rows(data)
    assert data.startswith(b"\xef\xbb\xbf")
    assert table[0][:5] == ["序号", "操作", "类别", "子类", "性质"]
    assert len(table) == 1 + len(analysis.edits)
    assert table[2][1:5] == ["替换", "措辞", "易混词与错别字", "硬伤"]
    assert {len(row) for row in table} == {len(table[0])}


def test_english_headers_and_names() -> None:
    table = rows(analysis_csv(analysis_of(MOVED), lang="en"))
    assert table[0][0] == "No."
    assert table[2][1:5] == ["Replaced", "Wording", "confusable word or typo", "Error"]


def test_only_the_selected_edits() -> None:
    analysis = analysis_of(MOVED)
    table = rows(analysis_csv(analysis, edits=select(analysis, categories=["logic"])))
    assert [row[2] for row in table[1:]] == ["逻辑"]


@pytest.mark.parametrize("cell", ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", " =1", "＝1", "\n=1"])
def test_a_formula_becomes_text(cell: str) -> None:
    assert neutral(cell).startswith(("'", "¶"))


def test_an_ordinary_cell_stays_as_it_is() -> None:
    assert neutral("截止→截至=") == "截止→截至="


def test_a_hostile_comment_is_neutralised_in_the_file() -> None:
    analysis = analysis_of(MOVED)
    hostile = replace(analysis.edits[0], comment='=HYPERLINK("http://x","y")')
    table = rows(analysis_csv(replace(analysis, edits=(hostile, *analysis.edits[1:]))))
    assert table[1][table[0].index("批注")] == '\'=HYPERLINK("http://x","y")'
