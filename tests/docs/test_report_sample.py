"""The committed sample reports: whole, of the office's last month, and of nothing else."""

from __future__ import annotations

from pathlib import Path

import pytest
from openpyxl import load_workbook
from pypdf import PdfReader

from tests.docs.test_documents import ELSEWHERE

ROOT = Path(__file__).parents[2]
SAMPLE = ROOT / "reports" / "sample"
OFFICE = ROOT / "data" / "office"
MONTH = "2026-10"
WRITERS = sorted(folder.name for folder in OFFICE.iterdir() if any(folder.glob(f"{MONTH}-*")))
PAPERS = ("team.pdf", "debrief.pdf", *(f"writers/{writer}.pdf" for writer in WRITERS))


def test_the_sample_has_its_files_and_no_others() -> None:
    found = {path.relative_to(SAMPLE).as_posix() for path in SAMPLE.rglob("*") if path.is_file()}
    assert found == {*PAPERS, "team.xlsx", "summary.json", "check.html"}
    assert len(WRITERS) == 4


@pytest.mark.parametrize("name", PAPERS)
def test_a_paper_can_be_read_and_is_of_the_month(name: str) -> None:
    first = PdfReader(SAMPLE / name).pages[0].extract_text()
    assert "".join(first.split()).count("2026年10月") == 1 or name == "team.pdf"
    assert Path(name).parent.name != "writers" or Path(name).stem in first


def test_the_tables_open() -> None:
    assert load_workbook(SAMPLE / "team.xlsx")["概览"]["B3"].value == "2026年10月"


def test_no_place_on_a_machine_is_told() -> None:
    for path in SAMPLE.rglob("*.*"):
        if path.is_file():
            assert not [place for place in (*ELSEWHERE, "/tmp/") if place.encode() in path.read_bytes()], path.name
