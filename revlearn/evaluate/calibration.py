"""Whether a confidence of 0.8 is right eight times in ten."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict, dataclass
from typing import Any

BINS = 10
CONFIDENT_SHARE = 0.7


@dataclass(frozen=True, slots=True)
class Bin:
    """The matched edits whose confidence lies in [low, high); the last bin includes 1."""

    low: float
    high: float
    count: int
    confidence: float
    accuracy: float


@dataclass(frozen=True, slots=True)
class Calibration:
    """``ece`` is the expected calibration error over ``bins`` (equal width, empty ones left out).

    ``confident_accuracy`` is the share of right categories among the most confident 70 % of the matched edits.
    """

    ece: float
    bins: tuple[Bin, ...]
    confident_accuracy: float
    confident_count: int

    def to_dict(self) -> dict[str, Any]:
        """JSON: all figures from 0 to 1, rounded to four digits."""
        bins = [{name: round(value, 4) for name, value in asdict(each).items()} for each in self.bins]
        return {
            "ece": round(self.ece, 4),
            "accuracy_most_confident": round(self.confident_accuracy, 4),
            "most_confident_share": CONFIDENT_SHARE,
            "most_confident_count": self.confident_count,
            "bins": bins,
        }


def calibration_of(judged: Sequence[tuple[float, bool]]) -> Calibration | None:
    """Calibration of (confidence, right) pairs; None when there are none."""
    if not judged:
        return None
    buckets: dict[int, list[tuple[float, bool]]] = {}
    for confidence, right in judged:
        buckets.setdefault(min(int(confidence * BINS), BINS - 1), []).append((confidence, right))
    bins = tuple(_bin(number, bucket) for number, bucket in sorted(buckets.items()))
    ece = sum(each.count * abs(each.confidence - each.accuracy) for each in bins) / len(judged)
    ranked = sorted(judged, key=lambda pair: -pair[0])
    top = ranked[: max(1, round(CONFIDENT_SHARE * len(ranked)))]
    return Calibration(ece, bins, sum(right for _, right in top) / len(top), len(top))


def _bin(number: int, bucket: Sequence[tuple[float, bool]]) -> Bin:
    count = len(bucket)
    confidence = sum(confidence for confidence, _ in bucket) / count
    return Bin(number / BINS, (number + 1) / BINS, count, confidence, sum(right for _, right in bucket) / count)
