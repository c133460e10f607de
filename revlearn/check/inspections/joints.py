"""Commas, enumeration commas and semicolons at the joints of a sentence, decided by the words on either side."""

from __future__ import annotations

import re
from collections.abc import Iterator

from revlearn.check.inspections.registry import Case, Remark, inspection
from revlearn.model import Document, Span
from revlearn.rules.policy_terms import STANDARDS
from revlearn.rules.proposals.protected import in_title_marks, quoted

MARKS = "GB/T 15834—2011《标点符号用法》"
OPENS = r"(?:^|(?<=[。；：！？\n\u3000 ]))"
HAN = "[\u4e00-\u9fff]"

ADVERB = re.compile(
    rf"{OPENS}(?:首先|其次|再次|此外|另外|因此|同时|总之|为此|一方面|另一方面|换言之|综上|综上所述|长期以来|近年来|今年以来|去年以来|与此同时|会后|会前)(?P<mark>、)",
    re.M,
)
RESULT = re.compile(
    r"(?<=[\d%元人次家户件处亩吨项起名台座里点倍例])(?P<mark>、)(?=同比|环比|高于|低于|较上年|较去年|比上年|比去年|比上月|位居|居全|排名|占比达|占全|其中|已(?:完成|整改|办结|建成|落实|投入|发放|全部)|均|从而|确保|有效|超额|超过|累计|提前)"
)
CONNECTED = re.compile(
    r"(?P<mark>、)(?=同比|环比|其中|从而|以便|因此|所以|为此|经研究|现将|现就|但是|然而|并(?:于|对|将|在|由|按|报|向|组织|要求))"
)
ACTS = re.compile(
    r"(?<=[委府门位])(?P<mark>、)(?=高度重视|认真|切实|必须|应当|要(?![求素点件闻])|始终|坚持|积极|深入|严格|多次|专题|先后)"
    r"|(?<=主持)(?P<second>、)(?=[^，。；、\n]{2,24}(?:参加|出席|列席|汇报))"
)
SCENE = re.compile(
    rf"{OPENS}(?:根据|按照|依据|依照|为了|自|自从|截至|由于|随着|针对|通过|经过)[^，。；、：\n“”《》]{{0,28}}(?:规定|要求|部署|安排|精神|情况|基础上|期间|以来|过程中|[前后]|月底|年底|\d日)(?P<mark>、)(?P<next>[^，。；、：\n]{{6,}}?)(?P<end>[，。；])",
    re.M,
)


@inspection(
    label="wording.punctuation",
    rule="wording.punctuation.clause_comma",
    title="分句之间、句首状语之后用逗号",
    title_en="A comma between clauses and behind an opening phrase",
    message="顿号只用在并列词语之间，这里是另一个分句，用逗号。",
    message_en="The enumeration comma stands between listed words only; another clause follows here: a comma.",
    source=f"{MARKS} 4.4.3、4.5.3（顿号用于语段中并列词语之间）",
    level="规定",
    yes=(
        Case("首先{、→，}各站要备足苗木。"),
        Case("全县造林300亩{、→，}同比增长8.5%。"),
        Case("会议由李文海主持{、→，}各站负责人参加。"),
        Case("根据有关规定{、→，}现将造林地块予以公示。"),
    ),
    no=(
        Case("首先，各站要备足苗木。"),
        Case("造林300亩、补植120亩，同比增长8.5%。"),
        Case("根据省委要求、市委部署，抓好造林。"),
        Case("县委、县政府高度重视造林。"),
    ),
)
def clause_behind_enumeration_comma(document: Document) -> Iterator[Remark]:
    """顿号前后都是并列的词语；后面有自己的主语、谓语，或者是结果、补充的，用逗号。"""
    text = document.text
    marks = {match.span("mark") for pattern in (ADVERB, RESULT, CONNECTED) for match in pattern.finditer(text)}
    marks.update(match.span("mark" if match["mark"] else "second") for match in ACTS.finditer(text))
    for match in SCENE.finditer(text):
        tokens = document.tokens.within(match.span("next"))
        listed = re.search("(?:规定|要求|部署|安排|精神|情况|基础上|期间|[前后])$", match["next"])
        if not listed and "和" not in match["next"][:6] and any(token.tag == "v" for token in tokens):
            marks.add(match.span("mark"))
    for start, end in sorted(marks):
        if not quoted(document, start, end):
            yield Remark(start, end, "，")


