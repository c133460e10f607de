"""Characters typed wrongly, found without a list: no word stands there, one character away a good one would."""

from __future__ import annotations

import math
import re
from bisect import bisect_right
from collections.abc import Iterator
from functools import cache, lru_cache
from pathlib import Path

from revlearn.model import Document, Token
from revlearn.rules.dictionary import RARE, frequency, is_entry, tag
from revlearn.rules.lexicon import any_of, read_table
from revlearn.rules.policy_terms import LOOSE, STANDARDS
from revlearn.rules.proposals.protected import merged, quoted, touches
from revlearn.rules.registry import Proposal
from revlearn.rules.shape import look_alikes
from revlearn.rules.sound import same_tone, similar_characters

HAN = re.compile(r"[\u4e00-\u9fff]+")
CORPUS = 60_000_000
"""Words of the corpus that jieba's frequencies count."""
UNKNOWN = math.log(1 / CORPUS)
LONGEST = 4
COMMON = {2: 250, 4: 2}
"""How frequent a word of that length must be to be taken for the one meant; words of three characters are compounds."""
NOISE = 4
"""Entries no more frequent than this are accidents of the dictionary's corpus."""
LIKELIER = 7.5
"""By how much (natural logarithm) the line's words must become likelier."""
SHAPE_LIKELIER = 9.0
"""The same where only the shapes are alike: the eye slips less often than the input method."""
OFFICE = frozenset(
    row["word"] for row in read_table(Path(__file__).parents[1] / "wording" / "confusable" / "office_words.tsv")
)
"""Words of offices that the dictionary lacks: right as they stand."""
SET_PHRASES = frozenset(("i", "l", "nr"))
"""Tags of set phrases; the dictionary takes some idioms for names (保驾护航)."""
AROUND = 5
"""Characters on either side that are segmented with the word."""
TYPED = 200
"""A rarer character is hardly typed by accident: it belongs to a name."""
PRODUCTIVE = frozenset("逐视按每各拟宜应需须可不有无未已禁限因拦")
"""Characters that stand before any verb or noun (逐件, 视情), so that no dictionary has all they make."""
STANDALONE = 30_000
"""A character this frequent as a word of its own is no typing mistake."""
NAMES = ("nr", "ns", "nt", "nz")


@lru_cache(maxsize=4)
def wrong_characters(document: Document) -> tuple[Proposal, ...]:
    """Words with one character replaced by one that sounds or looks alike, or with two characters changed round."""
    found = []
    fixed = merged(match.span() for pattern in (_fixed(), _office()) for match in pattern.finditer(document.text))
    last = 0
    for start, end in _weak_places(document):
        if start < last or quoted(document, start, end) or touches(fixed, start, end):
            continue
        proposal = _best(document, start, end)
        if proposal is not None and _between_words(document, proposal) and _once_and_no_name(document, proposal):
            found.append(proposal)
            last = proposal[1]
    return tuple(found)


@cache
def _fixed() -> re.Pattern[str]:
    """Listed phrases: what stands in one is written as it ought to be, whatever the dictionary lacks."""
    return any_of(STANDARDS | LOOSE)


@cache
def _office() -> re.Pattern[str]:
    return any_of(OFFICE)


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
                    least = LIKELIER if same_tone(text[place], meant[place - low]) else SHAPE_LIKELIER
                    if gain >= (0.0 if len(meant) == LONGEST else least) and (best is None or gain > best[0]):
                        best = gain, (low, high, meant)
    return best[1] if best else None


@lru_cache(maxsize=65536)
def _meant(written: str, place: int) -> tuple[str, ...]:
    """Words that ``written`` would be with another character at ``place``; none if it may be right itself."""
    if len(written) not in COMMON or frequency(written) > NOISE or frequency(written[place]) < TYPED:
        return ()
    if len(written) < LONGEST and (written[0] in PRODUCTIVE or written[-1] in "未不无"):
        return ()
    if len(written) == LONGEST and frequency(written[:2]) > RARE and frequency(written[2:]) > RARE:
        return ()
    head, tail = written[:place], written[place + 1 :]
    others = (head + other + tail for other in _confusable(written[place], len(written)))
    return tuple(
        word
        for word in others
        if is_entry(word) and frequency(word) >= COMMON[len(word)] and (len(word) < LONGEST or tag(word) in SET_PHRASES)
    )


@cache
def _confusable(character: str, size: int) -> tuple[str, ...]:
    """What may be meant by ``character``: in a set phrase anything that sounds alike, else the same tone too."""
    alike = similar_characters(character)
    if size < LONGEST:
        alike = frozenset(other for other in alike if same_tone(character, other))
    return tuple(sorted({*alike, *look_alikes(character)} - {character}))


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


def _between_words(document: Document, proposal: Proposal) -> bool:
    """Whether what is written stands between whole words or marks; beside a lone character it may be cut wrongly."""
    start, end, meant = proposal
    if len(meant) == LONGEST:
        ahead = document.text[max(0, start - 1) : start]
        return not ahead.isdigit() and not frequency(ahead + document.text[start])
    text = document.text
    for offset, before in ((start, True), (end, False)):
        near = text[offset - 1 : offset] if before else text[offset : offset + 1]
        if HAN.fullmatch(near) and not _whole_word(document, offset, before):
            return False
    return True


def _whole_word(document: Document, offset: int, before: bool) -> bool:
    """Whether the word that ends (``before``) or begins at ``offset`` has two characters or more, or is a particle."""
    bounds, tags = document.tokens.bounds, document.tokens.tags
    at = bisect_right(bounds, offset) - 1
    if bounds[at] != offset:
        return False
    at -= before
    if not 0 <= at < len(tags):
        return True
    return bounds[at + 1] - bounds[at] > 1 or tags[at][:1] in "pcudm"


def _once_and_no_name(document: Document, proposal: Proposal) -> bool:
    """Whether what is written occurs once or twice and no name reaches into it: names repeat, slips do not."""
    start, end, _ = proposal
    if document.occurrences(document.text[start:end]) > 2:
        return False
    return all(
        token.tag[:2] not in NAMES or token.end - token.start < 2 for token in document.tokens.within((start, end))
    )
