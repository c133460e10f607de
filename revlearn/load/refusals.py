"""Every sentence with which a file is refused, in Chinese and in English: what is wrong, and what to do."""

from __future__ import annotations

from pathlib import PurePath

from revlearn.model import UnreadableFile

SAVE_AS = ("请用 Word 或 WPS 打开后另存为 .docx", "open it in Word or WPS and save it as .docx")
REFUSALS: dict[str, tuple[str, str]] = {
    "missing": ("找不到这个文件；请检查路径和文件名", "no such file; check the path and the name"),
    "directory": ("这是文件夹；请给出其中的一个文件", "this is a folder; name one file in it"),
    "not_regular": ("这不是普通文件；请复制为普通文件后再试", "not a regular file; copy it to one and try again"),
    "permission": ("没有读取权限；请检查文件权限", "no permission to read it; check the file's permissions"),
    "system": (
        "系统读不出这个文件（{detail}）；请复制到本机后再试",
        "the system cannot read it ({detail}); copy it first",
    ),
    "too_large": ("文件超过 {limit}；请拆分或删去图片后再试", "larger than {limit}; split it or take out images"),
    "empty": ("文件里没有文字；请检查是否保存成功", "there is no text in it; check that it was saved"),
    "no_text": (
        "文档里没有文字，可能是扫描图片；请先识别为文字再试",
        "the document has no text, perhaps it is a scan; recognise the text first",
    ),
    "owner_file": (
        "这是 Word 打开文档时留下的临时文件（~$ 开头）；请选择文档本身",
        "this is Word's lock file (~$); choose the document itself",
    ),
    "encrypted": (
        "文档设有打开密码；请在 Word 或 WPS 中取消密码，另存为 .docx",
        "protected by a password; take the password off in Word or WPS and save it as .docx",
    ),
    "old_word": ("这是旧格式（.doc、.wps 等）；" + SAVE_AS[0], "an old format (.doc, .wps, …); " + SAVE_AS[1]),
    "pdf": ("这是 PDF；请找到原来的 Word 文档", "this is a PDF; use the Word document it was made from"),
    "rtf": ("这是 RTF；" + SAVE_AS[0], "this is RTF; " + SAVE_AS[1]),
    "html": ("这是网页（HTML）；" + SAVE_AS[0], "this is a web page (HTML); " + SAVE_AS[1]),
    "word_xml": ("这是 XML 文件；" + SAVE_AS[0], "this is an XML file; " + SAVE_AS[1]),
    "spreadsheet": ("这是电子表格；请给出 .docx、.txt 或 .md", "a spreadsheet; use .docx, .txt or .md"),
    "presentation": ("这是演示文稿；请给出 .docx、.txt 或 .md", "a presentation; use .docx, .txt or .md"),
    "open_document": ("这是 ODF 文档（.odt 等）；" + SAVE_AS[0], "an OpenDocument file (.odt, …); " + SAVE_AS[1]),
    "archive": ("这是压缩包；请解压后给出其中的文档", "an archive; unpack it and name the document in it"),
    "binary": ("内容不是文字，可能已损坏；请给出 .docx、.txt 或 .md", "not text, or damaged; use .docx, .txt or .md"),
    "encoding": (
        "认不准文字编码；请用记事本另存为 UTF-8 编码后再试",
        "the character encoding is uncertain; save it as UTF-8 and try again",
    ),
    "too_long": ("文字超过 {limit} 字；请拆分后再试", "more than {limit} characters; split it"),
    "false_suffix": (
        "扩展名是 {suffix}，内容却不是；若是纯文本请改名为 .txt，否则请重新另存为 .docx",
        "named {suffix} but its content is not; rename it to .txt if it is plain text, or save it as .docx again",
    ),
    "broken_archive": (
        "文档不完整或已损坏；请重新复制，或用 Word、WPS 打开修复后另存为 .docx",
        "the document is cut off or damaged; copy it again, or repair it in Word or WPS and save it as .docx",
    ),
    "broken_part": (
        "文档已损坏（{part}）；请用 Word 或 WPS 打开修复后另存为 .docx",
        "the document is damaged ({part}); repair it in Word or WPS and save it as .docx",
    ),
    "not_docx": (
        "压缩包里没有 Word 正文；请确认是 .docx，或重新另存",
        "no Word text inside the package; make sure it is a .docx, or save it again",
    ),
    "oversized": (
        "文档解开后过大，可能是恶意文件，不予读取；请拆分或删去嵌入内容后另存为 .docx",
        "too large once unpacked, perhaps a malicious file, not read; split it or take out what is embedded",
    ),
    "doctype": (
        "文档内含 DOCTYPE（{part}），可能是恶意文件，不予读取；" + SAVE_AS[0],
        "it holds a DOCTYPE ({part}), perhaps a malicious file, not read; " + SAVE_AS[1],
    ),
    "not_zip": (
        "不是 .zip 压缩包；请用系统自带的“压缩为 zip”重新打包",
        "no .zip; pack the folder again as a .zip",
    ),
    "broken_zip": ("压缩包不完整或已损坏；请重新打包", "the archive is cut off or damaged; pack it again"),
    "zip_encrypted": ("压缩包设有密码；请去掉密码重新打包", "protected by a password; pack it again without one"),
    "zip_link": ("这是链接，不是文件；请放入文件本身重新打包", "a link, not a file; pack the file itself"),
    "zip_too_many": (
        "压缩包里超过 {limit} 个文件；请分几次上传",
        "more than {limit} files in the archive; upload them in several parts",
    ),
    "zip_too_large": (
        "压缩包解开后超过 {limit}；请分几次上传",
        "larger than {limit} once unpacked; upload it in several parts",
    ),
    "unsafe_name": (
        "路径不安全（指向文件夹之外），没有读取；请在文件夹里重新打包",
        "its path leads out of the folder, not read; pack the folder again",
    ),
    "untracked": (
        "没有修订痕迹，分不出原稿和定稿；请同时给出定稿文件",
        "no tracked changes, so draft and final cannot be told apart; give the final file as well",
    ),
    "not_trackable": (
        "只有一个纯文本文件，分不出原稿和定稿；请同时给出定稿，或给出带修订痕迹的 .docx",
        "a single plain-text file; give the final file as well, or a .docx with tracked changes",
    ),
}


MAX_FACT = 100
"""Characters shown of a name found inside a file."""
MAX_NAME = 500
"""Characters of a path; in an archive a name may have 65,535, and the end of one tells most."""


class RefusedError(Exception):
    """Why content cannot be read, from where the file's name is not known; :func:`refusal` puts the name to it."""

    def __init__(self, reason: str, **facts: str) -> None:
        super().__init__(reason)
        self.reason = reason
        self.facts = facts


def refusal(path: PurePath, refused: RefusedError) -> UnreadableFile:
    """The error the user sees: one line with the file, what is wrong and what to do."""
    chinese, english = REFUSALS[refused.reason]
    facts = {name: printable(fact)[:MAX_FACT] for name, fact in refused.facts.items()}
    name = printable(str(path))
    if len(name) > MAX_NAME:
        name = f"…{name[-MAX_NAME:]}"
    return UnreadableFile(f"{name}：{chinese.format(**facts)}", f"{name}: {english.format(**facts)}")


def printable(text: str) -> str:
    """Names come from outside: no line end or terminal control sequence of theirs reaches the screen."""
    return "".join(character if character.isprintable() else "\N{REPLACEMENT CHARACTER}" for character in text)
