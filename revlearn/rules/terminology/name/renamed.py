"""A body's or place's name replaced by another name of the same kind."""

from __future__ import annotations

import re

from revlearn.model import Edit
from revlearn.rules.registry import Facts, rule

NAME = re.compile(
    r"(?:[\u4e00-\u9fff]{0,4}[省市县区镇乡州]|街道|国家|集团)?[\u4e00-\u9fff]{2,16}(?:局|委|办|办公室|中心|处|科|室|站|所|队|院|校|校区|会|社|馆|部|委员会|指挥部|合作社|联合社|分局|厅)"
)
ADDED = re.compile(r"(?:有关|相关|各|部门|单位|哪|本|该)")


@rule(
    title="名称更正",
    title_en="A name put right",
    message="名称“{before}”改为“{after}”。",
    message_en="The name “{before}” became “{after}”.",
    source="《党政机关公文处理工作条例》第二十条（地名、机构名等表述准确）",
    level="惯例",
    nature="error",
    yes=(
        "由{社区文体队→社区文体服务中心}排练。",
        "考点设在{东门校区→东湖校区}。",
    ),
    no=(
        "由{有关部门→市财政局}审核。",
        "召开{座谈会→推进会}。",
        "由{市财政局→审计厅}审核。",
    ),
    both_ways=True,
)
def renamed(edit: Edit) -> Facts | None:
    """机构、场所的名称以现行正式名称为准，撤并、更名后及时换用新名，写前核对。"""
    if edit.context.role in ("addressee", "signature"):
        return None
    before, after = edit.before, edit.after
    if len(before) < 3 or len(after) < 3 or len(before) > 20 or len(after) > 22:
        return None
    if not NAME.fullmatch(before) or not NAME.fullmatch(after) or ADDED.search(before) or before == after:
        return None
    if before[0] != after[0] or len(set(before) & set(after)) < 2 or (before.endswith("会") and after.endswith("会")):
        return None
    tags = {tag[:1] for _, tag in edit.context.draft_words}
    if "v" in tags and len(tags) == 1:
        return None
    return {"before": before, "after": after}
