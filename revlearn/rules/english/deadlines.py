"""When: vague times, deadlines, intervals."""

from __future__ import annotations

import re

from revlearn.rules.english.lines import MONTH
from revlearn.rules.english.numbers import NUMBER_WORD, WEEKDAY

AMOUNT = rf"(?:\d+|{NUMBER_WORD}|an?)"
UNIT = r"(?:working |calendar |business )?(?:minutes?|hours?|days?|weeks?|months?|years?)"
POINT = (
    rf"(?:(?:the )?(?:end|close|start|beginning|first day) of|noon|midnight|(?:\d[\d.:]* ?[ap]\.?m)|{WEEKDAY}"
    rf"|{MONTH}|\d{{1,2}}(?:st|nd|rd|th)? {MONTH}|(?:19|20)\d\d)"
)
DEADLINE = re.compile(
    rf"\b(?:by|before|until|no later than|not later than|on|from|at|in) (?:the )?(?:\w+ )?(?:on )?{POINT}"
    rf"|\bwithin {AMOUNT} {UNIT}"
    rf"|\b(?:at least |no more than )?{AMOUNT} {UNIT} (?:before|after|of)\b|\bon the same day\b|\bat the meeting on\b",
    re.IGNORECASE,
)
VAGUE_TIME = re.compile(
    r"\b(?:as soon as (?:possible|practicable|they can)|asap|soon|shortly|quickly|promptly|right away|straight away"
    r"|immediately|urgently"
    r"|at once|without delay|in due course|in good time|well in advance|in the (?:near|not too distant) future"
    r"|at (?:a|some) later (?:date|stage)"
    r"|at (?:the|your) earliest (?:opportunity|convenience|possible moment)|in a timely manner|later|next (?:week"
    r"|month|year)|this (?:week|month)"
    r"|at some point|sometime|eventually|before long|by the time stated above|when (?:possible|convenient)"
    r"|for a while|a number of)\b",
    re.IGNORECASE,
)
VAGUE_INTERVAL = re.compile(
    r"\b(?:regularly|periodically|frequently|often|more often|from time to time|at regular intervals|routinely"
    r"|occasionally|on a regular basis)\b",
    re.IGNORECASE,
)
INTERVAL = re.compile(
    rf"\b(?:(?:every|each) (?:{AMOUNT} )?(?:working )?(?:day|week|month|quarter|year|term|shift|meeting"
    rf"|{WEEKDAY})s?|(?:once|twice|{AMOUNT} times) (?:a|per) \w+"
    r"|daily|weekly|fortnightly|monthly|quarterly|annually|yearly|at (?:each|every) \w+ meeting)\b",
    re.IGNORECASE,
)
