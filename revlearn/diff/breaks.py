"""Line breaks at the edges of changes: settled so that a dropped last sentence takes no line break with it."""

from __future__ import annotations

import re
from collections.abc import Sequence

from revlearn.diff.changes import Change, Texts
from revlearn.model import Span

LONGEST_HEADING = 32
NUMBERED = re.compile(
    r"[ \u3000]*(?:[（(]?[一二三四五六七八九十\d]{1,3}[）)、.．]|第[一二三四五六七八九十百]+[章节条])"
)


def settle_breaks(texts: Texts, changes: Sequence[Change]) -> list[Change]:
    """Let a lone new line break stand for the one at the end of the text marked right after it, and the reverse.

    Sentences carry their line break, so a dropped last sentence first shows as ``{→¶}{dropped¶→}``; both breaks
    are the same one.
    """
    changes = list(changes)
    for side in ("final", "draft"):
        other = "draft" if side == "final" else "final"
        text, other_text = (texts.final, texts.draft) if side == "final" else (texts.draft, texts.final)
        starts = {
            span[0]: (change, index)
            for change in changes
            for index, span in enumerate(getattr(change, other))
            if span[0] < span[1]
        }
        settled: set[int] = set()
        for change in changes:
            if id(change) in settled or (change.relation == "moved" and not change.move):
                continue  # an edit inside moved text stands at two places; its break is no neighbour of others
            mine, theirs = getattr(change, side), getattr(change, other)
            if len(mine) != 1 or len(theirs) != 1 or theirs[0][0] < theirs[0][1] or text[slice(*mine[0])] != "\n":
                continue
            run = _run_to_break(starts, other_text, theirs[0][0], other)
            if run and _stand_together([neighbour for neighbour, _ in run], side, mine[0]):
                neighbour, index = run[-1]
                spans = getattr(neighbour, other)
                spans[index] = spans[index][0], spans[index][1] - 1
                settled.add(id(change))
                _stand_after(changes, side, mine[0][1], other, (theirs[0][0], spans[index][1] + 1))
                if not (neighbour.deletes or neighbour.inserts):
                    settled.add(id(neighbour))
        changes = [change for change in changes if id(change) not in settled]
        for change in changes:
            spans = getattr(change, other)
            setattr(change, other, [span for span in spans if span[0] < span[1]] or spans[:1])
    return changes


def _run_to_break(starts: dict[int, tuple[Change, int]], text: str, place: int, other: str) -> list[tuple[Change, int]]:
    """The changes whose spans make up the run of marked text from ``place`` to its first span that ends a line."""
    run: list[tuple[Change, int]] = []
    while place in starts:
        change, index = starts[place]
        run.append((change, index))
        end = getattr(change, other)[index][1]
        if text[end - 1] == "\n":
            return run
        place = end
    return []


def _stand_together(run: Sequence[Change], side: str, line_break: Span) -> bool:
    """Set the changes of ``run`` before the line break, which they now stand before in both versions.

    False, and nothing changed, when one of them marks text after the break: then the two breaks are not the same.
    Moved text stands elsewhere on the other side and stays there.
    """
    staying = [getattr(change, side) for change in run if change.relation != "moved"]
    if any(len(spans) > 1 or spans[0][0] < spans[0][1] for spans in staying):
        return False
    for spans in staying:
        spans[0] = line_break[0], line_break[0]
    return True


def _stand_after(changes: Sequence[Change], side: str, place: int, other: str, passed: Span) -> None:
    """Set what is marked behind the shared line break on one side alone behind it on the other side, too.

    ``place`` is the end of the break on ``side``; ``passed`` runs from where it was thought missing to its end on the
    other side.
    """
    start, end = passed
    for change in changes:
        spans = getattr(change, other)
        empty = len(spans) == 1 and spans[0][0] == spans[0][1]
        if empty and change.relation != "moved" and start <= spans[0][0] < end and getattr(change, side)[0][0] >= place:
            spans[0] = end, end


def join_breaks(texts: Texts, changes: Sequence[Change]) -> list[Change]:
    """A line break and the heading, number or link word that came or went with it are one edit.

    ``{¶（二）强化督促检查。→}`` is one merge, not a dropped break and a dropped heading; so is ``{¶（三）…。→同时，}``.
    """
    result: list[Change] = []
    for change in sorted(changes, key=lambda change: change.order):
        before = result[-1] if result else None
        if before is not None and _goes_with(texts, before, change):
            before.draft[0] = before.draft[0][0], change.draft[0][1]
            before.final[0] = before.final[0][0], change.final[0][1]
        else:
            result.append(change)
    return result


def _goes_with(texts: Texts, lone: Change, change: Change) -> bool:
    if len(lone.draft) + len(lone.final) + len(change.draft) + len(change.final) != 4 or change.move or lone.move:
        return False
    if lone.draft[0][1] != change.draft[0][0] or lone.final[0][1] != change.final[0][0]:
        return False
    gone, came = texts.draft[slice(*change.draft[0])], texts.final[slice(*change.final[0])]
    if len(gone) > LONGEST_HEADING or len(came) > LONGEST_HEADING or "\n" in gone + came:
        return False
    broken = texts.draft[slice(*lone.draft[0])], texts.final[slice(*lone.final[0])]
    if broken == ("\n", ""):
        return not came or bool(NUMBERED.match(gone))
    return broken == ("", "\n") and (not gone or bool(NUMBERED.match(came)))


def settle_end(texts: Texts, changes: Sequence[Change]) -> list[Change]:
    """Give the virtual last line break back: a block at the very end takes the break before it instead."""
    ends = len(texts.draft), len(texts.final)
    marked = [
        [change for change in changes if any(span[1] == ends[0] and span[0] < span[1] for span in change.draft)],
        [change for change in changes if any(span[1] == ends[1] and span[0] < span[1] for span in change.final)],
    ]
    if marked[0] and not marked[1]:
        _shift_to_break_before(changes, texts.draft, "draft")
    elif marked[1] and not marked[0]:
        _shift_to_break_before(changes, texts.final, "final")
    result: list[Change] = []
    for change in changes:
        change.draft = _clipped(change.draft, ends[0] - 1)
        change.final = _clipped(change.final, ends[1] - 1)
        if change.deletes or change.inserts:
            result.append(change)
    return result


def _shift_to_break_before(changes: Sequence[Change], text: str, side: str) -> None:
    """Extend the run of marked text at the end of ``text`` to the line break before it."""
    spans: dict[int, tuple[Change, int]] = {
        span[1]: (change, index)
        for change in changes
        for index, span in enumerate(getattr(change, side))
        if span[0] < span[1]
    }
    place = len(text)
    first: tuple[Change, int] | None = None
    while place in spans:
        first = spans[place]
        place = getattr(first[0], side)[first[1]][0]
    if first is not None and place and text[place - 1] == "\n":
        own = getattr(first[0], side)
        own[first[1]] = place - 1, own[first[1]][1]
        other = "final" if side == "draft" else "draft"
        theirs = getattr(first[0], other)
        if len(theirs) == 1 and theirs[0][0] == theirs[0][1] and theirs[0][0] > 0:
            theirs[0] = theirs[0][0] - 1, theirs[0][1] - 1


def _clipped(spans: list[Span], end: int) -> list[Span]:
    clipped = [(min(a, end), min(b, end)) for a, b in spans]
    kept = [span for span in clipped if span[0] < span[1]]
    return kept or clipped[:1]
