"""The scorer: figures worked out by hand, and agreement with the protocol's own program where it is at hand."""

from __future__ import annotations

import importlib.util
import json
import sys
from dataclasses import replace
from pathlib import Path
from types import ModuleType

import pytest

from revlearn.evaluate.gold import GoldPair, parse_gold, read_gold_folder
from revlearn.evaluate.score import Score, Tally, score
from revlearn.model import Analysis, BrokenAnalysis, Edit, Finding, Nature
from revlearn.rules import all_rules
from tests.evaluate.predictions import faulty, perfect, predicted

SHARED_GOLD = Path(__file__).parents[2].parent / "shared" / "gold"

GOLD = parse_gold(
    "#genre: 通知\n\n"
    "关于{做好|抓好|wording.precision!decision}防汛工作的通知\n"
    "各县{:|：|structure.layout!error}\n"
    "{截止|截至|wording.confusable!error}6月底，{所有|重点|logic.scope!improvement}水库{应该|应当|wording.register!improvement}"
    "完成检查。{|各单位要落实值班制度。|logic.claim!decision}",
    "made.gold.txt",
)


def made(number: int, edit: Edit, label: str, nature: Nature | None) -> tuple[Edit, str, Nature | None, float] | None:
    """Edit 2 is missed; 1 has another category; 5 another sub-type; 4 another nature."""
    if number == 2:
        return None
    labels = {1: "logic.claim", 5: "wording.concision"}
    natures: dict[int, Nature] = {4: "decision"}
    confidence = {1: 0.4, 3: 0.95, 4: 0.9, 5: 0.75, 6: 1.0}[number]
    return edit, labels.get(number, label), natures.get(number, nature), confidence


@pytest.fixture(scope="module")
def by_hand() -> Score:
    return score([GOLD], [predicted(GOLD, made, (Finding(3, "wording.confusable.pairs", {}),))])


def test_detection_counts_matches(by_hand: Score) -> None:
    assert by_hand.detection == Tally(hits=5, predicted=5, gold=6)
    assert by_hand.headline["detection_precision"] == 1.0
    assert by_hand.headline["detection_f1"] == pytest.approx(10 / 11)


def test_category_and_subtype_hits_need_the_gold_label(by_hand: Score) -> None:
    assert by_hand.categories["wording"] == Tally(hits=2, predicted=2, gold=3)
    assert by_hand.categories["logic"] == Tally(hits=2, predicted=3, gold=2)
    assert by_hand.categories["structure"] == Tally(hits=0, predicted=0, gold=1)
    assert by_hand.categories["terminology"].f1 == 1.0
    assert by_hand.headline["category_macro_f1"] == pytest.approx((0.8 + 0.8 + 0.0 + 1.0) / 4)
    assert by_hand.headline["subtype_micro_f1"] == pytest.approx(2 * 3 / 11)
    assert by_hand.subtypes["wording.concision"] == Tally(hits=0, predicted=1, gold=0)


def test_accuracies_are_over_matched_edits(by_hand: Score) -> None:
    assert by_hand.headline["category_accuracy_matched"] == pytest.approx(4 / 5)
    assert by_hand.headline["subtype_accuracy_matched"] == pytest.approx(3 / 5)
    assert by_hand.headline["nature_accuracy_matched"] == pytest.approx(4 / 5)


def test_confusion_has_gold_first(by_hand: Score) -> None:
    assert by_hand.category_confusion["wording", "logic"] == 1
    assert by_hand.subtype_confusion["wording.register", "wording.concision"] == 1


def test_calibration_bins_and_the_most_confident(by_hand: Score) -> None:
    calibration = by_hand.calibration
    assert calibration is not None
    assert [(each.low, each.count, each.accuracy) for each in calibration.bins] == [
        (0.4, 1, 0),
        (0.7, 1, 1),
        (0.9, 3, 1),
    ]
    assert calibration.ece == pytest.approx((0.4 + 0.25 + 3 * 0.05) / 5)
    assert (calibration.confident_count, calibration.confident_accuracy) == (4, 1.0)


