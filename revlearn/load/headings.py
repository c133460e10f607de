"""Heading levels, from the styles part and from a paragraph's own properties."""

from __future__ import annotations

import re
from collections.abc import Mapping

from lxml import etree

from revlearn.load.markup import attribute, child, child_value, short_name

HEADING_NAME = re.compile(r"(?:heading|标题)\s*([1-9])", re.IGNORECASE)
BODY_LEVEL = 9
"""``w:outlineLvl`` counts from 0; 9 means body text."""


class Headings:
    """The heading level (1 to 9; 0 for none) of each paragraph style, by style id."""

    def __init__(self, styles: etree._Element | None) -> None:
        self._levels: dict[str, int] = {}
        self._default = ""
        based_on: dict[str, str] = {}
        for style in () if styles is None else styles:
            if short_name(style.tag) != "w:style" or attribute(style, "w:type") not in ("paragraph", None):
                continue
            identifier = attribute(style, "w:styleId") or ""
            level = _stated_level(child(style, "w:pPr"))
            named = HEADING_NAME.fullmatch(child_value(style, "w:name") or "")
            if level is not None:
                self._levels[identifier] = level
            elif named:
                self._levels[identifier] = int(named[1])
            elif base := child_value(style, "w:basedOn"):
                based_on[identifier] = base
            if attribute(style, "w:default") in ("1", "true", "on"):
                self._default = identifier
        self._inherit(based_on)

    def _inherit(self, based_on: Mapping[str, str]) -> None:
        for identifier in based_on:
            chain = {identifier: 0}
            base = based_on[identifier]
            while base in based_on and base not in self._levels and base not in chain:
                chain[base] = 0
                base = based_on[base]
            self._levels.update(dict.fromkeys(chain, self._levels.get(base, 0)))

    def levels(self, properties: etree._Element) -> tuple[int, int]:
        """(in the draft, in the final version) for a paragraph with these ``w:pPr``.

        They differ when its style was changed with tracking on (``w:pPrChange``).
        """
        final = self._level(properties)
        changed = child(properties, "w:pPrChange")
        if changed is None:
            return final, final
        before = child(changed, "w:pPr")
        return (final if before is None else self._level(before)), final

    def _level(self, properties: etree._Element) -> int:
        stated = _stated_level(properties)
        if stated is not None:
            return stated
        style = child_value(properties, "w:pStyle") or self._default
        if style in self._levels:
            return self._levels[style]
        named = HEADING_NAME.fullmatch(style)
        return int(named[1]) if named else 0


def _stated_level(properties: etree._Element | None) -> int | None:
    value = child_value(properties, "w:outlineLvl")
    if value is None or not value.isdecimal():
        return None
    level = int(value)
    return level + 1 if level < BODY_LEVEL else 0
