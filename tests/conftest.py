"""Settings of the whole suite: every run draws the same examples, so that a failure is a failure everywhere.

``pytest --hypothesis-profile=search`` draws new ones, and many more of them: for looking, not for judging.
"""

from __future__ import annotations

from hypothesis import HealthCheck, settings

settings.register_profile("fixed", derandomize=True, deadline=None, max_examples=150)
settings.register_profile("search", deadline=None, max_examples=2000, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("fixed")
