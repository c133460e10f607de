"""The web application: pages for writers, mentors and administrators of one office, an HTTP API, a worker.

Belongs here: routes, templates, sessions and access, the worker that analyses uploads. Must not live here: SQL (store),
figures (learn), reports (report), anything the command line needs too.
"""
