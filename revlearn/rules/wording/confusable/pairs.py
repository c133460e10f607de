"""Pairs of words that are mistaken for each other, each with the context that decides."""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import dataclass
from functools import cache
from itertools import pairwise
from pathlib import Path

from revlearn.model import Edit
from revlearn.rules.lexicon import any_of, read_table
from revlearn.rules.proposals import occasions
from revlearn.rules.proposals.words import listed_pairs
from revlearn.rules.registry import Facts, rule
from revlearn.rules.running import replaced

LONGEST_EDIT = 14
LEFT, RIGHT = 6, 16
"""How many characters around the edit a pair's context may look at."""


@dataclass(frozen=True, slots=True)
class Pair:
    """``right`` is meant, not ``wrong``, where the final text has ``when``; ``avoid`` are legitimate superstrings."""

    wrong: str
    right: str
    when: re.Pattern[str] | None
    avoid: re.Pattern[str] | None
    explanation: str


@cache
def _pairs() -> tuple[re.Pattern[str], dict[str, list[Pair]]]:
    pairs: dict[str, list[Pair]] = defaultdict(list)
    for row in read_table(Path(__file__).with_name("pairs.tsv")):
        when, avoid = (re.compile(row[name]) if row[name] else None for name in ("when", "avoid"))
        pairs[row["wrong"]].append(Pair(row["wrong"], row["right"], when, avoid, row["explanation"]))
    return any_of(pairs), dict(pairs)


@cache
def _heads() -> frozenset[str]:
    """The first one or two characters of every listed word: looked up before the long pattern is tried."""
    return frozenset(wrong[:2] for wrong in _pairs()[1])


@rule(
    title="易混词、错别字",
    title_en="Confusable word or wrong character",
    message="此处应用“{right}”，不用“{wrong}”：{explanation}。",
    message_en="“{right}” is meant here, not “{wrong}”.",
    source="《现代汉语词典》《通用规范汉字表》《第一批异形词整理表》",
    level="规定",
    nature="error",
    yes=("{截止→截至}2024年底，全市新增就业3.2万人。", "花展安保要{布署→部署}周全，专人值守。"),
    no=("{截至→截止}2024年底，新增就业3.2万人。", "按{计划→规划}稳步推进各项工作。", "会议{制订→明确}了下半年的工作。"),
    both_ways=True,
    proposes=listed_pairs,
    alone="“{wrong}”应为“{right}”：{explanation}。",
    alone_en="“{wrong}” should be “{right}”.",
    occasions=occasions.confusable_words,
)
def pairs(edit: Edit) -> Facts | None:
    """把常错的几组词记牢：写到“截止/截至、反应/反映、权利/权力、不利/不力”时停一停，按词义和搭配选字。"""
    if not edit.before or not edit.after or max(len(edit.before), len(edit.after)) > LONGEST_EDIT:
        return None
    if not replaced(edit):
        return None
    context = edit.context
    left = context.draft_left[-3:]
    window = left + edit.before + context.draft_right[:3]
    heads = _heads()
    if heads.isdisjoint(window) and heads.isdisjoint(map("".join, pairwise(window))):
        return None
    pattern, table = _pairs()
    for match in pattern.finditer(window):
        if match.end() <= len(left) or match.start() >= len(left) + len(edit.before):
            continue
        for pair in table[match[0]]:
            if _put_right(edit, pair, window, match) and _in_place(edit, pair, window):
                return {"wrong": pair.wrong, "right": pair.right, "explanation": pair.explanation}
    return None


def _put_right(edit: Edit, pair: Pair, window: str, match: re.Match[str]) -> bool:
    """Whether the edit puts the pair's right word in the place of its wrong one."""
    context = edit.context
    final = context.final_left[-3:] + edit.after + context.final_right[:3]
    if window[: match.start()] + pair.right + window[match.end() :] == final:
        return True
    return (
        len(pair.wrong) > 1 and pair.right in edit.after and pair.right not in edit.before and pair.wrong not in final
    )


def _in_place(edit: Edit, pair: Pair, window: str) -> bool:
    if pair.avoid is not None and pair.avoid.search(window):
        return False
    if pair.when is None:
        return True
    context = edit.context
    return pair.when.search(context.final_left[-LEFT:] + edit.after + context.final_right[:RIGHT]) is not None
