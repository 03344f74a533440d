"""People and whom they speak for: finding, adding and changing them."""

from collections.abc import Collection, Iterable
from dataclasses import asdict, dataclass
from datetime import date, timedelta
from typing import Any

from crm.access import Permission, writes
from crm.directory.details import checked_email, readable_phone
from crm.directory.following import follow, hand_over
from crm.errors import InvalidInput
from crm.model.names import full_name, normalise
from crm.model.rows import AffiliationRow, PersonRow
from crm.model.tables import Affiliation, Person
from crm.store import Transaction
from crm.texts import directory as t


@dataclass(frozen=True)
class PersonInput:
    """What a form says of a person. Empty text means not known."""

    first_name: str
    last_name: str
    aliases: tuple[str, ...] = ()
    email: str | None = None
    phone: str | None = None
    address: str | None = None
    preferred_channel: str | None = None
    competences: tuple[str, ...] = ()
    data_access: str | None = None
    no_mail: bool = False
    no_introductions: bool = False
    informed_on: date | None = None
    keep_until: date | None = None


@dataclass(frozen=True)
class PersonFilter:
    """What a list of people is narrowed to; empty asks nothing."""

    text: str = ""
    organisation: int | None = None
    function: str = ""


def matching_people(
    rows: Iterable[PersonRow], posts: Iterable[AffiliationRow], wanted: PersonFilter
) -> list[PersonRow]:
    """The people that a filter asks, in the order given.

    `posts` are the affiliations that count, for instance those of today.
    """
    words = normalise(wanted.text).split()
    chosen: set[int] | None = None
    if wanted.organisation is not None or wanted.function:
        chosen = {
            post.person_id
            for post in posts
            if wanted.organisation in (None, post.organisation_id)
            and wanted.function in ("", post.function)
        }
    return [row for row in rows if _matches(row, words, chosen)]


def namesakes(
    rows: Iterable[PersonRow],
    first_name: str,
    last_name: str,
    own_id: int | None = None,
) -> list[PersonRow]:
    """People of exactly this name; two people may share one, so this only warns."""
    wanted = normalise(full_name(first_name, last_name))
    return [
        row
        for row in rows
        if row.id != own_id and wanted and normalise(row.name) == wanted
    ]


@writes(Permission.EDIT_DIRECTORY)
def add_person(tx: Transaction, given: PersonInput) -> Person:
    """A new person. Raises `InvalidInput`."""
    return tx.add(Person(**_values(given)))


@writes(Permission.EDIT_DIRECTORY)
def change_person(
    tx: Transaction, person_id: int, revision: int, given: PersonInput
) -> Person:
    """Every field as the form says. Raises `StaleRecord`, `InvalidInput`."""
    record = tx.get(Person, person_id)
    return tx.update(record, revision=revision, **_values(given))


@writes(Permission.EDIT_DIRECTORY)
def add_affiliation(
    tx: Transaction,
    person_id: int,
    organisation_id: int,
    function: str | None = None,
    start: date | None = None,
) -> Affiliation:
    """A person starts to speak for an organisation."""
    return tx.add(
        Affiliation(
            person_id=person_id,
            organisation_id=organisation_id,
            function=function,
            start=start,
        )
    )


@writes(Permission.EDIT_DIRECTORY)
def end_affiliation(
    tx: Transaction, affiliation_id: int, revision: int, last_day: date
) -> Affiliation:
    """A person stops to speak for an organisation after `last_day`.

    The seats that go with the function end too. Raises `StaleRecord`, `InvalidInput`.
    """
    record = tx.get(Affiliation, affiliation_id)
    ended = _end(tx, record, revision, last_day)
    follow(tx, record, ended)
    return ended


@writes(Permission.EDIT_DIRECTORY)
def pass_on_function(
    tx: Transaction,
    affiliation_id: int,
    revision: int,
    last_day: date,
    person_id: int,
) -> Affiliation:
    """Somebody else has the function from the day after `last_day`.

    The seats that go with the function go along. Raises `StaleRecord`, `InvalidInput`.
    """
    record = tx.get(Affiliation, affiliation_id)
    if record.person_id == person_id:
        raise InvalidInput(t.SAME_PERSON, "person_id")
    _end(tx, record, revision, last_day)
    first_day = last_day + timedelta(days=1)
    taken = tx.add(
        Affiliation(
            person_id=person_id,
            organisation_id=record.organisation_id,
            function=record.function,
            start=first_day,
        )
    )
    hand_over(tx, record, taken, first_day)
    return taken


def _end(
    tx: Transaction, record: Affiliation, revision: int, last_day: date
) -> Affiliation:
    if record.start is not None and last_day < record.start - timedelta(days=1):
        raise InvalidInput(t.ends_before_it_starts(record.start), "end")
    return tx.update(record, revision=revision, end=last_day)


def _values(given: PersonInput) -> dict[str, Any]:
    if not given.last_name.strip():
        raise InvalidInput(t.NAME_NEEDED, "last_name")
    values = asdict(given)
    values["aliases"] = list(given.aliases)
    values["competences"] = list(given.competences)
    values["email"] = checked_email(given.email)
    values["phone"] = readable_phone((given.phone or "").strip())
    return values


def _matches(row: PersonRow, words: list[str], chosen: Collection[int] | None) -> bool:
    if chosen is not None and row.id not in chosen:
        return False
    text = normalise(" ".join((row.name, *row.aliases, row.email or "")))
    return all(word in text for word in words)
