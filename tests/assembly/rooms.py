"""Making the rows of an assembly for tests."""

from datetime import date

from crm.assembly.counting import Room, Seat
from crm.assembly.statutes import Statutes
from crm.model.assembly_rows import ProxyRow, SittingRow, StatuteRow
from crm.model.enums import DecisionKind, StatuteRule


def sitting(mandate, person=None, from_item=0, until_item=None):
    return SittingRow(
        mandate * 100 + from_item,
        1,
        mandate,
        person if person is not None else 1000 + mandate,
        None,
        from_item,
        until_item,
    )


def proxy(giver, holder=None, third=None, from_item=0, until_item=None, number=0):
    return ProxyRow(
        number or giver, 1, giver, holder, third, None, from_item, until_item
    )


def room(voting, sittings=(), proxies=(), adherent=0, clusters=("zorg",)):
    """Seats 1.. with a vote, then the adherent ones; clusters by turns."""
    seats = tuple(
        Seat(n, n <= voting, clusters[n % len(clusters)])
        for n in range(1, voting + adherent + 1)
    )
    return Room(seats, tuple(sittings), tuple(proxies))


def rule(kind, value, decision=None, *, checked=True, article="art. 12"):
    return StatuteRow(
        id=1,
        revision=1,
        body_id=1,
        rule=kind,
        decision=decision,
        value=value,
        article=article,
        source="statuten",
        certainty=None,
        valid_from=None,
        valid_to=None,
        checked_by="Test" if checked else None,
        checked_on=date(2026, 11, 1) if checked else None,
    )


def wvv(**changes):
    """The rules of facts.md section 2, as if a council had checked them."""
    d, r = DecisionKind, StatuteRule
    rules = {
        "quorum": rule(r.QUORUM, "geen", d.ORDINARY),
        "majority": rule(r.MAJORITY, "meer dan 1/2", d.ORDINARY),
        "statutes_quorum": rule(r.QUORUM, "minstens 2/3", d.STATUTES),
        "statutes_majority": rule(r.MAJORITY, "minstens 2/3", d.STATUTES),
        "purpose_quorum": rule(r.QUORUM, "minstens 2/3", d.PURPOSE),
        "purpose_majority": rule(r.MAJORITY, "minstens 4/5", d.PURPOSE),
        "exclusion_quorum": rule(r.QUORUM, "minstens 2/3", d.EXCLUSION),
        "exclusion_majority": rule(r.MAJORITY, "minstens 2/3", d.EXCLUSION),
        "dissolution_quorum": rule(r.QUORUM, "minstens 2/3", d.DISSOLUTION),
        "dissolution_majority": rule(r.MAJORITY, "minstens 4/5", d.DISSOLUTION),
        "abstentions": rule(r.ABSTENTIONS, "nee"),
        "per_cluster": rule(r.PER_CLUSTER, "nee"),
        "second": rule(r.SECOND_MEETING, "15"),
    } | changes
    return Statutes(tuple(row for row in rules.values() if row is not None))
