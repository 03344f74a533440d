"""How certain a rule of law is, in words that staff can act on.

`FOUND` (F in the domain facts): it stands in a source that we know. `MEMORY` (M): we
know it, but have no source at hand. Both are still to be checked.
"""

FOUND = "uit een bron, nog na te kijken"
MEMORY = "nog na te kijken in de wet"


def found(source: str) -> str:
    return f"{source}, {FOUND}"


def remembered(source: str) -> str:
    return f"{source}, {MEMORY}"
