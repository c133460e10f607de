"""Numbers, dates and names whose value was put right."""
