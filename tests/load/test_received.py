"""Files that came over the network: read and refused like those in a folder, by the name they were given."""

from __future__ import annotations

from pathlib import Path

import pytest

from revlearn.load import load_pair, load_text, refuse_other_kinds
from revlearn.model import ReceivedFile, UnreadableFile

SAMPLES = Path(__file__).parents[2] / "data" / "samples"


def received(path: Path) -> ReceivedFile:
    return ReceivedFile(path.name, path.read_bytes())


@pytest.mark.parametrize("folder", sorted(path for path in SAMPLES.glob("[0-9]*")), ids=lambda path: path.name)
def test_a_pair_reads_the_same_as_from_its_folder(folder: Path) -> None:
    files = [path for stem in ("draft", "final", "tracked") for path in folder.glob(f"{stem}.*")]
    assert load_pair(*map(received, files)) == load_pair(*files)


@pytest.mark.parametrize(
    ("name", "data", "said"),
    [
        ("a.docx", b"", "没有文字"),
        ("报告.pdf", b"%PDF-1.7", "报告.pdf：这是 PDF"),
        ("../../etc/passwd.docx", b"plain text", "扩展名是 .docx"),
        ("a.doc", b"\xd0\xcf\x11\xe0" + bytes(600), "旧格式"),
        ("a.txt", b"Rar!\x1a\x07", "压缩包"),
    ],
)
def test_what_is_no_document_is_refused_before_it_is_opened_and_after(name: str, data: bytes, said: str) -> None:
    for refuse in (refuse_other_kinds, load_text):
        with pytest.raises(UnreadableFile, match=said) as refused:
            refuse(ReceivedFile(name, data))
        assert "\n" not in str(refused.value)


def test_a_document_is_no_other_kind() -> None:
    refuse_other_kinds(ReceivedFile("a.txt", "通知".encode()))
    refuse_other_kinds(received(next(SAMPLES.glob("*/tracked.docx"))))


def test_a_name_from_outside_is_shown_as_one_line() -> None:
    with pytest.raises(UnreadableFile) as refused:
        load_text(ReceivedFile("a\nb\x1b[31m.pdf", b"%PDF-1.7"))
    assert "\n" not in str(refused.value)
    assert "\x1b" not in str(refused.value)
