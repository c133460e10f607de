"""三改三审: what to look for before handing in the next draft, made from the writer's own errors."""

from __future__ import annotations

from collections.abc import Mapping

from revlearn.learn.steps import HEADS, head_of
from revlearn.record import Lesson, Profile

ITEMS = 5
"""Items under each head."""


def checklist(profile: Profile) -> Mapping[str, tuple[Lesson, ...]]:
    """The open lessons under the three heads in the order of writing (内容, 篇幅, 表述), the heaviest first."""
    return {
        head: tuple(lesson for lesson in profile.lessons if lesson.weight > 0 and head_of(lesson.key.label) == head)[
            :ITEMS
        ]
        for head in HEADS
    }
