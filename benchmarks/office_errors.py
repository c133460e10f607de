"""What a writer got wrong: errors of one sub-type put into a document that a leader has put right.

Every entry of ``ERRORS`` turns right text into wrong: a pattern of the right text, of which the group ``x`` (or all of
it) is replaced. They are made up for this benchmark and independent of the rules' own examples.
"""

from __future__ import annotations

import random
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass

from revlearn.model import Span

APART = 3
"""Unchanged characters between two planted changes: nearer ones would be one change to a reader."""


@dataclass(frozen=True, slots=True)
class Planted:
    """One change put in: the draft has ``before`` where the final version has ``after``, at ``draft_span``."""

    label: str
    draft_span: Span
    before: str
    after: str


DIGITS = "〇一二三四五六七八九"


def chinese_number(digits: str) -> str:
    """A whole number below 10,000, or one with decimals, in Chinese numerals: 96.5 → 九十六点五."""
    whole, _, rest = digits.partition(".")
    number = int(whole)
    parts = []
    for unit, name in ((1000, "千"), (100, "百"), (10, "十"), (1, "")):
        digit = number // unit % 10
        if digit:
            parts.append(DIGITS[digit] + name)
        elif parts and parts[-1] != "零" and number % unit:
            parts.append("零")
    text = "".join(parts) or "零"
    text = text.removeprefix("一") if text.startswith("一十") else text
    return text + ("点" + "".join(DIGITS[int(each)] for each in rest) if rest else "")


def _percent(match: re.Match[str]) -> str:
    return "百分之" + chinese_number(match["x"].rstrip("%"))


def _day(match: re.Match[str]) -> str:
    month, day = re.findall(r"\d+", match["x"])
    return f"{chinese_number(month)}月{chinese_number(day)}日"


def _amount(match: re.Match[str]) -> str:
    return chinese_number(match["x"])


def _signed(match: re.Match[str]) -> str:
    year, month, day = re.findall(r"\d+", match["x"])
    return f"{''.join(DIGITS[int(each)] for each in year)}年{chinese_number(month)}月{chinese_number(day)}日"


Wrong = str | Callable[[re.Match[str]], str]
Table = tuple[tuple[str, Wrong], ...]


def _swaps(**pairs: str) -> Table:
    """Right words and the wrong ones written for them."""
    return tuple(pairs.items())


