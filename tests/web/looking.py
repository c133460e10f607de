"""Looking at a page in a browser: what axe-core says of it, and what is wider than the screen."""

from __future__ import annotations

from pathlib import Path
from typing import Any

AXE = Path(__file__).with_name("vendor") / "axe.min.js"
SERIOUS = ("serious", "critical")
WIDER = """() => {
  const wide = document.documentElement.clientWidth;
  if (document.scrollingElement.scrollWidth <= wide) return [];
  return [...document.body.querySelectorAll("*")]
    .filter(each => each.getBoundingClientRect().right > wide + 1 && !each.closest(".table"))
    .map(each => each.tagName + "." + each.className).slice(0, 10).concat("the page scrolls sideways");
}"""


def axe(page: Any, *, serious: tuple[str, ...] = SERIOUS) -> list[str]:
    """The faults that axe-core finds on the page, with the elements; only the serious ones by default."""
    # Through the debugger, not as a script element: the page's own policy allows no script from elsewhere.
    page.evaluate(AXE.read_text(encoding="utf-8"))
    found = page.evaluate("() => axe.run(document, {resultTypes: ['violations']})")
    return [
        f"{each['id']}: {each['help']}: {[node['html'][:200] for node in each['nodes']]}"
        for each in found["violations"]
        if each["impact"] in serious
    ]


def overflowing(page: Any) -> list[str]:
    """What reaches beyond the right edge of the screen, when the page scrolls sideways; empty when nothing does."""
    found: list[str] = page.evaluate(WIDER)
    return found
