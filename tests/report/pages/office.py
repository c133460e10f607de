"""A small office for the tests of the pages: writers, their slips month by month, and the profiles made of them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from revlearn.learn import month, profile, style_card, team_profile
from revlearn.model import Label
from revlearn.record import EditRecord, Entry, Profile, StyleCard, TeamProfile, Told

REGULATION = "《党政机关公文处理工作条例》第十九条"


@dataclass(frozen=True, slots=True)
class Slip:
    """One change a leader made: ``sentence`` holds it as ``{before→after}``."""

    rule: str | None
    sentence: str
    reason: str
    nature: Any = "error"
    source: str = REGULATION
    level: str = "规定"
    label: str = ""

    @property
    def sides(self) -> tuple[str, str, str, str]:
        """before, after, the draft's sentence, the final sentence."""
        left, rest = self.sentence.split("{")
        change, right = rest.split("}")
        before, after = change.split("→")
        return before, after, left + before + right, left + after + right


SLIPS: dict[str, Slip] = {
    "截止": Slip(
        "wording.confusable.pairs",
        "{截止→截至}9月底，全县已有17个乡镇完成高标准农田建设项目竣工验收，累计建成面积4.2万亩。",
        "“截止”表示到期停止，后面不能带时间宾语；说明某一时间点的情况用“截至”。",
        source="《现代汉语词典》（第7版）；国家语委易混词表",
    ),
    "反映": Slip(
        "wording.confusable.pairs",
        "部分企业{反应→反映}，涉企检查频次偏高、标准不一，希望进一步规范执法行为。",
        "“反应”指刺激引起的变化，“反映”指把情况、意见告诉上级或者有关方面。",
        source="《现代汉语词典》（第7版）",
    ),
    "报告夹带": Slip(
        "terminology.genre.request_inside",
        "以上报告，{请批示。同时恳请市政府追加专项资金300万元→请审阅}。",
        "报告不得夹带请示事项；需要上级答复的事，另行用请示行文，一文一事。",
        source="《党政机关公文处理工作条例》第十五条第四项",
    ),
    "简称": Slip(
        "terminology.name.full_name",
        "由{市发改委→市发展改革委}牵头，会同市财政局、市自然资源局于11月15日前提出项目清单。",
        "机构名称用全称或者规范化简称，“发改委”是口头说法。",
        level="惯例",
        source="机构编制部门公布的规范化简称",
    ),
    "责任": Slip(
        "logic.accountability.body_for_vague",
        "{有关部门→市住房城乡建设局会同市城管局}要对临街广告牌开展一次全面排查，逐一建立台账。",
        "“有关部门”没有说明由谁负责，定稿明确了牵头和配合单位。",
        "improvement",
        "《党政机关公文处理工作条例》第二十条；督查工作惯例",
        "惯例",
    ),
    "时限": Slip(
        "logic.accountability.deadline_for_vague",
        "各单位要{尽快→于10月25日前}将自查情况报县安委会办公室。",
        "“尽快”没有期限，定稿明确为“于10月25日前”。",
        "improvement",
        "督查工作惯例（事项、责任、时限三明确）",
        "惯例",
    ),
    "虚动词": Slip(
        "wording.concision.empty_verb",
        "要对重点项目建设情况{进行认真的梳理和分析→逐项梳理分析}，找准堵点难点。",
        "“进行＋动词”拉长了句子，直接用动词更有力。",
        "improvement",
        "公文写作惯例",
        "惯例",
    ),
    "口语": Slip(
        "wording.register.colloquial",
        "要{搞好→做好}今冬明春安全生产工作，坚决防范重特大事故发生。",
        "“搞好”是口语，定稿改为“做好”。",
        "improvement",
    ),
    "数字": Slip(
        "terminology.unit_number.scale",
        "预计全年可实现旅游综合收入{二十三点五亿元→23.5亿元}，同比增长11.8%。",
        "统计数字用阿拉伯数字，全文写法一致。",
        source="GB/T 15835—2011 第4.1条",
    ),
    "顿号": Slip(
        "wording.punctuation.adjacent_marks",
        "认真贯彻《信访工作条例》{、→}《人民调解法》等法规制度。",
        "标有书名号的并列成分之间通常不用顿号。",
        source="GB/T 15834—2011 第4.5.3.5条",
    ),
    "套话": Slip(
        "wording.concision.empty_sentence",
        "{当前，全市上下正以昂扬的姿态、饱满的热情投入到各项工作之中。→}现将有关事项通知如下。",
        "空泛句不提供信息，整句删去。",
        "improvement",
        "《党政机关公文处理工作条例》第十九条（文字精练）",
        "惯例",
    ),
    "标题": Slip(
        "structure.heading.viewpoint",
        "二、{产业发展方面→聚焦强链补链，培育产业集群}",
        "层次标题由话题提炼为观点。",
        "improvement",
        "公文写作惯例",
        "偏好",
    ),
    "主送": Slip(
        "structure.layout.addressee",
        "各县区人民政府{、→，}市政府各部门、各直属机构：",
        "主送机关不同类别之间用逗号，同类之间用顿号。",
        source="GB/T 9704—2012 第7.3.2条",
    ),
    "力争": Slip(
        "logic.scope.absolute_softened",
        "{确保→力争}年底前所有行政村实现5G网络全覆盖。",
        "话留余地：把握不大的目标不用“确保”。",
        "decision",
        "",
        "偏好",
    ),
    "任务": Slip(
        "logic.claim.task_added",
        "要加强值班值守{→，严格执行领导干部到岗带班制度}。",
        "定稿增加了一项要求。",
        "decision",
        "",
        "",
    ),
    "换词": Slip(
        None,
        "积极{推进→纵深推进}“放管服”改革，持续优化营商环境。",
        "按相似度判断：换用更贴切的词语。",
        "improvement",
        "",
        "",
        "wording.precision",
    ),
}

