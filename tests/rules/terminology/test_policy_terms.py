"""The table of policy phrases and the index that finds them."""

from __future__ import annotations

from revlearn.evaluate.notation import marked_edits
from revlearn.rules import Example
from revlearn.rules.policy_terms import QUOTED, STANDARDS, TABLE, VARIANTS
from revlearn.rules.terms import TermIndex


def test_standards_are_listed_once() -> None:
    standards = [row["standard"] for row in TABLE]
    assert sorted(set(standards)) == sorted(standards)


def test_every_variant_has_a_tag() -> None:
    wrong = [
        row["standard"]
        for row in TABLE
        if row["variants"] and len(row["variants"].split("|")) != len(row["variant_tags"].split("|"))
    ]
    assert not wrong


def test_no_standard_is_its_own_variant() -> None:
    assert not [variant for variant, standards in VARIANTS.items() if variant in standards]


def test_quoted_phrases_are_known() -> None:
    assert {"双减", "两个确立", "枫桥经验"} <= QUOTED
    assert "新质生产力" in STANDARDS


def test_index_finds_terms_that_touch_the_edit() -> None:
    index = TermIndex(["安全第一、预防为主", "预防为主"])
    (edit,) = marked_edits(Example("坚持{安全第一→安全第一、预防为主}的方针。"))
    assert [hit[2] for hit in index.in_final(edit)] == ["安全第一、预防为主"]
    assert index.in_draft(edit) == ()


def test_index_ignores_terms_beside_the_edit() -> None:
    index = TermIndex(["预防为主"])
    (edit,) = marked_edits(Example("坚持预防为主，{抓好→做好}防控。"))
    assert index.in_final(edit) == ()
