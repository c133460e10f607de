"""Characters mixed up with others of one family (讯, 迅, 汛, 训): the word that results is none."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from functools import cache
from pathlib import Path

from revlearn.check.inspections.registry import Case, Remark, inspection
from revlearn.model import Document, Span
from revlearn.rules.dictionary import frequency, is_entry
from revlearn.rules.lexicon import read_table
from revlearn.rules.proposals.protected import quoted
from revlearn.rules.proposals.typos import OFFICE

FAMILIES = Path(__file__).with_name("mixed_up.tsv")
COMMON = 300
"""How frequent the word that was meant must be in the dictionary's corpus."""
NEIGHBOUR = 20
"""From this frequency a word that reaches over an end of what is written explains it."""
HAN = re.compile(r"[\u4e00-\u9fff]+")
FREE = frozenset(
    "的了在是和与及或而且并但又也都就还已将要会能可应未不没无非把被对向从由自至于以因为为如若则其此该本这那各每某有人我你他之者等内外中前后上下里间"
    "市县区省村镇乡日月年时周一二三四五六七八九十百千万亿两几多少半个名位条项次件户家处类第余约近"
    "到新总较尽来单顶大小做教审报限转闻员长失实收险高低好"
)


@cache
def _mixed() -> dict[str, tuple[str, ...]]:
    families: dict[str, set[str]] = defaultdict(set)
    for row in read_table(FAMILIES):
        for character in row["characters"]:
            families[character].update(set(row["characters"]) - {character})
    return {character: tuple(sorted(others)) for character, others in families.items()}


@cache
def _meant(written: str) -> str | None:
    """The commonest word of the dictionary that ``written`` would be with one character exchanged within its family."""
    if is_entry(written) or written in OFFICE or any(character in FREE for character in written):
        return None
    found = [
        written[:place] + other + written[place + 1 :]
        for place in range(len(written))
        for other in _mixed().get(written[place], ())
    ]
    best = max(found, key=frequency, default="")
    return best if frequency(best) >= COMMON else None


@inspection(
    label="wording.confusable",
    rule="wording.confusable.same_sound",
    title="同旁、同音字写混",
    title_en="Characters of one family mixed up",
    message="“{text}”不成词，当为“{suggestion}”。",
    message_en="“{text}” is no word: “{suggestion}” is meant.",
    source="《现代汉语词典》；《通用规范汉字表》",
    level="规定",
    yes=(
        Case("林场加强护林员{陪训→培训}。"),
        Case("各站要{辩别→辨别}病虫害。"),
        Case("苗圃{督捉→督促}施工单位清运枯枝。"),
    ),
    no=(
        Case("林场加强护林员培训。"),
        Case("他写道：“加强陪训。”"),
        Case("火险期实行限行，使用时间较长的防火道要检修。"),
    ),
)
def characters_mixed_up(document: Document) -> Iterator[Remark]:
    """讯、迅、汛、训，陪、培、赔、倍，拨、拔这些字长得像、读音近，写完逐字看一遍。"""
    text, bounds = document.text, set(document.tokens.bounds)
    for run in HAN.finditer(text):
        for at in range(run.start(), run.end() - 1):
            meant = _meant(text[at : at + 2])
            if meant is None or at not in bounds or at + 2 not in bounds or quoted(document, at, at + 2):
                continue
            if not _explained(text, at, run.span()):
                yield Remark(at, at + 2, meant)


def _explained(text: str, at: int, run: Span) -> bool:
    """Whether a word of the dictionary reaches over either end of the two characters at ``at``, or holds them."""
    for start in range(max(run[0], at - 2), at + 2):
        for end in range(max(at + 1, start + 2), min(run[1], at + 4) + 1):
            inside = at <= start and end <= at + 2
            if not inside and frequency(text[start:end]) >= (NEIGHBOUR if end - start == 2 else 1):
                return True
    return False
