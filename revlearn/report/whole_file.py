"""Writing a file whole or not at all: a temporary file in the same folder, then a rename."""

from __future__ import annotations

import errno
import os
import secrets
from pathlib import Path

from revlearn.model import RevlearnError, system_reason


class UnwritableFile(RevlearnError):  # noqa: N818 - named like its kin in the model
    """A place where a report cannot be written."""


def write_whole(path: Path, content: bytes | str) -> None:
    """Write ``content`` (text as UTF-8) to ``path``; on any failure ``path`` keeps what it held before.

    Missing folders are made. Raises UnwritableFile naming the file and the system's reason.
    """
    data = content.encode("utf-8") if isinstance(content, str) else content
    try:
        target = path.resolve()
        target.parent.mkdir(parents=True, exist_ok=True)
        if target.is_dir():
            raise IsADirectoryError(errno.EISDIR, os.strerror(errno.EISDIR))
        temporary = target.with_name(f".{target.name[:80]}.{secrets.token_hex(6)}.tmp")
        try:
            with temporary.open("xb") as file:
                file.write(data)
                file.flush()
                os.fsync(file.fileno())
            temporary.replace(target)
        except BaseException:
            temporary.unlink(missing_ok=True)
            raise
    except OSError as error:
        reason, english = system_reason(error)
        raise UnwritableFile(
            f"{path}：写不进去（{reason}），请换一个位置或检查权限和磁盘空间",
            f"{path}: cannot be written ({english}); choose another place or check permissions and disk space",
        ) from error
