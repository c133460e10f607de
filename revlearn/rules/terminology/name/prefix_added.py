"""The place or rank that a name lacked."""

from __future__ import annotations

import re

from revlearn.model import Edit
from revlearn.rules.registry import Facts, rule

PREFIX = re.compile(r"(?:[\u4e00-\u9fff]{1,4}[省市县区镇乡州旗]|[省市县区镇]|国家|国有|常务|中共|中国)")
QUALIFIER = re.compile(r"^(?:全|各|本|我|有关|相关|所有|到|在|由|对|向|赴|以|每|整)")
NAMED = re.compile(
    r"^(?:[\u4e00-\u9fff]{2,14}?(?:局|委员会|委|办公室|办|厅|中心|公司|政府|院|馆|站|林场|农场|医院|法院|支队|大队|学校|中学|小学)|副?[县市区镇省]长|副?书记|副?主任)"
)


@rule(
    title="名称前补地名、层级",
    title_en="Place or rank added to a name",
    message="名称前补“{after}”，写全名称。",
    message_en="“{after}” was added in front of the name.",
    source="《党政机关公文处理工作条例》第二十条（地名、机构名等表述准确）",
    level="惯例",
    nature="error",
    yes=(
        "由{→市}园林局养护。",
        "{→国有}青山林场完成抚育2000亩。",
        "由{副县长→常务副县长}牵头。",
    ),
    no=(
        "由{→各县}园林局养护。",
        "{→全市}共完成抚育2000亩。",
    ),
    stage="trial",
)
def prefix_added(edit: Edit) -> Facts | None:
    """机构、职务前的地名和层级不能省：是“市交通运输局”还是“县交通运输局”，是“副县长”还是“常务副县长”，要写明。"""
    after = edit.after.removesuffix(edit.before)
    if after == edit.after and edit.before:
        return None
    if len(after) > 6 or not PREFIX.fullmatch(after) or QUALIFIER.match(after):
        return None
    if (
        edit.context.role in ("title", "addressee", "signature")
        or NAMED.match(edit.before + edit.context.final_right) is None
    ):
        return None
    return {"after": after}
