"""The listed policy phrases: standard forms, their wrong or former variants, and those in quotation marks."""

from __future__ import annotations

import re
from pathlib import Path

from revlearn.rules.lexicon import read_table
from revlearn.rules.terms import TermIndex

TABLE = read_table(Path(__file__).parent / "terminology" / "policy_term" / "policy_terms.tsv")
STANDARDS = frozenset(
    row["standard"] for row in TABLE if len(row["standard"]) >= 4 and row["kind"] not in ("term", "loose")
)
"""Fixed phrases; rows of kind ``term`` are technical terms, which put a variant right but are nothing by themselves."""
LOOSE = frozenset(row["standard"] for row in TABLE if row["kind"] == "loose")
"""Set phrases whose words are fixed and whose order, or number of items, is not."""
QUOTED = frozenset(core for row in TABLE for core in re.findall(r"“([^”]{2,})”", row["standard"]))

VARIANTS: dict[str, tuple[str, ...]] = {}
"""A variant and the standard forms it stands for."""
TAG: dict[str, str] = {}
for _row in TABLE:
    _tags = _row["variant_tags"].split("|")
    for _number, _variant in enumerate(_row["variants"].split("|")):
        if _variant and len(_variant) > 1:
            VARIANTS[_variant] = (*VARIANTS.get(_variant, ()), _row["standard"])
            TAG.setdefault(_variant, _tags[_number] if _number < len(_tags) else "variant")

STANDARD_INDEX = TermIndex(STANDARDS)
WORDING_INDEX = TermIndex(STANDARDS | LOOSE)
VARIANT_INDEX = TermIndex(VARIANTS)
