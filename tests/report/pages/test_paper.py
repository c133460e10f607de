"""The PDFs: text that can be selected, the right pages, the same bytes twice, markup shown as it is."""

from __future__ import annotations

import io
from collections.abc import Callable
from datetime import date

import pytest
from pypdf import PdfReader

from revlearn.record import Profile
from revlearn.report.pages import debrief_pdf, style_card_pdf, team_pdf, writer_pdf
from tests.report.pages import office
from tests.report.pages.papers import bookmarks, pages, squeezed
from tests.report.pairs import MOVED, TRAIN, analysis_of, gold_analyses, pair_of

EDGES: dict[str, Callable[[], Profile]] = {
    "ordinary": office.ordinary,
    "empty month": office.empty_month,
    "one document": office.newcomer,
    "never a document": office.nothing_at_all,
    "no error": office.faultless,
    "300 edits": office.crowded,
    "extreme texts": office.extreme,
    "texts gone": office.without_texts,
}


def test_page_one_of_a_writer_stands_alone() -> None:
    profile = office.ordinary()
    first = pages(writer_pdf(profile))[0]
    assert "李明远" in first
    assert "2026年10月" in first
    for text in (
        "下次动笔，先看这三条",
        "自己和自己比",
        "站住了的地方",
        "硬伤率",
        "旧错复发率",
        "旧错清零",
        "保留率",
        "改动率",
    ):
        assert text in first, text
    for lesson in profile.focus:
        example = lesson.examples[0]
        assert squeezed(example.draft_sentence)[:20] in first
        assert squeezed(example.final_sentence)[-20:] in first
        assert squeezed(example.explanation) in first
        assert example.level in first
        assert f"本月{lesson.in_period}次，累计{lesson.occurrences}次" in first
    assert "旧错复发" in first
    assert "下降" in first


def test_later_pages_hold_charts_list_lessons_and_checklist() -> None:
    profile = office.ordinary()
    later = "".join(pages(writer_pdf(profile))[1:])
    for text in (
        "五步画像",
        "成器",
        "各类改动占比",
        "一改内容",
        "二改篇幅",
        "三改表述",
        "按成因归类",
        "旧错台账",
        "分文种",
    ):
        assert text in later, text
    for entry in profile.entries:
        assert squeezed(entry.title) in later
    assert "李明远·2026年10月" in later


@pytest.mark.parametrize("name", EDGES)
def test_every_month_can_be_set_with_page_one_on_one_page(name: str) -> None:
    told = pages(writer_pdf(EDGES[name]()))
    assert f"第1页，共{len(told)}页" in told[0]
    assert len(told) == 1 or "走势" in told[1] or "交稿前自查" in told[1]
    assert len(told) <= 12


def test_a_cause_that_goes_on_over_a_page_is_named_there_again() -> None:
    later = pages(writer_pdf(office.crowded()))[3:]
    assert sum("易混词、错别字措辞·易混词与错别字·规定×38" in page for page in later) == 1
    assert later[0].index("易混词、错别字") < later[0].index("期")


def test_the_outline_leads_through_the_sections() -> None:
    titles = bookmarks(writer_pdf(office.ordinary()))
    assert [title.split("、")[-1].strip() for title in titles if "、" in title][:3] == [
        "下次动笔，先看这三条",
        "自己和自己比",
        "站住了的地方",
    ]
    assert any("旧错台账" in title for title in titles)


@pytest.mark.parametrize("name", ["ordinary", "extreme texts"])
def test_the_same_profile_gives_the_same_bytes(name: str) -> None:
    assert writer_pdf(EDGES[name]()) == writer_pdf(EDGES[name]())


def test_the_date_is_the_periods_and_no_path_is_told() -> None:
    pdf = writer_pdf(office.ordinary())
    about = PdfReader(io.BytesIO(pdf)).metadata
    assert about is not None
    assert about["/CreationDate"].startswith("D:20261031")
    assert "李明远" in about["/Title"]
    assert b"/work" not in pdf
    assert b"site-packages" not in pdf
    assert b"Noto" in pdf


def test_markup_is_shown_as_it_is_and_rare_characters_are_written_out() -> None:
    told = "".join(pages(writer_pdf(office.extreme())))
    assert "旧*_#" in told
    assert "新[]$\\" in told
    assert "〔U+20BB7〕" in told
    assert "龘" in told
    assert "\N{VARIATION SELECTOR-16}" not in told


def test_english_labels_leave_the_texts_as_they_are() -> None:
    first, *later = pages(writer_pdf(office.ordinary(), lang="en"))
    assert "Threethingstofixnexttime" in first
    assert "October2026" in first
    assert "全县已有17个乡镇" in first
    assert "Beforehandingin" in "".join(later)
    assert "下次动笔" not in first


def test_a_team_shows_what_is_shared_without_a_ranking() -> None:
    team = office.team()
    told = "".join(pages(team_pdf(team, cards=[office.leader()])))
    for text in (
        "共同短板",
        "培训专题建议",
        "热力图",
        "讲过又出现的问题",
        "教学卡片",
        "改稿风格卡：王副主任",
        "不分名次",
    ):
        assert text in told, text
    for profile in team.profiles:
        assert profile.writer in told


def test_an_anonymous_team_names_neither_writers_nor_titles() -> None:
    team = office.team()
    told = "".join(pages(team_pdf(team, anonymous=True)))
    assert not [profile.writer for profile in team.profiles if profile.writer in told]
    assert not [title for title, _, _ in office.TITLES if title in told]
    assert "甲" in told


@pytest.mark.parametrize("size", [1, 40, 90])
def test_teams_of_any_size(size: int) -> None:
    assert "热力图" in "".join(pages(team_pdf(office.team(size))))


def test_an_empty_team() -> None:
    assert "没有入账的文稿" in "".join(pages(team_pdf(office.empty_team())))


def test_a_team_twice_gives_the_same_bytes() -> None:
    assert team_pdf(office.team(), anonymous=True) == team_pdf(office.team(), anonymous=True)


def test_an_ordinary_pair_is_debriefed_on_one_page() -> None:
    for analysis in [analysis_of(MOVED), *gold_analyses(TRAIN)[:6]]:
        told = pages(debrief_pdf(analysis, writer="李明远", on=date(2026, 10, 21)))
        assert len(told) == 1, analysis.draft.name
        assert "复盘单" in told[0]
        assert "2026年10月21日" in told[0]
        assert "全部改动" in told[0]


def test_a_debrief_of_300_edits_goes_on_over_further_pages() -> None:
    analysis = pair_of(*((f"第{at}项工作由牵头单位负责，", f"旧{at}", f"新{at}") for at in range(300)))
    told = pages(debrief_pdf(analysis))
    assert 2 <= len(told) <= 12
    assert "新299" in "".join(told)


def test_a_debrief_of_equal_versions_says_so() -> None:
    assert "没有改动" in pages(debrief_pdf(pair_of(("全文如旧。", "", ""))))[0]


def test_a_debrief_shows_hostile_text_as_it_is() -> None:
    analysis = pair_of(("#let x = [*粗*]；", "#import", "$\\frac$"))
    assert "#import" in pages(debrief_pdf(analysis, writer="#panic()"))[0]


def test_a_style_card() -> None:
    told = "".join(pages(style_card_pdf(office.leader(), on=date(2026, 10, 31))))
    assert "王副主任" in told
    assert "确保→力争" in told
