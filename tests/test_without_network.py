"""Nothing leaves the machine: with sockets blocked, every job of the product runs to its end."""

from __future__ import annotations

import shutil
import socket
import sys
from pathlib import Path

import pytest
from pytest_socket import SocketBlockedError

from revlearn.cli import main

ROOT = Path(__file__).parents[1]
SAMPLE = ROOT / "data" / "samples" / "01-winter-heating"
TRACKED = ROOT / "data" / "samples" / "09-document-quality-circular" / "tracked.docx"
pytestmark = pytest.mark.disable_socket


def run(monkeypatch: pytest.MonkeyPatch, *arguments: object) -> object:
    """The exit status of the command."""
    monkeypatch.setattr(sys, "argv", ["revlearn", *map(str, arguments)])
    with pytest.raises(SystemExit) as left:
        main()
    return left.value.code


@pytest.mark.filterwarnings("ignore:A test tried to use socket")
def test_sockets_are_blocked_here() -> None:
    with pytest.raises(SocketBlockedError):
        socket.socket()


@pytest.mark.parametrize("form", ["terminal", "json", "csv", "html", "docx"])
def test_compare(form: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    output = tmp_path / f"对照.{form}"
    pair = SAMPLE / "draft.txt", SAMPLE / "final.txt"
    assert run(monkeypatch, "compare", *pair, "--format", form, "--output", output) == 0
    assert output.stat().st_size > 1000


def test_compare_a_tracked_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    output = tmp_path / "analysis.json"
    assert run(monkeypatch, "compare", TRACKED, "-o", output) == 0
    assert '"author": "方淑仪"' in output.read_text(encoding="utf-8")


def test_rules(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(monkeypatch, "rules") == 0
    assert "wording.confusable.pairs" in capsys.readouterr().out


def test_evaluate(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    for path in sorted((ROOT / "data" / "gold" / "dev").glob("*.gold.txt"))[:2]:
        shutil.copy(path, tmp_path)
    assert run(monkeypatch, "evaluate", tmp_path, "--rules") == 0
    assert "F1" in capsys.readouterr().out


def test_the_pages_name_nothing_on_the_network(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    output = tmp_path / "对照.html"
    run(monkeypatch, "compare", SAMPLE / "draft.txt", SAMPLE / "final.txt", "--output", output)
    page = output.read_text(encoding="utf-8")
    assert 'src="http' not in page
    assert "url(http" not in page
    assert "<link" not in page.lower()
