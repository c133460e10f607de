"""A draft alone → what the rules, and the writer's own past mistakes, say against it.

Belongs here: asking the rules about replacements nobody has made yet; inspections that need a draft as a whole; what a
text gave its writer the opportunity to get wrong. Must not live here: knowledge about words (rules), comparing two
versions (align, diff), the ledger (store).
"""

from __future__ import annotations

from revlearn.check.checking import check
from revlearn.check.opportunities import opportunities
from revlearn.check.result import CHECK_SCHEMA, Accusation, CheckReport

__all__ = ["CHECK_SCHEMA", "Accusation", "CheckReport", "check", "opportunities"]
