"""revlearn: learning from revisions. What changed between a draft and its final version, of what kind, and why."""

__version__ = "0.1.0"
