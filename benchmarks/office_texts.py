"""Believable office documents in official Chinese, made from sentence frames: what a leader has put right.

A document has the layout of its type (GB/T 9704): title, document number, addressee, numbered headings, body, closing,
attachment note, signature, date. The frames are rich in what writers get wrong; ``office_errors`` puts it in.
"""

from __future__ import annotations

import random
import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta

CITY = "云川市"

GENRES = ("通知", "通报", "报告", "请示", "函", "方案", "总结")


@dataclass(frozen=True, slots=True)
class Topic:
    """What a document is about: ``objects`` are what is looked at, with their measure word first."""

    name: str
    campaign: str
    objects: str
    law: str
    lead: str


@dataclass(frozen=True, slots=True)
class OfficeDocument:
    """A document as it left the leader's desk, a paragraph a line."""

    genre: str
    title: str
    text: str


TOPICS = (
    Topic("燃气安全", "燃气安全专项整治", "家餐饮用气场所", "城镇燃气管理条例", "市住房城乡建设局"),
    Topic("粮食安全", "粮食流通专项检查", "家粮食收储企业", "粮食流通管理条例", "市发展改革委"),
    Topic("校园安全", "校园及周边环境综合治理", "所中小学校", "中华人民共和国未成年人保护法", "市教育局"),
    Topic("农民工工资支付", "根治欠薪专项行动", "个在建工程项目", "保障农民工工资支付条例", "市人力资源社会保障局"),
    Topic("旅游市场秩序", "旅游市场秩序整顿", "家旅行社", "中华人民共和国旅游法", "市文化广电旅游局"),
    Topic("耕地保护", "违法占用耕地问题整改", "个疑似图斑", "中华人民共和国土地管理法", "市自然资源和规划局"),
    Topic("食品安全", "农村食品安全治理", "家小作坊", "中华人民共和国食品安全法", "市市场监管局"),
    Topic(
        "基层医疗服务",
        "基层医疗卫生服务提升行动",
        "所乡镇卫生院",
        "中华人民共和国基本医疗卫生与健康促进法",
        "市卫生健康委",
    ),
    Topic("防汛抗旱", "汛前安全检查", "座小型水库", "中华人民共和国防汛条例", "市水利局"),
    Topic("政务服务", "政务服务质量提升行动", "个政务服务大厅", "优化营商环境条例", "市行政审批局"),
    Topic("道路运输安全", "重点运输企业隐患排查", "家重点运输企业", "中华人民共和国道路运输条例", "市交通运输局"),
    Topic("就业帮扶", "高校毕业生就业服务攻坚行动", "家用人单位", "中华人民共和国就业促进法", "市人力资源社会保障局"),
)

BODIES = (
    "市发展改革委",
    "市住房城乡建设局",
    "市人力资源社会保障局",
    "市市场监管局",
    "市卫生健康委",
    "市文化广电旅游局",
    "市农业农村局",
    "市生态环境局",
    "市应急管理局",
    "市财政局",
    "市公安局",
    "市司法局",
)

OPENINGS = (
    "为深入贯彻落实党中央、国务院和省委、省政府决策部署，切实做好{t}工作，根据《{law}》和《{city}突发事件应急预案》，{purpose}",
    "今年以来，全市各级各部门认真贯彻落实《{law}》，坚持问题导向，聚焦重点领域、重点环节、重点时段，扎实开展{w}，{purpose}",
    "按照市委、市政府统一部署，根据《{law}》有关规定，结合我市实际，{purpose}",
)

