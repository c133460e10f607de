"""The monthly job: the script works on a ledger, settings come from a file, only one run works at a time."""

from __future__ import annotations

import fcntl
import os
import subprocess
import sys
from datetime import date
from pathlib import Path

import pytest

from revlearn.store import Ledger
from tests.store.pairs import record

DEPLOY = Path(__file__).parents[1] / "deploy"


@pytest.fixture
def settings(tmp_path: Path) -> Path:
    """A settings file that names this package's command, a ledger with one pair, and a folder for the reports."""
    with Ledger.open(tmp_path / "ledger") as ledger:
        ledger.add_pairs([record(day=date(2026, 10, 9))])
    path = tmp_path / "revlearn.conf"
    path.write_text(
        f"REVLEARN={Path(sys.executable).with_name('revlearn')}\nREVLEARN_DATA={tmp_path / 'ledger'}\n"
        f"REVLEARN_REPORTS={tmp_path / 'reports'}\nREVLEARN_MONTH=2026-10\n",
        encoding="utf-8",
    )
    return path


def run(settings: Path) -> subprocess.CompletedProcess[str]:
    environment = {"PATH": os.environ["PATH"], "HOME": str(settings.parent), "REVLEARN_SETTINGS": str(settings)}
    return subprocess.run([DEPLOY / "revlearn-batch"], env=environment, capture_output=True, text=True)


def test_the_job_writes_the_month(settings: Path) -> None:
    done = run(settings)
    assert (done.returncode, done.stderr) == (0, "")
    assert (settings.parent / "reports" / "2026-10" / "writers" / "张三.pdf").is_file()


def test_a_second_run_meanwhile_ends_at_once(settings: Path) -> None:
    (settings.parent / "reports").mkdir()
    with (settings.parent / "reports" / ".lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        done = run(settings)
    assert done.returncode == 0
    assert "尚未结束" in done.stderr
    assert not (settings.parent / "reports" / "2026-10").exists()


def test_without_a_month_it_is_the_last_one(settings: Path) -> None:
    text = settings.read_text(encoding="utf-8").replace("REVLEARN_MONTH=2026-10\n", "")
    settings.write_text(text.replace("REVLEARN=", "REVLEARN=/bin/echo #"), encoding="utf-8")
    today = date.today()
    last = f"{today.year - (today.month == 1)}-{(today.month - 2) % 12 + 1:02}"
    assert f"--month {last}" in run(settings).stdout


def test_units_and_crontab_start_the_script() -> None:
    assert "ExecStart=/usr/local/bin/revlearn-batch" in (DEPLOY / "revlearn-batch.service").read_text()
    fields = (DEPLOY / "revlearn-batch.cron").read_text().splitlines()[-1].split()
    assert fields[:5] == ["0", "6", "1", "*", "*"]
    assert fields[6] == "/usr/local/bin/revlearn-batch"
