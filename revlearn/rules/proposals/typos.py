"""Characters typed wrongly, found without a list: no word stands there, one character away a good one would."""

from __future__ import annotations

import math
import re
from collections import defaultdict
from collections.abc import Iterator
from functools import cache, lru_cache

from revlearn.model import Document, Token
from revlearn.rules.dictionary import RARE, frequency
from revlearn.rules.proposals.protected import quoted
from revlearn.rules.registry import Proposal
from revlearn.rules.shape import look_alikes
from revlearn.rules.sound import similar_characters

HAN = re.compile(r"[\u4e00-\u9fff]+")
CORPUS = 60_000_000
"""Words of the corpus that jieba's frequencies count."""
UNKNOWN = math.log(1 / CORPUS)
LONGEST = 4
COMMON = {2: 250, 3: 20, 4: 2}
"""How frequent a word of that length must be to be taken for the one meant."""
GAIN = {2: 5.0, 3: 6.0, 4: 4.0}
"""By how much (natural logarithm) the line's words must become likelier."""
AROUND = 5
"""Characters on either side that are segmented with the word."""
STANDALONE = 30_000
"""A character this frequent as a word of its own is no typing mistake."""
NAMES = ("nr", "ns", "nt", "nz")


@lru_cache(maxsize=4)
def wrong_characters(document: Document) -> tuple[Proposal, ...]:
    """Words with one character replaced by one that sounds or looks alike, or with two characters changed round."""
    found = []
    last = 0
    for start, end in _weak_places(document):
        if start < last or quoted(document, start, end):
            continue
        proposal = _best(document, start, end)
        if proposal is not None and _once_and_no_name(document, proposal):
            found.append(proposal)
            last = proposal[1]
    return tuple(found)


def misspellings(document: Document) -> Iterator[Proposal]:
    """The same, as the proposals of a rule."""
    yield from wrong_characters(document)


def _weak_places(document: Document) -> Iterator[tuple[int, int]]:
    """Words that are none of the dictionary's, or single characters beside one another."""
    tokens = list(document.tokens)
    text = document.text
    for at, token in enumerate(tokens):
        word = text[token.start : token.end]
        if not HAN.fullmatch(word) or len(word) > LONGEST:
            continue
        if len(word) > 1:
            if frequency(word) <= RARE and token.tag[:2] not in NAMES:
                yield token.start, token.end
        elif _lonely(text, tokens, at):
            yield token.start, token.end


def _lonely(text: str, tokens: list[Token], at: int) -> bool:
    token = tokens[at]
    if frequency(text[token.start]) > STANDALONE or token.tag[:1] in ("m", "q", "u"):
        return False
    beside = [tokens[i] for i in (at - 1, at + 1) if 0 <= i < len(tokens)]
    return any(each.end - each.start <= 2 and HAN.fullmatch(text[each.start : each.end]) for each in beside)


def _best(document: Document, start: int, end: int) -> Proposal | None:
    text = document.text
    best: tuple[float, Proposal] | None = None
    for place in range(start, end):
        for low in range(max(0, place - LONGEST + 1), place + 1):
            for high in range(max(place + 1, low + 2), min(len(text), low + LONGEST) + 1):
                written = text[low:high]
                if not HAN.fullmatch(written):
                    continue
                for meant in _meant(written, place - low):
                    gain = _gain(text, low, high, meant)
                    if gain >= GAIN[len(meant)] and (best is None or gain > best[0]):
                        best = gain, (low, high, meant)
    return best[1] if best else None


@lru_cache(maxsize=65536)
def _meant(written: str, place: int) -> tuple[str, ...]:
    """Common words that ``written`` would be with another character at ``place``; none if it is a word itself."""
    if frequency(written) > RARE:
        return ()
    head, tail = written[:place], written[place + 1 :]
    least = max(COMMON[len(written)], 8 * frequency(written))
    return tuple(
        word for other in _confusable(written[place]) if frequency(word := head + other + tail) >= least
    )


@cache
def _confusable(character: str) -> tuple[str, ...]:
    return tuple(sorted({*similar_characters(character), *look_alikes(character)} - {character}))


def _gain(text: str, low: int, high: int, meant: str) -> float:
    left = HAN_END.search(text[max(0, low - AROUND) : low])
    right = HAN.match(text[high : high + AROUND])
    ahead, behind = left[0] if left else "", right[0] if right else ""
    return likelihood(ahead + meant + behind) - likelihood(ahead + text[low:high] + behind)


HAN_END = re.compile(r"[\u4e00-\u9fff]*$")


@lru_cache(maxsize=16384)
def likelihood(text: str) -> float:
    """The logarithm of the probability of the likeliest way to cut ``text`` into words of the dictionary."""
    best = [0.0] + [-math.inf] * len(text)
    for end in range(1, len(text) + 1):
        for start in range(max(0, end - LONGEST), end):
            count = frequency(text[start:end])
            if count or end - start == 1:
                score = best[start] + (math.log(count / CORPUS) if count else UNKNOWN)
                best[end] = max(best[end], score)
    return best[-1]


def _once_and_no_name(document: Document, proposal: Proposal) -> bool:
    """Whether what is written occurs once or twice and no name reaches into it: names repeat, slips do not."""
    start, end, _ = proposal
    if document.occurrences(document.text[start:end]) > 2:
        return False
    return all(
        token.tag[:2] not in NAMES or token.end - token.start < 2 for token in document.tokens.within((start, end))
    )
