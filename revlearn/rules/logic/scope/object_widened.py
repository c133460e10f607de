"""One more kind of person or thing bound or covered."""

from __future__ import annotations

import re

from revlearn.model import Edit
from revlearn.rules.points import content, put_in
from revlearn.rules.registry import Facts, rule

JOINED = re.compile(r"^(?:，?(?:和|及|以及|或者?)|、|及其)")
KINDS = re.compile(
    r"(?:人员?|者|单位|企业|学校|机构|部门|局|委|中心|同志|干部|负责人|设施|区域|场所|车辆|家庭|群众|组织|站|村|社区|街道|乡镇|设备|物资|项目|代表)$"
)
VERB = re.compile(
    r"由|要|应|须|把|将|建立|开展|组织|推动|加强|完善|审核|拨付|落实|研究|调度|通报|验收|考核|公[布示开]|报"
)


@rule(
    title="扩大对象",
    title_en="One more kind covered",
    message="列举中加上“{object}”，涵盖的对象扩大了。",
    message_en="“{object}” was added to the list: more is covered.",
    source="《党政机关公文处理工作条例》第十九条（内容完备，表述准确）",
    level="惯例",
    nature="decision",
    yes=(
        "各街道文化站站长{→和群众文艺团队代表}参加。",
        "旧校舍的桌椅{→及教学设备}由村委会接收。",
        "对清河镇林业站{→、柳溪镇林业站}给予奖励。",
    ),
    no=("由社区初审{→、街道复核}。", "加强宣传{→和引导}。", "根据《条例》{→和会议精神}，制定方案。"),
    stage="trial",
)
def object_widened(edit: Edit) -> Facts | None:
    """列举对象前对照政策文件逐项点名，别漏掉同类的单位、人员和事项。"""
    if len(edit.before) > 1 or not JOINED.match(edit.after):
        return None
    text = put_in(edit)
    if len(text) < 4 or VERB.search(text):
        return None
    found = content(text)
    if found.basis or found.deadline or found.leading or found.order or found.figure or found.comparison:
        return None
    left = edit.context.final_left
    if left.startswith(("根据", "按照", "为落实")) or edit.context.final_right.startswith(("要", "应", "负责", "按")):
        return None
    last = edit.context.final_words[-1:]
    return (
        {"object": text}
        if last and last[0][1].startswith(("n", "r", "s", "l", "j", "q", "x")) and KINDS.search(text)
        else None
    )
