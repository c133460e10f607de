"""``revlearn report`` and ``batch`` as users meet them."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path

import pytest

from revlearn.store import Ledger, record_of
from tests.cli.running import Command
from tests.store.pairs import record, sample


@pytest.fixture
def data(tmp_path: Path) -> str:
    """The folder of a ledger: 张三 with two months, one of them a sample pair revised by 李主任."""
    with Ledger.open(tmp_path / "data") as ledger:
        pair = record_of(sample()[1], writer="张三", date=date(2026, 10, 9), reviser="李主任")
        ledger.add_pairs([record(0, day=date(2026, 9, 3)), pair], team="综合科")
    return str(tmp_path / "data")


def test_page_one_on_the_terminal(data: str, revlearn: Command) -> None:
    found = revlearn("report", "writer", "张三", "--month", "2026-10", "--data", data)
    assert (found.status, found.err) == (0, "")
    assert "张三" in found.out and "硬伤率" in found.out and "理由" in found.out
    english = revlearn("report", "writer", "张三", "--month", "2026-10", "--data", data, "--lang", "en")
    assert "Error rate" in english.out


def test_a_look_tells_nothing_and_a_report_does(data: str, tmp_path: Path, revlearn: Command) -> None:
    command = ("report", "writer", "张三", "--month", "2026-10", "--data", data)
    found = revlearn(*command, "--format", "json")
    assert json.loads(found.out)["schema"] == "revlearn.profile/1"
    with Ledger.open(Path(data)) as ledger:
        assert ledger.told() == ()
    written = revlearn(*command, "--output", str(tmp_path / "report.pdf"))
    assert written.status == 0 and (tmp_path / "report.pdf").read_bytes().startswith(b"%PDF")
    with Ledger.open(Path(data)) as ledger:
        assert {each.month for each in ledger.told()} == {"2026-10"}


def test_team_reviser_and_debrief(data: str, tmp_path: Path, revlearn: Command) -> None:
    for arguments, name in (
        (("team", "--month", "2026-10"), "team.xlsx"),
        (("team", "综合科", "--month", "2026-10", "--anonymous"), "team.pdf"),
        (("reviser", "李主任"), "card.html"),
        (("debrief", "2"), "debrief.pdf"),
    ):
        found = revlearn("report", *arguments, "--data", data, "--output", str(tmp_path / name))
        assert found.status == 0, found.err
        assert (tmp_path / name).stat().st_size > 1000


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("writer", "无名", "--month", "2026-10"), "无名"),
        (("writer", "张三", "--month", "十月"), "十月"),
        (("writer", "张三", "--month", "2026-10", "--format", "doc"), "doc"),
        (("writer", "张三", "--month", "2026-10", "--format", "pdf"), "--output"),
        (("team", "无此科", "--month", "2026-10", "--format", "html"), "无此科"),
        (("reviser", "无名", "--format", "html"), "无名"),
        (("debrief", "99", "--format", "html"), "99"),
    ],
)
def test_wrong_use_is_one_line(arguments: tuple[str, ...], said: str, data: str, revlearn: Command) -> None:
    found = revlearn("report", *arguments, "--data", data)
    assert found.status == 2
    assert said in found.err and found.err.count("\n") == 1
    assert found.out == ""


def test_batch_says_what_it_did(data: str, tmp_path: Path, revlearn: Command) -> None:
    command = ("batch", "--month", "2026-10", "--output", str(tmp_path / "reports"), "--data", data)
    assert "写出 3 个文件，0 个已是最新" in revlearn(*command).out
    again = revlearn(*command)
    assert again.status == 0 and "写出 0 个文件，3 个已是最新" in again.out
    nothing = revlearn("batch", "--month", "2020-01", "--output", str(tmp_path / "reports"), "--data", data)
    assert nothing.status == 2 and "2020-01" in nothing.err
