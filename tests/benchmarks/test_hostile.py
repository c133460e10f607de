"""How a run on a hostile file is judged."""

from __future__ import annotations

import sys

import pytest

from benchmarks.hostile import outcome
from benchmarks.processes import Run, measured


@pytest.mark.parametrize(
    ("status", "stderr", "handled"),
    [
        (0, "", True),
        (2, "a.docx: 文件已加密，请先去除密码\n", True),
        (2, "a.docx: 文件已加密\n请先去除密码\n", False),
        (2, "", False),
        (1, "Traceback (most recent call last):\n", False),
        (-9, "", False),
    ],
)
def test_handled_is_read_or_refused_with_one_line(status: int, stderr: str, handled: bool) -> None:
    assert outcome("a.docx", Run(status, "", stderr, 0.1, 50.0, timed_out=False)).handled is handled


def test_a_process_is_measured() -> None:
    run = measured([sys.executable, "-c", "import sys; b = bytearray(60_000_000); print(1); sys.exit(3)"])
    assert (run.exit_status, run.stdout, run.timed_out) == (3, "1\n", False)
    assert run.peak_mb > 57


def test_a_process_that_hangs_is_killed() -> None:
    run = measured([sys.executable, "-c", "import time; time.sleep(30)"], timeout=0.3)
    assert run.timed_out
    assert run.seconds < 10


def test_the_memory_of_the_caller_does_not_count() -> None:
    held = bytearray(150_000_000)
    run = measured([sys.executable, "-I", "-S", "-c", "pass"])
    assert len(held) == 150_000_000
    assert run.peak_mb < 60
