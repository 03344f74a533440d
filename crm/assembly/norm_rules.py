"""What a norm may say, whichever way it comes in: by form, by list, by copying."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from crm.model.enums import NormKind
from crm.model.names import normalise
from crm.network.groups import EVERY
from crm.texts import norms as t

BALANCED = ("sector", "cluster")
"""The groups between which places can be in balance."""

_BALANCE_WORDS = {"sectoren": "sector", "clusters": "cluster"}
_WHOLE = 100


@dataclass(frozen=True)
class Fault:
    """What is wrong, and with which field of a norm."""

    field: str
    sentence: str


def settled_group(kind: NormKind | None, group: str) -> str:
    """The group as it is stored: organisations are any, a balance is between two.

    >>> settled_group(NormKind.BALANCE, "Sectoren")
    'sector'
    """
    if kind is NormKind.ORGANISATIONS:
        return EVERY
    if kind is NormKind.BALANCE:
        word = normalise(group)
        return _BALANCE_WORDS.get(word, word)
    return group.strip()


def faults(
    kind: NormKind | None, group: str, minimum: int, maximum: int | None
) -> Iterator[Fault]:
    """What of a norm nobody could meet or measure."""
    if minimum < 0:
        yield Fault("minimum", t.NEGATIVE)
    if kind is NormKind.BALANCE:
        yield from _balance_faults(group, minimum, maximum)
    elif maximum is not None and maximum < minimum:
        yield Fault("maximum", t.maximum_below_minimum(minimum, maximum))
    if not group:
        yield Fault("group", t.GROUP_NEEDED)


def period_faults(start: date | None, end: date | None) -> Iterator[Fault]:
    """An end before the beginning."""
    if start and end and end < start:
        yield Fault("valid_to", t.ends_before_it_starts(start, end))


def _balance_faults(group: str, minimum: int, maximum: int | None) -> Iterator[Fault]:
    if group not in BALANCED:
        yield Fault("group", t.BALANCE_GROUP)
    if minimum > 0:
        yield Fault("minimum", t.BALANCE_MINIMUM)
    if maximum is None or not 1 <= maximum <= _WHOLE:
        yield Fault("maximum", t.BALANCE_SHARE)
