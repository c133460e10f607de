"""Plain text in every supported encoding: read exactly, or refused."""

from __future__ import annotations

import codecs

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from revlearn.load.encoding import decode
from revlearn.load.refusals import RefusedError

COMMON = [
    character
    for row in range(0xB0, 0xD8)
    for cell in range(0xA1, 0xFF)
    if (character := bytes((row, cell)).decode("gb2312", "ignore"))
]
"""The hanzi of GB 2312 level 1."""
MARKS = list("，。、；：？！“”‘’（）《》〈〉〔〕【】—…·％　０９ＡＺ①⑩\n\t 0123456789abcXYZ.,%-()/")
BARE = ("utf-8", "utf-16-le", "utf-16-be", "gb18030")
official = st.lists(
    st.one_of(st.sampled_from(COMMON), st.sampled_from(COMMON), st.sampled_from(MARKS)), min_size=30, unique=True
)
"""Characters all different, as a text has many: thirty times 啊 in UTF-16 is also thirty times JU."""
any_text = st.text(st.characters(exclude_categories=("Cs",), min_codepoint=0x20, exclude_characters="\x7f\ufeff"))


def contract(text: str) -> str:
    return text.replace("\r\n", "\n").replace("\r", "\n").rstrip("\n")


@pytest.mark.parametrize("encoding", BARE)
@given(characters=official)
def test_official_text_round_trips_without_a_mark(encoding: str, characters: list[str]) -> None:
    text = "".join(characters)
    assume(sum(character in COMMON for character in text) >= 12)
    assert decode(text.encode(encoding)) == contract(text)


@pytest.mark.parametrize("mark", [codecs.BOM_UTF8, codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE])
@given(text=any_text.filter(lambda text: bool(text.strip())))
def test_any_text_round_trips_with_a_mark(mark: bytes, text: str) -> None:
    encoding = {codecs.BOM_UTF16_LE: "utf-16-le", codecs.BOM_UTF16_BE: "utf-16-be"}.get(mark, "utf-8")
    assume("\ufffe" not in text and "\uffff" not in text)
    assert decode(mark + text.encode(encoding)) == contract(text)


@given(text=st.text(st.sampled_from(COMMON), min_size=1, max_size=6), encoding=st.sampled_from(BARE))
def test_a_few_characters_are_read_right_or_refused(text: str, encoding: str) -> None:
    data = text.encode(encoding)
    assume(not data.isascii())
    try:
        assert decode(data) == text
    except RefusedError as refused:
        assert refused.reason in ("encoding", "binary")


ENGLISH = "The committee’s café in Zürich — it’s 25 °C — was closed; see § 3, “Résumé”."


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16", "utf-16-le", "utf-16-be"])
def test_english_text(encoding: str) -> None:
    assert decode(ENGLISH.encode(encoding)) == ENGLISH


@pytest.mark.parametrize(
    "text", ["联通", "模", "关于做好防汛工作的通知", "请于9月底前报送。", "朱镕基同志、陶喆先生出席会议。"]
)
def test_short_gb18030(text: str) -> None:
    assert decode(text.encode("gb18030")) == text


@pytest.mark.parametrize(
    "data",
    [
        "關於做好防汛工作的通知，請各單位認真貫徹執行。".encode("big5"),
        "会議は九月に開催されます。よろしくお願いします。".encode("shift-jis"),
        "Le comité a décidé d’être présent à l’été".encode("cp1252"),
        "25°".encode(),
        "你好".encode()[:-1] + b"\xff",
    ],
    ids=["big5", "shift-jis", "cp1252", "utf-8 or gb18030", "broken utf-8"],
)
def test_uncertain_encoding_is_refused(data: bytes) -> None:
    with pytest.raises(RefusedError) as caught:
        decode(data)
    assert caught.value.reason in ("encoding", "binary")


@pytest.mark.parametrize(
    "data", [b"\x00\x01\x02\x03", b"abc\x00def", b"\x89PNG\r\n\x1a\n\x00\x00", "甲".encode("utf-32")]
)
def test_binary_is_refused(data: bytes) -> None:
    with pytest.raises(RefusedError) as caught:
        decode(data)
    assert caught.value.reason in ("binary", "encoding")


@pytest.mark.parametrize("data", [b"\n\n", b"\xef\xbb\xbf", "　 \n".encode(), b"\xff\xfe"])
def test_no_text_is_refused(data: bytes) -> None:
    with pytest.raises(RefusedError) as caught:
        decode(data)
    assert caught.value.reason == "empty"


def test_line_ends_and_the_byte_order_mark() -> None:
    assert decode("\ufeff甲\r\n乙\r丙\n\n丁\r\n\r\n".encode()) == "甲\n乙\n丙\n\n丁"


def test_too_long_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("revlearn.load.encoding.MAX_CHARACTERS", 10)
    assert decode(b"0123456789") == "0123456789"
    with pytest.raises(RefusedError) as caught:
        decode(b"0123456789a")
    assert caught.value.reason == "too_long"
