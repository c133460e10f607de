"""Where an edit stands: role, heading, sentence around it, words."""

from __future__ import annotations

from revlearn.analyse import analyse
from revlearn.model import Context
from tests.marked import versions


def context(marked: str) -> Context:
    """The context of the only edit of a marked text."""
    (edit,) = analyse(*versions(marked)).edits
    return edit.context


def test_the_sides_are_cut_to_the_sentence() -> None:
    found = context("第一句讲成绩。会议强调，{截止→截至}9月底完成任务。第三句讲打算。")
    assert (found.draft_left, found.draft_right) == ("会议强调，", "9月底完成任务。")
    assert (found.final_left, found.final_right) == ("会议强调，", "9月底完成任务。")


def test_the_words_are_those_of_the_marked_parts() -> None:
    found = context("要{认真学习→深入学习}文件。")
    assert [word for word, _ in found.draft_words] != [word for word, _ in found.final_words]
    assert "".join(word for word, _ in found.draft_words) in "认真学习"


def test_a_heading_and_its_number() -> None:
    heading = context("会议指出，要落实。\n一、{主要做法→坚持三级联动}\n各单位要抓紧。")
    assert (heading.role, heading.level, heading.in_heading, heading.in_number) == ("heading", 1, True, False)
    running = context("会议指出，要落实。\n（一）{加强→强化}领导。各单位要抓紧。")
    assert (running.role, running.in_heading) == ("body", True)
    number = context("会议指出，要落实。\n一、压实责任，形成合力。\n{三→二}、强化保障，落实资金。")
    assert number.in_number


def test_whole_sentences_and_paragraphs() -> None:
    sentence = context("第一句讲成绩。{第二句讲问题。→}第三句讲打算。")
    assert (sentence.whole_sentence, sentence.whole_paragraph) == (True, False)
    paragraph = context("第一段讲成绩。\n{第二段讲打算。¶→}第三段讲要求。")
    assert (paragraph.whole_sentence, paragraph.whole_paragraph) == (True, True)
    word = context("第一句讲{成绩→成效}。")
    assert (word.whole_sentence, word.whole_paragraph) == (False, False)


def test_the_role_is_that_of_the_line() -> None:
    assert context("关于{开展→做好}检查的通知\n各科室：\n请认真落实。").role == "title"
    assert context("关于做好检查的通知\n{各科室→各处室}：\n请认真落实。").role == "addressee"
    last = context("关于做好检查的通知\n各科室：\n请认真落实。\n特此{通知→函告}。")
    assert last.role == "closing"


def test_the_genre_is_the_final_versions_first() -> None:
    found = analyse("关于拨付经费的报告\n市政府：\n请批准。", "关于拨付经费的请示\n市政府：\n请批准。")
    assert found.edits[0].context.genre == "请示"
