"""Things worked out once and kept in memory as long as they are used; the key says what they were worked out from."""

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
        self._things: OrderedDict[Hashable, Any] = OrderedDict()
        self._lock = Lock()
        # One at a time: two who ask for the same would do it twice, and the work holds the processor anyway.
        self._making = RLock()

    def once(self, key: Hashable, make: Callable[[], Made]) -> Made:
        """What ``make`` gave for ``key``, now or earlier; None is not kept. ``make`` may ask for other keys."""
        found = self._found(key)
        if found is None:
            with self._making:
                found = self._found(key)
                if found is None:
                    found = make()
                    self._keep(key, found)
        return cast(Made, found)

    def _found(self, key: Hashable) -> Any | None:
        with self._lock:
            if key in self._things:
                self._things.move_to_end(key)
            return self._things.get(key)

    def _keep(self, key: Hashable, thing: Any) -> None:
        with self._lock:
            self._things[key] = thing
            while len(self._things) > self._capacity:
                self._things.popitem(last=False)
