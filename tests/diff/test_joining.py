"""The weights that join fragments: read from their table, used as given, every figure weighed."""

from __future__ import annotations

from revlearn.align import align
from revlearn.diff import edits_of
from revlearn.diff.edits import paired_fragments
from revlearn.diff.joining import island_figures, shipped_weights
from revlearn.segment import segment

DRAFT, FINAL = "市财政局负责拨付，市教育局负责审核。", "县财政局负责拨款，县教育局负责把关。"


def test_every_figure_has_a_weight_and_every_weight_a_figure() -> None:
    draft, final = segment(DRAFT), segment(FINAL)
    ((texts, fragments, link),) = paired_fragments(draft, final, align(draft, final))
    figures = island_figures(texts, fragments[0], fragments[1], link, len(fragments))
    assert {*figures, "bias"} == set(shipped_weights())
    assert all(value >= 0 for value in figures.values())


def test_given_weights_decide() -> None:
    draft, final = segment(DRAFT), segment(FINAL)
    nothing = dict.fromkeys(shipped_weights(), 0.0)
    links = align(draft, final)
    apart = edits_of(draft, final, links, {**nothing, "bias": -99.0})
    joined = edits_of(draft, final, links, {**nothing, "bias": 99.0})
    assert len(apart) >= 3
    assert len(joined) == 1


def test_no_weight_joins_across_a_line_break() -> None:
    draft, final = segment("甲部门负责。\n乙部门负责。"), segment("丙部门负责。\n丁部门负责。")
    always = dict.fromkeys(shipped_weights(), 0.0) | {"bias": 99.0}
    assert len(edits_of(draft, final, align(draft, final), always)) == 2
