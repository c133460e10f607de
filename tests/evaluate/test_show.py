"""Scores as tables in both languages and as JSON."""

from __future__ import annotations

import io
import json

import pytest
from rich.console import Console

from revlearn.evaluate.gold import parse_gold
from revlearn.evaluate.rule_figures import RuleFigure
from revlearn.evaluate.score import score
from revlearn.evaluate.show import TEXTS, Lang, as_json, print_rules, print_score
from revlearn.model import Edit, Nature
from tests.evaluate.predictions import predicted

GOLD = parse_gold(
    "#genre: 通知\n\n{截止|截至|wording.confusable!error}6月底，[bold]各县{都|均|wording.register!improvement}已"
    "{完成|基本完成|logic.scope!decision}检查{，|；|wording.punctuation!error}成效{很|较|logic.scope!improvement}好。",
    "made.gold.txt",
)
RULES = (
    RuleFigure("wording.confusable.pairs", "stable", 8, 6, 7),
    RuleFigure("wording.grammar.pattern", "trial", 0, 0, 0),
)


def mislabelled(number: int, edit: Edit, label: str, nature: Nature | None) -> tuple[Edit, str, Nature | None, float]:
    """The gold edits, all called an error of grammar."""
    return edit, "wording.grammar", "error", number / 10


def shown(lang: Lang) -> str:
    console = Console(file=io.StringIO(), width=120)
    print_score(score([GOLD], [predicted(GOLD, mislabelled)]), console, lang=lang, mistakes=10)
    print_rules(RULES, console, lang=lang)
    assert isinstance(console.file, io.StringIO)
    return console.file.getvalue()


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_every_table_is_titled_in_the_language(lang: Lang) -> None:
    text = shown(lang)
    for key in ("headline", "categories", "subtypes", "confusion", "calibration", "rules"):
        assert TEXTS[key][lang == "en"] in text
    assert TEXTS["headline"][lang == "zh"] not in text


def test_document_text_is_never_markup() -> None:
    assert "[bold]各县{都→均}" in shown("zh")


def test_a_silent_rule_has_no_precision() -> None:
    silent = next(line for line in shown("en").splitlines() if "wording.grammar.pattern" in line)
    assert silent.split()[-1] == "-"
    loud = next(line for line in shown("en").splitlines() if "wording.confusable.pairs" in line)
    assert loud.split()[-1] == "0.750"


def test_json_holds_score_and_rules() -> None:
    payload = json.loads(as_json(score([GOLD], [predicted(GOLD)]), RULES))
    assert payload["detection"]["f1"] == 1.0
    assert payload["intervals"]["detection_f1"] == [1.0, 1.0]
    assert [row["precision"] for row in payload["rules"]] == [0.75, None]
