"""What a lesson is called and what is said of it, in either language."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from pathlib import Path
from string import Formatter

from revlearn.record import Example, LessonKey
from revlearn.report.pages.marking import shown
from revlearn.report.wording import Lang, category_name, subtype_name
from revlearn.rules import Rule, filled, rule_named
from revlearn.rules.lexicon import read_table
from revlearn.rules.likeness import PREFIX
from revlearn.rules.likeness import TABLE as LIKENESS

ADVICE = Path(__file__).with_name("advice.tsv")
"""What to do next time by sub-type, in both languages, for what no rule advises on."""

LONGEST_REASON = 160
LONGEST_SOURCE = 60

BETWEEN: Mapping[Lang, str] = {"zh": "·", "en": " – "}
"""What stands between category and sub-type."""

HEADS = ("content", "length", "expression")
"""三改三审: what the three revisions before handing in look at, in the order of writing."""


def rule_of(key: LessonKey) -> Rule | None:
    """The rule behind a lesson; None when it rests on likeness or its rule is gone from the ruleset."""
    if key.rule is None:
        return None
    try:
        return rule_named(key.rule)
    except KeyError:
        return None


def title_of(key: LessonKey, lang: Lang) -> str:
    """The rule's title, or the sub-type where no rule speaks."""
    rule = rule_of(key)
    if rule is None:
        return _capital(subtype_of(key.label, lang))
    return rule.title_en if lang == "en" else rule.title


def family_of(key: LessonKey, lang: Lang) -> str:
    """Category and sub-type of a lesson; the category alone where the sub-type is its title already."""
    return kind_of(key.label, lang) if rule_of(key) else category_name(category_of(key.label), lang)


def kind_of(label: str, lang: Lang) -> str:
    """Category and sub-type as one name."""
    category, subtype = _parts(label)
    return f"{category_name(category, lang)}{BETWEEN[lang]}{subtype_name(category, subtype, lang)}"


def subtype_of(label: str, lang: Lang) -> str:
    """The sub-type of ``category.subtype`` as a reader sees it."""
    return subtype_name(*_parts(label), lang)


def category_of(label: str) -> str:
    """The category of ``category.subtype``."""
    return _parts(label)[0]


def advice_of(key: LessonKey, lang: Lang) -> str:
    """What to do next time: in the rule's own words, which are Chinese; else what helps with the sub-type."""
    rule = rule_of(key)
    own = " ".join(rule.advice.split()) if rule and lang == "zh" else ""
    return own or _by_label(ADVICE)[key.label][lang]


def reason_of(key: LessonKey, example: Example, lang: Lang) -> str:
    """Why the change was made: the kept words in Chinese, in English the rule's message filled with the same facts.

    Where a mentor named another label without a word of why, its rule says it in Chinese, too.
    """
    told = shown(example.explanation) if lang == "zh" else ""
    if not told and (lang == "en" or example.before or example.after):
        told = _in_words_of_the_rule(key, example, lang)
    return shortened(told, LONGEST_REASON)


def source_of(example: Example) -> str:
    """Where the rule is laid down."""
    return shortened(shown(example.source), LONGEST_SOURCE)


def head_of(label: str) -> str:
    """The head of the self-check a label is asked under: content, length or expression."""
    if label in ("wording.concision", "structure.section"):
        return "length"
    if label.startswith("logic.") or label in ("terminology.name", "terminology.policy_term", "terminology.genre"):
        return "content"
    return "expression"


def _in_words_of_the_rule(key: LessonKey, example: Example, lang: Lang) -> str:
    """The rule's message; what is said of the sub-type where it names facts that the ledger does not have."""
    english = lang == "en"
    rule = rule_of(key)
    values = {name: shown(value) for name, value in dict(example.facts).items()}
    values = {"before": shown(example.before), "after": shown(example.after), **values}
    if rule is not None:
        message = rule.message_en if english else rule.message
        if all(name in values for _, name, _, _ in Formatter().parse(message) if name is not None):
            return filled(message, values, english=english)
    alike = filled(_by_label(LIKENESS)[key.label][lang], values, english=english)
    return PREFIX[lang] + alike if rule is None else _capital(alike)


@cache
def _by_label(table: Path) -> Mapping[str, Mapping[str, str]]:
    return {row["label"]: row for row in read_table(table)}


def _capital(text: str) -> str:
    """``text`` with a great letter at its beginning, where it begins with a letter."""
    return text[:1].upper() + text[1:]


def _parts(label: str) -> tuple[str, str]:
    category, _, subtype = label.partition(".")
    return category, subtype


def shortened(text: str, limit: int) -> str:
    """``text`` cut to ``limit`` characters."""
    return text if len(text) <= limit else f"{text[: limit - 1]}…"


STATE_ORDER: Mapping[str, int] = {"back": 0, "found": 1, "told": 2, "practised": 3, "watched": 4, "closed": 5}
"""States as a table of lessons lists them: what came back first, what is done with last."""
