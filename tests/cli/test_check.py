"""``revlearn check``: every form, the exit status, the writer's past, refusals."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.cli.running import PAIR, Command

DRAFT = "关于植树的通知\n各林场：\n各站要充份准备，植树三百五十二株。\n特此通知。\n市林业局\n2026年3月1日\n"


@pytest.fixture
def draft(tmp_path: Path) -> Path:
    path = tmp_path / "稿件.txt"
    path.write_text(DRAFT, encoding="utf-8")
    return path


def test_the_terminal_is_the_default(revlearn: Command, draft: Path) -> None:
    found = revlearn("check", draft)
    assert (found.status, found.err) == (0, "")
    assert found.out.startswith("稿件.txt")
    assert "充份→充分" in found.out
    assert all(gate in found.out for gate in ("行文关", "会签关", "政策法规关", "文字关", "格式关"))


def test_json_is_json_alone(revlearn: Command, draft: Path) -> None:
    payload = json.loads(revlearn("check", draft, "--format", "json").out)
    assert payload["schema"] == "revlearn.check/1"
    assert [each["text"] for each in payload["accusations"]] == ["充份", "三百五十二"]
    assert payload["summary"]["accusations"] == 2


@pytest.mark.parametrize("suffix", [".json", ".html", ".htm", ".txt", ".JSON"])
def test_the_ending_of_the_output_chooses_the_form(suffix: str, revlearn: Command, draft: Path, tmp_path: Path) -> None:
    output = tmp_path / f"自查{suffix}"
    found = revlearn("check", draft, "--output", output)
    assert (found.status, found.out, found.err) == (0, "", f"已写入 {output}\n")
    text = output.read_text(encoding="utf-8")
    assert {".json": text.startswith("{"), ".html": "<!DOCTYPE html>" in text, ".htm": "<!DOCTYPE html>" in text}.get(
        suffix.lower(), text.startswith("稿件.txt")
    )


def test_the_status_says_that_it_ran_unless_asked_for_more(revlearn: Command, draft: Path, tmp_path: Path) -> None:
    clean = tmp_path / "clean.txt"
    clean.write_text("各站认真准备，按时巡护。", encoding="utf-8")
    assert revlearn("check", draft).status == 0
    assert revlearn("check", draft, "--strict").status == 1
    assert revlearn("check", clean, "--strict").status == 0


def test_in_english(revlearn: Command, draft: Path) -> None:
    found = revlearn("check", draft, "--lang", "en")
    assert "To check 2" in found.out
    assert "“充份” should be “充分”" in found.out


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        (("--format", "docx"), "“docx”不可用"),
        (("--language", "fr"), "“fr”不可用"),
    ],
)
def test_wrong_use_is_one_line(arguments: tuple[str, ...], says: str, revlearn: Command, draft: Path) -> None:
    found = revlearn("check", draft, *arguments)
    assert (found.status, found.out) == (2, "")
    assert says in found.err
    assert found.err.count("\n") == 1


def test_a_missing_file_is_one_line(revlearn: Command, tmp_path: Path) -> None:
    found = revlearn("check", tmp_path / "none.txt")
    assert found.status == 2
    assert found.err.count("\n") == 1


def test_a_classified_draft_is_refused(revlearn: Command, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "secret.txt"
    path.write_text(f"机密★1年\n{DRAFT}", encoding="utf-8")
    refused = revlearn("check", path)
    assert refused.status == 2
    assert "机密★1年" in refused.err
    monkeypatch.setenv("REVLEARN_ALLOW_CLASSIFIED", "1")
    assert revlearn("check", path).status == 0


def test_a_writer_the_ledger_does_not_have(revlearn: Command, draft: Path) -> None:
    assert revlearn("add", *PAIR, "--writer", "李四").status == 0
    for option in ("--writer", "-w"):
        found = revlearn("check", draft, option, "张三")
        assert (found.status, found.out) == (2, "")
        assert found.err == "账本里没有撰稿人“张三”；运行 revlearn list 查看全部撰稿人\n"


def test_the_writers_past_comes_from_the_ledger(revlearn: Command, tmp_path: Path) -> None:
    assert revlearn("add", *PAIR, "--writer", "张三", "--date", "2026-03-02").status == 0
    before = Path(PAIR[0]).read_text(encoding="utf-8")
    again = tmp_path / "again.txt"
    again.write_text(before, encoding="utf-8")
    payload = json.loads(revlearn("check", again, "--writer", "张三", "-f", "json").out)
    repeated = [each["past"] for each in payload["accusations"] if each["past"]]
    assert repeated
    assert {each["last_seen"] for each in repeated} == {"2026-03-02"}
