"""A word that says nothing the sentence does not say."""

from __future__ import annotations

from revlearn.model import Edit
from revlearn.rules.registry import Facts, rule
from revlearn.rules.running import dropped

LONGEST = 6
ADVERBS = (
    "认真 切实 真正 着力 大力 扎实 积极 主动 充分 全力 尽力 努力 特 独自 单独 分头 提前 再次 重新 擅自 私自 不间断"
)
CATEGORIES = (
    "工作 问题 情况 人员 方面 活动 行为 现象 过程 任务 水平 力度 体系 类 生活 环节 事项 内容 措施 做法 形势 状况 要求"
)
VERBS = "负责 做到 出现 存在 发生 实现 造成 形成 有 出来 起来 下去"
POINTERS = "各自 多种 各种 共 总 一共 总共 所 以 当中 之中 其 各 本 该 这一 这些 此项"
SURPLUS = frozenset(" ".join((ADVERBS, CATEGORIES, VERBS, POINTERS)).split())


@rule(
    title="可删的虚泛词",
    title_en="Word that can go",
    message="“{word}”可删，删后意思不变。",
    message_en="“{word}” can go; the sentence says the same without it.",
    source="《党政机关公文处理工作条例》第十九条（内容简洁，文字精练）",
    level="惯例",
    nature="improvement",
    yes=(
        "组织献血{工作→}。",
        "县图书馆{认真→}清点藏书。",
        "防止树木{再次→}倒伏。",
    ),
    no=(
        "{认真→严格}清点藏书。",
        "{必须→}清点藏书。",
        "完成{18项→}任务。",
    ),
)
def surplus_word(edit: Edit) -> Facts | None:
    """写完逐字问“删掉它意思变不变”：不变就删。“认真、切实、真正、工作、问题、情况”最常多余。"""
    if edit.after or len(edit.before) > LONGEST or edit.before.strip("地的了，、") not in SURPLUS:
        return None
    return {"word": edit.before} if dropped(edit) else None
