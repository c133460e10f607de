"""An office with ways of its own, planted in gold pairs: term pairs in the texts, other labels by a rule."""

from __future__ import annotations

import random
import re
from collections.abc import Mapping
from dataclasses import replace

from revlearn.evaluate.gold import GoldEdit, GoldPair, parse_gold

TERMS: Mapping[str, str] = {"群众": "民众", "加强": "增强", "部门": "机构", "推进": "推动", "项目": "工程"}
"""The office's own word → what its writers draft instead; the office files the change as a matter of consistency."""
TERM = re.compile("|".join(TERMS))
TERM_SHARE = 0.25
FRAGMENT = re.compile(r"(\{[^}]*\})")
FORCE = re.compile(r"必须|应|可|原则上|一律|不得|力争|确保|尽量|务必|要求")
DATE = re.compile(r"\d+[年月日]|月底|年底|日前|工作日|小时|季度")

Planted = tuple[GoldPair, tuple[str | None, ...]]
"""A gold pair by the office's ways, and for each of its edits the convention it falls under."""


def planted(text: str, name: str, seed: int) -> Planted:
    """A gold file's text as this office would have it: own terms drafted otherwise, labels by its conventions."""
    gold = parse_gold(_with_terms(text, random.Random(f"{name} {seed}")), name)
    filed = [_filed(edit) for edit in gold.edits]
    return replace(gold, edits=tuple(edit for edit, _ in filed)), tuple(convention for _, convention in filed)


def _with_terms(text: str, draw: random.Random) -> str:
    head, _, body = text.partition("\n\n")

    def term(match: re.Match[str]) -> str:
        own = match[0]
        fragment = f"{{{TERMS[own]}|{own}|terminology.consistency!improvement}}"
        return fragment if draw.random() < TERM_SHARE else own

    pieces = FRAGMENT.split(body)
    return head + "\n\n" + "".join(piece if at % 2 else TERM.sub(term, piece) for at, piece in enumerate(pieces))


def _filed(edit: GoldEdit) -> tuple[GoldEdit, str | None]:
    """``edit`` as this office files it, and the convention that says so (None: as everybody does)."""
    if TERMS.get(edit.after) == edit.before:
        return replace(edit, label="terminology.consistency", nature="improvement"), "own terms"
    if edit.label == "logic.accountability" and not edit.before and DATE.search(edit.after):
        return replace(edit, nature="error"), "missing deadline is an error"
    if edit.label == "wording.grammar" and not edit.after:
        return replace(edit, label="wording.concision", nature="improvement"), "dropped words are concision"
    if edit.label == "logic.scope" and FORCE.search(edit.before + edit.after):
        return replace(edit, label="logic.claim", nature="decision"), "force of a demand is a claim"
    if edit.label == "terminology.unit_number":
        return replace(edit, label="structure.layout", nature="improvement"), "numerals are layout"
    return edit, None
