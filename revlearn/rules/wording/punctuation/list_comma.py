"""Items of a list inside a sentence stand apart by 顿号, not by commas."""

from __future__ import annotations

from revlearn.model import Edit
from revlearn.rules.marks import exchange
from revlearn.rules.proposals import occasions
from revlearn.rules.proposals.marks import commas_in_lists
from revlearn.rules.registry import Facts, rule


@rule(
    title="句内并列词语用顿号",
    title_en="Enumeration comma in a list",
    message="句内并列的词语之间用顿号，定稿把逗号改为顿号。",
    message_en="Items of a list inside a sentence are separated by the enumeration comma (、).",
    source="GB/T 15834—2011《标点符号用法》 4.5.3",
    level="规定",
    nature="error",
    yes=(
        "攀折花枝{，→、}踩踏草坪等行为时有发生。",
        "坚持{便民高效，公开透明→便民高效、公开透明}的原则。",
    ),
    no=(
        "闭馆以后{，→；}各馆要清点图书。",
        "更换灯泡52个{、→，}电梯检修完毕。",
    ),
    proposes=commas_in_lists,
    alone="句内并列的词语之间用顿号，不用逗号。",
    alone_en="Items of a list inside a sentence are separated by the enumeration comma (、).",
    occasions=occasions.list_marks,
)
def list_comma(edit: Edit) -> Facts | None:
    """句子内部并列的词或短语之间用顿号，分句之间才用逗号：先看隔开的是“项”还是“句”。"""
    if "、" not in edit.after or "，" not in edit.before:
        return None
    return {} if exchange(edit) == ("，", "、") else None
