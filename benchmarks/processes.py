"""One command in a process of its own, with the time and the memory it took."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

KILOBYTES_PER_UNIT = 1 / 1024 if sys.platform == "darwin" else 1
"""``ru_maxrss`` counts bytes on macOS, kilobytes elsewhere."""


@dataclass(frozen=True, slots=True)
class Run:
    """``exit_status`` is negative when a signal ended the process; ``peak_mb`` is its largest resident size."""

    exit_status: int
    stdout: str
    stderr: str
    seconds: float
    peak_mb: float
    timed_out: bool


def revlearn(*arguments: str) -> list[str]:
    """The command line that runs the installed ``revlearn`` of this Python."""
    return [str(Path(sys.executable).with_name("revlearn")), *arguments]


def measured(command: Sequence[str], *, timeout: float = 60.0) -> Run:
    """Run ``command`` to its end or kill it after ``timeout`` seconds."""
    with tempfile.TemporaryFile() as out, tempfile.TemporaryFile() as err:
        began = time.perf_counter()
        process = subprocess.Popen(command, stdin=subprocess.DEVNULL, stdout=out, stderr=err)
        timed_out = False
        while True:
            pid, status, usage = os.wait4(process.pid, os.WNOHANG)
            elapsed = time.perf_counter() - began
            if pid:
                break
            if elapsed > timeout and not timed_out:
                os.kill(process.pid, signal.SIGKILL)
                timed_out = True
            time.sleep(0.002)
        process.returncode = os.waitstatus_to_exitcode(status)
        texts = []
        for stream in (out, err):
            stream.seek(0)
            texts.append(stream.read().decode("utf-8", "replace"))
    peak = usage.ru_maxrss * KILOBYTES_PER_UNIT / 1024
    return Run(process.returncode, texts[0], texts[1], elapsed, peak, timed_out)
