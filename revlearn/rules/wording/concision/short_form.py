"""A function word in its longer form."""

from __future__ import annotations

from revlearn.model import Edit
from revlearn.rules.registry import Facts, rule
from revlearn.rules.running import running

SHORT = {
    "但是": "但",
    "并且": "并且",
    "而且": "且",
    "如果": "如若",
    "因为": "因",
    "由于": "因",
    "已经": "已",
    "或者": "或",
    "以及": "及和与",
    "之前": "前",
    "之后": "后",
    "以前": "前",
    "以后": "后",
    "使得": "使",
    "能够": "能",
    "应该": "应",
    "仍然": "仍",
    "曾经": "曾",
    "虽然": "虽",
    "为了": "为",
    "对于": "对",
    "自从": "自",
    "按照": "按",
    "依照": "依",
    "经过": "经",
    "或是": "或",
    "还是": "仍",
    "另外": "另",
    "县级": "县",
    "市级": "市",
    "每一": "每",
    "其中的": "其中",
    "正在": "正",
    "将要": "将",
    "必须": "须",
    "刚刚": "刚",
    "各个": "各",
    "分别": "分",
    "大约": "约",
    "凡是": "凡",
    "等等": "等",
    "达到": "达为",
}


@rule(
    title="虚词取短",
    title_en="Short form of a function word",
    message="“{before}”写作“{after}”，更简练。",
    message_en="“{after}” is the shorter form of “{before}”.",
    source="《党政机关公文处理工作条例》第十九条（内容简洁，文字精练）",
    level="惯例",
    nature="improvement",
    yes=(
        "{但是→但}形势依然严峻。",
        "{并且→并}做好记录。",
        "4月15日{之前→前}完成。",
    ),
    no=(
        "{但→但是}形势依然严峻。",
        "{并且→但}形势依然严峻。",
    ),
)
def short_form(edit: Edit) -> Facts | None:
    """公文虚词多用单音节：但、并、如、因、已、将、均、或，一篇之内前后一致。"""
    if not edit.after or edit.after not in SHORT.get(edit.before, ""):
        return None
    return {} if running(edit) else None
