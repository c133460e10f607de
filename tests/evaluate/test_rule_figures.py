"""Rules counted on gold edits."""

from __future__ import annotations

from revlearn.evaluate.gold import parse_gold
from revlearn.evaluate.rule_figures import rule_figures
from revlearn.rules import all_rules

GOLD = parse_gold(
    "#genre: 通知\n\n各单位要{马上|立即|wording.register!improvement}组织排查，"
    "{马上|立即|wording.precision!improvement}上报。",
    "made.gold.txt",
)


def test_fired_and_right_are_counted_on_gold_labels() -> None:
    figure = next(each for each in rule_figures([GOLD]) if each.rule == "wording.register.colloquial")
    assert (figure.fired, figure.right, figure.category_right) == (2, 1, 2)
    assert figure.precision == 0.5


def test_every_rule_has_a_row() -> None:
    assert [each.rule for each in rule_figures([GOLD])] == [rule.id for rule in all_rules()]
