"""The ledger from the command line: add, list, show, correct, purge, backup, restore, rules --reapply."""

from __future__ import annotations

import json
from datetime import date, timedelta
from io import StringIO
from pathlib import Path
from typing import Any

import pytest

from revlearn.store import Ledger
from tests.batch.folders import write_pair
from tests.cli.running import PAIR, TRACKED, Command, Outcome, in_a_process


def data(folder: Path) -> Path:
    """Where the fixture's ledger lies."""
    return folder / "ledger of the test"


def payload(outcome: Outcome) -> Any:
    assert (outcome.status, outcome.err) == (0, "")
    return json.loads(outcome.out)


def one_line(outcome: Outcome, said: str) -> None:
    assert (outcome.status, outcome.out) == (2, "")
    assert said in outcome.err
    assert outcome.err.count("\n") == 1


@pytest.fixture
def filled(revlearn: Command) -> Command:
    """The command, with one entry in the ledger."""
    arguments = "--writer", "张三", "--date", "2026-10-08", "--reviser", "周主任", "--team", "综合处"
    assert revlearn("add", *PAIR, *arguments).status == 0
    return revlearn


def test_add_shows_the_debrief_and_says_which_entry(revlearn: Command) -> None:
    found = revlearn("add", *PAIR, "--writer", "张三")
    assert (found.status, found.err) == (0, "")
    assert found.out.startswith("draft.txt → final.txt")
    assert found.out.endswith("已记入账本，第 1 篇\n")
    again = revlearn("add", *PAIR, "--writer", "张三", "--title", "另一个标题")
    assert again.out.endswith("账本里已有这组稿件（第 1 篇），没有改动\n")


def test_add_as_json(revlearn: Command) -> None:
    told = payload(revlearn("add", TRACKED, "-w", "李四", "-f", "json", "--genre", "通报", "--round", 2))
    assert (told["entry"], told["added"], told["analysis"]["genre"]) == (1, True, "通报")
    (entry,) = payload(revlearn("list", "--writer", "李四", "-f", "json"))
    assert (entry["round"], entry["reviser"], entry["date"]) == (2, "高至诚", date.today().isoformat())
    assert entry["edits"] == told["analysis"]["summary"]["edits"]


@pytest.mark.parametrize("written", ["2026-10-05", "2026/10/5", "20261005", "2026年10月5日"])
def test_days_may_be_written_in_several_ways(written: str, revlearn: Command) -> None:
    assert revlearn("add", *PAIR, "-w", "张三", "--date", written).err == ""
    assert [each["date"] for each in payload(revlearn("list", "--first", written, "-f", "json"))] == ["2026-10-05"]


def test_a_day_that_is_yet_to_come_is_told_and_taken(revlearn: Command, tmp_path: Path) -> None:
    tomorrow, later = (date.today() + timedelta(days=days) for days in (1, 2))
    assert revlearn("add", *PAIR, "-w", "张三", "--date", tomorrow).err == ""
    assert revlearn("amend", 1, "--date", tomorrow).err == ""
    said = f"日期 {later} 还没有到，请核对；记错时用 revlearn amend 改正\n"
    assert revlearn("add", TRACKED, "-w", "张三", "--date", later).err == f"{TRACKED.name}：{said}"
    assert revlearn("amend", 1, "--date", later).err == f"1：{said}"
    write_pair(tmp_path / "pairs", "张三", f"{later} 通知")
    found = revlearn("import", tmp_path / "pairs")
    assert (found.status, found.err) == (0, f"张三/{later} 通知：{said}")


def test_add_refuses_in_one_line(revlearn: Command, tmp_path: Path) -> None:
    marked = tmp_path / "a.txt"
    marked.write_text("机密★1年\n关于检查的通知\n", encoding="utf-8")
    one_line(revlearn("add", marked, PAIR[1], "-w", "张三"), "密级")
    one_line(revlearn("add", *PAIR, "-w", "张三", "--date", "10月8日"), "不是日期")
    one_line(revlearn("add", *PAIR, "-w", " "), "不能用作姓名")
    one_line(revlearn("add", *PAIR), "--writer")
    one_line(revlearn("add", *PAIR, "-w", "张三", "-f", "csv"), "不可用")
    assert not data(tmp_path).exists()


def test_the_list_of_writers_and_of_entries(filled: Command) -> None:
    filled("add", TRACKED, "-w", "李四", "--date", "2026-11-02")
    writers = filled("list").out
    assert "综合处" in writers
    assert "2026-11-02" in writers
    assert [row["pairs"] for row in payload(filled("list", "-f", "json"))] == [1, 1]
    for chosen in (("-w", "张三"), ("--team", "综合处"), ("--last", "2026-10-31"), ("--reviser", "周主任")):
        assert [entry["entry"] for entry in payload(filled("list", *chosen, "-f", "json"))] == [1]
    shown = filled("list", "--first", "2026-10-01").out
    assert "2026-10-08" in shown
    assert "李四" in shown
    assert filled("list", "-w", "王五").out == "账本里没有符合条件的内容。\n"
    assert "Writer" in filled("list", "--lang", "en").out


