"""A particle, measure word or 等 that was left out."""

from __future__ import annotations

from revlearn.model import Edit
from revlearn.rules.registry import Facts, rule
from revlearn.rules.running import added

WORDS = "的 地 得 了 等 名 个 人 件 项 处 家 户 次 条 起 为 是 有 到 至 所 中 上 下 内 时 后 前 者 们 "
PARTICLES = frozenset(WORDS.split())


@rule(
    title="缺少助词、量词",
    title_en="Missing particle or measure word",
    message="定稿补上“{after}”，结构才完整。",
    message_en="The final version adds “{after}”, without which the structure is incomplete.",
    source="《现代汉语》语法规范；《党政机关公文处理工作条例》第十九条（表述准确）",
    level="规定",
    nature="error",
    yes=(
        "招募讲解员18{→名}。",
        "解决吃饭难、停车难{→等}问题。",
        "对自查走过场{→的}部门予以通报。",
    ),
    no=(
        "解决吃饭难{→等12个}问题。",
        "疏散群众{→等人员}。",
    ),
)
def missing_particle(edit: Edit) -> Facts | None:
    """数词后补量词，列举未尽补“等”，作定语的动词短语后补“的”。"""
    return {} if not edit.before and edit.after in PARTICLES and added(edit) else None
