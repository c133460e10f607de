"""The one spelling of a name."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from revlearn.record import person_name


@pytest.mark.parametrize(
    ("spelt", "name"),
    [
        ("张三", "张三"),
        (" 张　三\u00a0", "张三"),
        ("王 芳", "王芳"),
        ("欧阳  修 远", "欧阳修远"),
        ("Ｚｈａｎｇ　　Ｓａｎ", "Zhang San"),
        ("Jos\u0065\u0301  Díaz", "José Díaz"),
        ("Ｏ＇Ｂｒｉｅｎ", "O'Brien"),
        ("张三 Zhang", "张三 Zhang"),
        ("王芳２", "王芳2"),
        ("王芳 (财务科)", "王芳（财务科）"),
        ("王芳（财务科）", "王芳（财务科）"),
        ("Zhang （2）", "Zhang (2)"),
        ("买买提•艾力", "买买提·艾力"),
        ("买买提 ・ 艾力", "买买提·艾力"),
        ("买买提．艾力", "买买提·艾力"),
        ("J. Smith", "J. Smith"),
        ("\uf9fe", "茶"),
        ("张\n三", "张\n三"),
        ("张\u200b三", "张\u200b三"),
        ("", ""),
    ],
)
def test_the_one_spelling(spelt: str, name: str) -> None:
    assert person_name(spelt) == name


@given(st.text(st.sampled_from("张三王· .（）()　\u2003 aＡé\u0301e2２\n\ufb01ﾞ") | st.characters(), max_size=12))
def test_it_is_the_same_however_often_and_in_whichever_form(text: str) -> None:
    once = person_name(text)
    assert person_name(once) == once
    for form in ("NFC", "NFD"):
        assert person_name(unicodedata.normalize(form, text)) == once
