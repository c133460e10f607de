"""Where an edit stands: heading, addressee line, display line."""

from __future__ import annotations

import pytest

from revlearn.evaluate.notation import marked_edits
from revlearn.model import Edit
from revlearn.rules import Example
from revlearn.rules.addressee import in_addressee_line
from revlearn.rules.places import heading_of, is_display_line


def only(text: str) -> Edit:
    (edit,) = marked_edits(Example(text))
    return edit


def test_heading_without_number_and_stop() -> None:
    assert heading_of(only("（一）工业{→生产}稳步回升。一季度增长5.6%。")) == "工业生产稳步回升"


@pytest.mark.parametrize(
    "text",
    [
        "（一）会议要求，{抓好→做好}整改。各镇落实。",
        "五、项目资金由{市→县}负责解决。按程序报批。",
        "全年{工业→工业生产}稳步回升。",
    ],
)
def test_text_is_no_heading(text: str) -> None:
    assert heading_of(only(text)) is None


def test_addressee_line() -> None:
    assert in_addressee_line(only("关于防汛的通知\n各镇人民政府{、→，}县直各单位：\n现将有关事项通知如下。"))
    assert not in_addressee_line(
        only("关于防汛的通知\n为做好{防汛→防汛抗旱}工作，现将有关事项通知如下：\n一、加强领导")
    )


def test_display_line_opens_the_document() -> None:
    assert is_display_line(
        only(
            "信访简报\n第7期\n市信访局\n2026年3月5日\n{我市开展积案化解工作→“三包三到位”啃下“硬骨头”}\n今年以来，成效明显。"
        )
    )
    assert not is_display_line(only("今年以来，{成效较好→成效明显}。\n下一步再抓。"))