PROGRESS = (
    "截至{day}，全市已经排查{n}{o}，占应排查总数的{p}，比去年同期提高{pp}，发现问题{n2}个，其中{n3}个已经整改到位。",
    "{b1}会同{b2}制定印发《{t}工作要点》《{t}检查清单》，明确{k}项重点任务，逐项落实责任单位、责任人员和完成时限。",
    "市、县两级财政共安排专项资金{m}，重点用于设施更新、人员培训和信息化建设，其中市级资金{m2}，资金到位率达到{p}。",
    "各县（区）严格执行“双随机、一公开”监管制度，抽查{n}{o}，公开检查结果{n2}条，群众满意度达到{p}。",
    "{b1}牵头建立部门联席会议、信息共享、联合执法等制度，每季度召开会议，研究解决重点难点问题{n2}个。",
    "深化“放管服”改革，{b1}取消各类证明材料{k}项，办理时限压缩{p}，{n}项事项实现“一网通办”，企业和群众办事更加便捷。",
    "同时，{b1}组织{r}名业务骨干组成工作专班，深入{n}{o}开展面对面指导，帮助解决实际困难{n2}个。",
    "通过开展{w}，基层干部的责任意识、风险意识、服务意识显著增强，{n2}个长期未能解决的问题得到解决。",
    "通过健全工作制度，部门之间信息互通、资源共享、执法联动的工作格局已经形成，问题平均处置时间缩短{p}。",
    "此外，全市推广“最多跑一次”经验，在{n2}个乡镇（街道）设立便民服务点，累计受理群众诉求{n}件，办结率为{p}。",
    "{b1}、{b2}、{b3}联合开展宣传活动{k}场次，发放宣传手册{n}份，覆盖城乡居民、企业职工、在校学生等群体。",
    "坚持清单管理、分类施策、精准发力，{b1}对照《{law}》逐条自查，立即整改问题{n2}个，其余问题{day}前可以办结。",
    "{b1}与{b2}签订合作协议，在联合检查、案件移送、信息通报等方面形成合力，共同处置问题线索{n2}条。",
    "队伍建设得到加强，全年举办业务培训{k}期，培训一线人员{n}人次，持证上岗率由上年的{p}提高到98.6%。",
    "各级各部门坚持“四不两直”工作方法，开展暗访检查{n2}次，对检查发现的问题建立清单，实行销号管理。",
)

PROBLEMS = (
    "但从检查情况看，仍有部分单位思想认识不到位、责任落实不到位、整改措施不到位，{n2}个问题尚未整改。",
    "部分县（区）工作进展较慢，截至{day}，仍有{n2}{o}尚未完成排查，占总数的{p}，群众反映较多。",
    "个别单位制度不健全、台账不规范、培训不及时，{n2}名从业人员尚未取得相应资格，存在较大安全隐患。",
    "由于历史遗留问题较多、资金缺口较大、专业人员不足，部分设施更新改造进度滞后，缺口资金约{m}。",
    "此外，部门之间信息共享不够及时，{b1}与{b2}的数据尚未实现互联互通，基层重复填报现象时有发生。",
    "同时，基层专业力量薄弱，{n2}个乡镇（街道）没有专职人员，监管工作难以做到全覆盖，亟须配备专业人员。",
    "个别单位没有严格执行“三重一大”决策制度，资金使用不规范，财务人员与采购人员职责不清。",
    "部分干部对“放管服”改革的认识不够深入，工作方法简单，服务意识、创新意识、法治意识有待增强。",
    "{b1}、{b2}的监管职责存在交叉，首问负责、限时办结、责任追究等制度执行不严格，群众多次反映的问题没有及时解决。",
    "因此，必须清醒认识当前形势，坚决克服麻痹思想、侥幸心理、松劲情绪，切实把问题整改到位。",
)

