"""A restricting attribute put before a noun."""

from __future__ import annotations

import re

from revlearn.model import Edit
from revlearn.rules.points import content, put_in
from revlearn.rules.registry import Facts, rule

RESTRICTS = re.compile(
    r"^(?:(?:有|无|符合|具备|设有|参与|涉及|存在|从事|新|近|未|已|超过|不足|达到|满|外来|参评|重点|部分|规模以上|限额以上|在建|新建|老旧|重大|重特大|较大|一般及以上|高风险|困难|特困|失能|独居"
    r"|常住|户籍|在册|在编|在职|专职|适龄|中小|民营|国有|本地|市内|县内|区内|辖区|实质性|关键|首批|首次|集中|居民|农村|城镇|试点|示范|主要|相关|有关|指定|纳入|经|由)[^，。；]{0,16}"
    r"|[^，。；]{1,14}的|(?:\d+周?岁|\d+[^，。；]{1,4})以[上下下内][^，。；]{0,6})$"
)
DESCRIBES = re.compile(
    r"^(?:认真|切实|重要|良好|积极|显著|明显|有力|强大|坚实|广泛|深入|突出|优秀|先进|新的|更大|更高|更好|崇高|巨大|全面|扎实|自己|我们|这样|一定|必要|目前|当前|现有|原有|上述|以上|大家|相应|强烈|浓厚|严峻|复杂|深刻)"
)
NOUN_FIRST = ("n", "s", "v", "m", "a", "j", "b", "l", "i", "eng", "x", "q", "z", "d", "f", "t", "r", "g")


@rule(
    title="加限定语",
    title_en="Restricting attribute added",
    message="补上限定语“{attribute}”，所指的对象收窄了。",
    message_en="“{attribute}” narrows down what is meant.",
    source="《党政机关公文处理工作条例》第十九条（表述准确）",
    level="惯例",
    nature="improvement",
    yes=(
        "在{→客流较大的}车站增设直饮水点。",
        "{→未成年}游客不得攀岩。",
        "对120株{→在册}古树逐株挂牌。",
        "{→65周岁以上持证}乘客免票乘车。",
    ),
    no=(
        "取得{→良好的}成效。",
        "要{→切实}加强管理。",
        "{→由县财政局}拨付资金。",
        "借阅图书52万册{→，比上年增加8%}。",
    ),
    stage="trial",
)
def attribute_added(edit: Edit) -> Facts | None:
    """说到一类人、一类事，想想是不是全都这样；不是，就加上“有条件的、规模以上、参评”一类限定。"""
    if edit.before or len(edit.after) > 18 or edit.after[0] in "，、；。" or edit.after[-1] in "，、；。":
        return None
    text = put_in(edit)
    right = edit.context.final_right
    if not text or not right or right[0] in "，、；。：的了" or not RESTRICTS.match(text) or DESCRIBES.match(text):
        return None
    found = content(text)
    if (
        found.basis
        or found.deadline
        or found.leading
        or found.order
        or found.comparison
        or text[0] in "由经"
        or "“" in text
    ):
        return None
    return {"attribute": text}
