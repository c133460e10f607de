"""The line that names whom a document is addressed to."""

from __future__ import annotations

import re

from revlearn.model import Edit
from revlearn.rules.places import draft_line, final_line

TEXT = re.compile(r"现将|如下|根据|按照|为[了进深切做贯]|会议|[。；！？]")


def in_addressee_line(edit: Edit) -> bool:
    """True when the edit stands in the addressee line (主送机关) of a version that has one."""
    if edit.context.role != "addressee":
        return False
    gone_or_new = edit.context.whole_paragraph and not (edit.before and edit.after)
    lines = (edit.before or edit.after,) if gone_or_new else (final_line(edit), draft_line(edit))
    return not any(TEXT.search(line.rstrip("；;\n")) for line in lines)
