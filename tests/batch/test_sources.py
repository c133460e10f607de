"""Where pairs are looked for, and what is said of what is none."""

from __future__ import annotations

import shutil
from datetime import date
from pathlib import Path

import pytest

from revlearn.batch.sources import sources_in
from revlearn.model import RevlearnError
from tests.batch.folders import write_pair

TRACKED = Path(__file__).parents[2] / "data" / "samples" / "09-document-quality-circular" / "tracked.docx"


def reasons(place: Path) -> dict[str, str]:
    return {failure.name: failure.reason for failure in sources_in(place)[1]}


def test_a_folder_in_the_order_of_writers_and_days(tmp_path: Path) -> None:
    write_pair(tmp_path, "李四", "2026-10-08 检查通知")
    write_pair(tmp_path, "张三", "2026-11-01 报告")
    write_pair(tmp_path, "张三", "2026-02-01")
    sources, failures = sources_in(tmp_path)
    assert failures == []
    assert [(each.writer, each.date, each.title) for each in sources] == [
        ("张三", date(2026, 2, 1), ""),
        ("张三", date(2026, 11, 1), "报告"),
        ("李四", date(2026, 10, 8), "检查通知"),
    ]
    assert [(each.draft.name, each.final and each.final.name) for each in sources] == [("draft.txt", "final.txt")] * 3


def test_one_tracked_file_is_a_pair(tmp_path: Path) -> None:
    place = tmp_path / "张三" / "2026-10-08_通报"
    place.mkdir(parents=True)
    shutil.copy(TRACKED, place / "通报（修订）.docx")
    (place / "~$通报.docx").write_bytes(b"x")
    (place / "说明.pdf").write_bytes(b"x")
    (source,), failures = sources_in(tmp_path)
    assert failures == []
    assert (source.draft.name, source.final, source.title) == ("通报（修订）.docx", None, "通报")


def test_chinese_file_names(tmp_path: Path) -> None:
    place = write_pair(tmp_path)
    (place / "draft.txt").rename(place / "原稿.txt")
    (place / "final.txt").rename(place / "定稿.TXT")
    (source,), _ = sources_in(tmp_path)
    assert (source.draft.name, source.final and source.final.name) == ("原稿.txt", "定稿.TXT")


def test_what_is_no_pair_is_named(tmp_path: Path) -> None:
    write_pair(tmp_path)
    write_pair(tmp_path, name="检查通知")
    write_pair(tmp_path, name="2026-02-30 通知")
    (write_pair(tmp_path, name="2026-10-09 缺定稿") / "final.txt").unlink()
    shutil.copy(TRACKED, write_pair(tmp_path, name="2026-10-10 两份原稿") / "draft.docx")
    (tmp_path / "散放.docx").write_bytes(b"x")
    (tmp_path / "张三" / "散放.txt").write_bytes(b"x")
    (tmp_path / "张三" / "目录.xlsx").write_bytes(b"x")
    (tmp_path / ".git").mkdir()
    found = reasons(tmp_path)
    assert len(sources_in(tmp_path)[0]) == 1
    assert set(found) == {
        "张三/检查通知", "张三/2026-02-30 通知", "张三/2026-10-09 缺定稿", "张三/2026-10-10 两份原稿", "散放.docx",
        "张三/散放.txt",
    }  # fmt: skip
    assert "以日期开头" in found["张三/检查通知"]
    assert "一份 draft 和一份 final" in found["张三/2026-10-09 缺定稿"]
    assert "位置不对" in found["散放.docx"]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "gb18030"])
def test_a_manifest(encoding: str, tmp_path: Path) -> None:
    text = (
        "撰稿人,日期,标题,原稿,定稿,文种,修改人,轮次,备注\n"
        "张三,2026/10/8,关于检查的通知,a/原稿.docx,a/定稿.docx,通知,周主任,2,无\n"
        "李四,2026-10-07,,b.docx,,,,,\n"
        ",,,,,,,,\n"
    )
    (tmp_path / "清单.csv").write_bytes(text.encode(encoding))
    sources, failures = sources_in(tmp_path / "清单.csv")
    assert failures == []
    first, second = sources
    assert (first.writer, first.date, first.title, first.genre, first.reviser, first.round) == (
        "张三", date(2026, 10, 8), "关于检查的通知", "通知", "周主任", 2,
    )  # fmt: skip
    assert (first.draft, first.final) == (tmp_path / "a" / "原稿.docx", tmp_path / "a" / "定稿.docx")
    assert (second.writer, second.draft, second.final, second.round) == ("李四", tmp_path / "b.docx", None, 1)


