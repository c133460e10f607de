"""Sentences of one paragraph, with respect to quotation marks and inline lists."""

from __future__ import annotations

import re
from itertools import pairwise

from revlearn.model import Sentence

OPENING = {"“": "”", "「": "」", "『": "』", "（": "）", "《": "》"}
CLOSING = frozenset(OPENING.values())
TELLING = re.compile("[。！？!?…，；;“”「」『』（）《》]")
END_RUN = re.compile(r"[。！？!?…”’」』）)》】\"']+[ \u3000\t]*")
GOES_ON = "，、；：,;:的"
INLINE_ITEM = re.compile(
    r"\s*(?:[一二三四五六七八九十]+(?:是|要)|第[一二三四五六七八九十]+[，、,]|[（(](?:\d{1,2}|[一二三四五六七八九十]+)[）)]|[①-⑳])"
)
ENGLISH_END = re.compile(r"[.!?][\"'”’)\]]*\s+(?=[\"'“‘(\[]?[A-Z0-9])")
ABBREVIATION = re.compile(r"\b(?:Mr|Mrs|Ms|Dr|Prof|St|No|vs|etc|e\.g|i\.e|Inc|Ltd|Co|Fig|Art|Sec|[A-Z])\.$")


def sentences_of(text: str, start: int, end: int, language: str) -> tuple[Sentence, ...]:
    """Cut ``text[start:end]`` (one paragraph) into sentences that together cover it.

    A mark inside quotation marks or brackets ends no sentence unless the quotation ends with it (GB/T 15834 4.8);
    when the quotation marks of the paragraph do not balance they are ignored.
    """
    if start == end:
        return ()
    cuts = _english_cuts(text, start, end) if language == "en" else _chinese_cuts(text, start, end)
    bounds = [start, *cuts, end]
    return tuple(Sentence(a, b) for a, b in pairwise(bounds) if b > a)


def _english_cuts(text: str, start: int, end: int) -> list[int]:
    line = text[start:end]
    return [
        start + match.end()
        for match in ENGLISH_END.finditer(line)
        if not ABBREVIATION.search(line[: match.start() + 1])
    ]


def _chinese_cuts(text: str, start: int, end: int) -> list[int]:
    line = text[start:end]
    balanced = all(line.count(left) == line.count(right) for left, right in OPENING.items())
    cuts: list[int] = []
    depth = 0
    done = 0
    for match in TELLING.finditer(line):
        at = match.start()
        if at < done:
            continue
        char = line[at]
        if char in OPENING:
            depth += balanced
        elif char in CLOSING:
            depth = max(0, depth - 1) if balanced else 0
        elif char in "，；;":
            if depth == 0 and INLINE_ITEM.match(line, at + 1):
                cuts.append(start + at + 1)
        else:
            run = END_RUN.match(line, at)
            done = run.end() if run else at + 1
            if balanced:
                depth = max(0, depth - sum(line.count(mark, at, done) for mark in CLOSING))
            if depth == 0 and done < len(line) and line[done] not in GOES_ON:
                cuts.append(start + done)
    return cuts
