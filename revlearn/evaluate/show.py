"""Scores on a terminal (Chinese or English) and as JSON text."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Mapping, Sequence
from typing import Literal

from rich import box
from rich.console import Console
from rich.table import Table
from rich.text import Text

from revlearn.evaluate.calibration import CONFIDENT_SHARE, Calibration
from revlearn.evaluate.mistakes import Mistake
from revlearn.evaluate.rule_figures import RuleFigure
from revlearn.evaluate.score import Score, Tally

Lang = Literal["zh", "en"]

TEXTS: Mapping[str, tuple[str, str]] = {
    "summary": (
        "{files} 对文稿，标注改动 {gold} 处，找到 {predicted} 处；{rebuilt} 对可由改动还原，{failed} 对分析失败",
        "{files} pairs, {gold} gold edits, {predicted} found; {rebuilt} rebuilt from their edits, {failed} failed",
    ),
    "headline": ("主要指标（95% 区间按文稿重抽样）", "Main figures (95 % interval by resampling documents)"),
    "figure": ("指标", "Figure"),
    "value": ("数值", "Value"),
    "interval": ("95% 区间", "95 % interval"),
    "detection_precision": ("改动识别 精确率", "Detection precision"),
    "detection_recall": ("改动识别 召回率", "Detection recall"),
    "detection_f1": ("改动识别 F1", "Detection F1"),
    "category_macro_f1": ("类别 宏平均 F1", "Category macro-F1"),
    "subtype_micro_f1": ("子类 微平均 F1", "Sub-type micro-F1"),
    "category_accuracy_matched": ("类别准确率（已匹配）", "Category accuracy, matched"),
    "subtype_accuracy_matched": ("子类准确率（已匹配）", "Sub-type accuracy, matched"),
    "nature_accuracy_matched": ("性质准确率（已匹配）", "Nature accuracy, matched"),
    "categories": ("各类别", "Categories"),
    "subtypes": ("各子类", "Sub-types"),
    "label": ("标签", "Label"),
    "precision": ("精确率", "Precision"),
    "recall": ("召回率", "Recall"),
    "hits": ("正确", "Hits"),
    "predicted": ("判定", "Predicted"),
    "gold": ("标注", "Gold"),
    "confusion": ("混淆表（行为标注，列为判定）", "Confusion (rows gold, columns predicted)"),
    "subtype_confusion": ("最常混淆的子类", "Sub-types most often confused"),
    "count": ("次数", "Count"),
    "calibration": ("置信度校准", "Calibration"),
    "ece": ("期望校准误差 {ece:.4f}", "Expected calibration error {ece:.4f}"),
    "confident": (
        "置信度最高的 {share:.0%} 中类别正确 {accuracy:.1%}（{count} 处）",
        "Right category among the {share:.0%} most confident: {accuracy:.1%} ({count} edits)",
    ),
    "confidence": ("平均置信度", "Mean confidence"),
    "accuracy": ("实际准确率", "Accuracy"),
    "bin": ("区间", "Bin"),
    "causes": ("差错按成因分组", "Mistakes by cause"),
    "cause": ("成因", "Cause"),
    "confused": ("应为 → 判定", "Right → given"),
    "bounds": ("边界不同", "other bounds"),
    "unseen": ("没有找到", "not found"),
    "invented": ("标注中没有", "not in the gold"),
    "silent": ("没有规则触发", "no rule spoke"),
    "outvoted": ("有规则说对，未被采纳", "a rule was right and lost"),
    "misled": ("触发的规则都不对", "only wrong rules spoke"),
    "nature": ("标签对，性质有误", "label right, nature wrong"),
    "pulls": ("拉偏的特征", "features that pulled"),
    "mistakes": ("差错（列出 {shown}，共 {total}）", "Mistakes ({shown} of {total})"),
    "failed": ("分析失败", "failed"),
    "missed": ("漏报", "missed"),
    "spurious": ("多报", "spurious"),
    "wrong_label": ("标签有误", "wrong label"),
    "right": ("应为", "right"),
    "given": ("判定", "given"),
    "spoke": ("触发规则", "rules that spoke"),
    "instead": ("同处另一方", "the other side there"),
    "rules": ("规则在标注改动上的表现", "Rules on gold edits"),
    "rule": ("规则", "Rule"),
    "stage": ("阶段", "Stage"),
    "fired": ("触发", "Fired"),
    "rule_right": ("标签正确", "Right"),
    "category_right": ("类别正确", "Category right"),
}
MOST_CONFUSED = 15
MOST_GROUPS = 25


def as_json(score: Score, rules: Sequence[RuleFigure] = ()) -> str:
    """The score, and the rule figures when given, as indented JSON."""
    payload = score.to_dict() | ({"rules": [each.to_dict() for each in rules]} if rules else {})
    return json.dumps(payload, ensure_ascii=False, indent=1)


def print_score(score: Score, console: Console, *, lang: Lang = "zh", mistakes: int = 0) -> None:
    """Print all tables and ``mistakes`` mistakes, the largest group first; document text is never read as markup."""
    console.print(
        _say("summary", lang).format(
            files=score.files, gold=score.detection.gold, predicted=score.detection.predicted,
            rebuilt=score.rebuilt, failed=score.failed,
        )
    )  # fmt: skip
    console.print(_headline(score, lang))
    console.print(_tallies("categories", score.categories, lang))
    console.print(_tallies("subtypes", score.subtypes, lang))
    console.print(_category_confusion(score, lang))
    console.print(_most_confused(score, lang))
    if score.calibration:
        _print_calibration(score.calibration, console, lang)
    if mistakes:
        console.print(_causes(score, lang))
        groups = Counter(mistake.group for mistake in score.mistakes)
        ordered = sorted(score.mistakes, key=lambda mistake: (-groups[mistake.group], mistake.group))
        shown = ordered[:mistakes]
        title = _say("mistakes", lang).format(shown=len(shown), total=len(score.mistakes))
        console.print(Text(title, style="bold"))
        for mistake in shown:
            console.print(_mistake(mistake, lang))


def print_rules(figures: Sequence[RuleFigure], console: Console, *, lang: Lang = "zh") -> None:
    """Print one row for each rule, the silent ones included."""
    table = _table("rules", lang, "rule", "stage", "fired", "rule_right", "category_right", "precision")
    for each in figures:
        precision = "-" if each.precision is None else f"{each.precision:.3f}"
        table.add_row(each.rule, each.stage, str(each.fired), str(each.right), str(each.category_right), precision)
    console.print(table)


def _say(key: str, lang: Lang) -> str:
    return TEXTS[key][lang == "en"]


def _table(title: str, lang: Lang, *columns: str) -> Table:
    """A table whose first column is text and whose others are figures."""
    table = Table(title=_say(title, lang), title_justify="left", title_style="bold", box=box.SIMPLE_HEAD)
    for number, column in enumerate(columns):
        table.add_column(_say(column, lang), justify="right" if number else "left", overflow="fold")
    return table


def _headline(score: Score, lang: Lang) -> Table:
    table = _table("headline", lang, "figure", "value", "interval")
    for name, value in score.headline.items():
        low, high = score.intervals[name]
        table.add_row(_say(name, lang), f"{value:.3f}", f"{low:.3f}–{high:.3f}")
    return table


def _tallies(title: str, tallies: Mapping[str, Tally], lang: Lang) -> Table:
    table = _table(title, lang, "label", "precision", "recall", "value", "hits", "predicted", "gold")
    table.columns[3].header = "F1"
    for name, tally in tallies.items():
        figures = (f"{value:.3f}" for value in (tally.precision, tally.recall, tally.f1))
        table.add_row(name, *figures, str(tally.hits), str(tally.predicted), str(tally.gold))
    return table


def _category_confusion(score: Score, lang: Lang) -> Table:
    table = _table("confusion", lang, "gold")
    for name in score.categories:
        table.add_column(name, justify="right")
    for gold in score.categories:
        table.add_row(gold, *(str(score.category_confusion.get((gold, own), 0)) for own in score.categories))
    return table


def _most_confused(score: Score, lang: Lang) -> Table:
    table = _table("subtype_confusion", lang, "gold", "predicted", "count")
    wrong = [(pair, count) for pair, count in score.subtype_confusion.items() if pair[0] != pair[1]]
    for (gold, own), count in sorted(wrong, key=lambda row: (-row[1], row[0]))[:MOST_CONFUSED]:
        table.add_row(gold, own, str(count))
    return table


def _print_calibration(calibration: Calibration, console: Console, lang: Lang) -> None:
    table = _table("calibration", lang, "bin", "count", "confidence", "accuracy")
    for each in calibration.bins:
        interval = f"{each.low:.1f}–{each.high:.1f}"
        table.add_row(interval, str(each.count), f"{each.confidence:.3f}", f"{each.accuracy:.3f}")
    console.print(table)
    console.print(_say("ece", lang).format(ece=calibration.ece))
    console.print(
        _say("confident", lang).format(
            share=CONFIDENT_SHARE, accuracy=calibration.confident_accuracy, count=calibration.confident_count
        )
    )


def _causes(score: Score, lang: Lang) -> Table:
    table = _table("causes", lang, "cause", "confused", "count")
    table.columns[1].justify = "left"
    groups = Counter(mistake.group for mistake in score.mistakes)
    for (cause, confused), count in sorted(groups.items(), key=lambda row: (-row[1], row[0]))[:MOST_GROUPS]:
        table.add_row(_say(cause, lang), confused, str(count))
    return table


def _mistake(mistake: Mistake, lang: Lang) -> Text:
    kind = "wrong_label" if mistake.kind == "label" else mistake.kind
    text = Text(f"{mistake.document}  ", style="dim", overflow="fold")
    text.append(_say(kind, lang), style="bold")
    if mistake.kind == "label":
        text.append(f"  {_say(mistake.cause, lang)}", style="default")
    text.append(f"\n    {mistake.place}", style="default")
    given = mistake.given if mistake.confidence is None else f"{mistake.given} ({mistake.confidence:.2f})"
    rows = {"given": given, "right": mistake.right, "spoke": " ".join(mistake.findings)}
    rows["instead"] = " ".join(mistake.instead)
    rows["pulls"] = "  ".join(f"{name} {value:+.2f}" for name, value in mistake.pulls)
    for name, value in rows.items():
        if value:
            text.append(f"\n    {_say(name, lang)}: {value}", style="default")
    return text
