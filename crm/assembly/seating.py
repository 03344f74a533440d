"""Who sits in which seat of an assembly, and who votes for whom.

Each mark is a row of its own, so two people who mark at once lose nothing. Marking
what is marked already changes nothing.
"""

from crm.access import Permission, writes
from crm.errors import InvalidInput
from crm.model.enums import Presence
from crm.model.tables import Mandate, Participation, Proxy, SeatAttendance
from crm.store import Transaction
from crm.texts import assembly_desk as t


@writes(Permission.EDIT_ASSEMBLY)
def take_seat(
    tx: Transaction,
    contact_id: int,
    mandate_id: int,
    person_id: int | None,
    item: int = 0,
) -> SeatAttendance:
    """Somebody is there from a point on; the log notes the presence too.

    `person_id` is the holder or whoever stepped in. Raises `MissingRecord`.
    """
    mandate = tx.get(Mandate, mandate_id)
    sitting = _now(tx, contact_id, mandate_id, item)
    if sitting is None:
        sitting = tx.add(
            SeatAttendance(
                contact_moment_id=contact_id,
                mandate_id=mandate_id,
                person_id=person_id,
                from_item=item,
            )
        )
    else:
        if sitting.person_id != person_id:
            _unlog(tx, sitting, mandate)
        sitting = tx.update(
            sitting, person_id=person_id, from_item=min(sitting.from_item, item)
        )
    _log(tx, contact_id, person_id, mandate.organisation_id, Presence.PRESENT)
    return sitting


@writes(Permission.EDIT_ASSEMBLY)
def leave_seat(tx: Transaction, contact_id: int, mandate_id: int, item: int) -> None:
    """Somebody is not there any more from a point on.

    Who came at this very point never was there: the mark goes.
    """
    sitting = _now(tx, contact_id, mandate_id, item)
    if sitting is None:
        return
    if sitting.from_item < item:
        tx.update(sitting, until_item=item)
        return
    tx.delete(sitting)
    _unlog(tx, sitting, tx.get(Mandate, mandate_id))


@writes(Permission.EDIT_ASSEMBLY)
def give_proxy(
    tx: Transaction,
    contact_id: int,
    giver_id: int,
    *,
    holder_id: int | None = None,
    third_person_id: int | None = None,
    item: int = 0,
) -> Proxy:
    """A seat lets somebody vote for it. Raises `InvalidInput`."""
    if (holder_id is None) == (third_person_id is None):
        raise InvalidInput(t.WHO_HOLDS_IT)
    if holder_id == giver_id:
        raise InvalidInput(t.PROXY_TO_SELF)
    for proxy in tx.find(Proxy, contact_moment_id=contact_id, giver_id=giver_id):
        if not _runs(proxy, item):
            continue
        if (proxy.holder_id, proxy.third_person_id) == (holder_id, third_person_id):
            return proxy
        raise InvalidInput(t.PROXY_GIVEN)
    giver = tx.get(Mandate, giver_id)
    if _now(tx, contact_id, giver_id, item) is None:
        _log(tx, contact_id, giver.person_id, giver.organisation_id, Presence.EXCUSED)
    return tx.add(
        Proxy(
            contact_moment_id=contact_id,
            giver_id=giver_id,
            holder_id=holder_id,
            third_person_id=third_person_id,
            from_item=item,
        )
    )


@writes(Permission.EDIT_ASSEMBLY)
def end_proxy(tx: Transaction, proxy_id: int, item: int) -> None:
    """A proxy holds no more from a point on; one given at this very point goes."""
    proxy = tx.get(Proxy, proxy_id)
    if proxy.from_item < item:
        tx.update(proxy, until_item=item)
    else:
        tx.delete(proxy)


@writes(Permission.EDIT_ASSEMBLY)
def forget_seat(tx: Transaction, contact_id: int, mandate_id: int) -> None:
    """Take away everything noted of a seat: presence and the proxies it gave."""
    mandate = tx.get(Mandate, mandate_id)
    where = {"contact_moment_id": contact_id}
    for sitting in tx.find(SeatAttendance, mandate_id=mandate_id, **where):
        tx.delete(sitting)
        _unlog(tx, sitting, mandate)
    tx.delete_all(tx.find(Proxy, giver_id=mandate_id, **where))


def _runs(one: SeatAttendance | Proxy, item: int) -> bool:
    """Whether a mark holds at a point, or begins after it and has no end."""
    if one.until_item is None:
        return True
    return one.from_item <= item < one.until_item


def _now(
    tx: Transaction, contact_id: int, mandate_id: int, item: int
) -> SeatAttendance | None:
    found = tx.find(SeatAttendance, contact_moment_id=contact_id, mandate_id=mandate_id)
    return next((sitting for sitting in found if _runs(sitting, item)), None)


def _log(
    tx: Transaction,
    contact_id: int,
    person_id: int | None,
    organisation_id: int | None,
    presence: Presence,
) -> None:
    """Keep the log of who was there in step; presence outweighs an excuse."""
    found = tx.find(
        Participation,
        contact_moment_id=contact_id,
        person_id=person_id,
        organisation_id=organisation_id,
    )
    if not found:
        tx.add(
            Participation(
                contact_moment_id=contact_id,
                person_id=person_id,
                organisation_id=organisation_id,
                presence=presence,
            )
        )
    elif found[0].presence is not Presence.PRESENT:
        tx.update(found[0], presence=presence)


def _unlog(tx: Transaction, sitting: SeatAttendance, mandate: Mandate) -> None:
    """Take back a presence that was a slip, unless another mark holds it up."""
    others = tx.find(
        SeatAttendance,
        contact_moment_id=sitting.contact_moment_id,
        person_id=sitting.person_id,
    )
    if any(other.key != sitting.key for other in others):
        return
    tx.delete_all(
        tx.find(
            Participation,
            contact_moment_id=sitting.contact_moment_id,
            person_id=sitting.person_id,
            organisation_id=mandate.organisation_id,
            presence=Presence.PRESENT,
        )
    )
