"""How often a text met a rule's situation and was right: the denominators of the learning figures."""

from __future__ import annotations

from collections.abc import Mapping

from revlearn.model import Document
from revlearn.rules.registry import rules_speaking


def opportunities(document: Document) -> Mapping[str, int]:
    """Rule id → times the rule's situation occurred in ``document`` and was right; rules that cannot count are absent.

    What is counted stands in each rule's ``occasions``: right uses of a confusable pair's right word, standard names
    and policy phrases, well-formed numbers, dates and ranges, right layout elements and closing formulas.
    """
    counts = {
        each.id: each.occasions(document) for each in rules_speaking(document.language) if each.occasions is not None
    }
    return {rule: count for rule, count in counts.items() if count}
