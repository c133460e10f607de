"""Words the office does not want in its documents."""

from __future__ import annotations

from functools import partial

from revlearn.model import Edit, OfficeDictionary, OfficeWord
from revlearn.rules.office import SOURCE, occasions, proposals, put_right
from revlearn.rules.registry import Example, Facts, rule

SAMPLE = OfficeDictionary(banned=(OfficeWord("困难群众", ("穷人",)), OfficeWord("", ("老大难",), "贴标签")))


@rule(
    title="本单位词库：禁用词",
    title_en="A word banned in the office",
    message="“{wrong}”是本单位禁用词{reason}。",
    message_en="“{wrong}” is banned in this office.",
    source=SOURCE,
    level="规定",
    nature="error",
    yes=(
        Example("走访{穷人→困难群众}八十户。", office=SAMPLE),
        Example("着力解决{老大难→久拖不决的}问题。", office=SAMPLE),
    ),
    no=(
        Example("走访困难群众{八十→九十}户。", office=SAMPLE),
        Example("着力解决老大难{问题→矛盾}。", office=SAMPLE),
    ),
    proposes=partial(proposals, kind="banned"),
    alone="“{wrong}”是本单位禁用词，改用“{right}”{reason}。",
    alone_en="“{wrong}” is banned in this office; write “{right}”.",
    occasions=partial(occasions, kind="banned"),
    laid_down=True,
)
def office_banned(edit: Edit) -> Facts | None:
    """本单位词库列为禁用的词一律不写；有替代说法的用替代说法。"""
    return put_right(edit, "banned")
