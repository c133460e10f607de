"""An office with ways of its own: terms planted in the text, labels filed by its conventions, all else untouched."""

from __future__ import annotations

from benchmarks.conventions import TERMS, planted
from revlearn.evaluate.gold import parse_gold

GOLD = """#genre: 通知

各部门要{搞好|做好|wording.register!error}群众工作{|，于9月底前完成|logic.accountability!improvement}。
共{三十|30|terminology.unit_number!error}个项目{了||wording.grammar!error}，{可以|应当|logic.scope!improvement}加强推进。
"""


def test_conventions_change_the_labels_they_name_and_no_others() -> None:
    pair, conventions = planted(GOLD, "sample", 0)
    filed = {(edit.before, edit.after): (edit.label, edit.nature) for edit in pair.edits}
    assert filed["搞好", "做好"] == ("wording.register", "error")
    assert filed["", "，于9月底前完成"] == ("logic.accountability", "error")
    assert filed["三十", "30"] == ("structure.layout", "improvement")
    assert filed["了", ""] == ("wording.concision", "improvement")
    assert filed["可以", "应当"] == ("logic.claim", "decision")
    assert len(conventions) == len(pair.edits)
    assert conventions[[edit.after for edit in pair.edits].index("做好")] is None


def test_planted_terms_change_the_draft_alone() -> None:
    plain = parse_gold(GOLD)
    many = [planted(GOLD, "sample", seed) for seed in range(20)]
    assert {pair.final for pair, _ in many} == {plain.final}
    terms = [edit for pair, ways in many for edit, way in zip(pair.edits, ways, strict=True) if way == "own terms"]
    assert terms
    assert all(TERMS[edit.after] == edit.before for edit in terms)
    assert all(edit.label == "terminology.consistency" for edit in terms)


def test_the_same_seed_plants_the_same() -> None:
    assert planted(GOLD, "sample", 3) == planted(GOLD, "sample", 3)
