"""Where a rule looks in a draft that has no final version yet, and what it would write there; what it counts as right.

Each function walks a segmented document and yields replacements; the rule's own check then has to confirm them. Word
lists stay beside the rules. A proposal is cautious: what may be right as it stands is not proposed.
"""