ERRORS: Mapping[str, Table] = {
    "wording.confusable": _swaps(
        截至="截止", 部署="布署", 安排="按排", 健全="建全", 已经="以经", 制定="制订", 反映="反应", 覆盖="复盖",
        会同="汇同", 显著="显着", 汇总="会总", 签订="签定", 及时="即时", 形势="形式", 排查="排察", 负责="付责",
        形成="行成", 贯彻="惯彻", 亟须="急须", 配备="配倍", 处置="处制", 坚决="坚绝", 推诿="推委", 必要="必须",
        措施="措失", 检查="检察", 统筹="统酬", 隐患="隐换", 整改="整该", 培训="陪训", 困难="因难",
        清单="清淡", 监管="兼管", 执法="直法", 宣传="喧传", 规范="规犯", 完善="完缮", 通报="通抱",
    ),
    "wording.punctuation": (
        (r"(?<=[\u4e00-\u9fff]{2})(?P<x>、)(?=[\u4e00-\u9fff]{2})", "，"),
        (r"(?P<x>；)", "，"),
        (r"(?<=》)(?P<x>)(?=《)", "、"),
        (r"(?<=[\u4e00-\u9fff]{4})(?P<x>，)(?=[\u4e00-\u9fff]{4})", "、"),
    ),
    "wording.concision": (
        (r"(?<=[得要立即拒不于经])(?P<x>整改)", "进行整改"), (r"(?<=[\u4e00-\u9fff])(?P<x>排查)(?=\d|，)", "进行排查"),
        (r"(?P<x>组织培训)", "组织开展培训工作"), (r"(?P<x>开展检查)", "开展检查工作"),
        (r"(?P<x>研究解决)", "进行研究解决"), (r"(?P<x>严格执法)", "进行严格的执法"),
        (r"(?P<x>尚未)", "目前还尚未"), (r"(?P<x>逐项落实)", "逐项进行落实"), (r"(?P<x>约)(?=\d)", "大约在"),
        (r"(?P<x>必须)(?=[亲做清])", "必须要"), (r"(?P<x>切实)(?=[提做把履为])", "切实有效地"),
        (r"(?P<x>加强)(?=[^，。]{2,6}[，。])", "进一步加强"), (r"(?P<x>健全)(?=[长工])", "进一步建立健全"),
        (r"(?P<x>累计)", "累计共"), (r"(?P<x>确保)(?=各|全|数)", "切实确保"), (r"(?P<x>抽查结果)", "抽查的结果情况"),
        (r"(?P<x>专项督查)", "专项督查工作"), (r"(?P<x>统筹协调)", "统筹协调工作"), (r"(?P<x>宣传引导)", "宣传引导工作"),
        (r"(?P<x>应急准备)", "应急准备工作"), (r"(?P<x>业务指导)", "业务指导工作"), (r"(?P<x>组织领导)", "组织领导工作"),
        (r"(?P<x>核查)(?=、|，)", "进行核查"), (r"(?P<x>自查)", "进行自查"), (r"(?P<x>调度)(?=工作)", "进行调度"),
    ),
    "wording.register": (
        ("群众", "老百姓"), ("立即", "马上"), ("(?P<x>做好)", "搞好"), ("不得", "不能"), ("尚未", "还没有"), ("较多", "挺多"),
        ("目前", "眼下"), ("今年以来", "打今年起"), ("缓慢", "磨磨蹭蹭"), ("更加便捷", "省事多了"), ("密切配合", "搭把手"), ("抓紧", "赶紧"), ("解决实际困难", "解决实际难处"),  ("开展", "搞"),
        ("予以通报", "给个通报"), ("由于", "因为"), ("组建", "拉起"), ("(?P<x>推诿扯皮)", "踢皮球"), 
        ("共同", "一起"), ("充分利用", "好好利用"),  ("涌现", "冒出来"), ("弄虚作假", "糊弄人"),
        ("主要负责同志", "一把手"), ("建立(?=问|部|清|健)", "弄出"),   ("困难(?!\\d)", "难处"),
    ),
    "terminology.unit_number": (
        (r"(?<!\d)(?P<x>\d+\.\d%)", _percent), (r"(?<![年\d])(?P<x>\d{1,2}月\d{1,2}日)(?=前|，|开)", _day),
        (r"(?<!\d)(?P<x>\d+)(?=万元)", _amount), (r"(?<=\d)(?P<x>～)(?=\d)", "-"), (r"(?<=\d)(?P<x>个百分点)", "个点"),
        (r"(?<=[\u4e00-\u9fff])(?P<x>\d{2})(?=个|名|次|条|期)", _amount), (r"(?<=\d)(?P<x>平方米)", "平米"),
        (r"(?<=[\u4e00-\u9fff])(?P<x>\d{3})(?=[家所座个项件份人])", _amount),
    ),
    "terminology.name": _swaps(
        市发展改革委="市发改委", 市住房城乡建设局="市住建局", 市人力资源社会保障局="市人社局", 市市场监管局="市市监局",
        市卫生健康委="市卫健委", 市文化广电旅游局="市文旅局", 市农业农村局="市农业局", 市生态环境局="市环保局",
        市应急管理局="市应急局", 市自然资源和规划局="市自规局",
    ),
    "terminology.policy_term": (
        ("(?P<x>“双随机、一公开”)", "双随机一公开"), ("(?P<x>“放管服”)", "放管服"), ("(?P<x>“一网通办”)", "一网通办"),
        ("(?P<x>“最多跑一次”)", "最多跑一次"), ("(?P<x>“四不两直”)", "四不两直"), ("(?P<x>“三重一大”)", "三重一大"),
        ("(?P<x>“四个意识”)", "四个意识"), ("(?P<x>“四个自信”)", "四个自信"), ("(?P<x>“两个维护”)", "两个维护"),
        ("(?P<x>“互联网\\+监管”)", "互联网+监管"), ("(?P<x>以人民为中心)", "以群众为中心"), ("(?P<x>“稳中求进”)", "稳中求进"),
        ("(?P<x>稳中求进”工作总基调)", "稳中有进”工作总基调"),
    ),
    "structure.layout": (
        (r"^(?P<x>（[一二三四五六七八九十]）)", lambda match: f"({match['x'][1]})"),
        (r"^(?P<x>（[一二三四五六七八九十]）)", lambda match: f"{match['x']}、"),
        (r"^[一二三四五六七八九十](?P<x>、)", "，"), (r"^附件：1(?P<x>\.)", "、"), (r"^2(?P<x>\.)(?=.*台账)", "、"),
        (r"^云政办发(?P<x>〔\d{4}〕)", lambda match: f"[{match['x'][1:-1]}]"), (r"^各县.*部门(?P<x>：)$", ""),
        (r"^市(?:人民政府|财政局)(?P<x>：)$", ""), (r"^(?P<x>\d{4}年\d+月\d+日)$", _signed),
    ),
    "logic.accountability": (
        (r"(?P<x>由[\u4e00-\u9fff]{3,10}[局委])(?=牵头|于|予以)", "由有关部门"), (r"(?P<x>于\d+月\d+日前)", "尽快"),
        (r"(?<=，)(?P<x>\d+月\d+日前)", "尽快"), (r"(?P<x>每月25日前)", "定期"), (r"(?P<x>每季度)", "不定期"),
        (r"(?<=在)(?P<x>\d+个工作日内)(?=办结)", "规定时间内"), (r"(?<=当在)(?P<x>\d+小时内)", "规定时间内"),
        (r"(?<=请)(?P<x>[\u4e00-\u9fff]{3,10}[局委]、[\u4e00-\u9fff]{3,10}[局委])(?=于)", "有关部门"),
    ),
    "logic.connective": (
        ("(?P<x>同时，)", ""), ("(?P<x>此外，)", ""), ("(?P<x>因此，)", ""), ("(?P<x>为此，)", ""), ("(?P<x>但)(?=从)", ""),
        ("(?P<x>，其中)(?=\\d|申|市)", "，"), ("(?P<x>，并)", "，"),
    ),
}  # fmt: skip