MEASURES = (
    "由{b1}牵头，会同{b2}、{b3}，于{day}前完成{w}，建立问题、任务、责任清单，做到底数清、情况明、责任实。",
    "各县（区）要严格落实属地责任，把{t}摆上重要位置，主要负责同志必须亲自部署、亲自协调、亲自检查。",
    "对检查发现的重大隐患，要立即采取措施；暂时不能整改的，应当制定方案，明确责任人员，于{day}前整改到位。",
    "{b1}要加强业务指导，分级分类组织培训，参训率不得低于{p}，切实提高基层人员履职能力。",
    "同时，要健全长效机制，由{b1}于{day}前制定管理办法，对工作职责、检查程序、处置措施作出明确规定。",
    "{b1}、{b2}要严格执法，对拒不整改、弄虚作假、失职失责的单位和个人，依法依规予以处理，不得以罚代管。",
    "坚持以人民为中心的发展思想，畅通投诉举报渠道，群众反映的问题应当在{k}个工作日内办结，不得推诿扯皮。",
    "市财政局要按照预算安排，于{day}前将专项资金{m}拨付到位，加强资金监管，严禁截留、挤占、挪用。",
    "因此，各级各部门要增强“四个意识”、坚定“四个自信”、做到“两个维护”，坚决把各项措施落到实处。",
    "全面推行“互联网+监管”，由{b1}于{day}前建成信息平台，实现数据共享、风险预警、闭环处置。",
    "要加强应急准备，每个县（区）组建不少于{k}支应急队伍，每支队伍{r}人，配备必要的车辆、通信设备和防护装备。",
    "此外，要加强宣传引导，充分利用报刊、广播、电视、网络等媒体，宣传政策措施，引导群众积极参与。",
    "{b1}要会同{b2}加强统筹协调，每月调度工作进展，及时研究解决跨部门、跨区域、跨层级问题。",
    "对{w}中涌现的好经验、好做法，要及时总结推广；对工作不力、进展缓慢的，由{b1}予以通报。",
    "各有关单位要坚持“管行业必须管安全”的原则，立即对{n}{o}开展检查，{day}前完成率不得低于{p}。",
    "为此，要抓紧完善制度，由{b1}牵头，市司法局配合，于{day}前修订《{t}管理办法》《{t}考核办法》。",
    "要推动资源下沉、力量下沉、服务下沉，在{n2}个乡镇（街道）设立工作站，配备{r}名工作人员，做好日常巡查。",
    "建立健全督查问责机制，由市政府督查室会同{b1}于{day}前开展专项督查，督查结果纳入年度考核，占比不低于{p}。",
    "落实“谁主管谁负责”要求，各单位主要负责同志是第一责任人，必须做到守土有责、守土负责、守土尽责。",
    "要以“双随机、一公开”监管为基本手段，由{b1}于{day}前制定年度抽查计划，抽查比例不得低于{p}，抽查结果及时公开。",
    "{b2}要于{day}前完成数据汇总、核查、上报，对数据异常的单位立即核查，确保数据真实、准确、完整。",
    "要做好经费保障，市财政局会同{b1}安排工作经费{m}，其中{m2}用于宣传培训、设备购置、日常运行。",
    "同时，要压实“最后一公里”责任，由{b1}牵头，{day}前在全部乡镇（街道）明确一名负责人、一名联络员。",
    "要严格执行《{law}》，对{n}{o}逐一建立档案，实行分级、分类、动态管理，{day}前建档率达到{p}。",
    "要严格审批程序，规范采购、建设、验收等环节，单项支出超过{m}的，应当经集体研究决定。",
)

DEMANDS = (
    "请各县（区）、各有关单位于{day}前将工作方案报{b1}，每月25日前报送工作进展，重要情况及时报告。",
    "各级各部门要加强组织领导，明确分管负责同志、责任科室和工作人员，确保各项任务落到实处。",
    "同时，要统筹发展和安全，坚持“稳中求进”工作总基调，确保全市社会大局和谐稳定。",
    "{b1}要切实履行牵头抓总职责，{b2}、{b3}要密切配合，共同做好{t}工作，重大事项应当及时向市政府报告。",
    "要把解决群众急难愁盼问题作为出发点和落脚点，坚决防止形式主义、官僚主义，切实为基层减轻负担。",
    "请{b1}、{b2}于{day}前将联系人名单、工作台账、进度安排报市政府办公室，逾期未报的予以通报。",
    "各县（区）要立即行动，主要负责同志要靠前指挥，及时协调解决工作中的困难，不得层层加码、简单应付。",
    "此外，要加强保密管理，严格执行值班制度，遇有紧急情况应当在{k}小时内上报，不得迟报、漏报、瞒报。",
)

