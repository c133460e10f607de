"""The command run in this process and in one of its own."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

import pytest

from revlearn.cli import main

ROOT = Path(__file__).parents[2]
SAMPLE = ROOT / "data" / "samples" / "01-winter-heating"
PAIR = str(SAMPLE / "draft.txt"), str(SAMPLE / "final.txt")
TRACKED = ROOT / "data" / "samples" / "09-document-quality-circular" / "tracked.docx"


@dataclass(frozen=True)
class Outcome:
    """What a run left: exit status and both streams."""

    status: object
    out: str
    err: str


class Command:
    """Runs ``revlearn`` in this process: fast, and with everything a user meets but the start of Python."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
        self._monkeypatch = monkeypatch
        self._capsys = capsys

    def __call__(self, *arguments: object) -> Outcome:
        self._monkeypatch.setattr(sys, "argv", ["revlearn", *map(str, arguments)])
        with pytest.raises(SystemExit) as left:
            main()
        captured = self._capsys.readouterr()
        return Outcome(left.value.code, captured.out, captured.err)


def in_a_process(*arguments: object, **environment: str) -> Outcome:
    """Runs ``revlearn`` in a process of its own; ``environment`` is set in addition to this one's."""
    done = subprocess.run(
        [sys.executable, "-c", "from revlearn.cli import main; main()", *map(str, arguments)],
        env=_environment(environment),
        capture_output=True,
        timeout=60,
    )
    return Outcome(done.returncode, done.stdout.decode(), done.stderr.decode())


def _environment(more: Mapping[str, str]) -> dict[str, str]:
    kept = {name: value for name, value in os.environ.items() if not name.startswith("REVLEARN_")}
    return {**kept, "PYTHONIOENCODING": "utf-8", **more}
