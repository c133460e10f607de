"""Sentences of one paragraph, with respect to quotation marks and inline lists."""

from __future__ import annotations

import re

from revlearn.model import Sentence

ENDS_ZH = "。！？!?…"
CLOSERS = "”’」』）)》】\"'"
OPENING = {"“": "”", "「": "」", "『": "』", "（": "）", "《": "》"}
INLINE_ITEM = re.compile(
    r"\s*(?:[一二三四五六七八九十]+(?:是|要)|第[一二三四五六七八九十]+[，、,]|[（(]\d{1,2}[）)]|[①-⑳])"
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
    return tuple(Sentence(a, b) for a, b in zip(bounds, bounds[1:], strict=False) if b > a)


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
    at = 0
    size = len(line)
    while at < size:
        char = line[at]
        if balanced and char in OPENING:
            depth += 1
        elif balanced and char in OPENING.values():
            depth = max(0, depth - 1)
        elif char in ENDS_ZH:
            after = at + 1
            while after < size and (line[after] in ENDS_ZH or line[after] in CLOSERS):
                if balanced and line[after] in OPENING.values():
                    depth = max(0, depth - 1)
                after += 1
            while after < size and line[after] in " \u3000\t":
                after += 1
            if depth == 0 and after < size and line[after] not in "，、；：,;:的":
                cuts.append(start + after)
            at = after
            continue
        elif char in "；;" and depth == 0 and INLINE_ITEM.match(line, at + 1):
            cuts.append(start + at + 1)
        at += 1
    return cuts
