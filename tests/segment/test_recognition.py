"""Language and document type (文种), recognised from the text when nobody states them."""

from __future__ import annotations

import pytest

from revlearn.segment import segment
from revlearn.segment.language import language_of


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("关于召开会议的通知", "zh"),
        ("", "zh"),
        ("12.6%", "zh"),
        ("The committee met on 3 June.", "en"),
        ("使用 Word、WPS 和 PDF 提交材料。", "zh"),
        ("Send it to the Chongqing office (重庆) by Friday, please, in two copies.", "en"),
        ("𠮷野家𠮷野家", "zh"),
    ],
)
def test_the_language_of_a_text(text: str, language: str) -> None:
    assert language_of(text) == language


@pytest.mark.parametrize(
    ("title", "genre"),
    [
        ("关于做好防汛工作的通知", "通知"),
        ("关于申请经费的请示", "请示"),
        ("某某市人民政府第12次常务会议纪要", "纪要"),
        ("关于同意建设项目的复函", "函"),
        ("在全市大会上的讲话稿", "讲话"),
        ("2026年上半年工作总结", "总结"),
        ("关于防汛工作的调研报告", "调研报告"),
        ("安全生产管理办法（试行）", "办法"),
        ("关于促进就业的若干措施", None),
    ],
)
def test_the_document_type_is_what_the_title_ends_with(title: str, genre: str | None) -> None:
    assert segment(f"{title}\n各科室：\n请认真落实。").genre == genre


def test_the_document_type_in_the_text_is_no_title() -> None:
    assert segment("根据有关规定，现印发通知。\n请认真落实。").genre is None


def test_what_is_stated_wins_over_what_is_recognised() -> None:
    document = segment("关于做好防汛工作的通知\n各科室：\n请落实。", genre="请示", language="en")
    assert (document.genre, document.language) == ("请示", "en")


def test_a_name_is_kept() -> None:
    assert segment("甲", name="原稿.txt").name == "原稿.txt"
