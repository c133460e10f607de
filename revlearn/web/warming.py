"""What a server loads before its first request, and what the garbage collector need not look at any more."""

from __future__ import annotations

import gc
import sys
from collections.abc import Mapping
from typing import Literal

from revlearn.rules import all_rules
from revlearn.segment import segment

LINES: Mapping[Literal["zh", "en"], str] = {"zh": "关于做好防汛工作的通知", "en": "Notice on flood control"}

TURN = 0.0005
"""Seconds that a thread may compute while others wait. With Python's own 5 ms a small page waited so long for each of
its queries while a large page was being made: half of them took 30 to 80 ms, with this 10 to 20."""


def warm_up() -> None:
    """Load the rules and the dictionaries of both languages, a second or two; the first reader does not wait for them.

    They are some hundred thousand objects that stay. A full collection walks them all and stops every request for a
    tenth of a second and more; once frozen they are left out of it.
    """
    all_rules()
    for language, text in LINES.items():
        segment(text, name="", language=language)
    gc.collect()
    gc.freeze()
    sys.setswitchinterval(TURN)
