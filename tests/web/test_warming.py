"""A server that has warmed up: rules and dictionaries are there, the collector passes them over."""

from __future__ import annotations

import subprocess
import sys

PROGRAM = """
import gc, sys
from revlearn.web.warming import warm_up
warm_up()
assert gc.get_freeze_count() > 50_000
assert sys.getswitchinterval() < 0.001
known = set(sys.modules)
from revlearn.segment import segment
segment("请于9月底前上报。", name="", language="zh")
assert not {name for name in set(sys.modules) - known if name.startswith("revlearn")}
"""


def test_after_warming_up_nothing_is_left_to_load_and_the_collector_is_spared() -> None:
    done = subprocess.run([sys.executable, "-c", PROGRAM], capture_output=True, text=True, check=False, timeout=120)
    assert done.returncode == 0, done.stderr
