"""``drill``: practice, the list of exercises, the export to Anki."""

from __future__ import annotations

import io
import json
import os
import zipfile
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from revlearn.record import Answer, EditRecord
from revlearn.store import Detail, Ledger, PairRecord
from tests.cli.running import Command, Outcome
from tests.learn.entries import edit_of, entry_of

DAY = date(2026, 3, 2)
MORROW = "2026-03-03"
TYPO = edit_of(sentences=("截止9月底，全面完成。", "截至9月底，全面完成。"))
NUMBER = edit_of(
    "terminology.unit_number", key=2, before="百分之三", after="3%",
    sentences=("增长百分之三，好于预期。", "增长3%，好于预期。"),
)  # fmt: skip


def kept(number: int, *edits: EditRecord, writer: str = "李文", day: date = DAY) -> PairRecord:
    entry = entry_of(number, *edits, writer=writer, day=day)
    return PairRecord(entry, tuple(Detail("changed", False, ()) for _ in edits), None)


@pytest.fixture
def ledger(revlearn: Command) -> Iterator[Ledger]:
    """A writer with two exercises due on 3 March, another with none."""
    with Ledger.open(Path(os.environ["REVLEARN_DATA"])) as ledger:
        ledger.add_pairs([kept(1, TYPO, NUMBER), kept(2, writer="王芳")])
        yield ledger


class Practice:
    """``practice("截至", "n")``: one line typed after the other."""

    def __init__(self, revlearn: Command, ledger: Ledger, monkeypatch: pytest.MonkeyPatch) -> None:
        self._revlearn, self.ledger, self._monkeypatch = revlearn, ledger, monkeypatch

    def __call__(self, *lines: str, day: str = MORROW, options: tuple[str, ...] = ()) -> Outcome:
        self._monkeypatch.setattr("sys.stdin", io.StringIO("".join(f"{line}\n" for line in lines)))
        found = self._revlearn("drill", "--writer", "李文", "--date", day, *options)
        assert (found.status, found.err) == (0, "")
        return found

    @property
    def answers(self) -> list[tuple[int, str, bool]]:
        """What the ledger has: edit, day, mended."""
        return [(each.edit, each.on.isoformat(), each.mended) for each in self.ledger.answers("李文")]


@pytest.fixture
def practice(revlearn: Command, ledger: Ledger, monkeypatch: pytest.MonkeyPatch) -> Practice:
    return Practice(revlearn, ledger, monkeypatch)


def test_mended_answers_are_recognised_and_kept(practice: Practice) -> None:
    found = practice("截至9月底，全面完成。", "3%")
    assert practice.answers == [(1, MORROW, True), (2, MORROW, True)]
    assert found.out.count("改对了") == 2
    assert "练了 2 题，改对 2 题。" in found.out
    assert "下次：2026-03-06，2 题。" in found.out


def test_a_question_shows_the_sentence_without_marks_and_the_answer_why(practice: Practice) -> None:
    question, _, answer = practice("", "").out.partition("没有改对")
    assert "第 1 题，共 2 题  2026-03-02  文稿1" in question
    assert "截止9月底，全面完成。" in question
    for told in ("截至", "说明", "依据", "易混词", "{"):
        assert told not in question
    first = answer.partition("第 2 题")[0]
    for told in ("{截止}9月底", "{截至}9月底", "说明", "依据（规定）"):
        assert told in first
    assert "你写的" not in first


def test_giving_up_or_leaving_the_sentence_is_not_mended(practice: Practice) -> None:
    practice("", "增长百分之三，好于预期。")
    assert practice.answers == [(1, MORROW, False), (2, MORROW, False)]


def test_a_hint_names_the_kind_of_error(practice: Practice) -> None:
    found = practice("?", "截至", "？", "3%")
    assert found.out.index("提示：措辞·易混词与错别字") < found.out.index("改对了")
    assert "提示：术语·数字计量" in found.out
    assert [each[2] for each in practice.answers] == [True, True]


@pytest.mark.parametrize(("verdict", "mended"), [("y", True), ("是", True), ("n", False), ("Ｎ", False)])
def test_what_is_not_recognised_the_writer_judges(practice: Practice, verdict: str, mended: bool) -> None:
    found = practice("到9月底，全面完成。", "也许", verdict)
    assert practice.answers == [(1, MORROW, mended)]
    assert "请对照定稿" in found.out
    assert "{到}9月底" in found.out
    assert "{截至}9月底" in found.out


def test_leaving_early_keeps_what_was_answered(practice: Practice) -> None:
    found = practice("截至")
    assert practice.answers == [(1, MORROW, True)]
    assert "练了 1 题，改对 1 题。" in found.out
    assert "今天还有 1 题该练。" in found.out
    practice("到底")
    assert len(practice.answers) == 1, "an answer not yet judged is none"


def test_an_interruption_keeps_what_was_answered(
    revlearn: Command, ledger: Ledger, monkeypatch: pytest.MonkeyPatch
) -> None:
    class Interrupted(io.StringIO):
        def readline(self, size: int | None = -1, /) -> str:  # type: ignore[override]
            if line := super().readline():
                return line
            raise KeyboardInterrupt

    monkeypatch.setattr("sys.stdin", Interrupted("截至\n"))
    found = revlearn("drill", "--writer", "李文", "--date", MORROW)
    assert (found.status, found.err) == (130, "")
    assert ledger.answers("李文") == (Answer("李文", 1, date(2026, 3, 3), True),)


