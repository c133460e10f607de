"""A body's listed name put right inside it: 与 → 和, a missing part."""

from __future__ import annotations

from pathlib import Path

from revlearn.model import Edit
from revlearn.rules.lexicon import read_table
from revlearn.rules.proposals.names import joined_names
from revlearn.rules.registry import Facts, rule
from revlearn.rules.terms import TermIndex

ORGS = read_table(Path(__file__).with_name("orgs.tsv"))
CORES = {
    name.removeprefix("国家").lstrip("省市县区中")
    for row in ORGS
    for name in (row["full"], row["short_formal"])
    if len(name) >= 6
}
SHORT_NAMES = ("纪委监委", "纪检监察", "人大常委会")
NAMES = TermIndex((*(core for core in CORES if len(core) >= 5), *SHORT_NAMES))

PLACES = ("title", "addressee", "signature")
"""There a name is an element of the layout."""


@rule(
    title="机构规范名称",
    title_en="A body's standard name put right",
    message="机构规范名称是“{name}”。",
    message_en="The body's standard name is “{name}”.",
    source="《党政机关公文处理工作条例》第十九条（表述准确）；机构改革方案公布的机构名称",
    level="规定",
    nature="error",
    yes=(
        "由市住房{与→和}城乡建设局验收。",
        "由市市场监督{→管理}局牵头。",
    ),
    no=(
        "由市{教育局→住房和城乡建设局}验收。",
        "馆藏数量{与→和}读者需求匹配。",
    ),
    proposes=joined_names,
)
def standard_name(edit: Edit) -> Facts | None:
    """机构名称一字不能改：是“和”不是“与”，是“监督管理”不是“监督”，写之前对照机构名录。"""
    if (
        not edit.after
        or len(edit.after) > 6
        or len(edit.before) > 6
        or edit.context.role in ("title", "addressee", "signature")
    ):
        return None
    for start, end, name in NAMES.in_final(edit):
        if start <= 0 and end >= len(edit.after) and end - start > len(edit.after):
            drafted = {hit[2] for hit in NAMES.in_draft(edit)}
            return None if name in drafted else {"name": name}
    return None
