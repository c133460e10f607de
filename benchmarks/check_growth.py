"""How the check of a draft grows with its length and with the number of accusations.

    python -m benchmarks.check_growth [--characters 20000 ...] [--every 40] [--one-line] [--json]

Each text is made: a synthetic draft (``synthetic_pair``) with a mistake planted about every ``--every`` characters, so
that 20,000 characters have some 500 accusations. ``--one-line`` leaves out the line breaks: the worst case for all that
looks at a line. Times are processor time of one process, after a warm-up text has loaded the dictionaries.
"""

from __future__ import annotations

import argparse
import json
import random
import resource
import sys
import time

from benchmarks.synthetic_pair import make_pair
from revlearn.check import check

MISTAKES = (
    "职工要充份准备",
    "截止{n}月底完成{m}件",
    "植树三百{h}十二株",
    "于{n}月5号前报送",
    "学习《{t}{m}号章程》、《守则》",
    "由市发改委牵头{t}",
    "长约{m}.6km",
    "成活率达百分之九十{h}",
    "{m}-{k}人参加",
    "开展{t}布署",
    "抽查{t}、登记，复核等环节",
    "要高度重视,认真核对{t}",
)
TOPICS = ("林业", "水务", "档案", "气象", "港口", "电梯", "供热", "古树", "文化", "交易")
NUMERALS = "二三四五六七八九"


def made(characters: int, every: int, *, one_line: bool = False) -> str:
    """A text of about ``characters`` with a mistake about every ``every``; equal arguments give equal texts."""
    rng = random.Random(characters)
    plain = make_pair(characters, seed=1).draft
    parts: list[str] = []
    written = planted = 0
    for sentence in plain.split("。"):
        parts.append(sentence)
        written += len(sentence) + 1
        while written >= (planted + 1) * every:
            parts.append("，" + _mistake(rng))
            written += len(parts[-1])
            planted += 1
        parts.append("。")
        if written >= characters:
            break
    text = "".join(parts)
    return text.replace("\n", "") if one_line else text


def _mistake(rng: random.Random) -> str:
    low = rng.randrange(2, 900)
    return rng.choice(MISTAKES).format(
        n=rng.randrange(1, 13), m=low, k=low + rng.randrange(1, 90), h=rng.choice(NUMERALS), t=rng.choice(TOPICS)
    )


def main() -> None:
    """Print a line for each size: accusations, seconds, milliseconds for 1,000 characters, memory."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--characters", nargs="+", type=int, default=[20_000, 100_000, 1_000_000])
    parser.add_argument("--every", type=int, default=40, help="characters between two mistakes")
    parser.add_argument("--one-line", action="store_true", help="without line breaks")
    parser.add_argument("--json", action="store_true", help="the figures as JSON")
    given = parser.parse_args()
    check(made(2000, given.every), name="warm-up")
    figures = []
    for characters in given.characters:
        text = made(characters, given.every, one_line=given.one_line)
        begun = time.process_time()
        found = len(check(text, name="made").accusations)
        seconds = time.process_time() - begun
        memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
        figures.append({"characters": len(text), "accusations": found, "seconds": seconds, "megabytes": memory})
        if not given.json:
            sys.stdout.write(
                f"{len(text):9,} characters {found:7,} accusations {seconds:8.2f} s "
                f"{1e6 * seconds / len(text):6.1f} ms per 1,000 characters {memory:6.0f} MB\n"
            )
            sys.stdout.flush()
    if given.json:
        sys.stdout.write(json.dumps(figures) + "\n")


if __name__ == "__main__":
    main()
