"""Where the stages meet: what is recognised and stated, authors and comments on edits, and the guard against errors."""

from __future__ import annotations

import gc
from dataclasses import replace
from pathlib import Path

import pytest

import revlearn
from revlearn import analyse as analyse_module  # the function: a package offers what its users call
from revlearn.analyse import analyse, analyse_pair, author_of, comment_on, explained
from revlearn.load import load_tracked
from revlearn.model import Analysis, BrokenAnalysis, Comment, Edit, LoadedText, Pair, Revision
from tests.load.docx import deleted, docx, inserted, paragraph, run, write
from tests.marked import versions

SAMPLE = Path(__file__).parents[1] / "data" / "samples" / "09-document-quality-circular" / "tracked.docx"
MARKED = "会议强调，{截止→截至}9月底完成投资12.6亿元。"


def only_edit(analysis: Analysis) -> Edit:
    (edit,) = analysis.edits
    return edit


def test_the_package_offers_the_analysis() -> None:
    assert revlearn.analyse is analyse_module is analyse
    assert revlearn.Analysis is Analysis


def test_an_analysis_holds_both_versions_and_the_ruleset_that_spoke() -> None:
    draft, final = versions(MARKED)
    analysis = analyse(draft, final)
    assert (analysis.draft.text, analysis.final.text) == (draft, final)
    assert analysis.ruleset == analyse(draft, final).ruleset
    assert len(analysis.ruleset) >= 8
    assert analysis.comments == ()


def test_genre_and_language_may_be_stated() -> None:
    analysis = analyse(*versions(MARKED), genre="请示", language="en")
    assert (analysis.draft.genre, analysis.final.genre) == ("请示", "请示")
    assert (analysis.draft.language, analysis.final.language) == ("en", "en")


def test_the_final_version_is_read_in_the_drafts_language() -> None:
    assert analyse("会议强调落实责任。", "OK, see the annex for details.").final.language == "zh"


def test_edits_that_do_not_explain_the_difference_are_an_error(monkeypatch: pytest.MonkeyPatch) -> None:
    import importlib

    module = importlib.import_module("revlearn.analyse")
    real = module.edits_of
    monkeypatch.setattr(module, "edits_of", lambda *arguments: real(*arguments)[:-1])
    with pytest.raises(BrokenAnalysis, match="不一致") as raised:
        analyse(*versions(MARKED))
    assert "nothing was reported" in raised.value.english
    assert gc.isenabled()


def test_the_guard_sees_a_missing_and_a_surplus_edit() -> None:
    analysis = analyse(*versions("要{认真→切实}抓好落实，截止{9月→10月}底完成。"))
    assert explained(analysis.draft, analysis.final, analysis.edits)
    assert not explained(analysis.draft, analysis.final, analysis.edits[:1])
    surplus = replace(analysis.edits[0], id=3, draft_spans=((0, 1),), final_spans=((5, 5),))
    assert not explained(analysis.draft, analysis.final, (*analysis.edits, surplus))


def test_the_collector_is_left_as_it_was_found() -> None:
    gc.disable()
    try:
        analyse(*versions(MARKED))
        assert not gc.isenabled()
    finally:
        gc.enable()
    analyse(*versions(MARKED))
    assert gc.isenabled()


# ------------------------------------------------------------------------------------- authors and comments


def test_the_author_is_whoever_tracked_most_of_the_edit() -> None:
    edit = only_edit(analyse(*versions("{认真学习→深入学习领会}文件。")))
    (start, end), (first, last) = edit.draft_span, edit.final_span
    few, many = Revision("draft", (start, start + 1), "甲"), Revision("final", (first, last), "乙")
    assert author_of(edit, [few, many]) == "乙"
    assert author_of(edit, [few]) == "甲"
    assert author_of(edit, [Revision("draft", (start, end), None)]) is None
    assert author_of(edit, [Revision("draft", (end, end + 3), "丙"), Revision("final", (0, first), "丁")]) is None


