"""Rules on a terminal, and RULES.md."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby

from rich import box
from rich.console import Console
from rich.table import Table
from rich.text import Text

from revlearn.report import palette, wording
from revlearn.report.wording import Lang, say
from revlearn.rules import Rule, gold_figures


def print_rule_list(rules: Sequence[Rule], console: Console, *, lang: Lang = "zh") -> None:
    """One row a rule, grouped by label."""
    table = Table(box=box.SIMPLE_HEAD, pad_edge=False)
    table.add_column(say("rule_id", lang), no_wrap=True)  # an id is copied whole or not at all
    table.add_column(say("rule_title", lang), overflow="fold")
    table.add_column(say("level", lang), no_wrap=True)
    table.add_column(say("nature", lang), no_wrap=True)
    for rule in rules:
        nature = wording.nature_name(rule.nature, lang) if rule.nature else "—"
        title = rule.title_en if lang == "en" else rule.title
        style = palette.CATEGORY[rule.category].terminal
        table.add_row(Text(rule.id, style=style), title, wording.level_name(rule.level, lang), nature)
    console.print(table)
    console.print(Text(say("rule_count", lang, n=len(rules))))


def print_rule(rule: Rule, console: Console, *, lang: Lang = "zh") -> None:
    """One rule whole: label, title, message, advice, source, examples."""
    english = lang == "en"
    label = f"{wording.category_name(rule.category, lang)}·{wording.subtype_name(rule.category, rule.subtype, lang)}"
    console.print(Text(rule.id, style=f"bold {palette.CATEGORY[rule.category].terminal}"))
    console.print(Text(rule.title_en if english else rule.title, style="bold"))
    nature = wording.nature_name(rule.nature, lang) if rule.nature else "—"
    stage = say(f"stage_{rule.stage}", lang)
    rows = (
        (say("label", lang), label),
        (say("nature", lang), nature),
        (say("level", lang), wording.level_name(rule.level, lang)),
        (say("source", lang), rule.source),
        (say("stage", lang), stage),
        (say("on_gold", lang), _figures(rule, lang)),
        (say("says", lang), rule.message_en if english else rule.message),
        (say("advice", lang), " ".join(rule.advice.split())),
    )
    table = Table(box=None, show_header=False, pad_edge=False)
    table.add_column(style="dim", no_wrap=True)
    table.add_column(overflow="fold")
    for name, value in rows:
        table.add_row(name, Text(value))
    for name, examples in ((say("applies", lang), rule.yes), (say("applies_not", lang), rule.no)):
        table.add_row(name, Text("\n".join(example.text.replace("\n", "¶") for example in examples)))
    console.print(table)


def rules_markdown(rules: Sequence[Rule]) -> str:
    """RULES.md: every rule from its own file, by label. Chinese first, since that is what writers read."""
    lines = [
        "# Rules",
        "",
        "Generated from the rules' own files by `revlearn rules --format markdown`; do not edit.",
        "`{旧→新}` marks an edit. A trial rule counts as evidence for the label but explains nothing to a writer.",
        "The figures (标注稿) count edits of the pairs the models are fitted on; on other pairs rules do less well.",
        "",
    ]
    ordered = sorted(rules, key=lambda rule: rule.id)
    for (category, subtype), group in groupby(ordered, key=lambda rule: (rule.category, rule.subtype)):
        names = [wording.subtype_name(category, subtype, lang) for lang in ("zh", "en")]
        lines += [f"## {category}.{subtype}: {names[0]} ({names[1]})", ""]
        for rule in group:
            lines += _section(rule)
    return "\n".join(lines).rstrip("\n") + "\n"


def _section(rule: Rule) -> list[str]:
    def shown(text: str) -> str:
        return f"`{text.replace(chr(10), '¶')}`"

    return [
        f"### {rule.id}",
        "",
        f"**{rule.title}** / {rule.title_en}",
        "",
        f"* {rule.message}",
        f"* 建议：{' '.join(rule.advice.split())}",
        f"* 依据：{rule.source}（{rule.level}）；性质：{rule.nature or '视情况'}；{rule.stage}",
        f"* 标注稿：{_figures(rule, 'zh')}",
        f"* 适用：{'；'.join(shown(example.text) for example in rule.yes)}",
        f"* 不适用：{'；'.join(shown(example.text) for example in rule.no)}",
        "",
    ]


def _figures(rule: Rule, lang: Lang) -> str:
    """How often the rule spoke on the gold pairs and was right; a rule that never spoke is not measured."""
    fired, right = gold_figures().get(rule.id, (0, 0))
    return say("gold_right", lang, right=right, fired=fired) if fired else say("gold_never", lang)
