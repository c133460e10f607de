"""The pages: one router a file, its words in ``WORDING`` (in the same file or in one beside it).

Belongs here: routes and what they put on a page. Must not live here: who may see what (``web/access.py``).
Every module is found by itself: one that has a ``router`` is part of the application.
"""

from __future__ import annotations

import importlib
import pkgutil
from collections.abc import Mapping
from types import ModuleType


def page_modules() -> Mapping[str, ModuleType]:
    """All modules of this folder by name, in the order of names."""
    names = sorted(each.name for each in pkgutil.iter_modules(__path__))
    return {name: importlib.import_module(f"{__name__}.{name}") for name in names}
