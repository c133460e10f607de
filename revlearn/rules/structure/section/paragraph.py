"""Any other whole paragraph added or dropped."""

from __future__ import annotations

from revlearn.model import Edit
from revlearn.rules.genres import asks_for_something
from revlearn.rules.places import NUMBERING, new_or_gone
from revlearn.rules.registry import Facts, rule

SHORTEST = 20


@rule(
    title="整段增删",
    title_en="Whole paragraph added or dropped",
    message="{change}“{start}……”一段。",
    message_en="The paragraph “{start}…” was {change_en}.",
    source="《党政机关公文处理工作条例》第十九条（内容简洁，重点突出，结构严谨）",
    level="惯例",
    nature="improvement",
    yes=(
        "抓好布展。\n{→书展期间交通接驳由主办方统一安排，参展商不另付车费。\n}特此通知。",
        "抓好布展。\n{优秀展位由组委会颁发证书，证书制作费从门票收入开支。\n→}特此通知。",
    ),
    no=(
        "抓好布展。{→书展期间交通接驳由主办方统一安排，不另付车费。}\n请遵照执行。",
        "抓好布展。\n{→市体育局\n}2025年8月6日",
    ),
    both_ways=True,
)
def paragraph(edit: Edit) -> Facts | None:
    """每一段都要有它的作用；写完问一句：没有这一段，文件缺什么？不缺就删，缺的就补。"""
    text = new_or_gone(edit)
    if text is None or len(text) < SHORTEST or edit.context.role not in ("body", "heading"):
        return None
    if (NUMBERING.match(text) and NUMBERING.match(text)[0].strip()) or text[-1] not in "。！”：":  # type: ignore[index]
        return None
    if edit.before and asks_for_something(edit, text):
        return None
    return {
        "start": text[:12],
        "change": "增写" if edit.after else "删去",
        "change_en": "added" if edit.after else "dropped",
    }
