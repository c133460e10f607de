"""Bytes → text, exactly or not at all.

Trial in a fixed order, each strict: byte order mark, UTF-8, then UTF-16 without a mark against GB18030. General
detectors guess on short texts (charset-normalizer 3.5 reads ``联通`` in GB18030 as Big5, and in UTF-16 LE as UTF-16
BE); a wrong guess here would become a report full of edits nobody made. So a reading is accepted only when its
characters are those of ordinary Chinese or English text and no other reading is; otherwise the file is refused.
"""

from __future__ import annotations

import codecs
import re

from revlearn.load.refusals import RefusedError

MAX_CHARACTERS = 20_000_000
PLAUSIBLE = 0.8
"""The least share of ordinary characters in a reading that is believed."""
MARGIN = 0.2
"""How far the best reading must lead the next one."""
SAMPLE = 20_000
"""Characters weighed; decoding itself is strict over the whole file."""
NOT_TEXT = re.compile("[\x00-\x08\x0e-\x1f\x7f\ufffe\uffff]")
C1_CONTROL = re.compile("[\x80-\x84\x86-\x9f]")
"""No text holds these: two bytes that are valid UTF-8 for one are a character of another encoding."""
ORDINARY = re.compile(r"[\t\n\r -~\u3000-\u301f\uff01-\uff5e‐-‧‰′″※℃①-⑳\u2160-\u216b·×÷°±§←-↓■□▲△●○★☆◆◇]")
HANZI = re.compile("[\u4e00-\u9fff]")


def decode(data: bytes) -> str:
    """The text of ``data`` by the contract: no byte order mark, line ends as ``\\n``, none at the end.

    Raises RefusedError: ``binary`` (control characters), ``encoding`` (no reading is certain), ``too_long``, ``empty``.
    """
    text = _decoded(data).replace("\r\n", "\n").replace("\r", "\n").rstrip("\n")
    if not text.strip():
        raise RefusedError("empty")
    if len(text) > MAX_CHARACTERS:
        raise RefusedError("too_long", limit=f"{MAX_CHARACTERS:,}")
    return text


def _decoded(data: bytes) -> str:
    for mark, encoding in (
        (codecs.BOM_UTF8, "utf-8"),
        (codecs.BOM_UTF16_LE, "utf-16-le"),
        (codecs.BOM_UTF16_BE, "utf-16-be"),
    ):
        if data.startswith(mark):
            text = _strict(data.removeprefix(mark), encoding)
            if text is None:
                raise RefusedError("binary")
            return text
    text = _strict(data, "utf-8")
    if text is not None and not C1_CONTROL.search(text):
        return _utf8_or_gb18030(text, data)
    return _most_plausible(data)


def _strict(data: bytes, encoding: str) -> str | None:
    """The reading of ``data``, or None when it is not valid or holds characters no text has."""
    try:
        text = data.decode(encoding)
    except UnicodeDecodeError:
        return None
    return None if NOT_TEXT.search(text) else text


def _utf8_or_gb18030(text: str, data: bytes) -> str:
    """Valid UTF-8 is UTF-8, save where two-byte sequences could as well be pairs of GB18030 (``模`` is also ``ģ``)."""
    foreign = [character for character in text if character > "\x7f"]
    if not foreign or max(foreign) > "\u07ff":
        return text
    letters = sum(character.isascii() and character.isalpha() for character in text)
    if letters >= 4 * len(foreign):
        return text
    chinese = _strict(data, "gb18030")
    if chinese is None or plausibility(chinese) < PLAUSIBLE:
        if letters < len(foreign):  # a few letters of some alphabet, as UTF-16 read by mistake gives them
            raise RefusedError("encoding")
        return text
    if letters or max(foreign) <= "\xff":
        raise RefusedError("encoding")
    return chinese


def _most_plausible(data: bytes) -> str:
    readings = [text for encoding in ("gb18030", "utf-16-le", "utf-16-be") if (text := _strict(data, encoding))]
    ranked = sorted(((plausibility(text), text) for text in readings), key=lambda reading: -reading[0])
    if not ranked:
        raise RefusedError("binary")
    best = ranked[0]
    next_best = ranked[1][0] if len(ranked) > 1 else 0.0
    if best[0] < PLAUSIBLE or best[0] - next_best < MARGIN:
        raise RefusedError("encoding")
    return best[1]


def plausibility(text: str) -> float:
    """How ordinary the characters of ``text`` are, 0 to 1: the mean over its beginning.

    Counts ASCII, Chinese marks and the 3,755 common hanzi (GB 2312 level 1) as 1, the 3,008 less common as 0.7, other
    hanzi as 0.3, everything else as 0. Misread text is full of rare characters.
    """
    sample = text[:SAMPLE]
    return sum(map(_ordinariness, sample)) / len(sample) if sample else 0.0


def _ordinariness(character: str) -> float:
    if ORDINARY.match(character):
        return 1.0
    if not HANZI.match(character):
        return 0.0
    try:
        row = character.encode("gb2312")[0] - 0xA0
    except UnicodeEncodeError:
        return 0.3
    return 1.0 if row <= 55 else 0.7
