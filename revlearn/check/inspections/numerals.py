"""Numbers in the wrong kind of digits, seen by the words around them (GB/T 15835—2011)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from revlearn.check.inspections.registry import Case, Remark, inspection
from revlearn.model import Document
from revlearn.rules.proposals.numbers import ordinal, written_with_digits
from revlearn.rules.proposals.protected import quoted

NUMERALS = "GB/T 15835—2011《出版物上数字用法》"
HAN_DIGITS = str.maketrans("0123456789", "〇一二三四五六七八九")
FIXED = re.compile(
    r"(?<![\d.第])(?P<digit>[1-9])(?=带一路|带1路|会期间|会一课|票否决|把手|盘棋|体化|视同仁|线(?:职工|工人|员工|人员|岗位|干部)"
    r"|个(?:意识|自信|全面|维护|确立|务必|牢固树立|毫不动摇|不放过|最严|到位|必须|严格|带头|专项行动)|农(?:工作|问题|服务)|方面[，要是]|手抓|风问题|严3实|级联动|三产业)"
    r"|(?<=十)(?P<plan>[1-9])(?=五(?:规划|时期|期间|”|末|以来|开局))|(?<=全国)(?P<sessions>2)(?=会)"
)


@inspection(
    label="terminology.unit_number",
    rule="terminology.unit_number.numerals",
    title="固定词语中的数字用汉字",
    title_en="A number that is part of a fixed word",
    message="固定词语中的数字用汉字：“{text}”应为“{suggestion}”。",
    message_en="In a fixed word the number is written in characters: “{suggestion}”, not “{text}”.",
    source=f"{NUMERALS} 4.2.3（已稳定成型的含数字的词语用汉字）",
    level="规定",
    yes=(
        Case("坚持全市{1→一}盘棋，统筹苗木调运。"),
        Case("增强{4→四}个意识，做好护林工作。"),
        Case("十{4→四}五规划明确了造林任务。"),
    ),
    no=(
        Case("坚持全市一盘棋，统筹苗木调运。"),
        Case("建成3个苗圃，4个护林站。"),
        Case("第1方面军旧址周边植树。"),
    ),
)
def fixed_word_in_digits(document: Document) -> Iterator[Remark]:
    """“一盘棋”“四个意识”“十四五”这类固定说法里的数字是词的一部分，不用阿拉伯数字。"""
    for match in FIXED.finditer(document.text):
        yield Remark(*match.span(), match[0].translate(HAN_DIGITS))


ORDINAL = re.compile(
    r"(?<=第)(?P<number>[1-9])(?=季度|产业)|(?<=党的)(?P<congress>[12]\d)(?=大(?:精神|报告|以来|和|、|，|。|关于|胜利|召开))"
)


@inspection(
    label="terminology.unit_number",
    rule="terminology.unit_number.numerals",
    title="序数用汉字",
    title_en="An ordinal in digits",
    message="“第{text}”这类序数用汉字“{suggestion}”。",
    message_en="Such an ordinal is written in characters: “{suggestion}”, not “{text}”.",
    source=f"{NUMERALS} 4.2.3；公文写作惯例",
    level="惯例",
    yes=(
        Case("第{2→二}季度共造林300亩。"),
        Case("全县第{3→三}产业增加值稳步增长。"),
        Case("学习党的{20→二十}大精神，抓好护林工作。"),
    ),
    no=(
        Case("第二季度共造林300亩。"),
        Case("护林简报第2期。"),
        Case("造林地块第2标段开工。"),
    ),
)
def ordinal_in_digits(document: Document) -> Iterator[Remark]:
    """“第二季度”“第三产业”“党的二十大”用汉字。"""
    for match in ORDINAL.finditer(document.text):
        if not quoted(document, *match.span()):
            yield Remark(*match.span(), ordinal(int(match[0])))


WIDE = re.compile("[０-９][０-９．，]*％?|(?<=\\d)％")
NARROW = str.maketrans("０１２３４５６７８９．，％", "0123456789.,%")


@inspection(
    label="terminology.unit_number",
    title="阿拉伯数字用半角",
    title_en="Full-width digits",
    message="阿拉伯数字和百分号用半角：“{suggestion}”。",
    message_en="Digits and the per cent sign are half-width: “{suggestion}”.",
    source=f"{NUMERALS} 5.1（阿拉伯数字占半个汉字位置）",
    level="规定",
    yes=(Case("共植树{３５２→352}株。"), Case("成活率达到95{％→%}。")),
    no=(Case("共植树352株。"), Case("成活率达到95%。")),
)
def full_width_digits(document: Document) -> Iterator[Remark]:
    """数字用半角字符，两位数占一个汉字的位置。"""
    for match in WIDE.finditer(document.text):
        yield Remark(*match.span(), match[0].translate(NARROW))


ROUGH = re.compile(
    r"(?<![\d第、.])(?P<low>[1-8])、(?P<high>[2-9])(?=天(?!内)|个(?:月|小时|人|季度)|人[，。；]|名(?!单)|户[，。；]|次[，。；]|倍|成[，。；])"
    r"|(?P<vague>[几数])(?P<scale>10+|十(?=0))(?=[多余]?[个名人户家次亩公棵株万亿])"
)


@inspection(
    label="terminology.unit_number",
    rule="terminology.unit_number.numerals",
    title="概数用汉字",
    title_en="A rough number in digits",
    message="概数用汉字，相邻数字连用不加顿号：“{suggestion}”。",
    message_en="A rough number is written in characters, without a mark: “{suggestion}”.",
    source=f"{NUMERALS} 4.2.2（概数用汉字）；GB/T 15834—2011 4.5.3.5",
    level="规定",
    yes=(Case("补植苗木需要{3、4→三四}天。"), Case("现有护林员{几10→几十}人。")),
    no=(Case("补植苗木需要三四天。"), Case("现有护林员几十人。"), Case("3、4号苗圃已完工，1、2年级学生参加。")),
)
def rough_number_in_digits(document: Document) -> Iterator[Remark]:
    """“三四天”“几十人”是大约的数，不写“3、4天”“几10人”。"""
    for match in ROUGH.finditer(document.text):
        if match["vague"]:
            scale = {2: "十", 3: "百", 4: "千", 5: "万"}.get(len(match["scale"]))
            if scale:
                yield Remark(*match.span(), match["vague"] + scale)
        elif int(match["high"]) == int(match["low"]) + 1:
            yield Remark(*match.span(), f"{match['low']}{match['high']}".translate(HAN_DIGITS))


DECADE = re.compile(r"(?<!世纪)(?P<tens>[五六七八九]十)年代")
RUNNING_YEAR = re.compile(
    r"(?<![一二三四五六七八九十〇零○])(?P<year>(?:一九|二[〇零○])[〇零○一二三四五六七八九]{2})年(?![代级])"
)
YEAR_DIGITS = str.maketrans("〇零○一二三四五六七八九", "000123456789")


@inspection(
    label="terminology.unit_number",
    rule="terminology.unit_number.numerals",
    title="年份、年代的写法",
    title_en="Years and decades",
    message="公历年份、年代用阿拉伯数字：“{text}”写作“{suggestion}”。",
    message_en="Years and decades of the calendar are written in digits: “{suggestion}”, not “{text}”.",
    source=f"{NUMERALS} 4.1.1（公历世纪、年代、年、月、日用阿拉伯数字）",
    level="规定",
    yes=(
        Case("{九十年代→20世纪90年代}栽下的树已成林。"),
        Case("自{二〇二五年→2025年}起分三年造林。"),
    ),
    no=(
        Case("林场建于20世纪90年代。"),
        Case("关于造林的通知\n各林场：\n现作如下安排。\n特此通知。\n市林业局\n二〇二五年八月六日"),
        Case("他写道：“九十年代栽下的树已成林。”"),
    ),
)
def years_in_characters(document: Document) -> Iterator[Remark]:
    """写“20世纪90年代”“2025年”，不写“九十年代”“二〇二五年”。"""
    text = document.text
    for match in DECADE.finditer(text):
        if not quoted(document, *match.span()):
            yield Remark(*match.span(), f"20世纪{written_with_digits(match['tens'])}年代")
    for match in RUNNING_YEAR.finditer(text):
        role = document.paragraph_at(match.start()).role
        if role in ("body", "heading", "attachment") and not quoted(document, *match.span()):
            yield Remark(*match.span(), f"{match['year'].translate(YEAR_DIGITS)}年")


LASTING = re.compile(
    r"(?:工期|为期|历时|耗时|有效期|租期|合同期|保质期|质保期|建设期|公示期|试用期|服务期|聘期|学制|任期)(?:限)?(?:为|是|共|约|暂定)?(?P<number>[一二三四五六七八九]?十[一二三四五六七八九]?)(?=个月|天|年(?!代)|个工作日|日|周|小时)"
)
AGED = re.compile(r"(?:年满|未满|不满|满)(?P<number>[一二三四五六七八九]?十[一二三四五六七八九]?)(?=周?岁)")
EXACT = re.compile(
    r"(?P<number>[一二三四五六七八九]?十[一二三四五六七八九])(?=学时|课时|分钟|公里|千米|平方米|立方米|公斤|千克|吨|亩|米(?![一-龥]{0,2}线)|厘米)"
)
STATUTE = re.compile(r"^[\s\u3000#]*第[一二三四五六七八九十百]+条", re.M)


@inspection(
    label="terminology.unit_number",
    rule="terminology.unit_number.numerals",
    title="期限、年龄、计量用阿拉伯数字",
    title_en="Terms, ages and measures in characters",
    message="期限、年龄和计量用阿拉伯数字：“{suggestion}”，不用“{text}”。",
    message_en="Terms, ages and measures are written in digits: “{suggestion}”, not “{text}”.",
    source=f"{NUMERALS} 4.1.1（用于计量的数字用阿拉伯数字）",
    level="惯例",
    yes=(
        Case("造林工期{十六→16}个月，自2025年3月起算。"),
        Case("护林员应年满{十八→18}周岁，身体健康，每月补助300元。"),
        Case("护林培训不少于{二十四→24}学时。"),
    ),
    no=(
        Case("造林工期16个月，自2025年3月起算。"),
        Case("第一条　护林员应年满十八周岁。\n第二条　护林员任期三年。"),
        Case("三年来，护林员巡山不止。"),
    ),
)
def measures_in_characters(document: Document) -> Iterator[Remark]:
    """工期、有效期、年龄、学时、长度、面积都是计量，用阿拉伯数字；条文全篇用汉字的除外。"""
    text = document.text
    if STATUTE.search(text):
        return
    for pattern in (LASTING, AGED, EXACT):
        for match in pattern.finditer(text):
            if not quoted(document, *match.span("number")):
                yield Remark(*match.span("number"), written_with_digits(match["number"]))


HALF = re.compile(r"(?<![\d.])(?P<whole>\d+)(?P<unit>公斤|千克|小时|公里|吨|亩|米|公顷)半(?!径|数|价|岛)")
SPELT_CLOCK = re.compile(
    r"(?<![\d.:：])(?P<hour>\d{1,2})(?P<mark>点)(?=\d{1,2}分|钟)|(?<![\d.第前后有讲提])(?:[1-9]|1\d|2[0-4])(?P<after>点)(?=以[前后]|之[前后])"
)


@inspection(
    label="terminology.unit_number",
    rule="terminology.unit_number.numerals",
    title="时刻、半数的写法",
    title_en="Hours and halves",
    message="“{text}”写作“{suggestion}”。",
    message_en="“{text}” is written “{suggestion}”.",
    source=f"{NUMERALS} 4.1.1、5.2（时刻用“时”，不足整数的用小数）",
    level="惯例",
    yes=(Case("培训于8{点→时}30分开始。"), Case("每亩施肥{1公斤半→1.5公斤}。"), Case("19{点→时}以后关闭山门。")),
    no=(Case("培训于8时30分开始。"), Case("每亩施肥1.5公斤。"), Case("讲了3点意见，巡护半径2公里。")),
)
def hours_and_halves(document: Document) -> Iterator[Remark]:
    """“8时30分”“1.5公斤”，不写“8点30分”“1公斤半”。"""
    for match in HALF.finditer(document.text):
        if not quoted(document, *match.span()):
            yield Remark(*match.span(), f"{match['whole']}.5{match['unit']}")
    for match in SPELT_CLOCK.finditer(document.text):
        group = "mark" if match["mark"] else "after"
        if not quoted(document, *match.span(group)):
            yield Remark(*match.span(group), "时")


SHARE_RANGE = re.compile(
    r"(?<![\d.%年月日A-Za-z—～-])(?P<low>\d+(?:\.\d+)?)(?=(?P<mark>[-～—至到])(?P<high>\d+(?:\.\d+)?)%)"
)


@inspection(
    label="terminology.unit_number",
    rule="terminology.unit_number.range_form",
    title="百分数范围前后都写百分号",
    title_en="A range of per cent with one sign",
    message="百分数的范围，前一个数也要写百分号：“{suggestion}”。",
    message_en="In a range of per cent both numbers have the sign: “{suggestion}”.",
    source=f"{NUMERALS} 5.1.4（表示数值范围，百分号不能省略）",
    level="规定",
    yes=(Case("苗木成活率在{85→85%}～95%之间。"),),
    no=(Case("苗木成活率在85%～95%之间。"), Case("2025年至30%完成时止。"), Case("2024—95%")),
)
def per_cent_left_out(document: Document) -> Iterator[Remark]:
    """“85%～95%”，不写“85～95%”。"""
    for match in SHARE_RANGE.finditer(document.text):
        if float(match["low"]) < float(match["high"]) and not quoted(document, *match.span()):
            yield Remark(*match.span(), match["low"] + "%")