TITLES: Sequence[tuple[str, str, str]] = (
    ("关于做好今冬明春安全生产工作的通知", "通知", "王副主任"),
    ("关于2026年三季度重点项目推进情况的报告", "报告", "王副主任"),
    ("关于申请高标准农田建设补助资金的请示", "请示", "陈主任"),
    ("全市优化营商环境工作推进会议纪要", "纪要", "王副主任"),
    ("关于商请协助开展涉企检查核查工作的函", "函", "陈主任"),
)


@dataclass(frozen=True, slots=True)
class Paper:
    """One document to be: its day, the slips in it, and right uses of rules."""

    on: date
    slips: tuple[str, ...]
    right: tuple[tuple[str, int], ...] = ()
    title: int = 0
    characters: int = 1300
    sentences: int = 24


def entry_of(writer: str, paper: Paper, number: int) -> Entry:
    """The ledger's entry of ``paper``; ids follow from ``number``."""
    title, genre, reviser = TITLES[paper.title % len(TITLES)]
    edits = tuple(edit_of(SLIPS[name], number * 1000 + at) for at, name in enumerate(paper.slips))
    return Entry(
        id=number, writer=writer, date=paper.on, title=title, genre=genre, reviser=reviser, round=1, language="zh",
        draft_sha256=f"{number:064x}", final_sha256=f"{number + 1:064x}", draft_characters=paper.characters,
        final_characters=paper.characters - 30, changed_characters=sum(len(e.before) for e in edits) + 12,
        draft_sentences=paper.sentences, kept_sentences=max(0, paper.sentences - len(edits)), ruleset="test",
        retention="texts", opportunities=dict(paper.right), edits=edits,
    )  # fmt: skip


def edit_of(slip: Slip, identifier: int) -> EditRecord:
    """The ledger's record of ``slip``."""
    before, after, draft, final = slip.sides
    category, subtype = (slip.label or slip.rule or "").split(".")[:2]
    operation: Any = "replace" if before and after else ("insert" if after else "delete")
    label = Label(category, subtype, slip.nature, 0.95, False, (), slip.rule, slip.reason, slip.source, slip.level)
    return EditRecord(
        identifier, identifier % 1000, operation, ((0, len(before)),), ((0, len(after)),), before, after, draft, final,
        label,
    )  # fmt: skip


