"""A figure of speech, or a plain statement turned into an image or a contrast."""

from __future__ import annotations

import re

from revlearn.model import Edit
from revlearn.rules.registry import Facts, rule
from revlearn.rules.running import replaced

LONGEST = 80
RULES = frozenset(("办法", "规定", "条例", "细则"))
FIGURES = re.compile("[0-9《》]")
FIGURE = re.compile(
    "不是[^。；]{1,16}而是|把“[^”]{1,8}”变[成为]|[由从]“[^”]{1,8}”[变转]?[为向到成]|“[^”]{1,8}”变[为成]“|如(?![无有期下上果])[^。；，]{1,6}，[^。；，]{3,10}$|[与和](?!.{0,12}(?:单位|部门))[^。；，]{1,8}(?:相结合|并重|并举|同频共振)|越[^。；，]{1,6}越|(.)则[^。；，]{1,6}\\1|既[^。；]{1,14}又|(?:之弦|之舟|之树|之花|引擎|压舱石|定盘星|指挥棒|最后一公里|先手棋|组合拳|加速度|主旋律"
    "|金钥匙|试金石|晴雨表|主心骨|领头雁|硬骨头|拦路虎|牛鼻子|防火墙|高压线|千钧|血脉|航标|灯塔|春风|沃土|桥梁|纽带)|如[^。；，]{1,6}般|似[^。；，]{1,4}一样"
)


@rule(
    title="比喻、对比",
    title_en="Figure of speech",
    message="改用比喻或对比的说法，更有感染力。",
    message_en="A figure of speech or a contrast for a plain statement.",
    source="《现代汉语》修辞部分（对偶、排比）；公文写作惯例",
    level="偏好",
    nature="improvement",
    yes=(
        "{发展离不开产业→产业兴则经济兴、产业强则全市强}。",
        "演练{不能走形式→不是“演”给人看，而是“练”在平时}。",
    ),
    no=(
        "{产业兴则经济兴→发展离不开产业}。",
        "演练{不能走形式→要注重实效}。",
    ),
    stage="trial",
)
def figure(edit: Edit) -> Facts | None:
    """讲话稿可用一两处贴切的比喻、对比（“不是……而是……”“越……越……”）；规范性文件不用。"""
    if not edit.after or len(edit.after) > LONGEST or not edit.before or not replaced(edit):
        return None
    if FIGURE.search(edit.before) or FIGURES.search(edit.after) or edit.context.genre in RULES:
        return None
    return {} if FIGURE.search(edit.after) else None
