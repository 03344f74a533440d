"""What a seat follows, when it is given: refused in a circle, filled from its source."""

from datetime import date

from crm.directory.following import (
    NO_SOURCE,
    same_function,
    source_of,
    sources_above,
    within,
)
from crm.errors import InvalidInput
from crm.model.tables import Affiliation, Body, Mandate, Organisation
from crm.store import Transaction
from crm.store.transaction import columns_of
from crm.texts import following as t


def sourced(tx: Transaction, wanted: Mandate, *, whole: bool = False) -> Mandate:
    """The seat with the holder of its source, within the days of it.

    `whole` gives it all the days of the source. Raises `InvalidInput` for two sources,
    one in its own body, or one that follows the seat itself.
    """
    if wanted.follows_id is not None and wanted.follows_affiliation_id is not None:
        raise InvalidInput(t.ONE_SOURCE)
    _refuse_circle(tx, wanted)
    source = source_of(tx, wanted)
    if source is None:
        return wanted
    if isinstance(source, Mandate) and source.body_id == wanted.body_id:
        raise InvalidInput(t.OTHER_BODY)
    filled = Mandate(**columns_of(wanted))
    if whole:
        filled.end = source.end
    for name, value in within(filled, source).items():
        setattr(filled, name, value)
    return filled


def placed(tx: Transaction, seat: Mandate) -> Mandate:
    """A seat for the organisation, cluster and sector of its source, where it has none.

    A function has those of its organisation.
    """
    source = source_of(tx, seat)
    if source is None:
        return seat
    filled = Mandate(**columns_of(seat))
    if filled.organisation_id is None:
        filled.organisation_id = source.organisation_id
    if filled.cluster is None and filled.sector is None:
        home = (
            source
            if isinstance(source, Mandate)
            else tx.get(Organisation, source.organisation_id)
        )
        filled.cluster, filled.sector = home.cluster, home.sector
    return filled


def same_source(one: Mandate, other: Mandate) -> bool:
    """Whether two seats follow the same mandate or function, or both nothing."""
    return (one.follows_id, one.follows_affiliation_id) == (
        other.follows_id,
        other.follows_affiliation_id,
    )


def next_source(
    tx: Transaction, old: Mandate, person_id: int | None, on: date
) -> dict[str, int | None]:
    """What the seat follows with another holder.

    Its source, where that is the same person; the same function, where the new holder
    has it; else nothing.
    """
    source = source_of(tx, old)
    if source is None or person_id is None:
        return {**NO_SOURCE}
    lasts = source.end is None or source.end >= on
    if source.person_id == person_id and lasts:
        return {}
    if isinstance(source, Affiliation):
        post = same_function(tx, source, person_id, on)
        if post is not None:
            return {**NO_SOURCE, "follows_affiliation_id": post.key}
    return {**NO_SOURCE}


def _refuse_circle(tx: Transaction, wanted: Mandate) -> None:
    if wanted.id is None:
        return
    above = [wanted]
    for mandate in sources_above(tx, wanted.follows_id):
        above.append(mandate)
        if mandate.id == wanted.id:
            names = [tx.get(Body, one.body_id).name for one in above]
            raise InvalidInput(t.circle(names))
