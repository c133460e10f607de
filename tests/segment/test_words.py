"""Words: nothing lost, the office's own terms in one piece, both languages."""

from __future__ import annotations

from pathlib import Path

import pytest

from revlearn.analyse import analyse
from revlearn.model import RevlearnError
from revlearn.segment import WordSegmenter, segment

TERM = "两优一先办"


def words(text: str, segmenter: WordSegmenter | None = None, language: str | None = None) -> list[str]:
    document = segment(text, segmenter=segmenter, language=language)  # type: ignore[arg-type]
    return [text[token.start : token.end] for token in document.tokens]


def test_chinese_words_are_jiebas_and_not_characters() -> None:
    assert words("切实加强组织领导。") == ["切实加强", "组织", "领导", "。"]


def test_words_have_parts_of_speech() -> None:
    text = "责任由市财政局承担，3个月。"
    tags = {text[token.start : token.end]: token.tag for token in segment(text).tokens}
    assert [tags[word] for word in ("责任", "承担", "3", "，")] == ["n", "v", "m", "x"]


def test_english_words_and_the_spaces_between_them() -> None:
    assert words("Staff  work from home.\nYes.") == [
        "Staff", " ", " ", "work", " ", "from", " ", "home", ".", "\n", "Yes", ".",
    ]  # fmt: skip


def test_a_user_dictionary_keeps_a_term_in_one_piece(tmp_path: Path) -> None:
    path = tmp_path / "词典.txt"
    path.write_text(f"# 本单位用词\n\n{TERM} 100 nt\n", encoding="utf-8-sig")
    text = f"请报{TERM}备案。"
    assert TERM not in words(text)
    segmenter = WordSegmenter.from_dictionary(path)
    assert segmenter.user_words == ((TERM, "nt"),)
    assert TERM in words(text, segmenter)
    tags = {text[token.start : token.end]: token.tag for token in segment(text, segmenter=segmenter).tokens}
    assert tags[TERM] == "nt"


def test_a_user_dictionary_reaches_the_edits() -> None:
    pair = "请报两优一先办备案。", "请报两优二先办备案。"
    whole = analyse(*pair, segmenter=WordSegmenter([(TERM, None), ("两优二先办", None)]))
    assert [(edit.before, edit.after) for edit in whole.edits] == [(TERM, "两优二先办")]
    assert [(edit.before, edit.after) for edit in analyse(*pair).edits] != [(TERM, "两优二先办")]


@pytest.mark.parametrize("content", [None, "词典".encode("utf-16")])
def test_a_dictionary_that_cannot_be_read_is_named(tmp_path: Path, content: bytes | None) -> None:
    path = tmp_path / "词典.txt"
    if content is not None:
        path.write_bytes(content)
    with pytest.raises(RevlearnError, match=r"词典\.txt.*UTF-8"):
        WordSegmenter.from_dictionary(path)


def test_a_pipeline_is_built_once_and_takes_components() -> None:
    segmenter = WordSegmenter()
    pipeline = segmenter.pipeline("zh")
    assert segmenter.pipeline("zh") is pipeline
    assert pipeline("加强领导。").text == "加强领导。"
    pipeline.add_pipe("sentencizer")
    assert "".join(token.text for token in pipeline("落实责任。加强领导。")) == "落实责任。加强领导。"


def test_an_empty_text_has_no_tokens() -> None:
    assert len(segment("").tokens) == 0
