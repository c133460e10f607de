"""A change marked in its sentences: where the text that went and the text that came stand.

A lesson's example knows both sentences and both strings but not the places. Of several places that would do, the
pair with most text in common around it is taken.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

Kind = Literal["", "cut", "put"]
_CUT: Kind = "cut"
_PUT: Kind = "put"
NEAR = 24
"""Characters around a place that are compared."""

UNDIVIDED = re.compile(r"[A-Za-z0-9][A-Za-z0-9.,:%％+/-]{0,30}")
"""A number or a word in letters: ``68.4`` cut to ``68`` would be another figure."""

TRAILING = "，。、；：,.;: "

LONGEST = 120
"""Characters shown of one marked text; the middle of a longer one is left out."""


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of a sentence: kept (""), cut from the draft or put into the final version."""

    text: str
    kind: Kind = ""


@dataclass(frozen=True, slots=True)
class Change:
    """Both sentences with the change marked."""

    draft: tuple[Piece, ...]
    final: tuple[Piece, ...]


def marked(draft: str, final: str, before: str, after: str, *, around: int) -> Change:
    """``before`` marked in the sentence ``draft``, ``after`` in ``final``; of the rest ``around`` characters beside it.

    Where the strings do not stand in the sentences, the sentences are shown without marks.
    """
    place = _place(draft, final, before, after)
    if place is not None:
        i, j = place
        return Change(
            _clipped(_split(draft, ((i, i + len(before)),), "cut"), around),
            _clipped(_split(final, ((j, j + len(after)),), "put"), around),
        )
    return Change(
        _clipped(_split(draft, _two_parts(draft, before), "cut"), around),
        _clipped(_split(final, _two_parts(final, after), "put"), around),
    )


def between(draft: tuple[str, str, str], final: tuple[str, str, str], *, around: int) -> Change:
    """A change whose places are known: on each side what stands left of it, its text, what stands right of it."""
    return Change(*(
        _clipped((Piece(left), Piece(text, kind), Piece(right)), around)
        for (left, text, right), kind in ((draft, _CUT), (final, _PUT))
    ))  # fmt: skip


def inline(draft: str, final: str, before: str, after: str, *, around: int) -> tuple[Piece, ...]:
    """The change as one line: what stands before it, what went, what came, what stands after it."""
    place = _place(draft, final, before, after)
    left, right = "", ""
    if place is not None:
        i, j = place
        left, right = (
            (final[:j], final[j + len(after) :]) if after or not draft else (draft[:i], draft[i + len(before) :])
        )
    return beside(left, before, after, right, around=around)


def beside(left: str, before: str, after: str, right: str, *, around: int) -> tuple[Piece, ...]:
    """A change between its neighbours, each cut to ``around`` characters."""
    pieces = (Piece(_tail(left, around)), Piece(before, "cut"), Piece(after, "put"), Piece(_head(right, around)))
    return tuple(Piece(shown(_middle_out(p.text)) if p.kind else shown(p.text), p.kind) for p in pieces if p.text)


def shown(text: str) -> str:
    """``text`` on one line: a line break shows as ``¶`` where text goes on behind it or where it is all there is; other
    control characters are gone."""
    text = text.replace("\r\n", "\n")
    text = (text.strip("\n") or text).replace("\n", "¶").replace("\t", " ")
    return "".join(each for each in text if each >= " " and each != "\x7f")


def _place(draft: str, final: str, before: str, after: str) -> tuple[int, int] | None:
    best: tuple[int, int, int] | None = None
    for i in _starts(draft, before):
        for j in _starts(final, after):
            score = _alike(draft[max(0, i - NEAR) : i][::-1], final[max(0, j - NEAR) : j][::-1]) + _alike(
                draft[i + len(before) :][:NEAR], final[j + len(after) :][:NEAR]
            )
            if best is None or score > best[0]:
                best = score, i, j
    return best[1:] if best else None


def _starts(sentence: str, text: str) -> Iterator[int]:
    """Where ``text`` stands; every place when there is no text."""
    if not text:
        yield from range(len(sentence) + 1)
        return
    at = sentence.find(text)
    while at >= 0:
        yield at
        at = sentence.find(text, at + 1)


def _alike(one: str, other: str) -> int:
    """How many characters both begin with."""
    count = 0
    for a, b in zip(one, other, strict=False):
        if a != b:
            break
        count += 1
    return count


def _two_parts(sentence: str, text: str) -> tuple[tuple[int, int], ...]:
    """A correlated pair (不仅……而且) whose two parts stand apart; nothing when it is not one."""
    for cut in range(1, len(text)):
        first = sentence.find(text[:cut])
        second = sentence.find(text[cut:], first + cut) if first >= 0 else -1
        if second >= 0:
            return (first, first + cut), (second, second + len(text) - cut)
    return ()


def _split(sentence: str, spans: tuple[tuple[int, int], ...], kind: Kind) -> tuple[Piece, ...]:
    pieces: list[Piece] = []
    at = 0
    for start, end in spans:
        pieces += [Piece(sentence[at:start]), Piece(sentence[start:end], kind)]
        at = end
    return (*pieces, Piece(sentence[at:]))


def _clipped(pieces: tuple[Piece, ...], around: int) -> tuple[Piece, ...]:
    """What is far from the marks left out; empty pieces dropped."""
    last = len(pieces) - 1
    result = []
    for at, piece in enumerate(pieces):
        text = piece.text
        if piece.kind:
            text = _middle_out(text)
        elif last == 0:
            text = _head(text, 2 * around)
        elif at == 0:
            text = _tail(text, around)
        elif at == last:
            text = _head(text, around)
        elif len(text) > 2 * around:
            text = f"{text[:around]}…{text[-around:]}"
        if text:
            result.append(Piece(shown(text), piece.kind))
    return tuple(result)


def _head(text: str, count: int) -> str:
    """The first ``count`` characters or so: a number or a word in letters is never cut in two."""
    if len(text) <= count + 2:
        return text
    end = next((each.end() for each in UNDIVIDED.finditer(text) if each.start() < count < each.end()), count)
    return f"{text[:end]}…" if end + 2 < len(text) else text


def _tail(text: str, count: int) -> str:
    """The last ``count`` characters or so, likewise; no mark that belongs to what is left out leads them."""
    if len(text) <= count + 2:
        return text
    start = len(text) - count
    start = next((each.start() for each in UNDIVIDED.finditer(text) if each.start() < start < each.end()), start)
    return f"…{text[start:].lstrip(TRAILING)}" if start > 2 else text


def _middle_out(text: str) -> str:
    if len(text) <= LONGEST:
        return text
    return f"{text[: LONGEST * 2 // 3]}……{text[-LONGEST // 3 :]}"
