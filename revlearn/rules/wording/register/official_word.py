"""A plain function word made official."""

from __future__ import annotations

import re

from revlearn.model import Edit
from revlearn.rules.dictionary import RARE, frequency, tag
from revlearn.rules.registry import Facts, rule
from revlearn.rules.running import running

PLAIN = (
    "在 于",
    "都 均",
    "把 将",
    "给 向 为 予",
    "才 方 方可",
    "跟 与 同",
    "被 受 经",
    "让 使 令",
    "叫 称",
    "就 即",
    "没 未",
    "没有 未 无 尚未",
    "不能 不得",
    "不准 不得",
    "不许 不得",
    "不要 不得 避免",
    "要 应当 应 须",
    "打算 拟",
    "想 拟",
    "准备 拟",
    "还 尚 仍",
    "从 自",
    "用 以",
    "这个 该 此",
    "这些 上述 此类",
    "那些 有关",
    "这样 如此",
    "它 其",
    "他们 其",
    "自己 自身",
    "全都 均 全部",
    "一起 共同 一并",
    "一共 共 共计",
    "马上 立即",
    "赶紧 尽快 抓紧 立即",
    "可是 但",
    "不过 但",
    "所以 故 因此",
    "因为 由于",
    "如果 如 若",
    "要是 如 若",
    "还有 此外",
    "另外 此外 另",
    "和 与",
    "以后 后 今后",
    "以前 此前",
    "现在 目前 现",
    "怎么 如何",
    "怎样 如何",
    "为什么 为何",
    "什么时候 何时",
    "多少 若干",
    "可以 可",
    "需要 需",
    "已经 已 业已",
    "到 至",
    "来 以",
    "是 为",
    "有 具有",
    "做 开展",
    "不允许 不得",
    "也都 均",
    "从没 从未 未",
    "碰到 遇到 发现",
    "感到 认为",
    "随便 随意",
    "小孩子 儿童 未成年人",
    "花 用 使用",
    "买 购买 购置",
    "卖 销售",
    "管 管理 负责",
    "找 寻找 联系",
    "看 查看",
    "说 表示",
    "觉得 认为",
    "知道 知悉",
    "帮 帮助",
    "剩下的 其余 剩余",
)
OFFICIAL = {line.split()[0]: frozenset(line.split()[1:]) for line in PLAIN}

GOING = re.compile("[去来]([一-鿿])")


@rule(
    title="虚词、动词用书面形式",
    title_en="Official form of a plain word",
    message="“{before}”换成书面语“{after}”。",
    message_en="“{after}” is the official form of “{before}”.",
    source="《党政机关公文处理工作条例》第十九条（文风端正，表述准确）",
    level="惯例",
    nature="improvement",
    yes=(
        "参展图书{都→均}已上架。",
        "花展定{在→于}9月18日开幕。",
        "企业{打算→拟}增资扩产。",
        "请会员{去坐→乘坐}接驳车。",
        "派人{去查→核查}水表。",
    ),
    no=(
        "参展图书{均→都}已上架。",
        "{在→从}实践中提高。",
        "登记{来访→走访}人数。",
    ),
)
def official_word(edit: Edit) -> Facts | None:
    """公文常用书面虚词：在→于、都→均、把→将、给→向、才→方、不能→不得、打算→拟、如果→如。"""
    if _going_to(edit.before, edit.after) and running(edit):
        return {}
    return {} if edit.after in OFFICIAL.get(edit.before, ()) and running(edit) else None


def _going_to(before: str, after: str) -> bool:
    """去坐 → 乘坐, 去查 → 核查: a verb of speech with 去 or 来 made the two-character verb that writing has."""
    match = GOING.fullmatch(before)
    if match is None or frequency(before) > RARE:
        return False
    return len(after) == 2 and match[1] in after and tag(after).startswith("v")
