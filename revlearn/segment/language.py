"""Which of the two languages a text is written in."""

from __future__ import annotations

import re
from typing import Literal

HAN = re.compile(r"[\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003ffff]")
LATIN_WORD = re.compile(r"[A-Za-z]{2,}")
SAMPLE = 4000


def language_of(text: str) -> Literal["zh", "en"]:
    """Chinese unless Latin words clearly outnumber Han characters in the first few thousand characters."""
    sample = text[:SAMPLE]
    han = len(HAN.findall(sample))
    return "en" if len(LATIN_WORD.findall(sample)) > han else "zh"
