"""The command as a fixture."""

from __future__ import annotations

import pytest

from tests.cli.running import Command


@pytest.fixture
def revlearn(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Command:
    """``revlearn("compare", …)`` in this process, without the environment's REVLEARN_ settings."""
    for name in ("REVLEARN_ALLOW_CLASSIFIED", "REVLEARN_DEBUG"):
        monkeypatch.delenv(name, raising=False)
    return Command(monkeypatch, capsys)
