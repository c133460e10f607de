"""Word lists as people write them: what is read, and what is said of each bad line."""

from __future__ import annotations

import pytest

from revlearn.model import OFFICE_LISTS, OfficeWord
from revlearn.rules.office_lists import HEADS, MOST_LINES, dictionary_from, quarrels, read_list


@pytest.mark.parametrize(
    ("kind", "line", "word"),
    [
        ("names", "沙洲新区\t沙洲区|新区\t三定", OfficeWord("沙洲新区", ("沙洲区", "新区"), "三定")),
        ("names", "云溪市档案馆", OfficeWord("云溪市档案馆")),
        ("terms", " 网格站 \t 巡护点 ", OfficeWord("网格站", ("巡护点",))),
        ("phrases", "一湖两带\t一湖二带\t", OfficeWord("一湖两带", ("一湖二带",))),
        ("confusables", "壁溪\t碧溪\t地名", OfficeWord("碧溪", ("壁溪",), "地名")),
        ("banned", "老大难", OfficeWord("", ("老大难",))),
        ("banned", "穷人\t困难群众\t尊重", OfficeWord("困难群众", ("穷人",), "尊重")),
        ("allowed", "市发改委\t本市通行简称", OfficeWord("市发改委", (), "本市通行简称")),
    ],
)  # fmt: skip
def test_a_line_is_read(kind: str, line: str, word: OfficeWord) -> None:
    read = read_list(kind, f"\ufeff# {HEADS[kind]}\r\n\r\n{line}\r\n")
    assert (read.words, read.bad) == ((word,), ())


@pytest.mark.parametrize(
    ("kind", "content", "number", "said"),
    [
        ("names", "甲局\t乙局\t说明\t多一列", 1, "多于 3 列"),
        ("names", "\t乙局", 1, "缺少规范写法"),
        ("names", "甲局\t局", 1, "只有一个字"),
        ("names", "甲局\t甲局", 1, "既是规范写法又是不用的写法"),
        ("names", "甲局\t乙局\n丙局\t乙局", 2, "与第 1 行重复"),
        ("names", "甲局\t乙局\n甲局\t丙局", 2, "与第 1 行重复"),
        ("names", "甲局\t乙局\n乙局\t丙局", 2, "在第 1 行是不用的写法"),
        ("confusables", "\t碧溪", 1, "第一列是空的"),
        ("confusables", "壁溪", 1, "缺少规范写法"),
        ("confusables", "壁溪\t碧溪\n碧溪\t壁溪", 2, "第 1 行是规范写法"),
        ("banned", "  \t困难群众", 1, "第一列是空的"),
        ("allowed", "发", 1, "只有一个字"),
        ("allowed", "发改委\t理由\t多", 1, "多于 2 列"),
        ("terms", "甲" * 61, 1, "超过 60 个字"),
        ("terms", "甲\x07乙", 1, "不可见字符"),
        ("terms", f"甲乙\t丙丁\t{'由' * 201}", 1, "说明超过 200 个字"),
        ("terms", "=1+1", 1, "不能以"),
        ("banned", "老大难\t\t@SUM(A1)", 1, "不能以"),
        ("terms", "\n" * MOST_LINES, 0, f"超过 {MOST_LINES} 行"),
    ],
)
def test_a_bad_line_is_told_with_its_number(kind: str, content: str, number: int, said: str) -> None:
    (bad,) = read_list(kind, content).bad
    assert bad.number == number
    assert said in bad.reason
    assert bad.english and bad.english != bad.reason


def test_every_list_has_its_head() -> None:
    assert tuple(HEADS) == OFFICE_LISTS
    for kind, head in HEADS.items():
        assert read_list(kind, f"# {head}").words == ()


def test_a_dictionary_is_made_of_all_lists() -> None:
    made = dictionary_from({"names": "甲局\t乙局", "allowed": "发改委"})
    assert made.names == (OfficeWord("甲局", ("乙局",)),)
    assert made.allowed == (OfficeWord("发改委"),)
    assert made.terms == ()


def test_lists_that_contradict_each_other_are_told() -> None:
    made = dictionary_from({"names": "甲局\t发改委", "allowed": "发改委", "banned": "穷人\t困难户"})
    assert quarrels(made) == (("发改委", "allowed", "names"),)
