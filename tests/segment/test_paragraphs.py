"""The part each line plays in an official document, its numbering and its heading."""

from __future__ import annotations

import pytest

from revlearn.model import Document, Paragraph
from revlearn.segment import segment

NOTICE = """某某市人民政府办公室
关于做好今冬明春安全生产工作的通知

各县（市、区）人民政府，市直各单位：
　　为切实做好今冬明春安全生产工作，现就有关事项通知如下。
　　一、总体要求
　　坚持人民至上、生命至上。
　　（一）加强领导。各级各部门要把这项工作摆上重要位置。
　　1.建立台账，逐项销号。
　　（1）开展自查；
　　附件：1.任务分工表
　　　　　2.检查清单
　　特此通知。

某某市人民政府办公室
2026年10月9日
　　（联系人：王某，电话：000）
抄送：市委办公室。"""


def shown(document: Document, paragraph: Paragraph) -> str:
    return document.text[paragraph.start : paragraph.end].strip()


def roles(text: str) -> list[tuple[str, str]]:
    """(role, line) of every line with text."""
    document = segment(text)
    return [(each.role, shown(document, each)) for each in document.paragraphs if each.role != "blank"]


def test_every_part_of_an_official_document_has_its_role() -> None:
    assert [role for role, _ in roles(NOTICE)] == [
        "title", "title", "addressee", "body", "heading", "body", "body", "body", "body",
        "attachment", "attachment", "closing", "signature", "date", "note", "copy_to",
    ]  # fmt: skip


def test_blank_lines_are_blank() -> None:
    document = segment("甲\n　　\n\n乙")
    assert [each.role for each in document.paragraphs] == ["title", "blank", "blank", "body"]


@pytest.mark.parametrize(
    "masthead",
    [
        "某政发〔2026〕12号\n",
        "某某市人民政府文件\n某政发〔2026〕12号\n\n",
        "000012\n特急\n某某市人民政府办公室文件\n\n某政办发〔2026〕12号　　签发人：张某\n\n",
    ],
)
def test_the_title_is_found_under_a_masthead(masthead: str) -> None:
    found = roles(masthead + NOTICE)
    assert [line for role, line in found if role == "title"] == [
        "某某市人民政府办公室",
        "关于做好今冬明春安全生产工作的通知",
    ]
    assert [role for role, _ in found].count("document_number") == 1
    assert "addressee" in [role for role, _ in found]
    assert segment(masthead + NOTICE).genre == "通知"


def test_a_title_that_ends_with_the_word_document_is_a_title() -> None:
    assert roles("关于转发上级文件\n各科室：\n请认真学习。")[0] == ("title", "关于转发上级文件")


def test_a_date_under_the_title_is_a_date() -> None:
    assert roles("在全市大会上的讲话\n（2026年3月12日）\n同志们：\n今天开会。") == [
        ("title", "在全市大会上的讲话"),
        ("date", "（2026年3月12日）"),
        ("addressee", "同志们："),
        ("body", "今天开会。"),
    ]


def test_a_text_that_opens_with_a_sentence_has_no_title() -> None:
    assert roles("会议指出，要落实责任。\n会议要求，要抓紧整改。") == [
        ("body", "会议指出，要落实责任。"),
        ("body", "会议要求，要抓紧整改。"),
    ]


@pytest.mark.parametrize(
    ("line", "level", "number", "heading"),
    [
        ("一、总体要求", 1, "一、", "一、总体要求"),
        ("　　（二）压实责任", 2, "（二）", "　　（二）压实责任"),
        ("（一）加强领导。各级要高度重视。", 2, "（一）", "（一）加强领导。"),
        ("3.建立台账，逐项销号。", 3, "3.", None),
        ("3．完善机制", 3, "3．", "3．完善机制"),
        ("（4）开展自查；", 4, "（4）", None),
        ("①报名", 4, "①", "①报名"),
        ("第十二条　违反本办法的，责令改正。", 1, "第十二条", None),
        ("第二章　监督管理", 1, "第二章", "第二章　监督管理"),
        ("3.6万人参加培训。", 0, None, None),
        ("一些地方重视不够。", 0, None, None),
        ("（二〇二六年）", 0, None, None),
    ],
)
def test_numbers_and_headings(line: str, level: int, number: str | None, heading: str | None) -> None:
    document = segment(f"会议指出，要落实责任。\n{line}\n会议要求，要抓紧整改。")
    paragraph = document.paragraphs[1]
    text = document.text
    assert paragraph.level == level
    assert (paragraph.number and text[slice(*paragraph.number)]) == number
    assert (paragraph.heading and text[slice(*paragraph.heading)]) == heading


def test_a_heading_of_its_own_has_the_role_and_one_that_runs_in_has_not() -> None:
    found = {line: role for role, line in roles("会议指出，要落实。\n一、主要任务\n（一）加强领导。各级要重视。")}
    assert found == {"会议指出，要落实。": "body", "一、主要任务": "heading", "（一）加强领导。各级要重视。": "body"}


def test_a_level_stated_by_the_files_style_makes_a_heading() -> None:
    document = segment("会议指出，要落实。\n工作进展\n进展顺利。", levels={1: 2})
    paragraph = document.paragraphs[1]
    assert (paragraph.role, paragraph.level, paragraph.heading) == ("heading", 2, (paragraph.start, paragraph.end))


def test_markdown_headings() -> None:
    document = segment("会议指出，要落实。\n## 工作进展\n进展顺利。")
    assert (document.paragraphs[1].role, document.paragraphs[1].level) == ("heading", 2)


def test_a_signature_needs_the_end_of_the_document() -> None:
    found = roles("会议指出，要落实。\n市财政局\n会议要求抓紧。\n市教育局\n2026年1月1日")
    assert [role for role, _ in found] == ["body", "body", "body", "signature", "date"]


def test_english_has_a_title_numbers_and_headings() -> None:
    text = "Memo: hybrid working\n1.2 Purpose of the policy\nStaff work from home.\nThis helps.\nJane Roe\nDirector"
    document = segment(text)
    assert [each.role for each in document.paragraphs] == ["title", "heading", "body", "body", "body", "body"]
    assert document.genre == "memo"
    number = document.paragraphs[1].number
    assert number is not None
    assert document.text[slice(*number)] == "1.2"
