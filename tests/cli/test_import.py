"""``revlearn import``: many pairs, bad ones named at the end."""

from __future__ import annotations

import json
from pathlib import Path

from tests.batch.folders import write_office, write_pair
from tests.cli.running import Command, in_a_process


def test_a_folder(revlearn: Command, tmp_path: Path) -> None:
    folder = write_office(tmp_path / "office", 2, 2)
    found = revlearn("import", folder, "--team", "综合处")
    assert (found.status, found.out, found.err) == (0, "记入 4 篇，已有 0 篇，有问题 0 篇。\n", "")
    assert revlearn("import", folder, "--team", "秘书处").out == "记入 0 篇，已有 4 篇，有问题 0 篇。\n"
    assert [row["team"] for row in json.loads(revlearn("list", "-f", "json").out)] == ["秘书处", "秘书处"]


def test_bad_pairs_have_a_line_each_and_exit_status_3(revlearn: Command, tmp_path: Path) -> None:
    folder = write_office(tmp_path / "office", 1, 3)
    (folder / "作者0" / "2026-10-01 通知" / "final.txt").write_bytes(b"")
    write_pair(folder, "作者0", "没有日期")
    found = revlearn("import", folder)
    assert (found.status, found.out) == (3, "记入 2 篇，已有 0 篇，有问题 2 篇。\n")
    first, second = found.err.splitlines()
    assert first.startswith("没有记入 作者0/没有日期：")
    assert second.startswith("没有记入 作者0/2026-10-01 通知：")
    english = revlearn("import", folder, "--lang", "en")
    assert english.err.startswith("not entered: 作者0/没有日期: the folder should be named")


def test_a_manifest_in_a_process_of_its_own(tmp_path: Path) -> None:
    write_pair(tmp_path / "files", "x", "y")
    (tmp_path / "m.csv").write_text(
        "writer,date,draft,final\n张三,2026-10-08,files/x/y/draft.txt,files/x/y/final.txt\n", encoding="utf-8"
    )
    found = in_a_process("import", tmp_path / "m.csv", "--processes", 2, REVLEARN_DATA=str(tmp_path / "data"))
    assert (found.status, found.out, found.err) == (0, "记入 1 篇，已有 0 篇，有问题 0 篇。\n", "")


def test_what_is_neither_folder_nor_manifest(revlearn: Command, tmp_path: Path) -> None:
    found = revlearn("import", tmp_path / "nowhere")
    assert (found.status, found.out) == (2, "")
    assert "找不到" in found.err


def test_a_name_that_would_steer_the_terminal_stays_on_its_line(revlearn: Command, tmp_path: Path) -> None:
    write_pair(tmp_path, "张\n三", "2026-10-08 通知")
    write_pair(tmp_path, "李四", "\x1b[31m通知")
    found = revlearn("import", tmp_path)
    assert found.status == 3
    assert "\x1b" not in found.err
    assert len(found.err.splitlines()) == 2
