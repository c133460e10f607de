"""Words taken for others of like sound or sense, where the words around them decide."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

from revlearn.check.inspections.registry import Case, Remark, inspection
from revlearn.model import Document
from revlearn.rules.lexicon import read_table
from revlearn.rules.proposals.protected import quoted
from revlearn.rules.proposals.words import stands_alone

TABLE = Path(__file__).with_name("word_frames.tsv")


@cache
def _frames() -> tuple[tuple[re.Pattern[str], dict[str, str]], ...]:
    return tuple((re.compile(row["pattern"]), row) for row in read_table(TABLE))


@inspection(
    label="wording.confusable",
    rule="wording.confusable.pairs",
    title="易混词用错",
    title_en="A word taken for another",
    message="此处“{text}”当用“{suggestion}”：{note}。",
    message_en="“{text}” stands for “{suggestion}” here.",
    source="《现代汉语词典》；公文用字用词惯例",
    level="规定",
    yes=(
        Case("群众{反应→反映}的问题已经办结。"),
        Case("护林员上山{必需→必须}持证上岗。"),
        Case("护林员要{佩带→佩戴}袖标。"),
        Case("林场与农户{鉴定→签订}了管护协议。"),
    ),
    no=(
        Case("林农反映的问题已经办结。"),
        Case("配备巡山必需的器材。"),
        Case("护林员携带灭火器，佩戴袖标。"),
        Case("专家对古树作了鉴定，林场与农户签订了协议。"),
        Case("他写道：“必需持证上岗。”"),
    ),
)
def word_in_wrong_place(document: Document) -> Iterator[Remark]:
    """拿不准的词，看它后面跟什么、前面是谁：反映问题、快速反应，必须做到、必需的物资，佩戴袖标、携带器材。"""
    for pattern, row in _frames():
        for match in pattern.finditer(document.text):
            start, end = match.span(match.lastindex or 0)
            if not quoted(document, start, end) and stands_alone(document, start, end):
                yield Remark(start, end, _right(document.text[start:end], row["suggestion"]), {"note": row["note"]})


def _right(written: str, suggestion: str) -> str:
    """The suggestion itself, or what is written with one character exchanged (``渡>度``)."""
    wrong, _, right = suggestion.partition(">")
    return written.replace(wrong, right) if right else suggestion
