"""Two documents → links: which sentences stayed, changed, moved, were split, merged, dropped or added.

Belongs here: pairing whole sentences and paragraphs, renumbering kept apart from moving. Must not live here:
differences inside a pair (diff), the meaning of a change (rules).
"""

from __future__ import annotations

from revlearn.align.links import align

__all__ = ["align"]
