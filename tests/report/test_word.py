"""The Word document: accepting all gives the final version, rejecting all the draft; comments say why."""

from __future__ import annotations

import io
from collections import Counter
from dataclasses import replace
from pathlib import Path

import docx
import pytest
from docx_plus.revisions.accept import accept_all_revisions, reject_all_revisions
from hypothesis import given
from hypothesis import strategies as st

from revlearn.load import load_tracked
from revlearn.model import Analysis
from revlearn.report.selection import select
from revlearn.report.word import analysis_docx
from tests.report.pairs import DEV, MOVED, TRAIN, analysis_of, gold_analyses, pair_of
from tests.report.word_reader import W, part, text_after

TEXT = st.text("甲乙，\n\t <&", max_size=5)


def read_by_docx_plus(document: bytes, decision: str) -> str:
    """The text without line breaks: this reader resolves runs and leaves paragraph marks alone."""
    opened = docx.Document(io.BytesIO(document))
    {"accept": accept_all_revisions, "reject": reject_all_revisions}[decision](opened)
    return "".join(paragraph.text for paragraph in opened.paragraphs)


def assert_both_versions(analysis: Analysis) -> None:
    document = analysis_docx(analysis)
    for decision, text in (("reject", analysis.draft.text), ("accept", analysis.final.text)):
        assert text_after(document, decision) == text, analysis.draft.name
        assert read_by_docx_plus(document, decision) == text.replace("\n", ""), analysis.draft.name


@pytest.mark.parametrize("folder", [TRAIN, DEV], ids=["train", "dev"])
def test_both_versions_of_every_gold_pair(folder: Path) -> None:
    if not folder.exists():
        pytest.skip(f"no labelled pairs at {folder}")
    for analysis in gold_analyses(folder):
        assert_both_versions(analysis)


@given(st.lists(st.tuples(TEXT, TEXT, TEXT), max_size=6))
def test_both_versions_of_any_pair(pieces: list[tuple[str, str, str]]) -> None:
    analysis = pair_of(*pieces)
    document = analysis_docx(analysis)
    assert text_after(document, "reject") == analysis.draft.text
    assert text_after(document, "accept") == analysis.final.text


def test_the_products_own_reader_gets_both_versions_and_every_comment(tmp_path: Path) -> None:
    path = tmp_path / "pair.docx"
    for analysis in [analysis_of(MOVED), *gold_analyses(TRAIN)]:
        path.write_bytes(analysis_docx(analysis))
        pair = load_tracked(path)
        assert pair.draft.text == analysis.draft.text.rstrip("\n"), analysis.draft.name
        assert pair.final.text == analysis.final.text.rstrip("\n"), analysis.draft.name
        assert len(pair.comments) == len(analysis.edits)
        assert {revision.author for revision in pair.revisions} == {"定稿"}


def test_the_same_analysis_gives_the_same_bytes() -> None:
    assert analysis_docx(analysis_of(MOVED)) == analysis_docx(analysis_of(MOVED))


def test_a_move_is_a_move_with_its_inner_edit_and_paired_ranges() -> None:
    body = part(analysis_docx(analysis_of(MOVED)), "word/document.xml")
    names = Counter(each.get(f"{W}name") for tag in ("From", "To") for each in body.iter(f"{W}move{tag}RangeStart"))
    assert names == {"move1": 2}
    for side in ("From", "To"):
        starts = [each.get(f"{W}id") for each in body.iter(f"{W}move{side}RangeStart")]
        assert starts == [each.get(f"{W}id") for each in body.iter(f"{W}move{side}RangeEnd")]
        assert len(body.findall(f".//{W}pPr/{W}rPr/{W}move{side}")) == 1
    moved = ["".join(each.itertext()) for each in body.iter(f"{W}moveTo")]
    assert [text for text in moved if text] == ["请于9月底前", "上报。"]
    assert "截至" in ["".join(each.itertext()) for each in body.iter(f"{W}ins")]


