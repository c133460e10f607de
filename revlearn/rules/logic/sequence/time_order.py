"""Items put in the order of time."""

from __future__ import annotations

from revlearn.model import Edit
from revlearn.rules.procedure import by_time
from revlearn.rules.registry import Facts, rule
from revlearn.rules.reordering import reordering


@rule(
    title="按时间先后排序",
    title_en="In the order of time",
    message="几项内容按时间先后排列，定稿为“{final}”。",
    message_en="The items now follow the order of time: “{final}”.",
    source="公文写作惯例（同级并列内容按时间、主次或因果排序）",
    level="惯例",
    nature="error",
    yes=(
        "{8月组织彩排，7月选定节目→7月选定节目，8月组织彩排}，9月正式演出。",
        "{三季度验收、二季度建设→二季度建设、三季度验收}。",
    ),
    no=("{7月选定节目，8月组织彩排→8月组织彩排，7月选定节目}。", "{招标、论证→论证、招标}。"),
)
def time_order(edit: Edit) -> Facts | None:
    """同一句里有几个时间点，从前往后排，读的人才好对表落实。"""
    found = reordering(edit)
    return found.facts if found is not None and by_time(found.draft, found.final) else None
