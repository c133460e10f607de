"""Who is at the other end, and what a stranger's browser may do: sessions, CSRF tokens, lock-out, headers, sign-on.

Belongs here: what holds for every request whatever its page. Must not live here: which documents somebody may see
(``web/access.py``).
"""
