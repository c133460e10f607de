"""A file appears whole or not at all."""

from __future__ import annotations

from pathlib import Path

import pytest

from revlearn.report.whole_file import UnwritableFile, write_whole


def test_writes_bytes_and_text_and_makes_folders(tmp_path: Path) -> None:
    write_whole(tmp_path / "报告" / "a.csv", b"\xef\xbb\xbf")
    write_whole(tmp_path / "报告" / "a.html", "改\n")
    assert (tmp_path / "报告" / "a.csv").read_bytes() == b"\xef\xbb\xbf"
    assert (tmp_path / "报告" / "a.html").read_bytes() == "改\n".encode()
    assert len(list((tmp_path / "报告").iterdir())) == 2


def test_a_failure_leaves_the_old_file_and_nothing_else(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    target = tmp_path / "a.txt"
    write_whole(target, "旧")

    def full(_descriptor: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("revlearn.report.whole_file.os.fsync", full)
    with pytest.raises(UnwritableFile, match=r"a\.txt：.*磁盘已满"):
        write_whole(target, "新")
    assert target.read_text(encoding="utf-8") == "旧"
    assert list(tmp_path.iterdir()) == [target]


def test_a_folder_in_the_way_is_named(tmp_path: Path) -> None:
    (tmp_path / "a").mkdir()
    with pytest.raises(UnwritableFile, match="文件夹"):
        write_whole(tmp_path / "a", "x")


def test_a_link_is_followed_not_replaced(tmp_path: Path) -> None:
    (tmp_path / "link").symlink_to(tmp_path / "real")
    write_whole(tmp_path / "link", "x")
    assert (tmp_path / "link").is_symlink()
    assert (tmp_path / "real").read_text(encoding="utf-8") == "x"
