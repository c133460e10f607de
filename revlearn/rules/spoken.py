"""Marks of spoken language: words and patterns that official prose does without."""

from __future__ import annotations

import re
from functools import lru_cache
from pathlib import Path

from revlearn.rules.lexicon import read_table

ROWS = read_table(Path(__file__).with_name("spoken.tsv"))
DOUBLED_VERB = r"([看说想问听走试聊谈学找查摸帮管跑评敲推])一?\1"
"""看看, 看一看: a doubled verb makes an action light."""
DOUBLED_BOTH = r"([一-鿿])\2([一-鿿])\3"
"""老老实实, 认认真真: a doubled adjective."""
STRONG = re.compile("|".join([DOUBLED_VERB, DOUBLED_BOTH, *(row["pattern"] for row in ROWS if row["weight"] == "2")]))
WEAK = re.compile("|".join(row["pattern"] for row in ROWS if row["weight"] == "1"))


@lru_cache(maxsize=2048)
def spoken_words(text: str) -> tuple[str, ...]:
    """The spoken words and patterns of ``text``, strong ones first, each once."""
    found = [match[0] for match in STRONG.finditer(text)] + [match[0] for match in WEAK.finditer(text)]
    return tuple(dict.fromkeys(found))


@lru_cache(maxsize=2048)
def spoken(text: str) -> int:
    """How spoken ``text`` sounds: two points for a strong mark, one for a weak one."""
    strong = {match[0] for match in STRONG.finditer(text)}
    return 2 * len(strong) + len({match[0] for match in WEAK.finditer(text)} - strong)
