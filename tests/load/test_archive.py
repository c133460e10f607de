"""Archives of documents: what is in them, in what encoding of names, and every trick that is refused in one line."""

from __future__ import annotations

import stat
import struct
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

import pytest

from revlearn.load import parts_of, safe_name
from revlearn.load.archive import MAX_ENTRIES, Unpacked, unpack
from revlearn.model import ReceivedFile, UnreadableFile

MB = 1_000_000


def packed(*entries: tuple[str | ZipInfo, bytes]) -> bytes:
    out = BytesIO()
    with ZipFile(out, "w", ZIP_DEFLATED) as archive:
        for name, data in entries:
            archive.writestr(name, data)
    return out.getvalue()


def opened(data: bytes, *, each: int = MB, together: int = 10 * MB) -> Unpacked:
    return unpack(
        ReceivedFile("组稿.zip", data), lambda name: name.endswith((".txt", ".docx")), each=each, together=together
    )


def told(refused: UnreadableFile) -> str:
    assert "\n" not in str(refused)
    assert refused.english != str(refused)
    return str(refused)


def test_files_with_their_folders_and_nothing_else() -> None:
    found = opened(
        packed(("张三/2026-10-08 通知/draft.txt", b"1"), ("张三/", b""), ("photo.jpg", b"2"), ("a\\b.docx", b"3"))
    )
    assert [(file.parts, file.data) for file in found.files] == [
        (("张三", "2026-10-08 通知", "draft.txt"), b"1"),
        (("a", "b.docx"), b"3"),
    ]
    assert found.refused == ()


def test_names_as_windows_and_macos_write_them() -> None:
    for encoding in ("gb18030", "utf-8"):
        plain = packed(("XXXXXXXXXXXX.txt", b"1"))
        name = "张三王五".encode(encoding)
        data = plain.replace(b"XXXXXXXXXXXX", name + b"X" * (12 - len(name)))
        assert opened(data).files[0].parts == ("张三王五" + "X" * (12 - len(name)) + ".txt",)


@pytest.mark.parametrize(
    "name", ["../../etc/cron.d/x.txt", "/etc/x.txt", "C:\\x.txt", "a/../../x.txt", "..\\x.txt", "a/" * 20 + "x.txt"]
)
def test_a_path_that_leads_out_is_refused_and_the_others_are_read(name: str) -> None:
    found = opened(packed((name, b"evil"), ("good.txt", b"good")))
    assert [file.parts for file in found.files] == [("good.txt",)]
    assert "路径不安全" in told(found.refused[0])
    with pytest.raises(UnreadableFile, match="路径不安全"):
        parts_of(name)


def test_a_link_is_refused() -> None:
    link = ZipInfo("link.txt")
    link.external_attr = (stat.S_IFLNK | 0o777) << 16
    found = opened(packed((link, b"/etc/passwd"), ("good.txt", b"good")))
    assert [file.data for file in found.files] == [b"good"]
    assert "链接" in told(found.refused[0])


def test_a_bomb_is_refused_whatever_it_says_of_its_size() -> None:
    bomb = packed(("bomb.txt", b"0" * 5 * MB), ("good.txt", b"good"))
    found = opened(bomb, each=20 * MB)
    assert [file.data for file in found.files] == [b"good"]
    assert "恶意" in told(found.refused[0])
    with pytest.raises(UnreadableFile, match="解开后超过 4 MB"):
        opened(bomb, together=4 * MB)
    # The same with its size understated in the directory: reading stops, and nothing is taken.
    lying = bomb.replace(struct.pack("<L", 5 * MB), struct.pack("<L", 1000))
    assert [file.data for file in opened(lying).files] == [b"good"]


def test_a_file_that_is_too_large_alone() -> None:
    found = opened(packed(("large.txt", bytes(range(256)) * 8000), ("good.txt", b"good")))
    assert [file.data for file in found.files] == [b"good"]
    assert "超过 1 MB" in told(found.refused[0])


def test_too_many_entries() -> None:
    with pytest.raises(UnreadableFile, match="超过 5,000 个文件"):
        opened(packed(*((f"{number}.txt", b"") for number in range(MAX_ENTRIES + 1))))


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b"Rar!\x1a\x07\x00", "不是 .zip"),
        (b"", "不是 .zip"),
        (packed(("a.txt", b"1"))[:40], "已损坏"),
        (b"PK\x03\x04" + bytes(100), "已损坏"),
    ],
)
def test_what_is_no_whole_archive(data: bytes, said: str) -> None:
    with pytest.raises(UnreadableFile, match=said) as refused:
        opened(data)
    assert told(refused.value).startswith("组稿.zip：")


def test_a_password() -> None:
    data = bytearray(packed(("secret.txt", b"1")))
    for signature, at in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        data[data.index(signature) + at] |= 1
    assert "设有密码" in told(opened(bytes(data)).refused[0])


def test_a_damaged_entry_stops_no_other() -> None:
    data = packed(("first.txt", b"first" * 50), ("second.txt", b"second"))
    place = data.index(b"first.txt") + 12
    found = opened(data[:place] + b"\xff\xff" + data[place + 2 :])
    assert [file.data for file in found.files] == [b"second"]
    assert "已损坏" in told(found.refused[0])


@pytest.mark.parametrize(
    ("name", "shown"),
    [
        ("a.txt", "a.txt"), ("../x/a.txt", "a.txt"), ("C:\\fakepath\\a.txt", "a.txt"), ("", "文件"), ("..", "文件"),
        ("a\nb\x00.txt", "a�b�.txt"), ("长" * 300 + ".docx", "长" * 115 + ".docx"), ("<b>.txt", "<b>.txt"),
    ],
)  # fmt: skip
def test_a_name_from_outside_becomes_one_line(name: str, shown: str) -> None:
    assert safe_name(name) == shown
