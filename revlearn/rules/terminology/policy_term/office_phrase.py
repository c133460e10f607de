"""The office's own policy phrases, to the letter of its dictionary."""

from __future__ import annotations

from functools import partial

from revlearn.model import Edit, OfficeDictionary, OfficeWord
from revlearn.rules.office import SOURCE, occasions, proposals, put_right
from revlearn.rules.registry import Example, Facts, rule

SAMPLE = OfficeDictionary(
    phrases=(OfficeWord("一湖两带三片区", ("一湖两带三区", "一湖二带三片区"), "市委四届六次全会"),)
)


@rule(
    title="本单位词库：提法",
    title_en="The office's own policy phrase",
    message="“{wrong}”的规范提法是“{right}”{reason}。",
    message_en="The phrase for “{wrong}” is “{right}” in this office.",
    source=SOURCE,
    level="规定",
    nature="error",
    yes=(
        Example("围绕{一湖两带三区→一湖两带三片区}布局产业。", office=SAMPLE),
        Example("形成{一湖二带三片区→一湖两带三片区}格局。", office=SAMPLE),
    ),
    no=(
        Example("围绕{一湖两带三区→湖区生态}布局产业。", office=SAMPLE),
        Example("围绕一湖两带三片区布局{产业→项目}。", office=SAMPLE),
    ),
    proposes=partial(proposals, kind="phrases"),
    alone="“{wrong}”的规范提法是“{right}”{reason}。",
    alone_en="The phrase for “{wrong}” is “{right}” in this office.",
    occasions=partial(occasions, kind="phrases"),
    laid_down=True,
)
def office_phrase(edit: Edit) -> Facts | None:
    """本地提法一字不改、次序不乱，以本单位词库收录的最新写法为准。"""
    return put_right(edit, "phrases")
