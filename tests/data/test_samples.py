"""The sample pairs: readable, revised in all categories' ways, and made from their sources."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import pytest

from revlearn.analyse import analyse
from revlearn.load import load_pair, load_tracked
from revlearn.model import Pair

SAMPLES = Path(__file__).parents[2] / "data" / "samples"
FOLDERS = sorted(SAMPLES.glob("[0-9]*"))


def pair_in(folder: Path) -> Pair:
    tracked = folder / "tracked.docx"
    return (
        load_tracked(tracked)
        if tracked.exists()
        else load_pair(next(folder.glob("draft.*")), next(folder.glob("final.*")))
    )


@pytest.mark.parametrize("folder", FOLDERS, ids=lambda folder: folder.name)
def test_each_pair_shows_a_real_revision(folder: Path) -> None:
    pair = pair_in(folder)
    assert 480 <= len(pair.draft.text) <= 1600
    edits = analyse(pair.draft.text, pair.final.text).edits
    assert 12 <= len(edits) <= 36
    operations = {edit.operation for edit in edits}
    assert "move" in operations
    sentences_cut = [edit for edit in edits if edit.before.endswith("，") and "。" in edit.after]
    assert operations & {"split", "merge"} or sentences_cut


def test_there_are_ten_pairs_in_all_forms() -> None:
    assert len(FOLDERS) == 10
    assert {path.name for folder in FOLDERS for path in folder.iterdir()} == {
        "draft.txt", "final.txt", "draft.docx", "final.docx", "tracked.docx",
    }  # fmt: skip


def test_every_folder_has_a_line_in_the_readme() -> None:
    named = re.findall(r"^\| `(\d\d-[\w-]+)`", (SAMPLES / "README.md").read_text(encoding="utf-8"), re.M)
    assert named == [folder.name for folder in FOLDERS]


def test_the_tracked_file_gives_both_versions_authors_and_comments() -> None:
    folder = SAMPLES / "09-document-quality-circular"
    pair = load_tracked(folder / "tracked.docx")
    source = (
        (SAMPLES / "docx_sources" / f"{folder.name}.txt").read_text(encoding="utf-8").partition("\n\n")[2].rstrip("\n")
    )
    for side, text in ((1, pair.draft.text), (2, pair.final.text)):
        marked = re.sub(r"\{([^{}→]*)→([^{}→]*)\}", lambda match, side=side: match[side], source)
        assert text == marked.replace("¶", "\n")
    assert {revision.author for revision in pair.revisions} == {"方淑仪", "高至诚"}
    assert [comment.author for comment in pair.comments] == ["方淑仪", "高至诚"]


def test_making_the_word_files_again_changes_nothing(tmp_path: Path) -> None:
    pytest.importorskip("docx", reason="python-docx makes the Word samples")
    made = {path: path.read_bytes() for path in SAMPLES.glob("*/*.docx")}
    copy = tmp_path / "samples"
    (copy / "docx_sources").mkdir(parents=True)
    (copy / "make_docx.py").write_bytes((SAMPLES / "make_docx.py").read_bytes())
    for source in (SAMPLES / "docx_sources").iterdir():
        (copy / "docx_sources" / source.name).write_bytes(source.read_bytes())
    subprocess.run([sys.executable, copy / "make_docx.py"], check=True)
    assert {path.relative_to(copy) for path in copy.glob("*/*.docx")} == {path.relative_to(SAMPLES) for path in made}
    for path, content in made.items():
        assert (copy / path.relative_to(SAMPLES)).read_bytes() == content
