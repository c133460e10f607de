"""The public functions: which version a file stands for, and what comes with it."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from revlearn.load import load_pair, load_text, load_tracked
from revlearn.model import UnreadableFile
from tests.load.docx import deleted, docx, inserted, paragraph, run, write
from tests.load.test_comments import comment, end, start

TRACKED = docx(
    paragraph(run("请") + start(0) + deleted("马上") + inserted(run("立即")) + end(0) + run("办理。")),
    comments=comment(0, "口语"),
)


def test_plain_text_pair(tmp_path: Path) -> None:
    pair = load_pair(write(tmp_path, "a.txt", "截止月底\r\n"), write(tmp_path, "b.md", "# 截至月底\n"))
    assert (pair.draft.name, pair.draft.text) == ("a.txt", "截止月底")
    assert (pair.final.name, pair.final.text) == ("b.md", "# 截至月底")
    assert (pair.revisions, pair.comments) == ((), ())


def test_tracked_file_has_both_versions(tmp_path: Path) -> None:
    path = write(tmp_path, "稿.docx", TRACKED)
    pair = load_tracked(path)
    assert (pair.draft.text, pair.final.text) == ("请马上办理。", "请立即办理。")
    assert [(r.side, r.span) for r in pair.revisions] == [("draft", (1, 3)), ("final", (1, 3))]
    assert [(c.draft_span, c.final_span) for c in pair.comments] == [((1, 3), (1, 3))]
    assert load_pair(path) == pair
    assert load_text(path).text == "请立即办理。"


def test_tracked_final_with_its_own_draft_keeps_all_revisions(tmp_path: Path) -> None:
    pair = load_pair(write(tmp_path, "a.txt", "请马上办理。"), write(tmp_path, "b.docx", TRACKED))
    assert [r.side for r in pair.revisions] == ["draft", "final"]
    assert pair.comments[0].draft_span == (1, 3)


def test_tracked_final_with_another_draft_keeps_what_is_in_the_final(tmp_path: Path) -> None:
    pair = load_pair(write(tmp_path, "a.txt", "请尽快办理。"), write(tmp_path, "b.docx", TRACKED))
    assert [r.side for r in pair.revisions] == ["final"]
    assert (pair.comments[0].draft_span, pair.comments[0].final_span) == (None, (1, 3))


def test_tracked_draft_counts_as_accepted(tmp_path: Path) -> None:
    pair = load_pair(write(tmp_path, "a.docx", TRACKED), write(tmp_path, "b.txt", "请立即办。"))
    assert (pair.draft.text, pair.revisions, pair.comments) == ("请立即办理。", (), ())


def test_without_tracked_changes_there_is_no_pair(tmp_path: Path) -> None:
    with pytest.raises(UnreadableFile, match=r"没有修订痕迹.*请同时给出定稿") as caught:
        load_tracked(write(tmp_path, "a.docx", docx(paragraph(run("甲")))))
    assert "no tracked changes" in caught.value.english
    with pytest.raises(UnreadableFile, match="请同时给出定稿"):
        load_tracked(write(tmp_path, "a.txt", "甲"))


def test_the_room_does_not_load_lxml_for_plain_text(tmp_path: Path) -> None:
    path = write(tmp_path, "a.txt", "甲")
    program = (
        "import sys; from pathlib import Path; from revlearn.load import load_text; "
        f"load_text(Path({str(path)!r})); sys.exit('lxml' in sys.modules)"
    )
    assert subprocess.run([sys.executable, "-c", program], check=False).returncode == 0
