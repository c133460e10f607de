"""What words put into or taken out of a sentence contain: figures, bases, duties, times, bodies.

The categories of content (logic) ask the same questions of the same text; each is answered once.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from revlearn.model import Edit
from revlearn.rules.bodies import LEADING, NAMED, OFFICE
from revlearn.rules.deadlines import DEADLINE, MOMENT, RHYTHM
from revlearn.rules.quantities import FIGURE
from revlearn.rules.running import added, dropped, replaced

MARKS = " ，、；。：,;:　"
BASIS = re.compile(
    r"《[^》]{2,40}》|(?:根据|按照|依据|依照|遵照|参照|落实)[^，。；]{0,30}(?:规定|要求|精神|部署|意见|决定|批示|办法|条例|方案|标准)"
    r"|〔\d{4}〕\d+号|经[^，。；]{1,24}(?:同意|批准|审议|审定|研究|论证|会商|询价|核准|审核|评估|认定|批复|备案|表决|测算|核实|会议通过|协商|沟通)|第[一二三四五六七八九十百\d]+条"
)
"""What a statement rests on: a law, a document, a decision, an agreement."""
COMPARISON = re.compile(
    r"(?:较|比|与)[^，。；]{0,14}(?:上年|去年|同期|上月|上季|年初|平均|以前|往年|[下降增提减快慢高低多少])|同比|环比|高于|低于|居全|位居|排名|名列|达到?[^，。；]{0,4}\d|占(?:比|总|全|到)?[^，。；]{0,6}\d|增长\d|下降\d|提高\d"
)
BREAKDOWN = re.compile(r"^[，；。]?其中")
DUTY = re.compile(
    r"(?<![重主需首纪只简])要(?![求素点件因闻])|应当|必须|须|不得|严禁|禁止|请(?!示)|务必|不准|(?<![反相适对响供])应(?![用急对有变届])|建立|完善|健全|推动|加强|开展|组织|落实|实施|推进|制定|探索|鼓励|支持|引导|严格|力争|确保|予以|给予|纳入|提升|强化|设立|培育|统筹|用好|深化|优化"
)
ORDER = re.compile(
    r"(?<![重主需首纪只简])要(?![求素点件因闻])|应当|必须|须|不得|严禁|禁止|(?<![申邀])请(?!示)|务必|不准|力争|确保|鼓励|予以|给予|一律|暂不|不超过|不少于|不低于"
)
DONE = re.compile(
    r"已|了(?!解)|先后|累计|全年|今年以来|上半年|去年|曾|未发生|完成|获|被|召开|举办|办结|受理|培训|化解|整改"
)
DELIVERY = re.compile(
    r"报[^，。；]{0,14}(?:局|委|办|部|厅|政府|党委|小组|中心|科|处|集团|备案|审[定批核])|[报抄呈]送|上报|反馈|通报|公布|公示|台账|清单|报告|复[查核评]|验收|评估|销号|督查|检查情况|考核|约谈|签订|核对|拨付|汇总"
)
"""What shows afterwards that the task was done."""


@dataclass(frozen=True, slots=True)
class Content:
    """Which kinds of content a stretch of text holds."""

    figure: bool
    basis: bool
    comparison: bool
    breakdown: bool
    duty: bool
    order: bool
    done: bool
    deadline: bool
    rhythm: bool
    body: bool
    leading: bool
    delivery: bool


@lru_cache(maxsize=1024)
def content(text: str) -> Content:
    """What ``text`` holds. Times are not figures."""
    without_times = RHYTHM.sub("", DEADLINE.sub("", text))
    return Content(
        figure=FIGURE.search(without_times) is not None,
        basis=BASIS.search(text) is not None,
        comparison=COMPARISON.search(text) is not None,
        breakdown=BREAKDOWN.search(text) is not None,
        duty=DUTY.search(text) is not None,
        order=ORDER.search(text) is not None,
        done=DONE.search(text) is not None,
        deadline=DEADLINE.search(text) is not None or MOMENT.search(text.strip(MARKS)) is not None,
        rhythm=RHYTHM.search(text) is not None,
        body=NAMED.search(text) is not None or OFFICE.search(text) is not None,
        leading=LEADING.search(text) is not None,
        delivery=DELIVERY.search(text) is not None,
    )


def _inside(edit: Edit) -> bool:
    """Within one paragraph that stands in both versions."""
    return not edit.context.whole_paragraph and "\n" not in edit.before and "\n" not in edit.after


def put_in(edit: Edit) -> str:
    """The words an insertion puts into a paragraph, without marks at their edges; empty for every other edit."""
    if edit.before.strip(MARKS) or not edit.after:
        return ""
    fits = replaced(edit) if edit.before else added(edit)
    return edit.after.strip(MARKS) if fits and _inside(edit) else ""


def taken_out(edit: Edit) -> str:
    """The words a deletion takes out of a paragraph, without marks at their edges; empty for every other edit."""
    if edit.after.strip(MARKS) or not edit.before:
        return ""
    fits = replaced(edit) if edit.after else dropped(edit)
    return edit.before.strip(MARKS) if fits and _inside(edit) else ""


def exchanged(edit: Edit) -> bool:
    """Whether words of running text inside one paragraph give way to others."""
    return bool(edit.before.strip(MARKS) and edit.after.strip(MARKS)) and replaced(edit) and _inside(edit)


def is_clause(edit: Edit) -> bool:
    """Whether a one-sided edit is a clause or sentence of its own, set off by marks, rather than a word or phrase."""
    text = edit.before if len(edit.before) > len(edit.after) else edit.after
    if text[0] in "，；。" or text[-1] in "，；。":
        return len(text) > 6
    return edit.context.whole_sentence
