"""The HTML pages: whole, self-contained, safe, with the content of the paper."""

from __future__ import annotations

import base64
import hashlib
import re
from dataclasses import replace

import pytest
from lxml import html

from revlearn.report.pages import debrief_html, style_card_html, team_html, writer_body, writer_html
from revlearn.report.pages.writer_page import writer_month
from revlearn.report.wording import Lang
from tests.report.pages import office
from tests.report.pages.papers import squeezed
from tests.report.pages.test_paper import EDGES
from tests.report.pairs import MOVED, analysis_of

PAGES = {
    "writer": lambda: writer_html(office.ordinary()),
    "team": lambda: team_html(office.team(), cards=[office.leader()]),
    "debrief": lambda: debrief_html(analysis_of(MOVED), writer="李明远"),
    "style card": lambda: style_card_html(office.leader()),
}


def text_of(page: str) -> str:
    return squeezed(html.document_fromstring(page).body.text_content())


@pytest.mark.parametrize("name", PAGES)
def test_nothing_is_loaded_and_the_policy_names_the_style_by_hash(name: str) -> None:
    page = PAGES[name]()
    tree = html.document_fromstring(page)
    assert not tree.xpath("//script | //link | //iframe | //@style | //*[@onclick] | //@href")
    assert all(source.startswith("data:image/svg+xml;base64,") for source in tree.xpath("//img/@src"))
    style = re.search(r"<style>(.*?)</style>", page, re.DOTALL)
    assert style
    policy = tree.xpath("//meta[@http-equiv='Content-Security-Policy']/@content")[0]
    assert base64.b64encode(hashlib.sha256(style[1].encode()).digest()).decode() in policy
    assert "http" not in style[1]


@pytest.mark.parametrize("name", EDGES)
def test_every_month_has_its_page(name: str) -> None:
    profile = EDGES[name]()
    told = text_of(writer_html(profile))
    assert squeezed(profile.writer) in told
    assert "自己和自己比" in told


def test_the_screen_shows_what_the_paper_shows() -> None:
    profile = office.ordinary()
    told = text_of(writer_html(profile))
    for text in (
        "下次动笔，先看这三条",
        "站住了的地方",
        "一改内容",
        "按成因归类",
        "旧错台账",
        "分项数据",
        "分文种、分修改人",
    ):
        assert text in told, text
    for lesson in profile.focus:
        assert squeezed(lesson.examples[0].draft_sentence) in told


def test_changes_are_marked_as_deleted_and_inserted() -> None:
    tree = html.document_fromstring(writer_html(office.ordinary()))
    assert "截止" in tree.xpath("//del/text()")
    assert "截至" in tree.xpath("//ins/text()")


def test_hostile_text_stays_text() -> None:
    page = writer_html(replace(office.extreme(), writer=office.MARKUP))
    assert "<a href='x'>" not in page
    assert "&lt;a href=" in page


def test_charts_are_vector_graphics_with_their_text_and_without_the_time() -> None:
    tree = html.document_fromstring(writer_html(office.ordinary()))
    charts = [base64.b64decode(source.split(",")[1]).decode() for source in tree.xpath("//img/@src")]
    assert len(charts) == 4
    assert "立意" in charts[0]
    assert "<dc:date>" not in "".join(charts)
    assert all(image.get("alt") for image in tree.xpath("//img"))


def test_english() -> None:
    page = team_html(office.team(), lang="en", anonymous=True)
    assert 'lang="en"' in page
    assert "Shared weaknesses" in page
    assert "Writer A" in page


def test_the_same_profile_gives_the_same_page() -> None:
    assert writer_html(office.ordinary()) == writer_html(office.ordinary())


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_the_body_alone_is_what_stands_under_the_head(lang: Lang) -> None:
    profile = office.ordinary()
    body = writer_body(writer_month(profile, lang))
    assert "<html" not in body and "<h1" not in body and "<style" not in body
    assert body.strip() in writer_html(profile, lang=lang)


def test_the_body_leads_to_its_documents_where_these_are_shown() -> None:
    profile = office.ordinary()
    body = writer_body(writer_month(profile, "zh"), address=lambda entry: f"/documents/{entry}")
    assert re.findall(r'href="/documents/(\d+)"', body) == [str(entry.id) for entry in profile.entries]