BROKEN = re.compile(
    rf"{OPENS}(?:不仅|不但|由于|因为|虽然|尽管|为了|为(?!期|主|什么|何|民)|如果|如(?!下)|若|凡|凡是)[^，。；：！？\n]{{2,32}}(?P<mark>[；。])"
    r"(?=而且|并且|也|还|但|却|因此|所以|特制定|特此|现将|现就|将|则|就|一律|应当|必须|经)",
    re.M,
)
HANGING = re.compile(
    rf"{OPENS}在(?!于|编|职|岗|建)[^，。；：！？\n]{{2,24}}(?:领导下|支持下|指导下|努力下|配合下|关心下|情况下|基础上|过程中|同时|之际|期间|前提下)(?P<mark>[；。])(?=[^\n])",
    re.M,
)
PAIRED = re.compile(
    r"(?:^|(?<=[。；\n]))(?:由于|因为|为了|随着|鉴于)[^，。；：！？\n]{2,24}(?P<cause>；)(?=[^\n])|(?:不仅|不但|既)[^，。；：！？\n]{2,40}(?P<mark>；)(?=而且|并且|还|也|又)|(?:虽然|尽管)[^；：！？\n]{4,40}(?P<stop>。)(?=但是|但|然而)"
)


@inspection(
    label="wording.punctuation",
    rule="wording.punctuation.semicolon_down",
    title="一个复句没有说完，用逗号",
    title_en="A sentence cut in two",
    message="前后是一个复句，话没有说完，用逗号，不用“{text}”。",
    message_en="The sentence is not over: a comma, not “{text}”.",
    source=f"{MARKS} 4.1.3、4.4.3、4.6.3",
    level="规定",
    yes=(
        Case("由于雨水偏多{；→，}因此补植延期。"),
        Case("在县林业局的指导下{。→，}林场完成了补植。"),
        Case("虽然苗木紧张{。→，}但补植按期完成。"),
    ),
    no=(
        Case("由于雨水偏多，补植延期。"),
        Case("林场完成了补植。在县林业局的指导下，成活率较高。"),
        Case("雨水偏多。因此补植延期。"),
    ),
)
def sentence_cut(document: Document) -> Iterator[Remark]:
    """“由于……”“在……下”“虽然……”后面必有下文，中间用逗号连着，不断成两句。"""
    marks = {
        match.span(next(name for name, value in match.groupdict().items() if value))
        for pattern in (BROKEN, HANGING, PAIRED)
        for match in pattern.finditer(document.text)
    }
    for start, end in sorted(marks):
        if not quoted(document, start, end):
            yield Remark(start, end, "，")


PRINCIPLE = re.compile(
    rf"(?:按照|坚持|遵循|本着|贯彻|落实|依照|实行|体现|秉持|践行)(?P<items>{HAN}{{4}}(?:[、，]{HAN}{{4}}){{1,5}})的?(?:原则|方针|要求(?![^，。]*要)|精神|理念|思路)"
)
COUNTED = re.compile(
    r"[、：](?:[^\d、，。；：\n]{1,10})\d+(?:\.\d+)?(?P<unit>[处个台套家座所名人项件起亩株户条辆])(?P<mark>，)(?:[^\d、，。；：\n]{1,10})\d+(?:\.\d+)?(?P=unit)(?=[。；）])"
)
MEDALS = re.compile(rf"\d+{HAN}(?P<mark>，)\d+{HAN}(?=、\d+{HAN}[，。；])")
MEASURED = re.compile(
    r"(?<=[了送派备置建请聘有含括])\d+(?P<unit>[名个台套家处辆座所位])(?P<one>[^\d，、。；：\n的]{2,6})(?P<mark>，)\d+(?P=unit)[^\d，、。；：\n]{2,6}(?=[。；])"
)
FORBIDDEN = re.compile(rf"(?:不得|严禁|禁止|杜绝|防止|避免){HAN}{{2}}(?P<mark>，){HAN}{{2}}(?=[。；])")
FAULTS = re.compile(
    rf"(?<=[，。；：、])(?P<one>{HAN}{{4}})(?P<mark>，)(?P<other>{HAN}{{4}})等(?:现象|行为|问题|情况|情形|乱象|违法行为|不文明行为|活动)"
)
ACHIEVED = re.compile(
    "加强|强化|完善|健全|落实|开展|推进|严格|规范|整治|解决|防止|减少|杜绝|查处|治理|消除|排查|重点|效果|成效|明显|进一步|目前|近年|今年|期间|此外|同时"
)


