"""Whether an answer puts the error of an exercise right, as far as that can be told without a person.

Spaces and line breaks never count: an answer is one line. Silent rather than wrong: what is neither plainly right nor
plainly nothing is left to the writer, who has the final version to hold against it.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import product

from rapidfuzz.distance import Postfix, Prefix

from revlearn.record import Example

NEAR = 24
"""Characters on each side of a place by which it is found."""

BESIDE = 2
"""Characters on each side of the mended words that an answer has to keep, as drafted or as revised."""

FIRST, LAST = "\x02", "\x03"
"""Stand for the ends of a sentence, so that they are neighbours too."""


def judged(example: Example, answer: str) -> bool | None:
    """True: mended as in the final version. False: nothing answered or nothing changed. None: only a person can tell.

    Mended is the whole sentence, the words that came by themselves, or a stretch of the sentence around them.
    """
    draft, final, before, after, given = map(
        _bare, (example.draft_sentence, example.final_sentence, example.before, example.after, answer)
    )
    if not given:
        return False
    if draft == final:
        return None
    if given == final:
        return True
    if given == draft:
        return False
    if before == after:
        return None
    if given == after:
        return True
    place = _place(draft, final, before, after)
    return True if place and _mended(given, draft, final, before, after, place) else None


def _mended(given: str, draft: str, final: str, before: str, after: str, place: tuple[int, int]) -> bool:
    i, j = place
    mended = draft[:i] + after + draft[i + len(before) :]
    if given == mended:
        return True
    if given not in draft and after in given and (given in mended or given in final):
        return True
    whole, answer = f"{FIRST}{draft}{LAST}", f"{FIRST}{given}{LAST}"
    lefts = {f"{FIRST}{draft[:i]}"[-BESIDE:], f"{FIRST}{final[:j]}"[-BESIDE:]}
    rights = {f"{draft[i + len(before) :]}{LAST}"[:BESIDE], f"{final[j + len(after) :]}{LAST}"[:BESIDE]}
    around = tuple(product(lefts, rights))
    stands = any(f"{left}{before}{right}" in answer for left, right in around)
    came = any((form := f"{left}{after}{right}") in answer and form not in whole for left, right in around)
    return came and not stands


def _place(draft: str, final: str, before: str, after: str) -> tuple[int, int] | None:
    """Where ``before`` stands in the draft and ``after`` in the final sentence: where both agree most around them."""
    places = product(_starts(draft, before), tuple(_starts(final, after)))

    def agreement(place: tuple[int, int]) -> int:
        i, j = place
        left = Postfix.similarity(draft[max(0, i - NEAR) : i], final[max(0, j - NEAR) : j])
        right = Prefix.similarity(draft[i + len(before) :][:NEAR], final[j + len(after) :][:NEAR])
        return left + right

    return max(places, key=agreement, default=None)


def _starts(sentence: str, text: str) -> Iterator[int]:
    """Every place where ``text`` stands; every place there is when it is empty."""
    return (at for at in range(len(sentence) + 1) if sentence.startswith(text, at))


def _bare(text: str) -> str:
    """``text`` without white space; ``¶`` is how a line break is shown."""
    return "".join(text.replace("¶", " ").split())
