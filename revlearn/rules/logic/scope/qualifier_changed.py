"""A word of degree, modality or quantity put in or taken out on its own."""

from __future__ import annotations

import re

from revlearn.model import Edit
from revlearn.rules.points import put_in, taken_out
from revlearn.rules.registry import Facts, rule

QUALIFIER = re.compile(
    r"^(?:原则上?|基本上?|大体上?|总体上?|一般(?!及)|力争|争取|力求|拟|建议|部分|全部|全额|全体|所有|仅仅?|只(?!要|有)|只有|严重|有所|可以?|应当|必须|须|不得|主要|最高|最多|至少|"
    r"首次|唯一|率先|一律|均|尽量|尽可能|视情况?|酌情|依法(?:依规)?|依规(?:依纪)?|适当|适度|个别|少数|大部分|大多数|多数|绝对|相对|初步|暂|暂时|暂不|逐步|稳妥|有条件|分批|分类|分期|择优|自愿"
    r"|至今|仍|尚|普遍|不同程度|一定程度上?|在一定程度上|较为?|比较|十分|完全|不断|显著|明显|大幅|全面|确保|优先|按规定|按程序|按需|免费|强制|统一|单独|直接|重点|一些|有的|某些|一切|任何|累计|特殊|限期|原则|书面|大概)+(?:地|的)?$"
)
FILLER = frozenset(
    {
        "不断",
        "均",
        "仍",
        "尚",
        "全面",
        "十分",
        "较",
        "统一",
        "比较",
        "的",
        "逐步",
        "优先",
        "直接",
        "免费",
        "按规定",
        "应当的",
        "须",
        "确保",
        "显著",
        "明显",
    }
)
"""Taken out or put in alone these are as often a matter of style."""


@rule(
    title="分寸词增删",
    title_en="Qualifier put in or taken out",
    message="“{word}”一加一减，话的分寸和适用范围就不同了。",
    message_en="With or without “{word}” the statement binds differently.",
    source="《党政机关公文处理工作条例》第十九条（表述准确）",
    level="惯例",
    nature=None,
    yes=(
        "单次借书{→原则上}以10册为限。",
        "馆舍主体{→基本}完工。",
        "{→部分}商户未换新招牌。",
        "图书馆设施{全部→}开放。",
    ),
    no=("要{→切实}抓好落实。", "成效{→不断}显现。", "{→因此，}基本建成。"),
    both_ways=True,
)
def qualifier_changed(edit: Edit) -> Facts | None:
    """“基本、原则上、部分、力争”各管一个分寸，写之前想清楚话要说到几分。"""
    text = edit.after or edit.before
    if (edit.before and edit.after) or len(text) > 8:
        return None
    core = text.strip("，、")
    if not QUALIFIER.match(core) or core in FILLER or not (put_in(edit) or taken_out(edit)):
        return None
    return {"word": core}