def papers_of_a_year(shift: int = 0) -> Iterator[Paper]:
    """Four documents a month from January to October: many slips at first, fewer later, some that come back."""
    names = list(SLIPS)
    for number in range(40):
        at = number + shift
        on = date(2026, 1 + number // 4, 4 + 6 * (number % 4))
        count = 9 - number // 6
        slips = [names[(at * 3 + k * 5 + k // 3) % len(names)] for k in range(count)]
        if number % 4 in (0, 2):
            slips.append("截止")
        right = (
            ("wording.confusable.pairs", 1 + at % 3),
            ("terminology.unit_number.scale", 2),
            ("logic.fact.weekday", 1),
        )
        yield Paper(on, tuple(slips), right, at, 1100 + 70 * (at % 6), 20 + at % 9)


def entries_of(writer: str, papers: Sequence[Paper], first: int = 1) -> list[Entry]:
    """All entries of ``writer``."""
    return [entry_of(writer, paper, first + at) for at, paper in enumerate(papers)]


OCTOBER = month("2026-10")


def told_of(writer: str, entries: Sequence[Entry]) -> list[Told]:
    """Told of every lesson of the first eight months in September."""
    keys = {edit.lesson for entry in entries if entry.date.month < 9 for edit in entry.edits}
    return [Told(writer, key, "2026-09") for key in sorted(keys, key=str)]


def ordinary(writer: str = "李明远", shift: int = 0) -> Profile:
    """A writer with ten months behind and four documents in October."""
    entries = entries_of(writer, list(papers_of_a_year(shift)), 1 + 100 * shift)
    return profile(writer, OCTOBER, entries, told=told_of(writer, entries))


def empty_month() -> Profile:
    """Documents before, none in October."""
    papers = [paper for paper in papers_of_a_year() if paper.on.month < 10]
    return profile("周晓岚", OCTOBER, entries_of("周晓岚", papers))


def newcomer() -> Profile:
    """One document, the first of all."""
    return profile(
        "陈思齐", OCTOBER, entries_of("陈思齐", [Paper(date(2026, 10, 9), ("截止", "时限", "口语", "力争"))])
    )


def nothing_at_all() -> Profile:
    """A writer without a document so far."""
    return profile("新人", OCTOBER, [])


def faultless() -> Profile:
    """Three documents without a single error or improvement; one decision."""
    right = (("wording.confusable.pairs", 4), ("terminology.unit_number.scale", 6))
    papers = [
        Paper(date(2026, 10, 8), (), right, 0),
        Paper(date(2026, 10, 14), ("力争",), right, 1),
        Paper(date(2026, 10, 26), (), right, 3),
    ]
    return profile("孙立", OCTOBER, entries_of("孙立", papers))


def crowded(count: int = 300) -> Profile:
    """``count`` edits in one month, no two alike."""
    names = list(SLIPS)
    entries = entries_of("赵启航", [Paper(date(2026, 10, 2 + 4 * at), (), (), at, 9000, 160) for at in range(5)])
    for at, entry in enumerate(entries):
        numbers = range(at * count // 5, (at + 1) * count // 5)
        edits = tuple(edit_of(_numbered(SLIPS[names[n % len(names)]], n), 1000 + n) for n in numbers)
        entries[at] = replace(entry, edits=edits)
    return profile("赵启航", OCTOBER, entries)


def _numbered(slip: Slip, number: int) -> Slip:
    """``slip`` with a number in the changed words, so that it differs from its like."""
    return replace(slip, sentence=slip.sentence.replace("→", f"第{number}期→").replace("}", f"第{number}期}}"))


def without_texts() -> Profile:
    """A month of which only labels and counts are kept."""
    gone: dict[str, Any] = {"before": "", "after": "", "draft_sentence": "", "final_sentence": ""}
    entries = [
        replace(entry, retention="figures", edits=tuple(replace(edit, **gone) for edit in entry.edits))
        for entry in entries_of("郑立", list(papers_of_a_year()))
    ]
    return profile("郑立", OCTOBER, entries)


MARKUP = "#set page(fill: red) *粗* _斜_ [链] $x$ \\ `码` <a href='x'>&amp;</a> =1+1 @注 // 注释 ~"


def extreme() -> Profile:
    """Long names and titles, sentences of a thousand characters, markup, rare characters, line breaks."""
    writer = "阿不都热合曼·买买提吐尔逊·艾合买提江（挂职自治区住房和城乡建设厅城市更新与历史文化名城保护处）"
    entries = entries_of(writer, list(papers_of_a_year())[-6:])
    long = "为全面贯彻落实党中央、国务院关于统筹发展和安全的决策部署，" * 34
    odd = (
        Slip("wording.confusable.pairs", f"{long}{{截止→截至}}10月底，{long}", "甲" * 400, source="《规定》" * 30),
        Slip("logic.claim.task_added", f"{MARKUP}{{旧*_#→新[]$\\}}{MARKUP}", MARKUP, "error", MARKUP),
        Slip("terminology.name.person_post", "请{𠮷田→𠮷野}、㛃、龘、𪚥同志阅示。😀\u200b\ufe0f", "人名用字𠮷。"),
        Slip("structure.split_merge.line_break", "第一句。{→\n}第二句。", "分段。", "improvement"),
        Slip(None, f"{{{long}→}}余下一句。", "整段删去。", "improvement", "", "", "structure.section"),
        Slip("gone.old.rule", "{甲→乙}", "规则已经取消。", label="wording.precision"),
    )
    last = entries[-1]
    edits = tuple(edit_of(slip, 900_000 + at) for at, slip in enumerate(odd))
    entries[-1] = replace(last, title="关于" + "进一步加强和改进" * 20 + "工作的通知", edits=last.edits + edits)
    return profile(writer, OCTOBER, entries)


NAMES: Sequence[str] = tuple(
    f"{family}{given}" for given in ("明远", "晓岚", "思齐", "立", "启航") for family in "李周陈孙赵钱吴郑"
)


def team(size: int = 8, name: str = "市政府办公室综合科") -> TeamProfile:
    """``size`` writers; the names repeat with a number after the first forty."""
    members = [NAMES[at] if at < len(NAMES) else f"{NAMES[at % 40]}{at // 40}" for at in range(size)]
    entries = {each: entries_of(each, list(papers_of_a_year(at)), 1 + 100 * at) for at, each in enumerate(members)}
    told = [event for each, own in entries.items() for event in told_of(each, own)]
    return team_profile(name, OCTOBER, entries, told=told)


def empty_team() -> TeamProfile:
    """A team nobody of which wrote anything."""
    return team_profile("综合科", OCTOBER, {"李明远": [], "周晓岚": []})


def leader() -> StyleCard:
    """The style card of the reviser with most documents."""
    entries = [
        entry
        for shift in range(3)
        for entry in entries_of(NAMES[shift], list(papers_of_a_year(shift)), 1 + 100 * shift)
    ]
    return style_card("王副主任", entries)
