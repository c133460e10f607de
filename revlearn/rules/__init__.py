"""An edit in its context → findings: what each rule says of it, with its source.

One file a rule (``<category>/<subtype>/<rule>.py``), its word lists beside it. Belongs here: knowledge about
official Chinese, with sources. Must not live here: weighing rules against one another (classify), finding edits.
"""

from __future__ import annotations

from revlearn.rules.registry import (
    Example,
    Rule,
    accusing_rules,
    all_rules,
    filled,
    findings_of,
    gold_figures,
    render,
    rule,
    rule_named,
    ruleset_version,
)

__all__ = [
    "Example",
    "Rule",
    "accusing_rules",
    "all_rules",
    "filled",
    "findings_of",
    "gold_figures",
    "render",
    "rule",
    "rule_named",
    "ruleset_version",
]
