"""The document type replaced by the right one."""

from __future__ import annotations

from revlearn.model import Edit
from revlearn.rules.genres import is_genre_change
from revlearn.rules.proposals import occasions
from revlearn.rules.proposals.genre import types_named
from revlearn.rules.registry import Facts, rule


@rule(
    title="文种使用",
    title_en="Document type",
    message="文种用错：“{before}”改为“{after}”。",
    message_en="The document type “{before}” became “{after}”.",
    source="《党政机关公文处理工作条例》第八条（15种公文的适用范围）",
    level="规定",
    nature="error",
    yes=(
        "关于更换书架的{报告→请示}\n省图书馆：\n现请示如下。",
        "现将评比结果{汇报→通报}如下：\n（一）参评情况\n共12家参评。",
        "特此{报告→通知}。",
        "关于更换书架的请示{报告→}\n省图书馆：\n请予核定。",
    ),
    no=(
        "要严格执行请示{报告→汇报}制度。",
        "关于{做好→抓好}植树活动的通知\n各林场：\n请备足苗木。",
        "各镇要按月{报告→通报}进展。",
    ),
    both_ways=True,
    proposes=types_named,
    alone="文种用错：“{before}”应为“{after}”。",
    alone_en="The document type should be “{after}”, not “{before}”.",
    occasions=occasions.named_types,
)
def document_type(edit: Edit) -> Facts | None:
    """先想清楚写给谁、为什么写：请上级批事用请示，向上汇报用报告，不相隶属用函，告知周知用通知、通报、通告；正文和结尾的文种名与标题一致。"""
    if len(edit.before) > 12 or len(edit.after) > 12 or not is_genre_change(edit):
        return None
    return {"before": edit.before or "（无）", "after": edit.after or "（删去）"}
