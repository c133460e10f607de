"""Both outlines side by side: what stayed, moved, was split, merged, renamed, added, dropped."""

from __future__ import annotations

from itertools import pairwise

from revlearn.analyse import analyse
from revlearn.web.pages.analysis_outline import Outline, outline_of
from tests.report.pairs import TRAIN, gold_analyses

AIMS = "一、工作目标\n全镇撂荒地整治面积达到一千亩以上，连片地块全部复耕，年底以前完成验收工作。\n"
TASKS = "二、主要任务\n各村逐块登记面积和原因，建立台账，按月上报进度，由农业服务中心汇总核实情况。\n"
MEANS = "三、保障措施\n成立领导小组，驻村干部包村负责，财政所安排专项经费，纪委加强监督检查工作。\n"
HEAD = "撂荒地整治工作方案\n各村民委员会：\n为落实耕地保护制度，制定本方案。\n"
END = "特此通知。\n白鹭镇人民政府\n2026年3月1日"


def outline(draft: str, final: str) -> Outline:
    return outline_of(analyse(draft, final))


def kinds(sections: object) -> dict[str, tuple[str, ...]]:
    return {section.name: section.kinds for section in sections if section.kinds}  # type: ignore[attr-defined]


def test_equal_structures_stand_side_by_side_and_nothing_is_said() -> None:
    found = outline(HEAD + AIMS + TASKS + END, (HEAD + AIMS + TASKS + END).replace("按月", "每月"))
    assert kinds(found.draft) == kinds(found.final) == {}
    assert [section.part for section in found.final] == [
        "title", "addressee", "opening", "heading", "heading", "closing", "signature"
    ]  # fmt: skip
    assert found.rows == tuple((at, at) for at in range(7))
    assert [section.edits for section in found.final] == [0, 0, 0, 0, 1, 0, 0]


def test_a_section_that_moved_keeps_its_partner_and_the_lighter_one_moved() -> None:
    swapped = HEAD + AIMS + MEANS.replace("三、", "二、") + TASKS.replace("二、", "三、") + END
    found = outline(HEAD + AIMS + TASKS + MEANS + END, swapped)
    moved = [section.name for section in found.final if "moved" in section.kinds]
    assert len(moved) == 1
    assert found.count("moved") == 1
    at = next(at for at, section in enumerate(found.final) if "moved" in section.kinds)
    [partner] = found.final[at].partners
    assert found.draft[partner].name == moved[0]
    assert (None, at) in found.rows
    assert (partner, None) in found.rows


def test_added_dropped_and_renamed() -> None:
    renamed = AIMS.replace("工作目标", "目标和原则")
    found = outline(HEAD + AIMS + TASKS + END, HEAD + renamed + MEANS.replace("三、", "二、") + END)
    assert kinds(found.draft) == {"工作目标": ("renamed",), "主要任务": ("dropped",)}
    assert kinds(found.final) == {"目标和原则": ("renamed",), "保障措施": ("added",)}
    assert (found.count("added"), found.count("dropped"), found.count("renamed")) == (1, 1, 1)


def test_a_section_split_in_two_and_two_merged_into_one() -> None:
    one = "一、主要任务\n各村逐块登记面积和原因，建立台账。按月上报进度，由农业服务中心汇总核实。\n"
    two = "一、登记造册\n各村逐块登记面积和原因，建立台账。\n二、按月上报\n按月上报进度，由农业服务中心汇总核实。\n"
    split = outline(HEAD + one + END, HEAD + two + END)
    assert "split" in kinds(split.draft)["主要任务"]
    assert [name for name, said in kinds(split.final).items() if "split" in said] == ["登记造册", "按月上报"]
    assert split.count("split") == 1
    merged = outline(HEAD + two + END, HEAD + one + END)
    assert "merged" in kinds(merged.final)["主要任务"]
    assert [name for name, said in kinds(merged.draft).items() if "merged" in said] == ["登记造册", "按月上报"]


def test_without_headings_every_paragraph_is_a_section() -> None:
    draft = "第一段说明了基本情况和主要背景。\n第二段提出了三条具体要求和时限。"
    found = outline(draft, draft + "\n第三段是新增加的一段补充说明文字。")
    assert [section.part for section in found.final] == ["paragraph"] * 3
    assert found.final[2].kinds == ("added",)
    assert found.final[0].heading.startswith("第一段")


def test_every_section_stands_in_one_row_and_the_sections_cover_the_text() -> None:
    for analysis in gold_analyses(TRAIN)[:15]:
        found = outline_of(analysis)
        for side, sections, text in ((0, found.draft, analysis.draft.text), (1, found.final, analysis.final.text)):
            places = [row[side] for row in found.rows if row[side] is not None]
            assert places == list(range(len(sections))), analysis.draft.name
            if sections:
                assert sections[-1].span[1] == len(text)
                assert all(a.span[1] == b.span[0] for a, b in pairwise(sections))
