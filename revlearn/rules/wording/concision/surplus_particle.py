"""A particle that can go."""

from __future__ import annotations

from revlearn.model import Edit
from revlearn.rules.measures import unit_change
from revlearn.rules.registry import Facts, rule
from revlearn.rules.running import dropped

PARTICLES = frozenset("的了着过之所和与及以也就都而来去有于年日时后起到共")


@rule(
    title="多余的“的”“了”等虚字",
    title_en="Surplus particle",
    message="“{word}”字可省，句子更紧凑。",
    message_en="“{word}” can go.",
    source="《党政机关公文处理工作条例》第十九条（内容简洁，文字精练）",
    level="惯例",
    nature="improvement",
    yes=(
        "修剪枯死{的→}枝条40处。",
        "已从工程款中抵扣{了→}。",
        "树立榜样{和→}标杆作用。",
    ),
    no=(
        "清理{污染的→受污染}水域。",
        "认真{的→地}落实。",
        "修剪枝条{，→}补植苗木。",
        "日均用电90千瓦{时→}。",
    ),
)
def surplus_particle(edit: Edit) -> Facts | None:
    """定语较短、动词连用时“的、了、地、和、以”能省则省；一句里连用三个“的”就要拆。"""
    if edit.after or edit.before not in PARTICLES or unit_change(edit):
        return None  # 千瓦时 → 千瓦: another unit, not a shorter one
    return {"word": edit.before} if dropped(edit) else None
