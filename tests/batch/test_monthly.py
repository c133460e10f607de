"""A month's reports: whole, only what is out of date, the same anywhere and after a kill."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from revlearn.batch import monthly
from revlearn.batch.cluster import NoCluster
from revlearn.batch.monthly import NoDocuments, month_reports, told_by, writers_of
from revlearn.learn import NotAMonth, month, profile
from revlearn.record import Answer, Profile
from revlearn.report.whole_file import UnwritableFile
from revlearn.store import Ledger
from tests.store.pairs import record

OCTOBER = "2026-10"
WRITERS = ("张三", "李四", "王/五")


def fill(folder: Path) -> None:
    """Three writers: one with two months, one team of two, one whose name is no file name."""
    with Ledger.open(folder) as ledger:
        ledger.add_pairs(
            [
                record(0, writer="张三", day=date(2026, 9, 3)),
                record(1, writer="张三", day=date(2026, 10, 9)),
                record(2, writer="李四", day=date(2026, 10, 12)),
            ],
            team="综合科",
        )
        ledger.add_pairs([record(3, writer="王/五", day=date(2026, 10, 20))])


@pytest.fixture
def ledger(tmp_path: Path) -> Iterator[Ledger]:
    fill(tmp_path / "data")
    with Ledger.open(tmp_path / "data") as opened:
        yield opened


def files_in(folder: Path) -> dict[str, bytes]:
    """Every file below ``folder`` with its content."""
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def test_every_writer_the_team_and_the_teams_get_their_files(ledger: Ledger, tmp_path: Path) -> None:
    made = month_reports(ledger, OCTOBER, tmp_path / "reports", processes=1)
    files = files_in(tmp_path / "reports" / OCTOBER)
    named = {name for name in files if not name.startswith("writers/王")}
    assert named == {
        ".state.json", "summary.json", "team.pdf", "team.xlsx", "teams/综合科.pdf", "teams/综合科.xlsx",
        "writers/张三.pdf", "writers/李四.pdf",
    }  # fmt: skip
    assert len(files) == 9
    assert (made.written, made.current, made.failures) == (7, 0, ())
    summary = json.loads(files["summary.json"])
    assert [each["writer"] for each in summary["writers"]] == sorted(WRITERS)
    assert all((tmp_path / "reports" / OCTOBER / each["file"]).is_file() for each in summary["writers"])


def test_a_second_run_redoes_nothing(ledger: Ledger, tmp_path: Path) -> None:
    month_reports(ledger, OCTOBER, tmp_path, processes=1)
    times = {path: path.stat().st_mtime_ns for path in (tmp_path / OCTOBER).rglob("*.pdf")}
    again = month_reports(ledger, OCTOBER, tmp_path, processes=1)
    assert (again.written, again.current) == (0, 7)
    assert times == {path: path.stat().st_mtime_ns for path in (tmp_path / OCTOBER).rglob("*.pdf")}


def test_a_new_pair_makes_its_writer_and_his_teams_anew(ledger: Ledger, tmp_path: Path) -> None:
    month_reports(ledger, OCTOBER, tmp_path, processes=1)
    ledger.add_pairs([record(4, writer="李四", day=date(2026, 10, 25))])
    made = month_reports(ledger, OCTOBER, tmp_path, processes=1)
    assert (made.written, made.current) == (5, 2)


def test_a_damaged_file_is_made_again(ledger: Ledger, tmp_path: Path) -> None:
    month_reports(ledger, OCTOBER, tmp_path, processes=1)
    path = tmp_path / OCTOBER / "writers" / "张三.pdf"
    whole = path.read_bytes()
    path.write_bytes(whole[:100])
    assert month_reports(ledger, OCTOBER, tmp_path, processes=1).written == 1
    assert path.read_bytes() == whole


def test_a_state_that_cannot_be_read_costs_only_time(ledger: Ledger, tmp_path: Path) -> None:
    month_reports(ledger, OCTOBER, tmp_path, processes=1)
    before = files_in(tmp_path / OCTOBER)
    (tmp_path / OCTOBER / ".state.json").write_text("[", encoding="utf-8")
    assert month_reports(ledger, OCTOBER, tmp_path, processes=1).written == 7
    assert files_in(tmp_path / OCTOBER) == before


def test_the_same_ledger_gives_the_same_files_on_one_process_and_on_two(ledger: Ledger, tmp_path: Path) -> None:
    month_reports(ledger, OCTOBER, tmp_path / "one", processes=1)
    month_reports(ledger, OCTOBER, tmp_path / "two", processes=2)
    assert files_in(tmp_path / "one") == files_in(tmp_path / "two")


def test_what_was_told_counts_from_the_next_month_on(ledger: Ledger, tmp_path: Path) -> None:
    month_reports(ledger, "2026-09", tmp_path, processes=1)
    assert {each.month for each in ledger.told("张三")} == {"2026-09"}
    september = files_in(tmp_path / "2026-09")
    month_reports(ledger, OCTOBER, tmp_path, processes=1)
    assert month_reports(ledger, "2026-09", tmp_path, processes=1).written == 0
    assert files_in(tmp_path / "2026-09") == september


def test_told_are_the_lessons_of_the_month(ledger: Ledger) -> None:
    period = month(OCTOBER)
    whole = profile("张三", period, ledger.entries(writer="张三"))
    assert {event.lesson for event in told_by(whole)} == {each.key for each in whole.lessons if each.in_period}
    assert {event.month for event in told_by(whole)} == {OCTOBER}


def test_an_answer_after_the_period_changes_nothing(ledger: Ledger, tmp_path: Path) -> None:
    month_reports(ledger, OCTOBER, tmp_path, processes=1)
    edit = ledger.entries(writer="张三")[0].edits[0]
    ledger.answer(Answer("张三", edit.id, date(2026, 11, 2), True))
    assert month_reports(ledger, OCTOBER, tmp_path, processes=1).written == 0


def test_one_report_that_fails_stops_no_other(ledger: Ledger, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    month_reports(ledger, OCTOBER, tmp_path, processes=1)
    ledger.add_pairs([record(5, writer="李四", day=date(2026, 10, 26))])
    setting = monthly.writer_pdf

    def breaks(own: Profile, **options: str) -> bytes:
        if own.writer == "李四":
            raise RuntimeError("文稿中的一句话")
        return setting(own, **options)  # type: ignore[arg-type]

    monkeypatch.setattr(monthly, "writer_pdf", breaks)
    made = month_reports(ledger, OCTOBER, tmp_path, processes=1)
    assert [each.name for each in made.failures] == ["李四"]
    assert "一句话" not in made.failures[0].reason
    assert not (tmp_path / OCTOBER / "writers" / "李四.pdf").exists(), "a report out of date is no report"
    assert (tmp_path / OCTOBER / "writers" / "张三.pdf").is_file()
    summary = json.loads((tmp_path / OCTOBER / "summary.json").read_text(encoding="utf-8"))
    assert [each["writer"] for each in summary["failures"]] == ["李四"]


def test_one_file_that_cannot_be_written_stops_no_other(ledger: Ledger, tmp_path: Path) -> None:
    month_reports(ledger, OCTOBER, tmp_path, processes=1)
    blocked = tmp_path / OCTOBER / "writers" / "李四.pdf"
    blocked.unlink()
    blocked.mkdir()
    ledger.add_pairs([record(5, writer="张三", day=date(2026, 10, 26))])
    made = month_reports(ledger, OCTOBER, tmp_path, processes=1)
    assert [each.name for each in made.failures] == ["李四"]
    assert "是一个文件夹" in made.failures[0].reason
    assert made.written == 5, "one writer's, everybody's and the team's two each"
    blocked.rmdir()
    assert month_reports(ledger, OCTOBER, tmp_path, processes=1).failures == ()
    assert blocked.is_file()


def test_a_place_where_nothing_can_be_written_is_told_at_once(ledger: Ledger, tmp_path: Path) -> None:
    (tmp_path / "a file").write_text("x")
    with pytest.raises(UnwritableFile, match="不是文件夹"):
        month_reports(ledger, OCTOBER, tmp_path / "a file", processes=1)


def test_writers_stay_on_for_a_year(ledger: Ledger) -> None:
    assert writers_of(ledger, month("2027-09")) == sorted(WRITERS)
    assert writers_of(ledger, month("2026-09")) == ["张三"]
    assert writers_of(ledger, month("2027-10")) == []


def test_no_month_and_no_documents_are_told(ledger: Ledger, tmp_path: Path) -> None:
    with pytest.raises(NotAMonth):
        month_reports(ledger, "2026-13", tmp_path)
    with pytest.raises(NoDocuments, match="2020-01"):
        month_reports(ledger, "2020-01", tmp_path)
    assert not (tmp_path / "2020-01").exists()


def test_a_cluster_that_is_not_there_is_told(ledger: Ledger, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("revlearn.batch.cluster.PATIENCE", 1)
    with pytest.raises(NoCluster, match=r"127\.0\.0\.1:9"):
        month_reports(ledger, OCTOBER, tmp_path / "reports", cluster="tcp://127.0.0.1:9")
    assert not (tmp_path / "reports").exists()


@pytest.mark.parametrize("address", ["foo", "", "tcp://host"])
def test_what_is_no_address_of_a_cluster_is_told_at_once(address: str, ledger: Ledger, tmp_path: Path) -> None:
    with pytest.raises(NoCluster, match="不是调度器地址"):
        month_reports(ledger, OCTOBER, tmp_path / "reports", cluster=address)


RUN = (
    "import sys; from pathlib import Path; from revlearn.store import Ledger; "
    "from revlearn.batch.monthly import month_reports; "
    "month_reports(Ledger.open(Path(sys.argv[1])), '2026-10', Path(sys.argv[2]), processes=1)"
)


def test_a_killed_run_leaves_whole_files_and_the_next_one_finishes(tmp_path: Path) -> None:
    fill(tmp_path / "undisturbed data")
    with Ledger.open(tmp_path / "undisturbed data") as ledger:
        month_reports(ledger, OCTOBER, tmp_path / "undisturbed", processes=1)
        told = ledger.told()
    wanted = files_in(tmp_path / "undisturbed")
    fill(tmp_path / "data")
    for wait in (0.7, 1.4, 2.0):
        command = [sys.executable, "-c", RUN, str(tmp_path / "data"), str(tmp_path / "killed")]
        process = subprocess.Popen(command)
        time.sleep(wait)
        os.kill(process.pid, signal.SIGKILL)
        process.wait()
        seen = {name: content for name, content in files_in(tmp_path / "killed").items() if not name.endswith(".tmp")}
        assert all(wanted.get(name) == content for name, content in seen.items() if not name.endswith(".state.json"))
    with Ledger.open(tmp_path / "data") as ledger:
        month_reports(ledger, OCTOBER, tmp_path / "killed", processes=1)
        assert ledger.told() == told
    assert files_in(tmp_path / "killed") == wanted