def test_an_empty_ledger(revlearn: Command, tmp_path: Path) -> None:
    Ledger.open(data(tmp_path)).close()
    assert revlearn("list").out == "账本里没有符合条件的内容。\n"
    assert payload(revlearn("list", "-f", "json")) == []


@pytest.mark.parametrize(
    "arguments",
    [
        ("list",), ("show", 1), ("correct", 1, 1, "--label", "logic.scope"), ("amend", 1, "--title", "x"),
        ("remove", 1, "--yes"), ("purge", "--keep", "figures"), ("purge", "--retention", "figures"),
        ("backup", "a.backup"), ("restore", "missing.backup"), ("rules", "--reapply"), ("drill", "-w", "张三"),
        ("check", PAIR[0], "-w", "张三"), ("batch", "--month", "2026-10"),
        ("report", "writer", "张三", "--month", "2026-10"),
        ("report", "team", "--month", "2026-10", "-o", "a.pdf"), ("report", "reviser", "周主任", "-o", "a.pdf"),
        ("report", "debrief", 1, "-o", "a.pdf"),
    ],
    ids=lambda arguments: " ".join(map(str, arguments[:2])),
)  # fmt: skip
def test_where_there_is_no_ledger_none_is_made(
    arguments: tuple[object, ...], revlearn: Command, tmp_path: Path
) -> None:
    mistyped = tmp_path / "mistyped"
    said = "没有这个备份" if arguments[0] == "restore" else f"{mistyped}：这里没有账本；请检查 --data"
    one_line(revlearn(*arguments, "--data", mistyped), said)
    assert not mistyped.exists()
    # Also where a file was begun and never became a ledger.
    mistyped.mkdir()
    (mistyped / "ledger.sqlite3").touch()
    assert revlearn(*arguments, "--data", mistyped).status == 2


def test_show_as_compare_shows_it(filled: Command) -> None:
    shown, compared = filled("show", 1).out, filled("compare", *PAIR).out
    head, title, *rest = shown.splitlines(keepends=True)
    assert head == "篇号 1  张三  2026-10-08  轮次 1  修改人 周主任\n"
    assert "供热" in title
    assert "".join(rest) == compared
    told = payload(filled("show", 1, "-f", "json"))
    assert told["analysis"] == payload(filled("compare", *PAIR, "-f", "json"))
    assert told["retention"] == "texts"


def test_correct_and_show(filled: Command) -> None:
    found = filled(
        "correct", 1, 2, "--label", "logic.scope", "--nature", "error", "--by", "王老师", "--comment", "范围"
    )
    assert found.out == "第 1 篇第 2 处已更正为 logic.scope（原为 wording.register）\n"
    shown = filled("show", 1).out
    assert "逻辑·范围与分寸  硬伤" in shown
    assert "王老师 更正第 2 处：措辞·语体语气 → 逻辑·范围与分寸 硬伤（范围）" in shown.replace("\n", "").replace(
        "  ", " "
    )
    told = payload(filled("show", 1, "-f", "json"))
    assert [(each["edit"], each["label"], each["comment"]) for each in told["corrections"]] == [
        (2, "logic.scope", "范围")
    ]
    edit = told["edits"][1]
    assert (edit["category"], edit["subtype"], edit["nature"], edit["corrected_by"]) == (
        "logic", "scope", "error", "王老师",
    )  # fmt: skip
    filled("correct", 1, 2, "--label", "logic.scope")
    assert "确认第 2 处" in filled("show", 1).out


def test_correct_refuses_in_one_line(filled: Command) -> None:
    one_line(filled("correct", 1, 2, "--label", "logic.nonsense"), "没有类别")
    one_line(filled("correct", 1, 2, "--label", "logic.scope", "--nature", "wrong"), "不可用")
    one_line(filled("correct", 1, 99, "--label", "logic.scope"), "第 99 处")
    one_line(filled("correct", 9, 1, "--label", "logic.scope"), "没有第 9 篇")
    one_line(filled("show", 9), "没有第 9 篇")
    assert payload(filled("show", 1, "-f", "json"))["corrections"] == []


