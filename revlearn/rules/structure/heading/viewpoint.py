"""A heading that named a topic now states a viewpoint."""

from __future__ import annotations

import re

from revlearn.model import Edit
from revlearn.rules.places import heading_of
from revlearn.rules.registry import Facts, rule

TOPIC = re.compile(
    r"^(?:关于)?[^，、“”]{0,12}(?:方面|情况|工作|问题|建设|措施|保障|管理|服务|机制|队伍|安排|做法|成效|目标|任务|要求|责任|梳理|发动|整治|监管)$"
)
BARE = re.compile(r"^[^，。“”]{2,8}$")
ACTION = (
    r"(?:以|聚焦|坚持|强化|加强|健全|完善|推进|推动|深化|筑牢|建强|压实|突出|提升|优化|拓宽|拓展|盘活|做强|做实|做优|织密|编制|严格|严查|从严|构建|夯实|"
    r"转变|靠前|凝聚|扩大|守牢|守护|化解|打造|创新|厚植|激发|培育|抓牢|抓实|抓好|抓细|把|让|统筹|全面|着力|持续|切实|深入|充分|服务|落实|规范|防范|畅通|扎实)"
)
VIEWPOINT = re.compile(rf"^{ACTION}|，{ACTION}|更加|不够|不足|不强|不高|不畅|薄弱|滞后|满足需要")


@rule(
    title="层次标题由话题提炼为观点",
    title_en="Heading distilled into a viewpoint",
    message="小标题“{before}”只说了话题，定稿“{after}”说出了观点。",
    message_en="The heading “{before}” named a topic; “{after}” states the point.",
    source="公文写作惯例（层次标题宜点明观点、相互照应）",
    level="惯例",
    nature="improvement",
    yes=(
        "一、{志愿服务情况→建强队伍，志愿服务遍布社区}\n全年活动60场。",
        "（二）{宣传方面→以案释法提升普法实效}。全年开展宣讲12场。",
        "三、{养护工作→科学施策，守护古树枝繁叶茂}\n各林场要分片包干。",
    ),
    no=(
        "一、参赛{人员→对象}\n在校学生。",
        "二、{强化科普宣传→加强科普宣传}\n全年讲座5场。",
        "全年{宣传方面→强化宣传，提升实效}开展较好，完成了任务。",
    ),
)
def viewpoint(edit: Edit) -> Facts | None:
    """小标题不只是“话题标签”：写完一节，用一句话概括这一节要读者记住什么，把它提到标题里，各级标题句式相称。"""
    before, after = edit.before.strip("。"), edit.after.strip("。")
    if not before or len(after) <= len(before) or not edit.context.in_heading:
        return None
    if not TOPIC.match(before) and not (BARE.match(before) and "，" in after):
        return None
    if re.match(ACTION, before) and "，" not in after:
        return None
    if not VIEWPOINT.search(after) or heading_of(edit) is None:
        return None
    return {"before": before, "after": after}
