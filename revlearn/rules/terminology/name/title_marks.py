"""《》 around the title of a document."""

from __future__ import annotations

import re

from revlearn.model import Edit
from revlearn.rules.proposals import occasions
from revlearn.rules.proposals.titles import unmarked_titles
from revlearn.rules.registry import Facts, rule
from revlearn.rules.wrapping import wrapped_phrase

KIND = re.compile(
    r"(?:法|条例|办法|规定|细则|章程|准则|意见|通知|方案|规划|计划|纲要|标准|规范|规程|指南|清单|决定|报告|要点|公告|通告|预案|合同|协议|制度|目录|规则|导则|简报|请示|函|批复|手册|协定)$"
)


@rule(
    title="文件名称加书名号",
    title_en="《》 around a document title",
    message="文件名称“{phrase}”应加书名号。",
    message_en="The document title “{phrase}” takes 《》.",
    source="GB/T 15834—2011 4.15（书名号）",
    level="规定",
    nature="error",
    yes=(
        "馆务会讨论了{图书借阅规则→《图书借阅规则》}。",
        "依据{市容管理条例→《市容管理条例》}开展执法。",
    ),
    no=(
        "参加{→“}青年先锋{→”}评选。",
        "依据{森林法→《中华人民共和国森林法》}划定林地。",
    ),
    proposes=unmarked_titles,
    occasions=occasions.marked_titles,
)
def title_marks(edit: Edit) -> Facts | None:
    """法规、文件、方案的全名用书名号；活动、奖项、机构、会议名称不用。"""
    if "《" not in edit.after:
        return None
    phrase = wrapped_phrase(edit, "《", "》")
    if not phrase:
        return None
    if edit.before and not KIND.search(re.sub(r"（[^）]*）$", "", phrase)) and len(phrase) < 5:
        return None
    return {"phrase": phrase}