def test_amend_puts_right_what_was_entered_wrongly(filled: Command) -> None:
    filled("add", TRACKED, "-w", "张山", "--date", "2026-11-02")
    found = filled("amend", 2, "--writer", " 张　三 ", "--date", "2026-10-09", "--title", "通报", "--round", 2)
    assert found.out == "已改正第 2 篇\n“张山”名下已没有稿件，不再列出\n"
    entry = payload(filled("list", "-w", "张三", "-f", "json"))[1]
    assert (entry["writer"], entry["date"], entry["title"], entry["round"]) == ("张三", "2026-10-09", "通报", 2)
    assert filled("amend", 1, 2, "--reviser", "").out == "已改正第 1、2 篇\n"
    assert {each["reviser"] for each in payload(filled("list", "-w", "张三", "-f", "json"))} == {None}


def test_amend_labels_anew_where_the_document_type_was_wrong(filled: Command, tmp_path: Path) -> None:
    assert filled("amend", 1, "--genre", "请示").out == "已改正第 1 篇\n1 篇已按新文种重新判断\n"
    told = payload(filled("show", 1, "-f", "json"))
    compared = payload(filled("compare", *PAIR, "-f", "json", "--genre", "请示"))
    assert told["analysis"]["genre"] == told["genre"] == "请示"
    assert told["analysis"]["edits"] == compared["edits"]
    assert filled("amend", 1, "--genre", "请示").out == "已改正第 1 篇\n"
    filled("purge", "--keep", "sentences", "--yes")
    assert "保持原判：第 1 篇" in filled("amend", 1, "--genre", "报告").err
    with Ledger.open(data(tmp_path)) as ledger:
        assert ledger.entries()[0].genre == "报告"


def test_amend_refuses_in_one_line(filled: Command) -> None:
    filled("add", *PAIR, "-w", "李四", "--date", "2026-10-08")
    one_line(filled("amend", 1), "请说明改正什么")
    one_line(filled("amend", 9, "--title", "x"), "没有第 9 篇")
    one_line(filled("amend", 1, "--date", "去年"), "不是日期")
    one_line(filled("amend", 1, "--round", 100), "1 至 99")
    one_line(filled("amend", 1, "--writer", "李四"), "这组稿件已是第 2 篇")
    one_line(filled("amend", 1, "--writer", "a\x00b"), "不能用作姓名")
    one_line(filled("amend", "--title", "x"), "缺少参数")


def test_remove_needs_a_yes(filled: Command) -> None:
    one_line(filled("remove", 1), "--yes")
    assert [row["pairs"] for row in payload(filled("list", "-f", "json"))] == [1]
    found = filled("remove", 1, "--yes")
    assert found.out.startswith("已删去 1 篇、")
    assert "连同 0 处更正、0 条点评、0 条批注" in found.out
    one_line(filled("show", 1), "没有第 1 篇")


@pytest.mark.parametrize(("answer", "left"), [("y\n", 0), ("n\n", 1), ("\n", 1), ("", 1)])
def test_remove_asks_on_a_terminal(answer: str, left: int, filled: Command, monkeypatch: pytest.MonkeyPatch) -> None:
    class Terminal(StringIO):
        def isatty(self) -> bool:
            return True

    monkeypatch.setattr("sys.stdin", Terminal(answer))
    found = filled("remove", 1)
    assert found.status == 0
    assert "将删去第 1 篇：张三  2026-10-08" in found.out
    assert payload(filled("list", "-f", "json"))[0]["pairs"] == left


def test_remove_loses_corrections_only_when_that_is_said(filled: Command) -> None:
    filled("correct", 1, 2, "--label", "logic.scope", "--by", "王老师")
    one_line(filled("remove", 1, "--yes"), "有 1 处更正、0 条点评、0 条批注会一并删去")
    assert "连同 1 处更正" in filled("remove", 1, "--yes", "--with-corrections").out


def test_purge_tells_first_and_acts_when_asked(filled: Command) -> None:
    filled("correct", 1, 2, "--label", "logic.scope", "--by", "王老师")
    assert filled("purge", "--before", "2026-10-01").out == "将减少 0 篇的文字，删除 0 篇；执行请加 --yes\n"
    assert filled("purge", "--keep", "sentences").out == "将减少 1 篇的文字，删除 0 篇；执行请加 --yes\n"
    assert payload(filled("show", 1, "-f", "json"))["analysis"]
    assert filled("purge", "--keep", "sentences", "--yes").out == "已减少 1 篇的文字，删除 0 篇\n"
    shown = filled("show", 1).out
    assert "全文已按保留设置清除。" in shown
    assert "{让老百姓→保障群众}" in shown
    assert "更正第 2 处" in shown
    assert filled("purge", "--before", "2027-01-01", "--yes").out == "已减少 1 篇的文字，删除 0 篇\n"
    assert "老百姓" not in filled("show", 1).out
    assert "逻辑·范围与分寸" in filled("show", 1).out
    assert filled("purge", "--keep", "nothing").out.splitlines()[1].startswith("另有 1 篇有更正、点评或批注")
    assert payload(filled("show", 1, "-f", "json"))["analysis"] is None


