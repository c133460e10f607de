"""The issuing body's name in the signature."""

from __future__ import annotations

import re

from revlearn.model import Edit
from revlearn.rules.proposals.layout import issuer_names
from revlearn.rules.registry import Facts, rule

NAME = re.compile(r"[\u4e00-\u9fff（）]{0,30}")


@rule(
    title="署名的机关名称",
    title_en="Issuer's name in the signature",
    message="署名由“{before}”改为“{after}”：署发文机关全称或规范化简称。",
    message_en="In the signature “{before}” became “{after}”.",
    source="GB/T 9704—2012 7.3.5（发文机关署名使用全称或规范化简称）",
    level="规定",
    nature="error",
    yes=(
        "特此通知。\n{县政府→县人民政府}办公室\n2025年8月6日",
        "特此通知。\n柳溪村{→村民委员会}\n2025年8月6日",
    ),
    no=(
        "特此通知。\n县林业局{（盖章）→（公章）}\n2025年8月6日",
        "由{县政府→县人民政府}研究室牵头。",
    ),
    both_ways=True,
    stage="trial",
    proposes=issuer_names,
    alone="署名“{before}”宜用全称或规范化简称“{after}”。",
    alone_en="The signature takes the full or standard name: “{after}”.",
)
def issuer_name(edit: Edit) -> Facts | None:
    """署名与标题、红头中的发文机关名称一致，写全称或规范化简称。"""
    if edit.context.role != "signature" or edit.context.whole_paragraph or edit.context.in_heading:
        return None
    if "（" in edit.before + edit.after or not NAME.fullmatch(edit.before) or not NAME.fullmatch(edit.after):
        return None
    return {"before": edit.before or "（无）", "after": edit.after or "（删去）"}
