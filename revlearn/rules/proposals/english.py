"""What an English draft has that is wrong whatever was meant: misspellings, its and it's, doubled spaces, dates."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

from revlearn.model import Document
from revlearn.rules.lexicon import any_of, read_table
from revlearn.rules.proposals.marks import everywhere
from revlearn.rules.registry import Proposal

SLIPS = Path(__file__).parents[1] / "wording" / "confusable" / "english_misspellings.tsv"
MONTHS = "January|February|March|April|May|June|July|August|September|October|November|December"


@cache
def _slips() -> tuple[re.Pattern[str], dict[str, str]]:
    slips = {row["slip"]: row["right"] for row in read_table(SLIPS)}
    return re.compile(rf"\b(?:{any_of(slips).pattern})\b", re.I), slips


def misspellings(document: Document) -> Iterator[Proposal]:
    """recieve → receive, with the capital the draft has."""
    pattern, slips = _slips()
    for match in pattern.finditer(document.text):
        right = slips[match[0].lower()]
        yield match.start(), match.end(), right.capitalize() if match[0][0].isupper() else right


than = everywhere(
    r"\b(?:more|less|longer|higher|better|rather|larger|lower|other|later|fewer|worse|greater|earlier) (then)\b(?= \w)",
    "than",
    group=1,
)
whose = everywhere(
    r"\b(who's)(?= [a-z]+ (?:is|are|was|were|has|have|requires?|includes?|works?|needs?|must|will|can|may)\b)",
    "whose",
    group=1,
)
its = everywhere(
    r"\b(it's)(?= (?:own|aims?|annex(?:es)?|budget|business|duties|members|mission|name|offices?|policy|purpose|"
    r"reasons|reports?|role|services?|site|staff|terms|work|website|year)\b)",
    "its",
    group=1,
)
month_commas = everywhere(rf"\b(?:{MONTHS})(,)(?= (?:19|20)\d\d\b)", "", group=1)
double_spaces = everywhere(r"(?<=[a-z,;]) {2,}(?=[a-z])", " ")
pounds = everywhere(r"(?<=[£$€])(\d{1,3})(\d{3})(?![\d,.]\d|\d)", lambda match: f"{match[1]},{match[2]}")


def mistaken_words(document: Document) -> Iterator[Proposal]:
    """then for than, who's for whose."""
    yield from than(document)
    yield from whose(document)
