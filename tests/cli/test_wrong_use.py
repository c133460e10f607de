"""Wrong use is told in one line in the language of the interface, with what to do."""

from __future__ import annotations

import subprocess
import sys

import pytest


def complaint(*arguments: str) -> str:
    done = subprocess.run(
        [sys.executable, "-c", "from revlearn.cli import main; main()", *arguments], capture_output=True, text=True
    )
    assert done.returncode == 2
    assert not done.stdout
    assert done.stderr.count("\n") == 1
    return done.stderr.strip()


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("nosuch",), "没有命令“nosuch”"),
        (("compare",), "缺少参数 draft"),
        (("compare", "a", "--nosuch"), "没有选项 --nosuch"),
        (("compare", "a", "b", "c"), "多出参数：c"),
        (("compare", "a", "b", "--format"), "选项 --format 缺少取值"),
        (("evaluate", "x", "--errors", "many"), "参数 --errors 应为数字"),
        (("batch", "--month", "2026-10", "--processes", "0"), "参数 --processes 应不小于 1"),
        (("drill", "-w", "张三", "-n", "0"), "参数 --count 应不小于 1"),
    ],
)
def test_wrong_use_is_told_in_chinese(arguments: tuple[str, ...], said: str) -> None:
    line = complaint(*arguments)
    assert line.startswith(f"revlearn：{said}；")
    assert "--help" in line


def test_wrong_use_is_told_in_english() -> None:
    line = complaint("compare", "a", "--nosuch", "--lang", "en")
    assert line.startswith("revlearn: No such option: --nosuch")
    assert "--help" in line
