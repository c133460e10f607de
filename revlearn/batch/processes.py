"""Work for several processes of this machine, its results in order and bounded in number."""

from __future__ import annotations

import os
import threading
import time
from collections.abc import Callable, Iterator, Sequence
from itertools import islice
from typing import Any, TypeVar

from joblib import Parallel, cpu_count, delayed

Result = TypeVar("Result")

CHUNK = 100
"""Results held at once: what bounds memory, and what a kill may cost."""

WORTHWHILE = 12
"""Pieces of work below which starting processes takes longer than it saves."""

IDLE = 10
"""Seconds after which a process without work ends."""

WATCH = 0.5
"""Seconds between two looks of a process after the one that started it."""


def in_chunks(
    work: Callable[..., Result], arguments: Sequence[tuple[Any, ...]], *, processes: int | None = None
) -> Iterator[list[Result]]:
    """``work(*arguments[i])`` for all of them, in order, in chunks. ``processes`` None means one for each core."""
    wanted = processes or cpu_count()
    if wanted == 1 or (processes is None and len(arguments) < WORTHWHILE):
        results = (work(*each) for each in arguments)
        while chunk := list(islice(results, CHUNK)):
            yield chunk
        return
    with Parallel(
        n_jobs=wanted, backend="loky", idle_worker_timeout=IDLE, initializer=end_with, initargs=(os.getpid(),)
    ) as pool:
        for at in range(0, len(arguments), CHUNK):
            yield pool(delayed(work)(*each) for each in arguments[at : at + CHUNK])


def end_with(parent: int) -> None:
    """Make this process end when ``parent`` does, killed or not.

    By itself it would wait for ever for somebody to take a result larger than a pipe holds.
    """

    def watch() -> None:
        while os.getppid() == parent:
            time.sleep(WATCH)
        os._exit(1)

    threading.Thread(target=watch, daemon=True).start()
