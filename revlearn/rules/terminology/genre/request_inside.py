"""A request that the document type may not carry, dropped."""

from __future__ import annotations

from revlearn.model import Edit
from revlearn.rules.genres import REQUEST, asks_for_something
from revlearn.rules.registry import Example, Facts, rule

SHORTEST = 10


@rule(
    title="夹带请示事项",
    title_en="A request inside another document",
    message="{genre}不得夹带请示事项：“{start}……”已删去，应另文请示。",
    message_en="A {genre} may not carry a request: “{start}…” was dropped; ask in a document of its own.",
    source="《党政机关公文处理工作条例》第十五条第四项（不得在报告等非请示性公文中夹带请示事项；请示应当一文一事）",
    level="规定",
    nature="error",
    yes=(
        Example("补植已结束。{恳请市林业局拨付苗木款20万元，用于明春造林。→}特此报告。", genre="报告"),
        Example("补植已结束。\n{（二）恳请市林业局增拨苗木补助款。\n→}特此报告。", genre="报告"),
        Example("拟新建书库。\n{另外，恳请为我馆核增编制2名。\n→}妥否，请批示。", genre="请示"),
    ),
    no=(
        Example("拟新建书库。{恳请市林业局拨付苗木款20万元。→}请予支持。", genre="函"),
        Example("补植已结束。{各林场要按旬报送墒情。→}特此报告。", genre="报告"),
    ),
)
def request_inside(edit: Edit) -> Facts | None:
    """报告、总结、方案里不写“恳请拨款”“请予批准”；请示一文一事，另有请求另写一份请示。"""
    text = edit.before.strip()
    if edit.after.strip() or len(text) < SHORTEST or not asks_for_something(edit, text):
        return None
    if not (edit.context.whole_sentence or edit.context.whole_paragraph or text[-1] in "。！"):
        return None
    genre = edit.context.genre or ""
    if genre == "请示" and not _another_matter(text):
        return None
    match = REQUEST.search(text)
    start = text[max(0, match.start() - 2) :] if match else text
    return {"genre": genre, "start": start[:14]}


def _another_matter(text: str) -> bool:
    """A request sentence of its own or one introduced as a further matter."""
    return any(word in text for word in ("另外", "此外", "同时", "一并", "恳请", "请求", "编制", "另", "还请"))
