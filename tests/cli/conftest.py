"""The command as a fixture."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.cli.running import Command


@pytest.fixture
def revlearn(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], tmp_path: Path) -> Command:
    """``revlearn("compare", …)`` in this process: its ledger in a folder of the test, no other REVLEARN_ setting."""
    for name in ("REVLEARN_ALLOW_CLASSIFIED", "REVLEARN_DEBUG", "REVLEARN_DATABASE"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("REVLEARN_DATA", str(tmp_path / "ledger of the test"))
    return Command(monkeypatch, capsys)
