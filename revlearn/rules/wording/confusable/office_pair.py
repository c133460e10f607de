"""Words that are mistaken for each other in this office, as its dictionary lists them."""

from __future__ import annotations

from functools import partial

from revlearn.model import Edit, OfficeDictionary, OfficeWord
from revlearn.rules.office import SOURCE, occasions, proposals, put_right
from revlearn.rules.registry import Example, Facts, rule

SAMPLE = OfficeDictionary(confusables=(OfficeWord("碧溪镇", ("壁溪镇",)), OfficeWord("营林", ("茔林",), "营造林木")))


@rule(
    title="本单位词库：易混词",
    title_en="A pair the office confuses",
    message="此处应用“{right}”，不用“{wrong}”{reason}。",
    message_en="“{right}” is meant here, not “{wrong}”.",
    source=SOURCE,
    level="规定",
    nature="error",
    yes=(
        Example("到{壁溪镇→碧溪镇}调研。", office=SAMPLE),
        Example("秋季{茔林→营林}面积达三千亩。", office=SAMPLE),
    ),
    no=(
        Example("到{壁溪镇→青石乡}调研。", office=SAMPLE),
        Example("秋季营林{面积→总面积}达三千亩。", office=SAMPLE),
    ),
    proposes=partial(proposals, kind="confusables"),
    alone="此处应用“{right}”，不用“{wrong}”{reason}。",
    alone_en="“{right}” is meant here, not “{wrong}”.",
    occasions=partial(occasions, kind="confusables"),
    laid_down=True,
)
def office_pair(edit: Edit) -> Facts | None:
    """这组词本单位常写错，已列入词库：写到时停一停，对照词库再下笔。"""
    return put_right(edit, "confusables")
