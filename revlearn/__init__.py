"""revlearn: learning from revisions. What changed between a draft and its final version, of what kind, and why."""

from __future__ import annotations

from revlearn.analyse import analyse
from revlearn.model import Analysis

__version__ = "0.1.0"
__all__ = ["Analysis", "analyse"]
