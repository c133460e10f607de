"""Files that are no document, damaged, or hostile: one clear line each, quickly."""

from __future__ import annotations

import os
import string
import time
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from revlearn.load import load_text
from revlearn.load.refusals import REFUSALS, RefusedError
from revlearn.load.word import read_word
from revlearn.model import UnreadableFile
from tests.load.docx import W, archive, deleted, docx, inserted, paragraph, part, relationships, run, write

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600
RELS = relationships({"officeDocument": "word/document.xml"})


def reason(data: bytes) -> str:
    """Why ``data`` is refused as a Word file."""
    with pytest.raises(RefusedError) as caught:
        read_word(data, "x.docx")
    return caught.value.reason


def with_document(document: str | bytes) -> bytes:
    return archive({"_rels/.rels": RELS, "word/document.xml": document})


FILES: dict[str, tuple[str, bytes, str]] = {
    "empty": ("a.txt", b"", "文件里没有文字"),
    "old Word": ("a.docx", OLE, "旧格式"),
    "encrypted": ("a.docx", OLE + "EncryptedPackage".encode("utf-16-le"), "取消密码"),
    "lock file": ("~$a.docx", b"\x04user" + b" " * 157, "临时文件"),
    "web page": ("a.doc", b"\xef\xbb\xbf\n<!-- x --><HTML><body>x", "HTML"),
    "web page with a doctype": ("a.doc", b"<!DOCTYPE html><html>", "HTML"),
    "rich text": ("a.doc", b"{\\rtf1 x}", "RTF"),
    "Word XML": ("a.doc", b'<?xml version="1.0"?><w:wordDocument/>', "XML"),
    "PDF": ("a.docx", b"%PDF-1.7", "PDF"),
    "text named docx": ("a.docx", "关于做好防汛工作的通知".encode(), "改名为 .txt"),
    "image": ("a.txt", b"\x89PNG\r\n\x1a\n" + bytes(range(256)), "不是文字|编码"),
    "cut off": ("a.docx", docx(paragraph(run("甲")))[:400], "不完整或已损坏"),
    "empty archive": ("a.docx", archive({}), "没有 Word 正文"),
    "archive of text": ("a.docx", archive({"a.txt": "甲"}), "压缩包"),
    "package without text": ("a.docx", archive({"[Content_Types].xml": "<Types/>"}), "没有 Word 正文"),
    "spreadsheet": (
        "a.docx",
        archive({"_rels/.rels": relationships({"officeDocument": "xl/w.xml"}), "xl/w.xml": part("w:workbook", "")}),
        "电子表格",
    ),
    "OpenDocument": ("a.odt", archive({"mimetype": "application/vnd.oasis.opendocument.text"}), "ODF"),
    "picture alone": ("a.docx", docx(paragraph("<w:r><w:drawing/></w:r>")), "扫描"),
    "broken XML": ("a.docx", with_document("<w:document>"), "已损坏（word/document.xml）"),
    "broken comments": (
        "a.docx",
        archive(
            {
                "_rels/.rels": RELS,
                "word/document.xml": part("w:document", ""),
                "word/_rels/document.xml.rels": relationships({"comments": "c.xml"}),
                "word/c.xml": "x",
            }
        ),
        "已损坏（word/c.xml）",
    ),
}


@pytest.mark.parametrize(("name", "data", "says"), FILES.values(), ids=FILES)
def test_refused_with_one_line(name: str, data: bytes, says: str, tmp_path: Path) -> None:
    path = write(tmp_path, name, data)
    with pytest.raises(UnreadableFile, match=says.replace("（", r"\（")) as caught:
        load_text(path)
    for line in (str(caught.value), caught.value.english):
        assert line.startswith(str(path))
        assert "\n" not in line
    assert not any("\u4e00" <= character <= "\u9fff" for character in caught.value.english)


