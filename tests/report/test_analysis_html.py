"""The page: whole, self-contained, safe, both versions in it, quick."""

from __future__ import annotations

import base64
import hashlib
import re
import time
from dataclasses import replace

from lxml import html

from revlearn.model import Analysis
from revlearn.report.analysis_html import analysis_html
from revlearn.report.selection import select
from tests.report.pairs import MOVED, TRAIN, analysis_of, gold_analyses, pair_of

ANALYSIS = analysis_of(MOVED)


def page(analysis: Analysis, **options: object) -> html.HtmlElement:
    return html.document_fromstring(analysis_html(analysis, **options))  # type: ignore[arg-type]


def column(tree: html.HtmlElement, side: str) -> list[str]:
    """The paragraphs of a column as a reader copies them: without numbers, signs and badges."""
    result = []
    for paragraph in tree.xpath(f"//td[starts-with(@class, '{side}')]/p"):
        for extra in paragraph.xpath(
            ".//span[@class='n'] | .//sup | .//a[@class='badge'] | .//*[contains(@class,' break')]"
        ):
            extra.drop_tree()
        result.append(paragraph.text_content())
    return result


def test_each_column_holds_its_version_whole() -> None:
    for analysis in [ANALYSIS, *gold_analyses(TRAIN)[:15]]:
        tree = page(analysis)
        assert column(tree, "draft") == analysis.draft.text.split("\n")
        assert column(page(analysis), "final") == analysis.final.text.split("\n")


def test_nothing_is_loaded_and_the_policy_names_style_and_script_by_hash() -> None:
    tree = page(ANALYSIS)
    assert not tree.xpath("//*[@src] | //link | //img | //iframe | //@style | //*[@onclick]")
    assert all(href.startswith("#") for href in tree.xpath("//a/@href"))
    policy = tree.xpath("//meta[@http-equiv='Content-Security-Policy']/@content")[0]
    for tag in ("style", "script"):
        content = re.search(rf"<{tag}>(.*?)</{tag}>", analysis_html(ANALYSIS), re.DOTALL)
        assert content
        assert base64.b64encode(hashlib.sha256(content[1].encode()).digest()).decode() in policy
        assert "url(" not in content[1]
        assert "http" not in content[1]


def test_hostile_text_stays_text() -> None:
    hostile = "</script><script>alert(1)</script><img src=x onerror=alert(1)>&amp;\"'"
    analysis = pair_of((hostile, hostile, hostile + "新"))
    edit = replace(analysis.edits[0], author=hostile, comment=hostile)
    label = replace(analysis.labels[0], explanation=hostile, source=hostile)
    draft = replace(analysis.draft, name=hostile, genre=hostile)
    analysis = replace(analysis, draft=draft, edits=(edit,), labels=(label,), ruleset=hostile)
    tree = page(analysis)
    assert len(tree.xpath("//script")) == 1
    assert not tree.xpath("//img | //@onerror")
    assert column(tree, "draft") == [analysis.draft.text]


def test_every_link_and_label_has_its_target_and_ids_are_unique() -> None:
    for analysis in [ANALYSIS, *gold_analyses(TRAIN)]:
        tree = page(analysis)
        ids = tree.xpath("//@id")
        assert len(ids) == len(set(ids))
        assert {href[1:] for href in tree.xpath("//a/@href")} <= set(ids), analysis.draft.name


def test_every_edit_is_listed_with_its_reason_and_marked_in_the_text() -> None:
    tree = page(ANALYSIS)
    assert tree.xpath("//ol/li/@data-e") == [str(edit.id) for edit in ANALYSIS.edits]
    assert set(tree.xpath("//td//@data-e")) == {str(edit.id) for edit in ANALYSIS.edits}
    assert "定稿把“马上”改为“立即”。" in tree.xpath("string(//li[@id='r4'])")
    assert len(tree.xpath("//li//span[@class='suggestion']")) == sum(label.needs_review for label in ANALYSIS.labels)


def test_a_moved_paragraph_links_to_its_other_place() -> None:
    tree = page(ANALYSIS)
    badges = [(badge.text, badge.get("href")) for badge in tree.xpath("//a[@class='badge']")]
    assert badges == [("移至第6段", "#f1"), ("由第3段移来", "#d1")]


def test_a_filter_leaves_the_text_whole_and_the_other_edits_plain() -> None:
    tree = page(ANALYSIS, edits=select(ANALYSIS, categories=["logic"]))
    assert len(tree.xpath("//ol/li")) == 1
    assert len(tree.xpath("//td//*[contains(@class,'plain')]")) > 5
    assert column(tree, "final") == ANALYSIS.final.text.split("\n")


def test_the_english_page_speaks_english() -> None:
    tree = page(ANALYSIS, lang="en")
    assert tree.get("lang") == "en"
    for part in tree.xpath("//button | //th | //h2 | //dt | //summary | //label"):
        assert not re.search("[\u4e00-\u9fff]", part.text_content()), part.text_content()


def test_versions_without_a_difference_make_a_page() -> None:
    assert "两稿一致，没有改动。" in page(pair_of(("一", "", ""))).text_content()


def test_three_hundred_edits_are_quick_and_small() -> None:
    analysis = pair_of(*[("某某市人民政府关于做好有关工作的意见和要求，", "截止", "截至")] * 300)
    start = time.perf_counter()
    size = len(analysis_html(analysis).encode())
    assert time.perf_counter() - start < 2  # about 0.05 s on an idle core
    assert size < 500_000