REQUESTS = (
    "经测算，项目总投资{m}，其中申请市级财政补助{m2}，占总投资的{p}，其余资金由项目单位自筹解决。",
    "项目拟于{day}开工，建设工期{k}个月，建成后可以服务群众{n}人，新增就业岗位{n2}个。",
    "目前，项目已经完成可行性研究、环境影响评价、社会稳定风险评估，{b1}、{b2}均无不同意见。",
    "项目选址位于{city}高新区，总建筑面积{area}平方米，主要建设业务用房、设备用房、室外工程。",
)

HEADINGS: Mapping[str, tuple[str, ...]] = {
    "progress": ("工作进展情况", "主要做法和成效", "基本情况"),
    "problems": ("存在的主要问题", "突出问题和薄弱环节", "问题和不足"),
    "measures": ("重点任务", "工作措施", "主要任务", "下一步工作打算"),
    "demands": ("工作要求", "保障措施", "组织实施"),
    "requests": ("项目概况和资金需求", "申请事项"),
}
SECTIONS = {"progress": PROGRESS, "problems": PROBLEMS, "measures": MEASURES, "demands": DEMANDS, "requests": REQUESTS}
PLANS: Mapping[str, tuple[str, ...]] = {
    "通知": ("measures", "demands"),
    "方案": ("measures", "demands"),
    "通报": ("progress", "problems", "measures"),
    "报告": ("progress", "problems", "measures"),
    "总结": ("progress", "problems", "measures"),
    "请示": ("progress", "requests"),
    "函": ("progress", "requests"),
}
LEADS: Mapping[str, tuple[str, ...]] = {
    "progress": (
        "强化统筹协调", "摸清工作底数", "完善制度机制", "加大投入力度", "优化服务方式", "严格监督检查",
        "营造良好氛围", "夯实基层基础",
    ),
    "problems": (
        "工作进展不平衡", "责任落实有差距", "基层力量较薄弱", "协同机制不完善", "整改质量不高", "资金保障不足",
    ),
    "measures": (
        "压实工作责任", "突出重点环节", "强化监督检查", "健全工作制度", "强化资金保障", "加强队伍建设",
        "提升服务水平", "做好宣传引导", "抓好问题整改", "完善协调机制",
    ),
    "demands": ("加强组织领导", "严格工作纪律", "加强信息报送", "强化协同配合", "注重工作实效", "严肃责任追究"),
    "requests": ("项目概况", "资金需求", "前期工作", "预期效益"),
}  # fmt: skip
"""Headings of the second level, run into their text."""

NUMERALS = "一二三四五六七八九十"


