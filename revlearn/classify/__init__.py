"""Findings and features → label, nature, calibrated probability; what mentors' corrections teach.

Belongs here: weighing what the rules and the form of an edit say. Must not live here: knowledge of single words
(rules), scoring against gold pairs (evaluate).
"""

from __future__ import annotations

from revlearn.classify.arbiter import Arbiter, default_arbiter, default_version
from revlearn.classify.labels import labels_of
from revlearn.classify.office import OfficeModel, adapted

__all__ = ["Arbiter", "OfficeModel", "adapted", "default_arbiter", "default_version", "labels_of"]
