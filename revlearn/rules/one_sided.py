"""Messages of the form “A”改为“B” where one side is empty: then something was put in or taken out, and they say so.

A rule writes its message for an exchange; where its facts leave a side empty the exchange becomes 增加“B” or 删去“A”,
“B” was added or “A” was removed. Spaces are named, since nobody can read them between quotation marks.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

NOTHING = {"", "（无）", "（删去）", "(nothing)", "(deleted)"}
"""What rules write for an empty side."""

EXCHANGED = re.compile(r"由?“\{(?P<before>\w+)\}”(?:改为|改写为)“\{(?P<after>\w+)\}”")
BECAME = re.compile(r"“\{(?P<before>\w+)\}” became “\{(?P<after>\w+)\}”")
WENT = re.compile(r"went from “\{(?P<before>\w+)\}” to “\{(?P<after>\w+)\}”")
PUT_RIGHT = re.compile(r"更正为“\{(?P<after>\w+)\}”|put right as “\{(?P<after_en>\w+)\}”")
QUOTED = re.compile(r"“\{(\w+)\}”")


def one_sided(template: str, values: Mapping[str, str]) -> str:
    """``template`` with each exchange whose one side is empty in ``values`` worded as what it is."""
    for pattern, added, removed in (
        (EXCHANGED, "增加“{{{}}}”", "删去“{{{}}}”"),
        (BECAME, "“{{{}}}” was added", "“{{{}}}” was removed"),
        (WENT, "gained “{{{}}}”", "lost “{{{}}}”"),
    ):

        def worded(found: re.Match[str], added: str = added, removed: str = removed) -> str:
            before, after = found["before"], found["after"]
            if values.get(before, "") in NOTHING:
                return added.format(after) if values.get(after, "") not in NOTHING else found[0]
            return removed.format(before) if values.get(after, "") in NOTHING else found[0]

        template = pattern.sub(worded, template)
    return PUT_RIGHT.sub(lambda found: _taken_out(found, values), template)


def _taken_out(found: re.Match[str], values: Mapping[str, str]) -> str:
    if values.get(found["after"] or found["after_en"], "") not in NOTHING:
        return found[0]
    return "删去" if found["after"] else "taken out"


def spaces_named(template: str, values: Mapping[str, str], *, english: bool) -> str:
    """``template`` with a word where it would quote nothing but spaces."""
    name = "a space" if english else "空格"

    def worded(found: re.Match[str]) -> str:
        value = values.get(found[1], "")
        return name if value and not value.strip(" \u3000\u00a0") else found[0]

    return QUOTED.sub(worded, template)