def office_document(chance: random.Random, day: date, *, characters: int = 1000) -> OfficeDocument:
    """A document of about ``characters`` characters, of any type and about any topic, signed on ``day``."""
    genre = chance.choice(GENRES)
    topic = chance.choice(TOPICS)
    writer = _Writer(chance, topic, day)
    title = _title(genre, topic)
    sections = PLANS[genre]
    lines = [title, f"云政办发〔{day.year}〕{chance.randint(3, 98)}号", *_addressee(genre), writer.opening(genre)]
    room = characters - sum(map(len, lines)) - 60
    for number, section in enumerate(sections):
        lines.append(f"{NUMERALS[number]}、{chance.choice(HEADINGS[section])}")
        lines += writer.section(section, room // len(sections))
    lines += _closing(genre)
    lines += [f"附件：1.{topic.name}任务分工表", f"2.{topic.name}工作台账"] if chance.random() < 0.6 else []
    lines += [f"{CITY}人民政府办公室", f"{day.year}年{day.month}月{day.day}日"]
    return OfficeDocument(genre, title, "\n".join(lines))


def _title(genre: str, topic: Topic) -> str:
    if genre == "方案":
        return f"关于印发{topic.campaign}实施方案的通知"
    if genre == "通知":
        return f"关于做好{topic.campaign}工作的通知"
    if genre in ("请示", "函"):
        return f"关于申请{topic.name}能力提升项目资金的{genre}"
    return f"关于{topic.campaign}{'工作' if genre == '总结' else ''}情况的{'报告' if genre == '总结' else genre}"


def _addressee(genre: str) -> list[str]:
    if genre in ("通知", "方案", "通报"):
        return ["各县（区）人民政府，市政府各部门："]
    return ["市财政局："] if genre == "函" else ["市人民政府："]


def _closing(genre: str) -> list[str]:
    return {
        "通知": ["特此通知。"], "方案": ["特此通知。"], "报告": ["特此报告。"], "总结": ["特此报告。"],
        "请示": ["妥否，请批示。"], "函": ["请予支持为盼。"], "通报": ["特此通报。"],
    }[genre]  # fmt: skip


class _Writer:
    """Fills frames for one document; no frame stands in it twice while there are others."""

    def __init__(self, chance: random.Random, topic: Topic, day: date) -> None:
        self.chance = chance
        self.topic = topic
        self.day = day
        self.used: set[str] = set()

    def opening(self, genre: str) -> str:
        purpose = {
            "通知": "现就有关事项通知如下：", "方案": "现将实施方案印发给你们，请结合实际认真抓好落实。",
            "通报": "现将有关情况通报如下：", "报告": "现将有关情况报告如下：", "总结": "现将工作情况报告如下：",
            "请示": "拟申请项目资金支持，现将有关情况请示如下：", "函": "拟申请项目资金支持，现将有关情况函告如下：",
        }[genre]  # fmt: skip
        frame = OPENINGS[1] if genre in ("报告", "总结", "通报") else self.chance.choice((OPENINGS[0], OPENINGS[2]))
        return self._filled(frame, purpose)

    def section(self, section: str, room: int) -> list[str]:
        """Paragraphs of about ``room`` characters together, each under a heading of its own."""
        lines: list[str] = []
        frames = SECTIONS[section]
        leads = self.chance.sample(LEADS[section], len(LEADS[section]))
        while sum(map(len, lines)) < room and len(lines) < len(leads):
            body = "".join(self._filled(self._fresh(frames), "") for _ in range(self.chance.randint(1, 3)))
            lines.append(f"（{NUMERALS[len(lines)]}）{leads[len(lines)]}。{body}")
        return lines

    def _fresh(self, frames: tuple[str, ...]) -> str:
        left = [frame for frame in frames if frame not in self.used] or list(frames)
        frame = self.chance.choice(left)
        self.used.add(frame)
        return frame

    def _filled(self, frame: str, purpose: str) -> str:
        chance = self.chance
        bodies = [self.topic.lead, *chance.sample([each for each in BODIES if each != self.topic.lead], 2)]
        later = self.day + timedelta(days=chance.randint(20, 90))
        earlier = self.day - timedelta(days=chance.randint(3, 20))
        when = earlier if "截至" in frame else later
        values = {
            "t": self.topic.name,
            "w": self.topic.campaign,
            "o": self.topic.objects,
            "law": self.topic.law,
            "city": CITY,
            "purpose": purpose,
            "b1": bodies[0],
            "b2": bodies[1],
            "b3": bodies[2],
            "day": f"{when.month}月{when.day}日",
            "p": f"{chance.randint(600, 995) / 10:.1f}%",
            "pp": f"{chance.randint(11, 98) / 10:.1f}个百分点",
            "n": str(chance.randint(120, 960)),
            "n2": str(chance.randint(12, 98)),
            "n3": str(chance.randint(6, 11)),
            "k": str(chance.randint(3, 9)),
            "m": f"{chance.randint(110, 960) * 10}万元",
            "m2": f"{chance.randint(11, 99) * 10}万元",
            "r": f"{chance.randint(1, 2) * 10}～{chance.randint(3, 5) * 10}",
            "area": str(chance.randint(21, 98) * 100),
        }
        return re.sub(r"\{(\w+)\}", lambda match: values[match[1]], frame)
