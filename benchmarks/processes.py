"""One command in a process of its own, with the time and the memory it took."""

from __future__ import annotations

import json
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

LAUNCHER = Path(__file__).with_name("launcher.py")


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
    """Run ``command`` (its first word a path) to its end, or kill it after ``timeout`` seconds."""
    with tempfile.TemporaryDirectory() as folder:
        report = Path(folder, "report.json")
        launch = [sys.executable, "-I", "-S", str(LAUNCHER), str(report), str(timeout), *command]
        done = subprocess.run(launch, stdin=subprocess.DEVNULL, capture_output=True, check=True)
        figures = json.loads(report.read_text(encoding="utf-8"))
    out, err = (stream.decode("utf-8", "replace") for stream in (done.stdout, done.stderr))
    return Run(stdout=out, stderr=err, **figures)
