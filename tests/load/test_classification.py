"""密级 marks are found where they stand as marks, and nowhere else."""

from __future__ import annotations

import pytest

from revlearn.load import refuse_if_classified
from revlearn.model import ClassifiedText, LoadedText, Pair

BODY = "\n".join(
    ["关于做好防汛工作的通知", "各镇人民政府："] + [f"第{i}段：请认真贯彻执行。" for i in range(40)] + ["2026年10月9日"]
)
MARKS = [
    "绝密",
    "机密",
    "秘密",
    "机密★1年",
    "机密★",
    "秘密 ★",
    "秘密☆10年",
    "绝　密★长期",
    "000001 机密★1年",
    "机密★1年 特急",
    "密级：秘密",
    "密级：机密★6个月",
    "【机密】",
    "**机密★1年**",
    "机密★十年",
]
NO_MARKS = [
    "《中华人民共和国保守国家秘密法》",
    "保守商业秘密",
    "秘密级文件的管理",
    "密级应标注为“机密★1年”。",
    "机密★1年应标注在首页左上角",
    "机密文件",
    "一、秘密",
    "内部资料",
    "绝密、机密、秘密三级",
]


def pair(draft: str, final: str = BODY) -> Pair:
    return Pair(LoadedText("原稿.docx", draft), LoadedText("定稿.docx", final))


@pytest.mark.parametrize("mark", MARKS)
def test_mark_at_the_head_is_refused(mark: str) -> None:
    with pytest.raises(ClassifiedText) as caught:
        refuse_if_classified(pair(f"\n{mark}\n{BODY}"), allowed=False)
    assert str(caught.value).startswith("原稿.docx：第 2 行")
    assert "\n" not in str(caught.value) and "REVLEARN_ALLOW_CLASSIFIED" in str(caught.value)
    assert caught.value.english.startswith("原稿.docx: line 2")


@pytest.mark.parametrize("line", NO_MARKS)
def test_running_text_is_no_mark(line: str) -> None:
    refuse_if_classified(pair(f"{line}\n{BODY}\n{line}"), allowed=False)


def test_the_final_version_is_looked_at_too_and_its_end() -> None:
    with pytest.raises(ClassifiedText, match="定稿"):
        refuse_if_classified(pair(BODY, f"{BODY}\n机密"), allowed=False)


def test_in_the_middle_only_a_starred_mark_or_a_named_cell_counts() -> None:
    head, tail = BODY[: len(BODY) // 2], BODY[len(BODY) // 2 :]
    refuse_if_classified(pair(f"{head}\n秘密\n{tail}"), allowed=False)
    for middle in ("附件：\n机密★1年", "密级\n秘密"):
        with pytest.raises(ClassifiedText):
            refuse_if_classified(pair(f"{head}\n{middle}\n{tail}"), allowed=False)


def test_allowed_by_the_administrator() -> None:
    refuse_if_classified(pair(f"机密★1年\n{BODY}"), allowed=True)
