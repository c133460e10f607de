"""Words that open a condition or an exception."""

from __future__ import annotations

import re

EXCEPTION = re.compile(
    r"\b(?:unless|except(?:ing)?(?: for| where| in| that)?|other than|subject to|provided that"
    r"|on condition that|as long as"
    r"|so far as|where (?:practicable|possible|appropriate|necessary|applicable)|if (?:practicable|possible"
    r"|necessary|appropriate)|with the exception of"
    r"|excluding|excludes|not including|only (?:with|if|when|after|in|under)|apart from|save for"
    r"|without prejudice to|in exceptional cases"
    r"|with the (?:written )?consent of|within the limits of|in normal conditions|and (?:the|that) \w+ has"
    r"|under direct supervision|notwithstanding)\b"
)
