"""Where an edit begins and ends: each text is marked as a person marks it, and must be found exactly so."""

from __future__ import annotations

import pytest

from tests.marked import found_in

WORDS = (
    "会议强调，{截止→截至}9月底完成投资12.6亿元。",
    "投资{3.2→3.6}万元。",
    "投资{百分之十二→12%}。",
    "各县{:→：}请抓好落实。",
    "加强宣传，提高认识{。→，}形成合力。",
    "{→因此，}必须压实责任。",
    "会议由市财政局、市教育局{→、市审计局}参加。",
    "《关于{→进一步}加强安全生产工作的意见》已经印发。",
)
JOINED = (
    # Fragments of one intention are one edit, whatever words stand between them in both versions.
    "{虽然工作取得一定成绩→在看到成绩的同时}，{但→也要看到，}问题依然突出。",
    "要{加强领导→强化统筹}，落实责任。",
    # Edits of different intentions stay apart.
    "会议{指出→要求}，{要→必须}高度重视。",
    "会议{听取→审议}了报告，{通过→批准}了方案，{部署→安排}了工作。",
    "要加强领导{，→、}压实责任{，→、}强化保障。",
)
MARKS = (
    # A phrase that gains its pair of marks is marked whole.
    "各单位要学习贯彻{双减→“双减”}政策，减轻学生负担。",
    "根据{中华人民共和国安全生产法→《中华人民共和国安全生产法》}制定本方案。",
    "印发{《实施方案》→实施方案}，请遵照执行。",
    # A phrase and the mark behind it are two edits.
    "要{提高认识→提高站位}{，→；}强化担当。",
)
LISTS = (
    # A replaced list is one edit an item.
    "会议由市{财政局→发展改革局}、市{教育局→科技局}、市审计局参加。",
    "要抓好{调研、督查→检查、督办}和考核。",
)
REWRITTEN = (
    "{各部门要加强配合。→要形成齐抓共管的工作格局。}",
    "加强宣传。{各部门要加强配合。→要形成齐抓共管的工作格局。}抓好落实。",
)
SENTENCES = (
    "第一句讲成绩。{第二句讲问题。→}第三句讲打算。",
    "第一句讲成绩。{→第二句讲问题。}第三句讲打算。",
    # A last sentence takes no line break with it, nor brings one.
    "第一段讲成绩。{第二句讲问题。→}¶第二段讲打算。",
    "第一段讲成绩。{→第二句讲问题。}¶第二段讲打算。",
)
BREAKS = (
    "第一段讲成绩。{→¶}第二段讲打算。",
    "第一段讲成绩。{¶→}第二段讲打算。",
    "{第一段讲成绩。¶→}第二段讲打算。",
    "第一段讲成绩。¶{第二段讲打算。¶→}第三段讲要求。",
    # At the end of the text there is no line break behind: the one before goes or comes.
    "第一段讲成绩。¶第二段讲打算。{→¶第三段讲要求。}",
    "第一段讲成绩。¶第二段讲打算。{¶第三段讲要求。→}",
    "第一段讲成绩。{→¶¶特此通知。}",
)
NUMBERS = (
    "会议指出，要落实。¶一、压实责任{→，形成合力}¶二、资金保障",
    "会议指出，要落实。¶{一、→1、}压实责任¶{二、→2、}资金保障",
    "会议指出，要落实。¶{1.→一、}压实责任¶{2.→二、}资金保障",
    "会议指出，要落实。¶{→一、摸清底数，建立台账。¶}{一→二}、压实责任，形成合力。¶{二→三}、强化保障，落实资金。",
    "会议指出，要落实。¶一、压实责任，形成合力。¶{三→二}、强化保障，落实资金。",
)


@pytest.mark.parametrize("marked", [*WORDS, *JOINED, *MARKS, *LISTS, *REWRITTEN, *SENTENCES, *BREAKS, *NUMBERS])
def test_edits_are_found_as_marked(marked: str) -> None:
    assert found_in(marked).replace("\n", "¶") == marked.replace("\n", "¶")