def test_missing_folder_and_special_files(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    for name, says in (("none.txt", "找不到"), (".", "文件夹"), ("pipe", "普通文件"), ("a\0b", "读不出|找不到")):
        with pytest.raises(UnreadableFile, match=says):
            load_text(tmp_path / name)


def test_unreadable_permissions(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = write(tmp_path, "a.txt", "甲")

    def refuse(*_: object) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "open", refuse)
    with pytest.raises(UnreadableFile, match="没有读取权限"):
        load_text(path)


def test_too_large(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("revlearn.load.source.MAX_BYTES", 1024 * 1024)
    with pytest.raises(UnreadableFile, match="超过 1 MB"):
        load_text(write(tmp_path, "a.txt", b"x" * (1024 * 1024 + 1)))


def test_names_cannot_write_to_the_terminal(tmp_path: Path) -> None:
    with pytest.raises(UnreadableFile) as caught:
        load_text(tmp_path / "a\n\x1b[31m.txt")
    assert "\n" not in str(caught.value) and "\x1b" not in str(caught.value)


def test_every_refusal_says_what_to_do_in_both_languages() -> None:
    for chinese, english in REFUSALS.values():
        assert "；" in chinese and ";" in english
        fields = [[field for _, field, _, _ in string.Formatter().parse(line) if field] for line in (chinese, english)]
        assert fields[0] == fields[1]


# -------------------------------------------------------------------------------------------------------- hostile


def test_entity_bomb_and_external_entity() -> None:
    bomb = '<!DOCTYPE w [<!ENTITY a "xx">' + "".join(f'<!ENTITY a{i} "{"&a;" * 10}">' for i in range(9)) + "]>"
    external = '<!DOCTYPE w [<!ENTITY x SYSTEM "file:///etc/passwd">]>'
    document = f'<w:document xmlns:w="{W}"><w:body><w:p><w:r><w:t>&x;&a;</w:t></w:r></w:p></w:body></w:document>'
    for doctype in (bomb, external, "<!DOCTYPE w SYSTEM 'http://127.0.0.1/x.dtd'>"):
        assert reason(with_document(doctype + document)) == "doctype"
        utf16 = f'<?xml version="1.0" encoding="UTF-16"?>{doctype}{document}'.encode("utf-16")
        assert reason(with_document(utf16)) == "doctype"
    rels = "<!DOCTYPE r>" + RELS
    assert reason(archive({"_rels/.rels": rels, "word/document.xml": document})) == "doctype"


def test_zip_bombs() -> None:
    assert reason(with_document(b" " * (40 * 1024 * 1024))) == "oversized"
    assert reason(with_document(b" " * (4 * 1024 * 1024))) == "oversized"
    assert reason(archive({f"{i}.xml": "" for i in range(5_001)})) == "oversized"


def test_entries_that_understate_their_size(tmp_path: Path) -> None:
    path = tmp_path / "a.docx"
    with ZipFile(path, "w", ZIP_DEFLATED) as package:
        package.writestr("_rels/.rels", RELS)
        package.writestr("word/document.xml", part("w:document", "<w:body/>" + " " * 100_000))
        package.getinfo("word/document.xml").file_size = 10
    assert reason(path.read_bytes()) == "broken_part"


@pytest.mark.parametrize(
    "unit", ["<w:p/>", "<w:tc/>", "<w:txbxContent/>", '<w:fldChar w:fldCharType="begin"/>', '<x a="" b="" c=""/>']
)
def test_too_many_nodes(unit: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("revlearn.load.package.MAX_NODES", 10_000)
    cost = unit.count("<") + unit.count("=")
    assert reason(docx(unit * (10_000 // cost + 1))) == "oversized"
    read_word(docx(unit * (9_000 // cost)), "x.docx")


@pytest.mark.parametrize("name", ["w:sdt", "w:ins", "w:p", "w:tbl", "w:txbxContent", "mc:AlternateContent", "w:tc"])
def test_deep_nesting_is_read_or_refused(name: str) -> None:
    deep = f"<{name}>" * 5_000 + f"</{name}>" * 5_000  # small enough for every other limit
    assert reason(docx(deep)) == "broken_part"
    shallow = f"<{name}>" * 200 + paragraph(run("底")) + f"</{name}>" * 200
    assert read_word(docx(shallow), "x.docx").final.text.strip("\n") == "底"


def test_a_note_referred_to_many_times_is_read_once() -> None:
    reference = '<w:r><w:footnoteReference w:id="1"/></w:r>'
    itself = f'<w:footnote w:id="1">{paragraph(run("注") + reference)}</w:footnote>'
    data = docx(paragraph(reference * 10_000 + run("甲")), footnotes=itself)
    assert read_word(data, "x.docx").final.text == "甲\n注"


def test_too_much_text(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("revlearn.load.view.MAX_CHARACTERS", 10)
    assert reason(docx(paragraph(run("一二三四五六七八九十")))) == "too_long"


SAMPLE = docx(
    paragraph(run("截") + deleted("止") + inserted(run("至")), mark="ins") + paragraph(run("完")),
    comments='<w:comment w:id="0"><w:p/></w:comment>',
    styles='<w:style w:styleId="a"/>',
)


@settings(max_examples=300, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(edits=st.lists(st.tuples(st.integers(0, len(SAMPLE) - 1), st.integers(0, 255)), min_size=1, max_size=8))
def test_damaged_bytes_are_read_or_refused(edits: list[tuple[int, int]]) -> None:
    data = bytearray(SAMPLE)
    for at, value in edits:
        data[at] = value
    try:
        read_word(bytes(data), "x.docx")
    except RefusedError as refused:
        assert refused.reason in REFUSALS


NAMES = """
w:p w:r w:t w:ins w:del w:moveFrom w:moveTo w:tbl w:tr w:tc w:tcPr w:trPr w:pPr w:rPr w:cellIns w:cellDel w:sdt
w:txbxContent w:pict mc:AlternateContent mc:Choice mc:Fallback w:fldChar w:commentRangeStart w:commentRangeEnd
w:footnoteReference w:ruby w:rt w:br w:sym w:delText
"""
ELEMENTS = st.sampled_from(NAMES.split())
TREES = st.recursive(
    ELEMENTS.map(lambda name: f'<{name} w:id="0">x</{name}>'),
    lambda inner: st.tuples(ELEMENTS, st.lists(inner, max_size=4)).map(lambda t: f"<{t[0]}>{''.join(t[1])}</{t[0]}>"),
    max_leaves=30,
)


@given(body=TREES)
def test_any_arrangement_of_elements_is_read(body: str) -> None:
    document = read_word(
        docx(paragraph(run("甲")) + body, footnotes=f'<w:footnote w:id="0">{body}</w:footnote>'), "x.docx"
    )
    for version, side in ((document.draft, "draft"), (document.final, "final")):
        assert not version.text.endswith("\n")
        assert all(0 <= line <= version.text.count("\n") for line in version.levels)
        assert all(0 <= r.span[0] < r.span[1] <= len(version.text) for r in document.revisions if r.side == side)


def test_ten_thousand_characters_are_read_at_once() -> None:
    words = run("各县区要认真") + deleted("贯彻") + inserted(run("落实")) + run("会议精神。")
    data = docx(paragraph(words * 10) * 62)
    read_word(data, "x.docx")
    began = time.perf_counter()
    assert len(read_word(data, "x.docx").final.text) > 8_000
    assert time.perf_counter() - began < 1.0  # 30 ms on a quiet machine
