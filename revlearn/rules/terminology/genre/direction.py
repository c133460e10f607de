"""The tone of the direction: no orders to peers or superiors."""

from __future__ import annotations

import re

from revlearn.model import Edit
from revlearn.rules.genres import COMMAND_FREE
from revlearn.rules.registry import Example, Facts, rule

ORDER = re.compile(r"要求|责成|责令|务必|必须|命令|认真抓好落实|遵照执行|贯彻执行|尽快落实|予以落实|按时完成")
ASKING = re.compile(r"商请|恳请|请予|函复|盼复|请贵|商|研究|支持|协助|为荷|烦请|敬请")


@rule(
    title="行文方向的语气",
    title_en="Direction of address",
    message="{genre}发往{target}，“{before}”是对下的口气，改为“{after}”。",
    message_en="A {genre} goes to a {target_en}: the order “{before}” became “{after}”.",
    source="《党政机关公文处理工作条例》第八条、第十四条（函适用于不相隶属机关之间商洽工作）",
    level="规定",
    nature="error",
    yes=(
        Example("现就苗木调运事宜{责成→商请}贵局支持：", genre="函"),
        Example("上述事宜，{请贵馆务必照办→请贵馆研究并予支持}。", genre="函"),
    ),
    no=(
        Example("现就苗木调运事宜{责成→商请}贵局支持：", genre="通知"),
        Example("我局{要求→督促}各科室按时报送。", genre="函"),
    ),
    stage="trial",
)
def direction(edit: Edit) -> Facts | None:
    """落笔前认准对方是上级、平级还是下级：对上“恳请”，对平级“商请”“请予支持”，对下才用“要求”“务必”。"""
    if not edit.before or len(edit.before) > 40 or edit.context.genre not in COMMAND_FREE:
        return None
    if ORDER.search(edit.before) is None or ASKING.search(edit.after) is None or ORDER.search(edit.after):
        return None
    upward = edit.context.genre in ("请示", "报告")
    return {
        "genre": edit.context.genre or "",
        "target": "上级机关" if upward else "不相隶属机关",
        "target_en": "superior" if upward else "peer",
        "before": edit.before,
        "after": edit.after,
    }