def test_an_unmarked_difference_is_not_rebuilt(by_hand: Score) -> None:
    assert by_hand.rebuilt == 0
    assert score([GOLD], [predicted(GOLD)]).rebuilt == 1


def test_mistakes_name_place_label_and_findings(by_hand: Score) -> None:
    kinds = [(mistake.kind, mistake.given, mistake.right) for mistake in by_hand.mistakes if mistake.kind != "nature"]
    assert kinds == [
        ("label", "logic.claim!decision", "wording.precision!decision"),
        ("label", "wording.concision!improvement", "wording.register!improvement"),
        ("missed", "", "structure.layout!error"),
    ]
    assert by_hand.mistakes[0].place == "关于{做好→抓好}防汛工作的通知¶各县：¶截至6月"


def test_mistakes_are_grouped_by_cause(by_hand: Score) -> None:
    nature = [mistake for mistake in by_hand.mistakes if mistake.kind == "nature"]
    assert [(mistake.cause, mistake.given.split("!")[0] == mistake.right.split("!")[0]) for mistake in nature] == [
        ("nature", True)
    ]
    missed = next(mistake for mistake in by_hand.mistakes if mistake.kind == "missed")
    assert missed.cause == "unseen"


def test_a_wrong_label_tells_whether_a_rule_was_right() -> None:
    analysis = predicted(GOLD, lambda number, edit, *rest: (edit, "wording.grammar", "error", 0.5))
    edit = analysis.edits[0]

    def cause_with(*rules: str) -> str:
        spoken = replace(analysis, findings=tuple(Finding(edit.id, rule, {}) for rule in rules))
        return next(
            mistake.cause
            for mistake in score([GOLD], [spoken]).mistakes
            if mistake.kind == "label" and mistake.right.startswith(GOLD.edits[0].label)
        )

    right = next(rule for rule in all_rules() if rule.label == GOLD.edits[0].label)
    other = next(rule for rule in all_rules() if rule.label == "structure.move")
    assert cause_with() == "silent"
    assert cause_with(other.id) == "misled"
    assert cause_with(other.id, right.id) == "outvoted"


def test_pulls_name_the_features_that_spoke_for_the_wrong_label() -> None:
    analysis = predicted(GOLD, lambda number, edit, *rest: (edit, "structure.move", "improvement", 0.5))
    wrong = next(mistake for mistake in score([GOLD], [analysis]).mistakes if mistake.kind == "label")
    weights = [weight for _, weight in wrong.pulls]
    assert weights and weights == sorted(weights, reverse=True)


def test_a_spurious_edit_tells_who_spoke_and_what_stands_there() -> None:
    analysis = predicted(GOLD, lambda number, *rest: perfect(number, *rest) if number == 1 else None)
    wide = Edit(
        9,
        "replace",
        ((0, len(GOLD.draft)),),
        ((0, len(GOLD.final)),),
        GOLD.draft,
        GOLD.final,
        analysis.edits[0].context,
    )
    analysis = Analysis(
        analysis.draft, analysis.final, (), (*analysis.edits, wide),
        (Finding(9, "logic.claim.test", {}),), analysis.labels * 2, "test",
    )  # fmt: skip
    (spurious,) = [mistake for mistake in score([GOLD], [analysis]).mistakes if mistake.kind == "spurious"]
    assert spurious.findings == ("logic.claim.test",)
    assert "{截止→截至} wording.confusable!error" in spurious.instead


def test_a_perfect_analysis_has_full_marks_and_no_mistake() -> None:
    result = score([GOLD, GOLD], [predicted(GOLD), predicted(GOLD)])
    assert set(result.headline.values()) == {1.0}
    assert set(result.intervals.values()) == {(1.0, 1.0)}
    assert result.mistakes == ()


