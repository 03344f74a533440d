"""How fast people are recognised among 10,000: doubles, and the lines of a list."""

from collections.abc import Callable
from itertools import combinations

from rapidfuzz.distance import Levenshtein

from crm.cli.measuring.seats import seconds
from crm.directory.matching import match_people
from crm.model.attendance import KnownPerson, SeenPerson
from crm.model.duplicates import Compared
from crm.network.duplicate_people import pair_of, people_pairs

_PEOPLE, _LINES, _SAMPLE = 10_000, 100, 200
_GIVEN = ("An", "Bart", "Chris", "Dirk", "Els", "Filip", "Griet", "Hilde")
_FAMILY = ("Peeters", "Janssens", "Maes", "Jacobs", "Mertens", "Willems", "Claes")


def _name(number: int) -> tuple[str, str]:
    """First and last name; each number has its own."""
    letters = "".join(chr(ord("a") + int(digit)) for digit in str(number))
    last = f"{_FAMILY[number % len(_FAMILY)]}{letters}"
    return _GIVEN[number % len(_GIVEN)], last


def duplicates() -> float:
    """How many times faster the search for doubles is than comparing all pairs.

    All pairs are counted by the one, from those of a sample.
    """
    rows = [
        Compared(
            number,
            " ".join(_name(number)),
            first_name=_name(number)[0],
            last_name=_name(number)[1],
            places=frozenset([f"Praktijk {number % 2_000}"]),
            emails=(f"p{number}@example.org",),
        )
        for number in range(_PEOPLE)
    ]
    sample = list(combinations(rows[:: _PEOPLE // _SAMPLE], 2))
    each = seconds(lambda: [pair_of(one, two) for one, two in sample]) / len(sample)
    return each * _PEOPLE * (_PEOPLE - 1) / 2 / seconds(lambda: people_pairs(rows))


def recognition() -> float:
    """Our time for the lines of a list, where comparing every name by letter takes 1."""
    known = [KnownPerson(number, *_name(number)) for number in range(_PEOPLE)]
    lines = [
        SeenPerson(place, name, name)
        for place, person in enumerate(known[:: _PEOPLE // _LINES], 1)
        for name in [f"{person.last_name.upper()} {person.first_name}"]
    ]

    def by_letter() -> None:
        for line in lines:
            for person in known:
                Levenshtein.distance(line.name, person.last_name)

    return seconds(lambda: match_people(lines, known)) / seconds(by_letter)


MEASUREMENTS: dict[str, Callable[[], float]] = {
    "duplicates_vs_pairs": duplicates,
    "recognition_vs_letters": recognition,
}
"""Each measurement by its name in the JSON."""
