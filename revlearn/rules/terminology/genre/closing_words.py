"""The closing formula put right for the document type."""

from __future__ import annotations

import re

from revlearn.model import Edit
from revlearn.rules.proposals import occasions
from revlearn.rules.proposals.genre import closing_formulas
from revlearn.rules.registry import Facts, rule

FORMULA = re.compile(
    r"特此|专此|此复|此批复|妥否|当否|可否|是否妥|如无不妥|以上.{0,14}(?:请|妥|当|供|望|参考)|请予?(?:批示|批准|批复|审示|审阅|函复|支持|研究|指示|指正|评议|大力支持)|盼复|为盼|为感|为荷|遵照执行|贯彻执行"
    r"|现提出如下|制定本(?:办法|规定|细则|条例)|请.{0,20}(?:落实|函复|协助|办理)|批转"
)
LONGEST = 36


@rule(
    title="结束语与文种不符",
    title_en="Closing formula of another document type",
    message="结束语由“{before}”改为“{after}”，原来的与文种不相称。",
    message_en="The closing “{before}” became “{after}”: it did not fit the document type.",
    source="《党政机关公文处理工作条例》第八条；公文写作惯例（各文种结束语）",
    level="惯例",
    nature="error",
    yes=(
        "{以上请示，请速批准→妥否，请批示}。",
        "抓好布展。\n{以上情况报告，请批示→特此报告}。",
        "以上当否，请批{复→示}。",
        "抓好布展。\n{以上小结妥否，请批示。\n→}市体育局",
    ),
    no=(
        "抓好布展。\n{→特此通知。\n}市体育局",
        "请各镇{遵照→认真}执行上述要求，按月报送进度，逾期通报。",
    ),
    both_ways=True,
    proposes=closing_formulas,
    alone="结束语“{before}”与文种不相称，宜用“{after}”。",
    alone_en="The closing “{before}” does not fit the document type: “{after}”.",
    occasions=occasions.closing_formulas,
)
def closing_words(edit: Edit) -> Facts | None:
    """结束语跟着文种走：请示用“妥否，请批示”，报告用“特此报告”，批复用“此复”，函用“请予函复”“盼复”；对上不催办，对平级不下命令。"""
    before, after = edit.before.strip(), edit.after.strip()
    if not before or len(before) > LONGEST or len(after) > LONGEST:
        return None
    context = edit.context
    if after:
        if context.role != "closing" and not FORMULA.search(after):
            return None
        draft = context.draft_left.strip() + before + context.draft_right.strip()
        final = context.final_left.strip() + after + context.final_right.strip()
        if len(final) > LONGEST + 10 or not FORMULA.search(draft) or not FORMULA.search(final):
            return None
        return {"before": before, "after": after} if _ends_document(edit) else None
    if context.role == "closing" and FORMULA.search(before):
        return {"before": before, "after": "（删去）"}
    if not (context.whole_sentence or context.whole_paragraph) or not FORMULA.match(before):
        return None
    if context.role != "closing" and not before.startswith(("以上", "特此", "妥否")):
        return None
    return {"before": before, "after": "（删去）"}


def _ends_document(edit: Edit) -> bool:
    """True in the closing line, or where little text follows."""
    if edit.context.role == "closing":
        return True
    text = edit.context.final.text
    return len(text) - edit.final_span[1] < 80 and "：" not in edit.context.final_right
