"""Articles of a law and the links a decision states."""

from __future__ import annotations

from benchmarks.articles import articles_of, linked_articles, stated_of
from revlearn.analyse import analyse

DRAFT = """## 第一章　总则
第一条 为了加强管理，制定本条例。
第二条 市水务部门负责监督检查。依照第一条办理。
第三条 单位应当按月缴纳水费，逾期的加收滞纳金。
## 第二章　附则
第四条 本条例自公布之日起施行。"""
FINAL = """## 第一章　总则
第一条 为了加强管理，制定本条例。
第二条 供水企业应当保证水质，每日公布检测结果。
第三条 市水务部门负责监督检查。依照第一条办理。
第四条 单位应当按月缴纳水费，逾期的加收违约金。
## 第二章　附则
第五条 本条例自公布之日起施行。"""


def test_an_article_ends_at_the_next_or_at_a_chapter() -> None:
    spans = articles_of(DRAFT)
    assert list(spans) == ["第一条", "第二条", "第三条", "第四条"]
    assert DRAFT[slice(*spans["第三条"])] == "第三条 单位应当按月缴纳水费，逾期的加收滞纳金。\n"


def test_articles_are_linked_by_the_text_carried_over() -> None:
    linked = linked_articles(analyse(DRAFT, FINAL))
    assert set(linked) == {("第一条", "第一条"), ("第二条", "第三条"), ("第三条", "第四条"), ("第四条", "第五条")}


def test_unmentioned_runs_of_equal_length_are_implied() -> None:
    operations = [
        {"type": "insert", "old": [], "new": ["第二条"]},
        {"type": "renumber", "old": ["第三条"], "new": ["第四条"]},
    ]
    stated = stated_of(operations, DRAFT, FINAL)
    assert stated.links == {("第三条", "第四条")}
    assert stated.implied == {("第一条", "第一条"), ("第二条", "第三条"), ("第四条", "第五条")}


def test_runs_of_unequal_length_are_left_unjudged() -> None:
    stated = stated_of([{"type": "renumber", "old": ["第三条"], "new": ["第四条"]}], DRAFT, FINAL)
    assert stated.implied == {("第四条", "第五条")}


def test_a_stated_link_against_the_texts_is_set_aside() -> None:
    operations = [
        {"type": "renumber", "old": ["第三条"], "new": ["第三条"]},
        {"type": "insert", "old": [], "new": ["第二条"]},
    ]
    stated = stated_of(operations, DRAFT, FINAL)
    assert stated.contradicted == {("第三条", "第三条")}
    assert not stated.links and not stated.implied


def test_merges_and_splits_state_links() -> None:
    operations = [
        {"type": "merge", "old": ["第一条", "第二条"], "new": ["第三条"]},
        {"type": "split_out", "old": ["第三条"], "new": ["第五条"]},
    ]
    stated = stated_of(operations, DRAFT, FINAL)
    assert stated.merges == {(frozenset({"第一条", "第二条"}), "第三条")}
    assert stated.splits == {("第三条", "第五条")}
    assert stated.links == {("第一条", "第三条"), ("第二条", "第三条"), ("第三条", "第五条")}
