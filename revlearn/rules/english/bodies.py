"""Who: bodies and posts as English documents name them."""

from __future__ import annotations

import re

BODY_NOUN = (
    r"(?:Council|Committee|Board|Office|Officer|Manager|Management|Director|Directorate|Department|Division|Team"
    r"|Unit|Agency|Authority"
    r"|Service|Services|Ministry|Commission|Panel|Group|Trust|College|School|University|Faculty|Secretary|Chair"
    r"|Clerk|Inspector|Inspectorate"
    r"|Adviser|Treasurer|Registrar|Dean|Principal|Governor|Executive|Partnership|Association|Centre|Audit|Resources"
    r"|Police|Surveyor|Engineer|Desk)"
)
NAME = r"(?:[A-Z][\w'’&-]*)"
NAMED = re.compile(
    rf"\b(?:(?:{NAME} ){{0,5}}{BODY_NOUN}(?: (?:of|for)(?: {NAME}| and)+)?|Heads? of(?: {NAME}| and)+|(?:Ms|Mr|Mrs"
    rf"|Dr|Professor) (?:[A-Z]\.? )?{NAME})\b"
    r"|\b(?:heads? of (?:department|service)|line managers?|budget holders?|duty manager|permit desk"
    r"|planning officer)\b"
)
VAGUE = re.compile(
    r"\b(?:we|us|our|they|them|someone|somebody|staff|everyone|officers?|management|the relevant \w+"
    r"|relevant (?:departments|bodies|parties)"
    r"|those concerned|all concerned|the appropriate \w+|departments|it is|be|been|are|is)\b",
    re.IGNORECASE,
)