def test_count_is_at_most_so_many(practice: Practice) -> None:
    found = practice("截至", "3%", options=("--count", "1"))
    assert practice.answers == [(1, MORROW, True)]
    assert "第 1 题，共 1 题" in found.out


def test_nothing_due_says_when_the_next_are(practice: Practice) -> None:
    found = practice("截至", day="2026-03-02")
    assert found.out == "今天没有该练的题。\n下次：2026-03-03，2 题。\n"
    assert practice.answers == []


def test_all_asks_also_what_is_not_due_but_counts_no_success(practice: Practice) -> None:
    practice("截至", "", day="2026-03-02", options=("--all",))
    assert practice.answers == [(1, "2026-03-02", True), (2, "2026-03-02", False)]
    listed = json.loads(practice(options=("--list", "--format", "json")).out)
    assert [(each["key"], each["due"], each["successes"], each["attempts"]) for each in listed] == [
        (1, MORROW, 0, 1), (2, MORROW, 0, 1)
    ]  # fmt: skip


def test_the_end_of_the_book(practice: Practice) -> None:
    for day in (MORROW, "2026-03-06", "2026-03-13"):
        found = practice("截至", "3%", day=day)
    assert "错题本里的题都掌握了。" in found.out
    assert practice(day="2026-04-01").out == "今天没有该练的题。\n错题本里的题都掌握了。\n"


def test_a_writer_without_errors(revlearn: Command, ledger: Ledger) -> None:
    assert revlearn("drill", "-w", "王芳").out.startswith("错题本里没有题")
    assert revlearn("drill", "-w", "王芳", "--list").out == "错题本里没有题。\n"
    assert revlearn("drill", "-w", "王芳", "--format", "json").out == "[]\n"


def test_the_list_shows_the_state_of_every_exercise(practice: Practice) -> None:
    practice("截至", "")
    out = practice(day="2026-03-05", options=("--list",)).out
    assert "{截止→截至}" in out
    assert "2026-03-06   1/3" in out
    assert "2026-03-04   该练 0/3" in out
    assert "共 2 题：该练 1，未到期 1，已掌握 0。" in out


def test_the_list_for_programs(practice: Practice) -> None:
    first, second = json.loads(practice(options=("--list", "--format", "json")).out)
    assert first == {
        "key": 1, "label": "wording.confusable", "rule": "wording.confusable.pairs", "due": MORROW, "successes": 0,
        "attempts": 0, "date": "2026-03-02", "title": "文稿1", "draft_sentence": "截止9月底，全面完成。",
        "final_sentence": "截至9月底，全面完成。", "draft_text": "截止", "final_text": "截至", "explanation": "说明",
        "source": "依据", "level": "规定",
    }  # fmt: skip
    assert second["key"] == 2


def test_in_english(practice: Practice) -> None:
    found = practice("?", "到9月底", "n", "3%", options=("--lang", "en"))
    for told in ("1 of 2", "Hint: Wording – ", "Compare with the final version", "Counted as not mended", "regulation"):
        assert told in found.out
    assert "2 practised, 1 mended." in found.out
    assert "Next: 2026-03-04, 1 due." in found.out


def test_bytes_that_are_no_text_stop_nothing(practice: Practice) -> None:
    practice("截\udcff止", "n")
    assert practice.answers == [(1, MORROW, False)]


def test_markup_in_documents_is_shown_as_it_is(revlearn: Command, ledger: Ledger) -> None:
    ledger.add_pairs([
        kept(3, edit_of(key=3, before="[red]", after="", sentences=("甲[red]乙[/]", "甲乙[/]")), writer="赵一")
    ])  # fmt: skip
    assert "{[red]→}" in revlearn("drill", "-w", "赵一", "--list").out


def test_export_writes_a_package_and_the_same_again(revlearn: Command, ledger: Ledger, tmp_path: Path) -> None:
    path = tmp_path / "错题" / "李文.apkg"
    found = revlearn("drill", "-w", "李文", "--export", path)
    assert (found.status, found.err) == (0, "")
    assert f"已写入 {path}，共 2 题\n" == found.out
    first = path.read_bytes()
    assert zipfile.is_zipfile(path)
    revlearn("drill", "-w", "李文", "--export", path)
    assert path.read_bytes() == first
    assert [each.name for each in path.parent.iterdir()] == [path.name]


def test_export_of_an_empty_book_writes_nothing(revlearn: Command, ledger: Ledger, tmp_path: Path) -> None:
    found = revlearn("drill", "-w", "王芳", "--export", tmp_path / "王芳.apkg")
    assert found.out.startswith("错题本里没有题")
    assert not (tmp_path / "王芳.apkg").exists()


@pytest.mark.parametrize(
    ("options", "said"),
    [
        (("-w", "没有的人"), "没有的人"),
        (("-w", "李文", "--date", "3月2日"), "3月2日"),
        (("-w", "李文", "--format", "xml"), "xml"),
        (("-w", "李文", "--export", "a.zip"), "a.zip"),
        (("-w", "李文", "--export", "a.apkg", "--list"), "--export"),
        (("-w", "李文", "--count", "0"), "--count"),
        ((), "--writer"),
    ],
)
def test_wrong_use_is_one_line(revlearn: Command, ledger: Ledger, options: tuple[str, ...], said: str) -> None:
    found = revlearn("drill", *options)
    assert (found.status, found.out, found.err.count("\n")) == (2, "", 1)
    assert said in found.err