def test_bad_lines_of_a_manifest_are_named(tmp_path: Path) -> None:
    lines = (
        "writer,date,draft,round",
        "张三,昨天,a.txt,",
        "张三,2026-10-08,a.txt,零",
        ",2026-10-08,a.txt,",
        "张三,2026-10-08,a.txt,1",
    )
    (tmp_path / "m.csv").write_text("\n".join(lines), encoding="utf-8")
    assert list(reasons(tmp_path / "m.csv")) == ["m.csv:2", "m.csv:3", "m.csv:4"]
    assert len(sources_in(tmp_path / "m.csv")[0]) == 1


def test_what_is_neither_is_refused_in_one_line(tmp_path: Path) -> None:
    (tmp_path / "空").mkdir()
    (tmp_path / "a.txt").write_text("x")
    (tmp_path / "m.csv").write_text("writer,day\n", encoding="utf-8")
    (tmp_path / "twice.csv").write_text("writer,撰稿人,date,draft\n张三,李四,2026-10-08,a.txt\n", encoding="utf-8")
    (tmp_path / "head.csv").write_text("writer,date,draft\n", encoding="utf-8")
    for place, said in (
        ("空", "没有找到文稿"),
        ("a.txt", "既不是文件夹"),
        ("m.csv", "缺少列 date、draft"),
        ("无", "找不到"),
        ("twice.csv", "writer 列不止一个"),
        ("head.csv", "清单应一行一组"),
    ):
        with pytest.raises(RevlearnError, match=said) as refused:
            sources_in(tmp_path / place)
        assert "\n" not in str(refused.value)


@pytest.mark.parametrize("separator", [",", ";", "\t", "，"])
def test_a_manifest_with_the_separators_of_any_spreadsheet(separator: str, tmp_path: Path) -> None:
    lines = ("writer,date,draft,title".replace(",", separator), separator.join(("张三", "2026-10-08", "a.txt", "通知")))
    (tmp_path / "m.csv").write_text("\ufeff" + "\r\n".join(lines), encoding="utf-8")
    (source,), failures = sources_in(tmp_path / "m.csv")
    assert failures == []
    assert (source.writer, source.draft.name, source.title) == ("张三", "a.txt", "通知")


def test_lines_cut_short_and_quotes_left_open_are_named(tmp_path: Path) -> None:
    good = "张三,2026-10-08,a.txt,1"
    (tmp_path / "m.csv").write_text(
        "\n".join(
            ("writer,date,draft,round", "张三", good, "张三,2026-10-09,a.txt,99999999999999", '"张三,' + "x" * 200_000)
        ),
        encoding="utf-8",
    )
    assert list(reasons(tmp_path / "m.csv")) == ["m.csv:2", "m.csv:4", "m.csv:5"]
    assert len(sources_in(tmp_path / "m.csv")[0]) == 1


def test_a_day_that_does_not_exist_is_told(tmp_path: Path) -> None:
    write_pair(tmp_path, "张三", "2026-02-30 通知")
    assert "没有 2026-02-30 这一天" in reasons(tmp_path)["张三/2026-02-30 通知"]


def test_files_of_a_kind_that_is_not_read_are_left_to_the_reader_to_refuse(tmp_path: Path) -> None:
    place = tmp_path / "张三" / "2026-10-08 通知"
    place.mkdir(parents=True)
    for name in ("draft.doc", "final.doc"):
        (place / name).write_bytes(b"\xd0\xcf\x11\xe0")
    (source,), failures = sources_in(tmp_path)
    assert failures == []
    assert source.draft.name == "draft.doc"
