"""Merging field by field: both values, what stays, what may be chosen."""

from collections.abc import Iterable, Mapping
from datetime import date
from typing import Any

from crm.model.merge_rows import FieldPlan, Side
from crm.model.names import full_name, normalise
from crm.model.tables import Organisation, Person, Record
from crm.store.transaction import columns_of
from crm.texts import history as history_texts
from crm.texts.fields import field as field_name

_NOT_SHOWN = {"id", "revision", "name_key"}
_LISTS = {"email", "source"}
"""Text that holds several values, separated by `;`."""
_CODES = {"cluster", "sector"}
_WORDS_OF = {"cluster_text": "cluster", "sector_text": "sector"}


def name_of(record: Record) -> str:
    """The name of a person or organisation."""
    if isinstance(record, Person):
        return full_name(record.first_name, record.last_name)
    if isinstance(record, Organisation):
        return record.name
    raise TypeError(type(record).__name__)


def field_plans(
    keep: Record, drop: Record, choices: Mapping[str, Side], words: Mapping[str, str]
) -> tuple[FieldPlan, ...]:
    """Every field of two records of one noun.

    The value of the record that stays is kept, an empty one is filled in, lists are
    joined, and a name that goes becomes another name. A yes ("niet mailen") wins. A
    sector comes over only with its cluster. `words` are the labels of the codes of
    clusters and sectors.
    """
    table = str(keep.__tablename__)
    mine, other = columns_of(keep), columns_of(drop)
    found: dict[str, FieldPlan] = {}
    for name in mine:
        if name in _NOT_SHOWN:
            continue
        left, right = mine[name], other[name]
        shown = (left, right)
        if name == "sector":
            left, right = _of_the_cluster(found["cluster"].value, mine, other)
        sides = _sides(name, left, right)
        side = choices.get(name, _usual(left, sides))
        if side not in sides:
            side = sides[0]
        value = _value(name, left, right, side)
        words_of = _WORDS_OF.get(name)
        if words_of and words_of in found and found[words_of].value is not None:
            side, sides, value = Side.KEEP, (Side.KEEP,), None
        found[name] = _plan(table, name, *shown, (side, sides, value), words=words)
    found["aliases"] = _aliases(table, keep, drop, found, words)
    return tuple(found.values())


def _aliases(
    table: str,
    keep: Record,
    drop: Record,
    found: Mapping[str, FieldPlan],
    words: Mapping[str, str],
) -> FieldPlan:
    """Other names of both, and the names that are no longer the name."""
    plan = found["aliases"]
    values = {name: one.value for name, one in found.items()}
    name = values.get("name") or full_name(
        values.get("first_name"), values.get("last_name")
    )
    every = dict.fromkeys([*plan.keep, name_of(keep), *plan.drop, name_of(drop)])
    value = [text for text in every if text != name]
    given = (plan.side, plan.sides, value)
    return _plan(table, "aliases", plan.keep, plan.drop, given, words=words)


def joined(values: Iterable[str]) -> list[str]:
    """Every value once, whatever its case, in the order given."""
    kept: dict[str, str] = {}
    for value in values:
        kept.setdefault(" ".join(value.casefold().split()), value)
    return list(kept.values())


def _plan(
    table: str,
    name: str,
    left: Any,
    right: Any,
    given: tuple[Side, tuple[Side, ...], Any],
    *,
    words: Mapping[str, str],
) -> FieldPlan:
    side, sides, value = given
    labels = words if name in _CODES else {}
    return FieldPlan(
        field=name,
        name=field_name(table, name),
        keep=left,
        drop=right,
        side=side,
        sides=sides,
        value=value,
        keep_text=_text(_word(labels, left)),
        drop_text=_text(_word(labels, right)),
        text=_text(_word(labels, value)),
    )


def _sides(name: str, left: Any, right: Any) -> tuple[Side, ...]:
    """What may be chosen; one side where there is no choice."""
    if isinstance(left, list):
        return (Side.BOTH,)
    if isinstance(left, bool):
        return (Side.KEEP,) if left == right else (Side.KEEP, Side.DROP)
    if left == right or right in (None, ""):
        return (Side.KEEP,)
    if left in (None, ""):
        return (Side.DROP,)
    if name in _LISTS and normalise(left) != normalise(right):
        return (Side.BOTH, Side.KEEP, Side.DROP)
    return (Side.KEEP, Side.DROP)


def _usual(left: Any, sides: tuple[Side, ...]) -> Side:
    """A yes wins; else the first that may be chosen."""
    if isinstance(left, bool) and not left and len(sides) > 1:
        return Side.DROP
    return sides[0]


def _of_the_cluster(
    cluster: str | None, mine: Mapping[str, Any], other: Mapping[str, Any]
) -> tuple[str | None, str | None]:
    """Both sectors, but for one that belongs to a cluster that was not taken."""
    left, right = (
        row["sector"] if row["cluster"] in {None, cluster} else None
        for row in (mine, other)
    )
    return left, right


def _value(name: str, left: Any, right: Any, side: Side) -> Any:
    if side is Side.KEEP:
        return left
    if side is Side.DROP:
        return right
    if name in _LISTS:
        both = [part.strip() for part in f"{left};{right}".split(";") if part.strip()]
        return "; ".join(joined(both))
    return joined([*left, *right])


def _word(labels: Mapping[str, str], value: Any) -> Any:
    return labels.get(value, value) if isinstance(value, str) else value


def _text(value: Any) -> str:
    shown = value.isoformat() if isinstance(value, date) else value
    return history_texts.value(shown)