def test_a_failed_pair_counts_as_nothing_found() -> None:
    result = score([GOLD, GOLD], [predicted(GOLD), BrokenAnalysis("made: 比对结果与文本不一致")])
    assert (result.failed, result.rebuilt) == (1, 1)
    assert result.detection == Tally(hits=6, predicted=6, gold=12)
    assert result.mistakes[0].kind == "failed"
    assert sum(mistake.kind == "missed" for mistake in result.mistakes) == 6


def test_nothing_predicted_and_nothing_to_find() -> None:
    same = parse_gold("#genre: 通知\n\n两稿一致。", "same.gold.txt")
    result = score([same], [predicted(same)])
    assert result.headline["detection_f1"] == 1.0
    assert result.calibration is None


def test_intervals_are_reproducible_and_hold_the_figure() -> None:
    golds, analyses = [GOLD] * 6, [predicted(GOLD, made)] * 3 + [predicted(GOLD)] * 3
    first, second = score(golds, analyses), score(golds, analyses)
    assert first.intervals == second.intervals
    for name, (low, high) in first.intervals.items():
        assert low <= first.headline[name] <= high
    low, high = first.intervals["subtype_accuracy_matched"]
    assert low < high


def test_numbers_of_pairs_and_analyses_must_agree() -> None:
    with pytest.raises(ValueError, match="shorter"):
        score([GOLD, GOLD], [predicted(GOLD)])


# --------------------------------------------------------------------- against the protocol's own program


@pytest.fixture(scope="module")
def protocol() -> ModuleType:
    path = SHARED_GOLD / "score.py"
    if not path.exists():
        pytest.skip("the protocol's own scorer (../shared/gold/score.py) is not at hand")
    spec = importlib.util.spec_from_file_location("protocol_score", path)
    assert spec and spec.loader
    module = importlib.util.module_from_spec(spec)
    sys.modules[spec.name] = module
    spec.loader.exec_module(module)
    return module


def payload(analysis: Analysis) -> dict[str, object]:
    """The part of the analysis as JSON that the protocol's scorer reads."""
    return {
        "edits": [
            {
                "draft_spans": [list(span) for span in edit.draft_spans],
                "final_spans": [list(span) for span in edit.final_spans],
                "category": label.category,
                "subtype": label.subtype,
                "nature": label.nature,
                "confidence": label.confidence,
            }
            for edit, label in zip(analysis.edits, analysis.labels, strict=True)
        ]
    }


@pytest.mark.parametrize("fault", [perfect, faulty])
def test_same_figures_as_the_protocol(protocol: ModuleType, fault: object) -> None:
    golds: list[GoldPair] = read_gold_folder(SHARED_GOLD / "dev")
    analyses = [predicted(gold, fault) for gold in golds]
    theirs = [
        protocol.parse_gold(path.read_text(encoding="utf-8"), path.name)
        for path in sorted((SHARED_GOLD / "dev").glob("*.gold.txt"))
    ]
    expected = protocol.score(
        theirs,
        [protocol.read_prediction(payload(own), gold) for own, gold in zip(analyses, theirs, strict=True)],
    )
    ours = json.loads(json.dumps(score(golds, analyses).to_dict()))
    for key in set(expected) - {"subtype_f1", "confusion", "errors"}:
        assert ours[key] == expected[key], key
    for name, (f1, count) in expected["subtype_f1"].items():
        assert ours["subtypes"][name]["f1"] == pytest.approx(f1, abs=0.0006), name
        assert ours["subtypes"][name]["gold"] == count
    wrong = {f"{row['gold']}->{row['predicted']}": row["count"] for row in ours["confusion"]}
    assert {key: count for key, count in wrong.items() if len(set(key.split("->"))) == 2} == expected["confusion"]
    assert sum(mistake["kind"] != "nature" for mistake in ours["mistakes"]) == len(expected["errors"])
