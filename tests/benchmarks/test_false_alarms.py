"""The figures of benchmarks/false_alarms.py on a folder of one pair."""

from __future__ import annotations

import importlib.util
import sys
from pathlib import Path
from types import ModuleType

import pytest

FILE = Path(__file__).parents[2] / "benchmarks" / "false_alarms.py"
GOLD = """#genre: 通知

关于植树的通知
各林场：
各站要{充份|充分|wording.confusable!error}准备，{提高|增强|wording.precision!improvement}意识，争取资金20万{|元|terminology.unit_number!error}。
{截至|截止|wording.confusable!error}日期为3月5日。
约长3.6km。
"""


@pytest.fixture
def benchmark(monkeypatch: pytest.MonkeyPatch) -> ModuleType:
    spec = importlib.util.spec_from_file_location("false_alarms", FILE)
    assert spec is not None and spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    monkeypatch.setitem(sys.modules, spec.name, module)
    spec.loader.exec_module(module)
    return module


def test_both_figures(
    benchmark: ModuleType, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "001-a.gold.txt").write_text(GOLD, encoding="utf-8")
    monkeypatch.setattr(sys, "argv", ["false_alarms.py", str(tmp_path), "--alarms"])
    benchmark.main()
    shown = capsys.readouterr().out
    assert "final versions: 1 accusations" in shown
    assert "terminology.unit_number.unit_symbol" in shown
    assert "3 of 3 errors named, 100.0%" in shown