def test_of_two_equal_authors_the_name_decides_and_not_the_order() -> None:
    edit = only_edit(analyse(*versions("要{认真→切实}抓好落实。")))
    shares = [Revision("draft", edit.draft_span, "乙"), Revision("final", edit.final_span, "丙")]
    assert author_of(edit, shares) == author_of(edit, shares[::-1])


def test_comments_that_touch_the_edit_are_its_comments() -> None:
    edit = only_edit(analyse(*versions(MARKED)))
    (start, end), outside = edit.final_span, edit.final_span[1] + 2
    comments = [
        Comment("1", "用“截至”。", author="王主任", final_span=(start, end)),
        Comment("2", "同意。", author=None, final_span=(end, end + 1), parent="1"),
        Comment("3", "别处。", author="王主任", final_span=(outside, outside + 1)),
        Comment("4", "没有位置。", author="王主任"),
    ]
    assert comment_on(edit, comments) == "王主任：用“截至”。\n同意。"
    assert comment_on(edit, comments[2:]) is None
    assert comment_on(edit, [Comment("5", "删去处。", draft_span=edit.draft_span)]) == "删去处。"


def test_a_pair_brings_names_levels_authors_and_comments() -> None:
    draft, final = versions(MARKED)
    pair = Pair(
        LoadedText("原稿.docx", draft, {0: 2}),
        LoadedText("定稿.docx", final, {0: 2}),
        (Revision("final", (5, 7), "王主任"),),
        (Comment("1", "查一查。", author="王主任", final_span=(5, 7)),),
    )
    analysis = analyse_pair(pair)
    assert (analysis.draft.name, analysis.final.name) == ("原稿.docx", "定稿.docx")
    assert analysis.draft.paragraphs[0].level == 2
    edit = only_edit(analysis)
    assert (edit.author, edit.comment) == ("王主任", "查一查。")
    assert analysis.comments == pair.comments


def test_a_comment_by_the_reviser_needs_no_name() -> None:
    edit = replace(only_edit(analyse(*versions(MARKED))), author="王主任")
    comments = [Comment(name, "用“截至”。", author=name, final_span=edit.final_span) for name in ("王主任", "李主任")]
    assert comment_on(edit, comments) == "用“截至”。\n李主任：用“截至”。"


def test_a_pair_and_its_texts_have_the_same_edits() -> None:
    pair = load_tracked(SAMPLE)
    whole, plain = analyse_pair(pair), analyse(pair.draft.text, pair.final.text)
    assert [(edit.draft_spans, edit.final_spans) for edit in whole.edits] == [
        (edit.draft_spans, edit.final_spans) for edit in plain.edits
    ]
    assert whole.to_dict()["draft"]["sha256"] == plain.to_dict()["draft"]["sha256"]


def test_a_tracked_file_built_here(tmp_path: Path) -> None:
    body = paragraph(run("会议强调，") + deleted("截止") + inserted(run("截至")) + run("9月底完成任务。"))
    analysis = analyse_pair(load_tracked(write(tmp_path, "修订.docx", docx(body))))
    edit = only_edit(analysis)
    assert (edit.before, edit.after, edit.author, edit.comment) == ("截止", "截至", "王主任", None)
    assert analysis.to_dict()["edits"][0]["author"] == "王主任"


def test_every_edit_of_the_tracked_sample_has_its_reviser() -> None:
    analysis = analyse_pair(load_tracked(SAMPLE))
    assert {edit.author for edit in analysis.edits} == {"方淑仪", "高至诚"}
    remarks = {edit.comment: edit for edit in analysis.edits if edit.comment}
    assert {edit.author for edit in remarks.values()} == {"方淑仪", "高至诚"}
    (points,) = [edit for remark, edit in remarks.items() if "百分点" in remark]
    assert points.after.endswith("百分点")
    assert points.author == "方淑仪"


def test_lines_before_the_changed_one_belong_to_the_first_reviser() -> None:
    analysis = analyse_pair(load_tracked(SAMPLE))
    first_section = analysis.draft.text.index("存在的主要问题")
    assert {edit.author for edit in analysis.edits if edit.draft_span[1] < first_section} == {"方淑仪"}
    assert {edit.author for edit in analysis.edits if edit.draft_span[0] > first_section} == {"高至诚"}
