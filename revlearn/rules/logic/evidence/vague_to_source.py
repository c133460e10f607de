"""A vague reference replaced by the document, standard or body meant."""

from __future__ import annotations

import re

from revlearn.model import Edit
from revlearn.rules.bodies import NAMED
from revlearn.rules.points import MARKS, exchanged
from revlearn.rules.registry import Facts, rule

CITED = re.compile(r"《[^》]{3,40}》|〔\d{4}〕\d+号|第[一二三四五六七八九十百\d]+[条次]")
VAGUE = re.compile(
    r"有关|相关|安排|按照|根据|依据|规定|要求|精神|标准|文件|政策|上级|多方|各方|沟通|协商|研究|同意|会商|领导"
)
TALKS = re.compile(r"会商|沟通|协商|征求|商|同意|研究|批准|审议|论证")


@rule(
    title="依据写具体",
    title_en="Basis made specific",
    message="“{before}”没有说明依据是什么，定稿写明“{after}”。",
    message_en="“{before}” does not say what the basis is; the final version names it: “{after}”.",
    source="《党政机关公文处理工作条例》第二十条（行文理由是否充分，行文依据是否准确）",
    level="规定",
    nature="improvement",
    yes=("未达到{有关标准→《游泳场所卫生规范》国家标准}。", "经{反复沟通→与市园林局协商}，同意移栽树木12株。"),
    no=(
        "由{有关部门→县财政局}拨付。",
        "根据{档案法→《中华人民共和国档案法》}，修订借阅制度。",
        "{认真→切实}落实有关要求。",
        "{经县政府同意后，→经县政府同意后}组织实施。",
    ),
)
def vague_to_source(edit: Edit) -> Facts | None:
    """“有关规定”“上级要求”“多方沟通”都要落到具体的文件、条款或单位。"""
    if not edit.before or not edit.after or not VAGUE.search(edit.before) or CITED.search(edit.before):
        return None
    if not exchanged(edit) or len(edit.after) > 40 or edit.before.strip(MARKS) == edit.after.strip(MARKS):
        return None
    if CITED.search(edit.after):
        return {}
    return {} if TALKS.search(edit.before) and TALKS.search(edit.after) and NAMED.search(edit.after) else None
