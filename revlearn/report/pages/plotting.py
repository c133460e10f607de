"""matplotlib, imported in silence: every module that draws takes it from here.

Where the home folder cannot be written, as in a job of the system, matplotlib keeps its list of fonts in a temporary
folder, which it removes at the end and names in ``MPLCONFIGDIR`` for the processes started after. It tells so in two
lines on standard error; a reader of the job's mail can do nothing about them.
"""

from __future__ import annotations

import logging

_log = logging.getLogger("matplotlib")
_level = _log.level
_log.setLevel(logging.ERROR)

import matplotlib as mpl  # noqa: E402
from matplotlib import font_manager  # noqa: E402
from matplotlib.axes import Axes  # noqa: E402
from matplotlib.colors import LinearSegmentedColormap  # noqa: E402
from matplotlib.figure import Figure  # noqa: E402
from matplotlib.ft2font import FT2Font  # noqa: E402

_log.setLevel(_level)

__all__ = ["Axes", "FT2Font", "Figure", "LinearSegmentedColormap", "font_manager", "mpl"]