def test_a_move_around_kept_text_is_written_as_deletion_and_insertion_and_says_so() -> None:
    analysis = analysis_of(
        "#genre: 通知\n\n题{甲句。||structure.move!improvement#1}中{乙句。||structure.move!improvement#1}间"
        "{|甲句。乙句。|structure.move!improvement#1}尾"
    )
    document = analysis_docx(analysis)
    assert not list(part(document, "word/document.xml").iter(f"{W}moveFrom", f"{W}moveFromRangeStart"))
    assert "以删除加插入表示" in "".join(part(document, "word/comments.xml").itertext())
    assert_both_versions(analysis)


def test_each_edit_has_one_anchored_comment_with_label_and_reason() -> None:
    for analysis in [analysis_of(MOVED), *gold_analyses(TRAIN)]:
        document = analysis_docx(analysis)
        body, comments = part(document, "word/document.xml"), part(document, "word/comments.xml")
        expected = Counter(str(edit.id) for edit in analysis.edits)
        for tag in ("commentRangeStart", "commentRangeEnd", "commentReference"):
            assert Counter(each.get(f"{W}id") for each in body.iter(f"{W}{tag}")) == expected, analysis.draft.name
        assert Counter(each.get(f"{W}id") for each in comments) == expected
    text = "".join(part(analysis_docx(analysis_of(MOVED)), "word/comments.xml").itertext())
    assert "措辞·语体语气｜更优｜把握 97%" in text
    assert "定稿把“马上”改为“立即”。" in text


def test_only_the_chosen_edits_are_commented_but_all_are_tracked() -> None:
    analysis = analysis_of(MOVED)
    document = analysis_docx(analysis, commented=select(analysis, categories=["logic"]))
    assert len(part(document, "word/comments.xml")) == 1
    assert text_after(document, "accept") == analysis.final.text


def test_changes_bear_the_revisers_name_and_no_invented_date() -> None:
    analysis = analysis_of(MOVED)
    edits = (replace(analysis.edits[0], author="王主任"), *analysis.edits[1:])
    body = part(analysis_docx(replace(analysis, edits=edits)), "word/document.xml")
    assert {each.get(f"{W}author") for each in body.iter(f"{W}moveFrom", f"{W}moveTo")} == {"王主任"}
    assert {each.get(f"{W}author") for each in body.iter(f"{W}ins")} == {"定稿"}
    assert {each.getparent().tag for each in body.xpath("//@w:date", namespaces={"w": W[1:-1]})} == {
        f"{W}moveFromRangeStart",  # where the schema demands one
        f"{W}moveToRangeStart",
    }


def test_ids_of_changes_are_unique_and_styles_exist() -> None:
    for analysis in gold_analyses(TRAIN):
        document = analysis_docx(analysis)
        body = part(document, "word/document.xml")
        tags = [f"{W}{tag}" for tag in ("ins", "del", "moveFrom", "moveTo", "moveFromRangeStart", "moveToRangeStart")]
        ids = [each.get(f"{W}id") for each in body.iter(*tags)]
        assert len(ids) == len(set(ids))
        styles = {each.get(f"{W}styleId") for each in part(document, "word/styles.xml").iter(f"{W}style")}
        assert {each.get(f"{W}val") for each in body.iter(f"{W}pStyle", f"{W}rStyle")} <= styles


def test_roles_choose_the_styles() -> None:
    body = part(analysis_docx(analysis_of(MOVED)), "word/document.xml")
    styles = [each.get(f"{W}val") for each in body.iter(f"{W}pStyle")]
    assert styles[:2] == ["Title", "Addressee"]
    assert {"Heading1", "BodyText"} <= set(styles)


def test_characters_that_xml_cannot_hold_are_shown_as_pictures() -> None:
    document = analysis_docx(pair_of(("一\x0b", "\x00", "二\ufffe")))
    assert text_after(document, "accept") == "题一␋二\ufffd尾"
