"""Labels: the most probable category, its reason, its alternatives; an arbiter given is the arbiter used."""

from __future__ import annotations

import numpy as np

from revlearn.analyse import analyse
from revlearn.classify import Arbiter, labels_of
from revlearn.classify.arbiter import LinearModel
from revlearn.model import Label
from revlearn.rules import findings_of, rule_named
from tests.marked import versions

SURE = LinearModel(("improvement",), {}, np.zeros((0, 1)))


def arbiter(shares: dict[str, float], nature: LinearModel = SURE) -> Arbiter:
    """An arbiter that gives every edit the same shares."""
    weights = np.log(np.array([list(shares.values())]))
    return Arbiter(LinearModel(tuple(shares), {"bias": 0}, weights), nature)


def label(marked: str, given: Arbiter | None = None, *, rules: bool = True) -> Label:
    """The label of the only edit of a marked text."""
    (edit,) = analyse(*versions(marked)).edits
    (found,) = labels_of([edit], findings_of(edit) if rules else [], given)
    return found


def test_the_most_probable_category_wins_over_the_most_probable_label() -> None:
    shares = {"logic.claim": 0.4, "wording.grammar": 0.25, "wording.precision": 0.35}
    found = label("要{认真→切实}抓好落实。", arbiter(shares), rules=False)
    assert (found.category, found.subtype, found.confidence) == ("wording", "precision", 0.6)
    assert [(each.category, each.subtype, each.confidence) for each in found.alternatives] == [
        ("logic", "claim", 0.4),
        ("wording", "grammar", 0.25),
    ]


def test_small_chances_are_no_alternatives_and_there_are_three_at_most() -> None:
    shares = {
        "logic.claim": 0.44,
        "logic.scope": 0.18,
        "logic.fact": 0.14,
        "wording.grammar": 0.16,
        "wording.rhetoric": 0.06,
        "structure.move": 0.02,
    }
    found = label("要{认真→切实}抓好落实。", arbiter(shares), rules=False)
    assert [each.subtype for each in found.alternatives] == ["scope", "grammar", "fact"]


def test_a_label_below_the_threshold_goes_to_the_mentor() -> None:
    unsure = {"logic.claim": 0.55, "wording.grammar": 0.45}
    assert label("要{认真→切实}抓好落实。", arbiter(unsure)).needs_review
    assert not label("要{认真→切实}抓好落实。", arbiter({"logic.claim": 0.65, "wording.grammar": 0.35})).needs_review


def test_the_rule_that_argues_for_the_label_gives_the_reason() -> None:
    found = label("{截止→截至}9月底，完成投资12.6亿元。")
    assert (found.category, found.subtype) == ("wording", "confusable")
    assert found.rule is not None
    rule = rule_named(found.rule)
    assert rule.label == "wording.confusable"
    assert (found.source, found.level) == (rule.source, rule.level)
    assert "截止" in found.explanation
    assert "截至" in found.explanation


def test_without_a_rule_the_reason_says_that_it_is_likeness() -> None:
    found = label("{截止→截至}9月底，完成投资12.6亿元。", rules=False)
    assert (found.rule, found.source, found.level) == (None, "", "")
    assert found.explanation.startswith("按相似度判断：")


def test_a_rule_for_another_label_does_not_speak() -> None:
    found = label("{截止→截至}9月底，完成投资12.6亿元。", arbiter({"logic.claim": 0.9, "wording.grammar": 0.1}))
    assert (found.category, found.rule) == ("logic", None)
    assert found.explanation.startswith("按相似度判断：")


def test_the_reason_is_one_line_also_for_line_breaks() -> None:
    found = label("第一段讲成绩。{→¶}第二段讲打算。", rules=False)
    assert "\n" not in found.explanation


def test_a_consequence_has_no_nature_whatever_the_model_says() -> None:
    assert label("要{认真→切实}抓好落实。", arbiter({"structure.cascade": 0.9, "logic.claim": 0.1})).nature is None
    assert (
        label("要{认真→切实}抓好落实。", arbiter({"logic.claim": 0.9, "structure.cascade": 0.1})).nature
        == "improvement"
    )


def test_no_edits_no_labels() -> None:
    assert labels_of([], []) == ()


def test_analyse_takes_the_arbiter_it_is_given() -> None:
    analysis = analyse("要认真落实。", "要切实落实。", arbiter=arbiter({"logic.fact": 0.8, "logic.claim": 0.2}))
    assert [(each.category, each.subtype, each.confidence) for each in analysis.labels] == [("logic", "fact", 1.0)]
