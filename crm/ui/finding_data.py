"""What the pages about findings read, computed once for each version of the data."""

from crm.findings.candidates import Field
from crm.findings.fragile_links import Departures, FragileLink, fragile_links
from crm.findings.quiet import quiet_organisations
from crm.findings.quiet_partners import QuietPartner, quiet_partners
from crm.findings.unseen_lines import (
    ClusterPair,
    Lines,
    UnseenLine,
    cluster_pairs,
    followed_pairs,
    unseen_lines,
)
from crm.logbook.planning import Invited
from crm.network.lines import clusters_of
from crm.store.cases import cases
from crm.store.contacts import participations
from crm.store.ties import ties
from crm.ui import gap_data, session


def field() -> Field:
    """Everything known today."""
    return gap_data.overview(session.today()).field


def quiet() -> list[QuietPartner]:
    """Who is quiet today."""
    today = session.today()

    def ask() -> list[QuietPartner]:
        found = session.rows(quiet_organisations, today)
        return quiet_partners(found, field(), session.rows(cases))

    return session.remembered(("findings.quiet", today), ask)


def fragile() -> list[FragileLink]:
    """Which organisations hang on one person today."""
    return session.remembered(
        ("findings.fragile", session.today()),
        lambda: fragile_links(field(), session.rows(cases)),
    )


def departures() -> Departures:
    """The network of today, to ask what if somebody leaves."""
    return session.remembered(
        ("findings.departures", session.today()), lambda: Departures(field())
    )


def lines() -> Lines:
    """Who was seen with whom, as of today."""
    return session.remembered(
        ("findings.lines", session.today()),
        lambda: Lines(field(), session.rows(ties)),
    )


def unseen() -> list[UnseenLine]:
    """Which pairs were not seen together."""
    return session.remembered(
        ("findings.unseen", session.today()),
        lambda: unseen_lines(lines(), field(), session.rows(cases)),
    )


def invited() -> Invited:
    """Which organisations are asked to the meetings to come."""
    today = session.today()
    return session.remembered(
        ("findings.invited", today),
        lambda: Invited(session.rows(participations, since=today), today),
    )


def of_cluster(code: str) -> list[int]:
    """The organisations of a cluster."""
    clusters = session.remembered(
        ("findings.clusters_of", session.today()), lambda: clusters_of(field())
    )
    return [number for number, cluster in clusters.items() if cluster == code]


def cluster_meetings() -> list[ClusterPair]:
    """How often every two clusters met, with the follow-up."""
    found = session.remembered(
        ("findings.clusters", session.today()),
        lambda: cluster_pairs(lines(), field()),
    )
    return followed_pairs(found, session.rows(cases), session.today())
