"""等 and an ellipsis do the same work; an ellipsis has six dots."""

from __future__ import annotations

import re

from revlearn.model import Edit
from revlearn.rules.marks import marks_only
from revlearn.rules.proposals.marks import ellipses
from revlearn.rules.registry import Facts, rule

DOTS = re.compile(r"…|。。+|\.\.+|·{3,}")


@rule(
    title="省略号的使用",
    title_en="Ellipsis",
    message="省略号与“等”“等等”不同时使用；省略号占两格六点，公文列举宜用“等”。",
    message_en="“等” and an ellipsis are not used together; an ellipsis is “……”.",
    source="GB/T 15834—2011《标点符号用法》 4.11.3",
    level="规定",
    nature="error",
    yes=(
        "水果、蔬菜等{……→}",
        "他说{。。。→……}大家都听见了。",
    ),
    no=(
        "水果、蔬菜{……→等农产品}。",
        "茶叶{、→，}竹笋等。",
    ),
    proposes=ellipses,
)
def ellipsis(edit: Edit) -> Facts | None:
    """列举未尽用“等”即可，后面不再加省略号；省略号写作“……”，不用“。。。”或“...”。"""
    if not DOTS.search(edit.before) or (DOTS.search(edit.after) and "…" in edit.before) or not marks_only(edit):
        return None
    return {}
