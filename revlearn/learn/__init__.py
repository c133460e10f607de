"""Entries of the ledger → profiles, trends, lessons with their states, style cards, exercises.

Pure functions over the nouns of ``record``: the same entries and events give the same result, in whatever order they
come, and nothing asks a clock. Belongs here: every figure that is told of a writer, with its formula and its source.
Must not live here: reading the ledger (store), showing figures (report), words that writers read.
"""

from __future__ import annotations

from revlearn.learn.habits import style_card
from revlearn.learn.mending import judged
from revlearn.learn.past_errors import past_errors
from revlearn.learn.periods import NotAMonth, month, month_of
from revlearn.learn.practice import due_on, exercises
from revlearn.learn.profile_json import PROFILE_SCHEMA, profile_dict
from revlearn.learn.rates import poisson_interval, rate_of
from revlearn.learn.self_check import checklist
from revlearn.learn.steps import HEADS, STEP_OF, STEPS, head_of
from revlearn.learn.team import team_of, team_profile
from revlearn.learn.writer_profile import profile

__all__ = [
    "HEADS",
    "PROFILE_SCHEMA",
    "STEPS",
    "STEP_OF",
    "NotAMonth",
    "checklist",
    "due_on",
    "exercises",
    "head_of",
    "judged",
    "month",
    "month_of",
    "past_errors",
    "poisson_interval",
    "profile",
    "profile_dict",
    "rate_of",
    "style_card",
    "team_of",
    "team_profile",
]
