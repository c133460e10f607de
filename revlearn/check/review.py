"""The order in which a draft is reviewed: three revisions of one's own (三改三审), five gates (五道关)."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from revlearn.rules.lexicon import read_table

HEADS = ("内容", "篇幅", "表述")
GATES = ("行文关", "会签关", "政策法规关", "文字关", "格式关")
"""In the order of 《党政机关公文处理工作条例》, Article 20: (1), (3), (2), (4) words, (4) form."""


@cache
def _table() -> dict[str, tuple[str, str]]:
    return {row["label"]: (row["head"], row["gate"]) for row in read_table(Path(__file__).with_name("review.tsv"))}


def head_of(label: str) -> str:
    """The revision that looks for edits of ``label`` (``category.subtype``)."""
    return _table()[label][0]


def gate_of(label: str) -> str:
    """The gate that guards against edits of ``label``."""
    return _table()[label][1]
