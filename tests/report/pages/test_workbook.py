"""The workbook: sheets that filter, real numbers and dates, no formula out of a text, the same bytes twice."""

from __future__ import annotations

import io
import time
import zipfile
from dataclasses import replace
from datetime import datetime
from typing import Any

import pytest
from openpyxl import load_workbook

from revlearn.record import TeamProfile
from revlearn.report.pages import team_xlsx
from tests.report.pages import office

TEAM = office.team()


def book(team: TeamProfile = TEAM, **options: Any) -> Any:
    return load_workbook(io.BytesIO(team_xlsx(team, **options)))


def test_every_sheet_filters_below_a_frozen_head() -> None:
    made = book()
    assert made.sheetnames == [
        "概览", "共同短板", "热力图", "讲过又出现", "培训专题", "教学卡片", "人员", "分项数据", "逐月",
    ]  # fmt: skip
    for sheet in made:
        assert sheet.freeze_panes == "B2", sheet.title
        assert sheet.auto_filter.ref == sheet.dimensions, sheet.title
        assert sheet.max_row > 1, sheet.title


def test_figures_and_days_are_numbers_and_dates() -> None:
    made = book()
    row = {head.value: cell for head, cell in zip(made["人员"][1], made["人员"][2], strict=True)}
    assert isinstance(row["文稿"].value, int)
    assert isinstance(row["硬伤率"].value, float)
    assert made["教学卡片"]["E2"].is_date
    assert isinstance(made["逐月"]["A2"].value, datetime)


def test_shares_are_percentages_and_no_two_heads_are_alike() -> None:
    made = book()
    formats = {head.value: cell.number_format for head, cell in zip(made["人员"][1], made["人员"][2], strict=True)}
    assert formats["保留率"] == formats["旧错复发率"] == "0%"
    assert formats["硬伤率"] == "0.00"
    assert made["逐月"]["A2"].number_format == "yyyy-mm"
    for sheet in made:
        heads = [cell.value for cell in sheet[1]]
        assert len(set(heads)) == len(heads), sheet.title


def test_a_printed_sheet_is_as_wide_as_a_page_and_repeats_its_head() -> None:
    for sheet in book():
        assert sheet.print_title_rows == "$1:$1"
        assert sheet.page_setup.orientation == "landscape"
        assert sheet.sheet_properties.pageSetUpPr.fitToPage
        assert sheet.page_setup.fitToHeight == 0


def test_columns_are_as_wide_as_their_chinese() -> None:
    sheet = book()["共同短板"]
    assert sheet.column_dimensions["A"].width >= 2 * len("并列引号、书名号之间不用顿号")


@pytest.mark.parametrize("start", ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "=cmd|' /C calc'!A0"])
def test_a_text_never_becomes_a_formula(start: str) -> None:
    weakness = TEAM.weaknesses[0]
    example = replace(weakness.examples[0], draft_sentence=start, final_sentence=start, before=start, title=start)
    profiles = (replace(TEAM.profiles[0], writer=start), *TEAM.profiles[1:])
    team = replace(TEAM, name=start, profiles=profiles, weaknesses=(replace(weakness, examples=(example,)),))
    made = book(team)
    cells = [cell for sheet in made for row in sheet.iter_rows() for cell in row]
    assert not [cell for cell in cells if cell.data_type == "f"]
    met = [cell for cell in cells if isinstance(cell.value, str) and cell.value.strip() == start.strip()]
    assert len(met) >= 5
    assert all(cell.quotePrefix for cell in met)


def test_characters_a_workbook_has_no_room_for_are_left_out() -> None:
    team = replace(TEAM, name="综合\x00科\x1f\ud800𠮷")
    assert book(team)["概览"]["B2"].value == "综合科?𠮷"


def test_an_anonymous_workbook_names_neither_writers_nor_titles() -> None:
    made = book(anonymous=True)
    texts = "\n".join(str(cell.value) for sheet in made for row in sheet.iter_rows() for cell in row)
    assert not [profile.writer for profile in TEAM.profiles if profile.writer in texts]
    assert not [title for title, _, _ in office.TITLES if title in texts]


def test_the_same_team_gives_the_same_bytes_at_any_time(monkeypatch: pytest.MonkeyPatch) -> None:
    first = team_xlsx(TEAM)
    monkeypatch.setattr(time, "time", lambda: 2_000_000_000.0)
    assert team_xlsx(TEAM) == first
    with zipfile.ZipFile(io.BytesIO(first)) as archive:
        assert {info.date_time for info in archive.infolist()} == {(2026, 10, 31, 0, 0, 0)}
        core = archive.read("docProps/core.xml").decode()
    assert core.count("2026-10-31T00:00:00Z") == 2


def test_an_empty_team_has_its_sheets() -> None:
    made = book(office.empty_team())
    assert made["共同短板"].max_row == 1
    assert made["概览"]["B4"].value == 0


def test_english_sheets() -> None:
    assert book(lang="en").sheetnames[:2] == ["Overview", "Weaknesses"]