OTHER_CHANGES: Table = (
    ("(?P<x>提高)(?=[基履])", "提升"), ("(?P<x>推动)", "促进"), ("(?P<x>扎实)", "认真"), ("(?P<x>充分)", "积极"),
    ("(?P<x>明确)(?=规|责)", "具体"), ("(?P<x>密切)", "相互"), ("(?P<x>有待)", "需要"), ("(?P<x>缺口较大)", "比较紧张"),
    ("(?P<x>，比去年同期提高[^，]*)", ""), ("(?P<x>，群众满意度达到[^。]*)", ""), ("(?P<x>，办结率为[^。]*)", ""),
    ("(?P<x>，占总数的[^，]*)", ""), ("(?P<x>，其中市级资金[^，]*)", ""), ("(?P<x>依法依规)", ""), ("(?P<x>的单位和个人)", "的单位"),
    ("(?P<x>重大隐患)", "隐患"), ("(?P<x>主要)(?=建设|用于)", ""), ("(?P<x>重点用于)", "用于"), ("(?P<x>部分)(?=县|干)", "有的"),
    ("^（[二四]）(?P<x>[^。]{4,8})(?=。)", lambda match: f"关于{match['x'][2:]}方面"),
    ("(?<=。)(?P<x>(?:要|坚持|深化|落实)[^。]{20,60}。)", ""),
)  # fmt: skip
"""What a reviser changes besides: better words, added support, additions and headings. Nobody's habit."""

OTHER = "other"
"""The label of such a change: it is not known which one it is."""


@dataclass(frozen=True, slots=True)
class Site:
    """A place of the right text that can be made wrong."""

    label: str
    start: int
    end: int
    wrong: str


def sites(text: str, label: str) -> list[Site]:
    """All places of ``text`` where the errors of ``label`` (or, for ``OTHER``, other changes) can stand."""
    found: dict[Span, Site] = {}
    for pattern, wrong in OTHER_CHANGES if label == OTHER else ERRORS[label]:
        for match in re.finditer(pattern, text, re.MULTILINE):
            start, end = match.span("x") if "x" in match.groupdict() else match.span()
            made = wrong if isinstance(wrong, str) else wrong(match)
            if made != text[start:end]:
                found.setdefault((start, end), Site(label, start, end, made))
    return list(found.values())


def with_errors(text: str, wanted: Mapping[str, int], chance: random.Random) -> tuple[str, tuple[Planted, ...]]:
    """The draft from which ``text`` was made, with ``wanted`` changes of each label where the text has room for them.

    Labels take turns, so that none crowds out another.
    """
    queues = {label: chance.sample(found, len(found)) for label in wanted if (found := sites(text, label))}
    left = {label: wanted[label] for label in queues}
    chosen: list[Site] = []
    while queues:
        for label in list(queues):
            if not left[label] or not _take(queues[label], chosen):
                del queues[label]
            else:
                left[label] -= 1
    draft: list[str] = []
    planted: list[Planted] = []
    at = size = 0
    for site in sorted(chosen, key=lambda each: each.start):
        kept = text[at : site.start]
        draft += [kept, site.wrong]
        size += len(kept)
        planted.append(Planted(site.label, (size, size + len(site.wrong)), site.wrong, text[site.start : site.end]))
        size += len(site.wrong)
        at = site.end
    return "".join([*draft, text[at:]]), tuple(planted)


def _take(queue: list[Site], chosen: list[Site]) -> bool:
    """Move the next site that is far enough from all chosen ones over to them; False when there is none."""
    while queue:
        site = queue.pop()
        if all(site.end + APART <= each.start or each.end + APART <= site.start for each in chosen):
            chosen.append(site)
            return True
    return False
