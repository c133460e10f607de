"""Things worked out once and kept in memory while they are asked for and what they were worked out from is the same."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable, Hashable
from threading import Lock, RLock
from typing import Any, TypeVar, cast

Made = TypeVar("Made")


class Recent:
    """The ``capacity`` things that were asked for last. Its methods may be called from several threads."""

    def __init__(self, capacity: int) -> None:
        self._capacity = capacity
        self._things: OrderedDict[Hashable, tuple[Hashable, tuple[Any]]] = OrderedDict()
        self._lock = Lock()
        # One at a time: two who ask for the same would do it twice, and the work holds the processor anyway.
        self._making = RLock()

    def once(self, key: Hashable, version: Hashable, make: Callable[[], Made]) -> Made:
        """What ``make`` gave for ``key`` at ``version``, now or earlier; another version takes its place.

        ``make`` may ask for other keys.
        """
        found = self._found(key, version)
        if found is None:
            with self._making:
                found = self._found(key, version)
                if found is None:
                    found = (make(),)
                    self._keep(key, version, found)
        return cast(Made, found[0])

    def forget(self) -> None:
        """Keep nothing of what there is: texts that were purged are not to stay in memory either."""
        with self._lock:
            self._things.clear()

    def _found(self, key: Hashable, version: Hashable) -> tuple[Any] | None:
        with self._lock:
            kept_version, thing = self._things.get(key, (None, None))
            if thing is None or kept_version != version:
                return None
            self._things.move_to_end(key)
            return thing

    def _keep(self, key: Hashable, version: Hashable, thing: tuple[Any]) -> None:
        with self._lock:
            self._things[key] = version, thing
            self._things.move_to_end(key)
            while len(self._things) > self._capacity:
                self._things.popitem(last=False)
