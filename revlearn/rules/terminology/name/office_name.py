"""The office's own names of bodies, posts and people, as its dictionary writes them."""

from __future__ import annotations

from functools import partial

from revlearn.model import Edit, OfficeDictionary, OfficeWord
from revlearn.rules.office import SOURCE, occasions, proposals, put_right
from revlearn.rules.registry import Example, Facts, rule

SAMPLE = OfficeDictionary(names=(OfficeWord("云溪市沙洲新区管理委员会", ("沙洲管委会", "新区管委")),))


@rule(
    title="本单位词库：名称",
    title_en="The office's own name for it",
    message="“{wrong}”应写作“{right}”{reason}。",
    message_en="“{wrong}” is written “{right}” in this office.",
    source=SOURCE,
    level="规定",
    nature="error",
    yes=(
        Example("请{沙洲管委会→云溪市沙洲新区管理委员会}核实。", office=SAMPLE),
        Example("经费由{新区管委→云溪市沙洲新区管理委员会}安排。", office=SAMPLE),
    ),
    no=(
        Example("请{沙洲管委会→市审计局}核实。", office=SAMPLE),
        Example("请云溪市沙洲新区管理委员会{认真→}核实。", office=SAMPLE),
    ),
    proposes=partial(proposals, kind="names"),
    alone="“{wrong}”应写作“{right}”{reason}。",
    alone_en="“{wrong}” is written “{right}” in this office.",
    occasions=partial(occasions, kind="names"),
    laid_down=True,
)
def office_name(edit: Edit) -> Facts | None:
    """本单位词库规定了这个名称的写法：机构、职务、人名以词库为准，拿不准先查词库。"""
    return put_right(edit, "names")