def test_purge_refuses_in_one_line(filled: Command) -> None:
    one_line(filled("purge"), "--before")
    one_line(filled("purge", "--keep", "all"), "不可用")
    one_line(filled("purge", "--retention", "nothing"), "不可用")
    one_line(filled("purge", "--before", "去年"), "不是日期")


def test_the_setting_holds_for_new_pairs(revlearn: Command, tmp_path: Path) -> None:
    Ledger.open(data(tmp_path)).close()
    assert revlearn("purge", "--retention", "sentences").out == "今后新记入的稿件保留 sentences\n"
    revlearn("add", *PAIR, "-w", "张三")
    assert payload(revlearn("show", 1, "-f", "json"))["retention"] == "sentences"


def test_a_late_correction_says_that_it_teaches_nothing(filled: Command) -> None:
    filled("purge", "--keep", "sentences", "--yes")
    assert "不用于改进判断" in filled("correct", 1, 2, "--label", "logic.scope").out


def test_backup_and_restore(filled: Command, tmp_path: Path) -> None:
    file = tmp_path / "账本.backup"
    assert filled("backup", file).out == f"已备份到 {file}，共 1 篇\n"
    before = filled("show", 1, "-f", "json").out
    one_line(filled("restore", file), "--replace")
    assert filled("restore", file, "--replace").out == "已恢复：1 位撰稿人，1 篇\n"
    other = "--data", tmp_path / "另一处"
    assert filled("restore", file, *other).out == "已恢复：1 位撰稿人，1 篇\n"
    assert filled("show", 1, "-f", "json", *other).out == before
    file.write_bytes(file.read_bytes()[:-20])
    one_line(filled("restore", file, "--replace"), "不是完整的备份")
    assert filled("show", 1, "-f", "json").out == before


def test_rules_applied_anew(filled: Command, tmp_path: Path) -> None:
    assert filled("rules", "--reapply").out == "重新判断 0 篇，0 处改动的类别或性质有变；1 篇已是现行规则\n"
    with Ledger.open(data(tmp_path)) as ledger:
        labels = {edit.number: edit.label for edit in ledger.pair(1).entry.edits}
        ledger.relabel(1, labels=labels, findings=(), ruleset="old", opportunities={})
    assert filled("rules", "--reapply").out.startswith("重新判断 1 篇，0 处")
    filled("purge", "--keep", "figures", "--yes")
    assert filled("rules", "--reapply").err == "1 篇的全文已清除，保持原判：第 1 篇\n"


def test_wrong_places_in_one_line(revlearn: Command, tmp_path: Path) -> None:
    one_line(revlearn("list", "--database", "mysql://a:secret@b/c"), "postgresql://")
    (tmp_path / "file").write_text("")
    one_line(revlearn("list", "--data", tmp_path / "file"), "--data")


def test_the_environment_says_where_the_ledger_is(tmp_path: Path) -> None:
    found = in_a_process("list", REVLEARN_DATA=str(tmp_path / "here"))
    assert (found.status, found.out) == (2, "")
    assert f"{tmp_path / 'here'}：这里没有账本" in found.err
    Ledger.open(tmp_path / "here").close()
    assert in_a_process("list", REVLEARN_DATA=str(tmp_path / "here")).status == 0


def test_nothing_of_a_document_is_read_as_markup(revlearn: Command) -> None:
    revlearn("add", *PAIR, "-w", "[bold]张三[/bold]", "--title", "[red]标题")
    assert "[bold]张三[/bold]" in revlearn("show", 1).out
    assert "[red]标题" in revlearn("show", 1).out
    assert "[bold]" in revlearn("list").out


def test_numbers_beyond_all_bounds_are_wrong_use(filled: Command) -> None:
    one_line(filled("show", 10**30), "账本里没有第")
    one_line(filled("correct", 10**30, 1, "--label", "wording.precision"), "账本里没有第")
    one_line(filled("report", "debrief", 10**30, "--output", "nowhere.pdf"), "账本里没有第")
    one_line(filled("add", *PAIR, "--writer", "张三", "--round", 10**30), "轮次应为 1 至 99")


def test_what_a_cascade_is_corrected_to_needs_a_nature(filled: Command) -> None:
    assert filled("correct", 1, 1, "--label", "structure.cascade", "--by", "王老师").status == 0
    one_line(filled("correct", 1, 1, "--label", "wording.precision", "--by", "王老师"), "没有性质")
    assert filled("correct", 1, 1, "--label", "wording.precision", "--nature", "error", "--by", "王老师").status == 0
    one_line(filled("correct", 1, 1, "--label", "wording.precision", "--nature", "error", "--by", "王\n师"), "姓名")
