"""The office's word lists at the command line: every command that judges a text uses those of its ledger."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from revlearn.store import Ledger
from tests.cli.running import Command

LINES = "关于开展走访的通知\n各镇：\n着力解决{}问题，逐户走访。\n"
RULE = "wording.register.office_banned"


def told_by(revlearn: Command, *arguments: object) -> str:
    outcome = revlearn(*arguments)
    assert outcome.status == 0, outcome.err
    return outcome.out


@pytest.fixture
def data(tmp_path: Path) -> Path:
    """A ledger with one banned word, and a pair beside it."""
    (tmp_path / "draft.txt").write_text(LINES.format("老大难"), encoding="utf-8")
    (tmp_path / "final.txt").write_text(LINES.format("长期未解决的"), encoding="utf-8")
    with Ledger.open(tmp_path / "data") as ledger:
        ledger.word_lists.put(
            "banned", "老大难\t久拖不决", words=1, by="admin", at="2026-10-08T01:00:00+00:00", after=0
        )
    return tmp_path / "data"


def test_compare_and_check_ask_the_ledger_they_are_given(revlearn: Command, data: Path, tmp_path: Path) -> None:
    draft, final = tmp_path / "draft.txt", tmp_path / "final.txt"
    told = json.loads(told_by(revlearn, "compare", draft, final, "--data", data, "--format", "json"))
    assert [edit["rule"] for edit in told["edits"]] == [RULE]
    plain = json.loads(told_by(revlearn, "compare", draft, final, "--data", tmp_path / "nothing", "--format", "json"))
    assert RULE not in [edit["rule"] for edit in plain["edits"]]
    assert told["ruleset"].startswith(plain["ruleset"])
    assert not (tmp_path / "nothing").exists(), "comparing made a ledger"
    checked = json.loads(told_by(revlearn, "check", draft, "--data", data, "--format", "json"))
    assert [(each["rule"], each["suggestion"]) for each in checked["accusations"]] == [(RULE, "久拖不决")]


def test_add_enters_the_pair_under_them(revlearn: Command, data: Path, tmp_path: Path) -> None:
    about = "--writer", "张三", "--date", "2026-10-08", "--data", data
    told_by(revlearn, "add", tmp_path / "draft.txt", tmp_path / "final.txt", *about)
    with Ledger.open(data) as ledger:
        assert {edit.label.rule for entry in ledger.entries() for edit in entry.edits} == {RULE}
