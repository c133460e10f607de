"""Forms of one English word: ``need``/``needs``, ``was``/``were``, ``licence``/``licences``."""

from __future__ import annotations

from functools import lru_cache

IRREGULAR = (
    frozenset(("be", "am", "is", "are", "was", "were", "been", "being")),
    frozenset(("have", "has", "had", "having")),
    frozenset(("do", "does", "did", "done", "doing")),
    frozenset(("go", "goes", "went", "gone", "going")),
    frozenset(("take", "takes", "took", "taken", "taking")),
    frozenset(("give", "gives", "gave", "given", "giving")),
    frozenset(("make", "makes", "made", "making")),
    frozenset(("write", "writes", "wrote", "written", "writing")),
    frozenset(("begin", "begins", "began", "begun", "beginning")),
    frozenset(("rise", "rises", "rose", "risen", "rising")),
    frozenset(("fall", "falls", "fell", "fallen", "falling")),
    frozenset(("grow", "grows", "grew", "grown", "growing")),
    frozenset(("keep", "keeps", "kept", "keeping")),
    frozenset(("hold", "holds", "held", "holding")),
    frozenset(("meet", "meets", "met", "meeting")),
    frozenset(("send", "sends", "sent", "sending")),
    frozenset(("spend", "spends", "spent", "spending")),
    frozenset(("pay", "pays", "paid", "paying")),
    frozenset(("this", "these")),
    frozenset(("that", "those")),
    frozenset(("person", "people")),
    frozenset(("child", "children")),
)
ENDINGS = ("ies", "ied", "ying", "ing", "ed", "es", "s", "d", "e", "y")
SHORTEST = 3


def forms_of_one_word(one: str, other: str) -> bool:
    """Whether two different words are forms of one verb or noun."""
    return one != other and bool(stems(one) & stems(other))


@lru_cache(maxsize=8192)
def stems(word: str) -> frozenset[str]:
    """What may be the stem of ``word``; the members of an irregular family share one."""
    for family in IRREGULAR:
        if word in family:
            return frozenset((min(family) + "*",))
    found = {word}
    for ending in ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= SHORTEST:
            stem = word[: -len(ending)]
            found |= {stem, stem + "i"} if ending.startswith("i") or ending == "y" else {stem}
            if len(stem) > SHORTEST and stem[-1] == stem[-2]:
                found.add(stem[:-1])
    return frozenset(found)


def number_differs(one: str, other: str) -> bool:
    """Whether two forms differ as singular and plural do: by ``s``, or is/are, was/were, has/have, does/do."""
    if {one, other} in ({"is", "are"}, {"was", "were"}, {"has", "have"}, {"does", "do"}, {"am", "are"}):
        return True
    if {one, other} in ({"isn't", "aren't"}, {"wasn't", "weren't"}, {"hasn't", "haven't"}, {"doesn't", "don't"}):
        return True
    longer, shorter = (one, other) if len(one) > len(other) else (other, one)
    return longer in (shorter + "s", shorter + "es") or (shorter.endswith("y") and longer == shorter[:-1] + "ies")