@inspection(
    label="wording.punctuation",
    rule="wording.punctuation.list_comma",
    title="并列词语之间用顿号",
    title_en="Enumeration commas between listed words",
    message="并列的词语之间用顿号，不用逗号。",
    message_en="Listed words are separated by enumeration commas.",
    source=f"{MARKS} 4.5.3（并列词语之间用顿号）",
    level="规定",
    yes=(
        Case("按照因地制宜{，→、}适地适树的原则造林。"),
        Case("现有护林站31处、瞭望塔12处{，→、}检查站8处。"),
        Case("各站不得推诿{，→、}扯皮。"),
    ),
    no=(
        Case("按照因地制宜、适地适树的原则造林。"),
        Case("现有护林站31处，瞭望塔12座。"),
        Case("各站不得推诿，按时到岗。"),
        Case("加强管护，乱砍滥伐等现象得到遏制。"),
    ),
)
def listed_words_with_comma(document: Document) -> Iterator[Remark]:
    """“按照……、……的原则”、一组数量、“不得……、……”，各项短小并列，中间用顿号。"""
    text = document.text
    spans: set[Span] = set()
    for match in PRINCIPLE.finditer(text):
        spans.update(
            (match.start("items") + comma.start(), match.start("items") + comma.end())
            for comma in re.finditer("，", match["items"])
        )
    for pattern in (COUNTED, MEDALS, MEASURED, FORBIDDEN):
        spans.update(match.span("mark") for match in pattern.finditer(text))
    for match in FAULTS.finditer(text):
        if not ACHIEVED.search(match["one"]) and not ACHIEVED.search(match["other"]):
            spans.add(match.span("mark"))
    for start, end in sorted(spans):
        if not in_title_marks(document, start, end):
            yield Remark(start, end, "、")


WITH_COMMAS = {
    standard.replace("、", "，"): standard
    for standard in STANDARDS
    if standard.count("、") > 1 and "，" not in standard and "“" not in standard
}
FIXED_LIST = re.compile("|".join(re.escape(each) for each in sorted(WITH_COMMAS, key=len, reverse=True)))


@inspection(
    label="wording.punctuation",
    rule="wording.punctuation.list_comma",
    title="固定提法各项之间用顿号",
    title_en="Enumeration commas within a set phrase",
    message="固定提法各项之间用顿号：“{suggestion}”。",
    message_en="The items of a set phrase are separated by enumeration commas: “{suggestion}”.",
    source=f"{MARKS} 4.5.3；党中央、国务院文件的规范写法",
    level="规定",
    yes=(Case("贯彻{安全第一，预防为主，综合治理→安全第一、预防为主、综合治理}的方针。"),),
    no=(Case("贯彻安全第一、预防为主、综合治理的方针。"), Case("他说：“安全第一，预防为主，综合治理，一个都不能少。”")),
)
def set_phrase_with_commas(document: Document) -> Iterator[Remark]:
    """“安全第一、预防为主、综合治理”照原文用顿号。"""
    for match in FIXED_LIST.finditer(document.text):
        if not quoted(document, *match.span()):
            yield Remark(*match.span(), WITH_COMMAS[match[0]])
