"""Work on a Dask cluster: the same work with the same results, file for file. The only home of ``distributed``."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from typing import Any, TypeVar

from revlearn import __version__
from revlearn.classify import default_version
from revlearn.model import RevlearnError
from revlearn.rules import ruleset_version

Result = TypeVar("Result")
Run = Callable[[Callable[..., Any], Sequence[tuple[Any, ...]]], list[Any]]
"""Does a work for each of several tuples of arguments and gives the results in order."""

ADDRESS = re.compile(r"(?:[a-z]+://)?\S+:\d+/?")
"""An address with a port. With anything else a client does not only fail, it complains again when taken apart."""

PATIENCE = 10
"""Seconds to wait for a scheduler that does not answer."""


class NoCluster(RevlearnError):  # noqa: N818 - named for what was met, as a user would say it
    """A cluster that cannot be reached, has no workers, or whose workers run another version."""


def program_version() -> str:
    """What has to be alike everywhere for results to be alike: program, rules and models."""
    return f"{__version__} {ruleset_version()}-{default_version()}"


@contextmanager
def on_cluster(address: str) -> Iterator[Run]:
    """Work spread over the workers of the scheduler at ``address`` (``tcp://host:8786``).

    Raises NoCluster before anything is done when there is no such scheduler, when it has no workers, or when one of
    them runs another version of the program, its rules or its models.
    """
    from distributed import Client

    if not ADDRESS.fullmatch(address):
        raise NoCluster(
            f"{address}：不是调度器地址，应如 tcp://host:8786", f"{address}: no address; write it like tcp://host:8786"
        )
    try:
        client = Client(address, timeout=PATIENCE, set_as_default=False)
    except (OSError, ValueError, ImportError) as error:
        raise NoCluster(
            f"{address}：连不上 Dask 调度器（{type(error).__name__}），请检查地址和调度器是否已启动",
            f"{address}: no Dask scheduler answers ({type(error).__name__}); check the address and that it runs",
        ) from error
    with client:
        versions = client.run(program_version, on_error="ignore")
        if not versions:
            raise NoCluster(
                f"{address}：集群上没有工作进程，或其中没有安装 revlearn；请先启动 dask worker",
                f"{address}: the cluster has no workers with revlearn installed; start dask workers first",
            )
        strangers = sorted(worker for worker, version in versions.items() if version != program_version())
        if strangers:
            raise NoCluster(
                f"{address}：工作进程 {strangers[0]} 上的 revlearn 版本与本机不同，请统一版本后再运行",
                f"{address}: worker {strangers[0]} runs another version of revlearn; install the same one everywhere",
            )

        def run(work: Callable[..., Result], arguments: Sequence[tuple[Any, ...]]) -> list[Result]:
            futures = [client.submit(work, *each, pure=False) for each in arguments]
            results: list[Result] = client.gather(futures)
            return results

        yield run
