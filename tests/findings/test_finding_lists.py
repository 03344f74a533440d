"""Quiet partners, single contacts and lines not seen: with their cases, as files."""

from datetime import date, timedelta

import pytest

from crm.errors import InvalidInput
from crm.findings.candidates import read_field
from crm.findings.cases import FollowUp, follow_up, put_aside
from crm.findings.finding_lists import (
    fragile_listing,
    invitation_listing,
    quiet_listing,
    read_pair,
    unseen_listing,
)
from crm.findings.fragile_links import fragile_links
from crm.findings.quiet import quiet_organisations
from crm.findings.quiet_partners import known_best_by, quiet_now, quiet_partners
from crm.findings.unseen_lines import Lines, of_clusters, unseen_lines
from crm.model.enums import DismissReason, LineState, RelationKind
from crm.model.tables import Tie
from crm.store.cases import cases
from crm.store.ties import ties
from crm.texts import finding_lists as t
from tests.findings.councils import Council

TODAY = date(2026, 11, 23)
ASIDE = {"opzij": "ja"}


def ago(days):
    return TODAY - timedelta(days=days)


@pytest.fixture
def council(store, actor):
    """A ring that came every 30 days and no more; a home and we still do."""
    with store.change(actor, "begin") as tx:
        made = Council(tx)
        ours = made.organisation("Zorgraad", kind="zorgraad")
        ring = made.organisation("Kinekring", cluster="zorg", municipality="Ravels")
        home = made.organisation("Avondrust", cluster="welzijn", municipality="Ravels")
        els = made.person("Els", "Maes")
        an, wim = made.person("An", "Claes"), made.person("Wim", "Pas")
        made.post(els, ours, "coördinator")
        made.post(an, ring, "voorzitter")
        table = made.body("Cluster zorg", "cluster")
        for days in (300, 270, 240, 210):
            made.meeting(ago(days), (an, ring), (els, ours), body=table)
        for days in (90, 60, 30, 5):
            made.meeting(ago(days), (wim, home), (els, ours), title="Bezoek")
    return {"ring": ring.key, "home": home.key}


def read(store, query, *args):
    with store.read() as connection:
        return query(connection, *args)


def quiet(store):
    with store.read() as connection:
        field = read_field(connection, TODAY)
        found = quiet_organisations(connection, TODAY)
        return field, quiet_partners(found, field, cases(connection))


def test_a_quiet_partner_was_last_seen_somewhere_with_somebody(store, council):
    field, (row,) = quiet(store)
    assert (row.partner.name, row.last and row.last.where) == (
        "Kinekring",
        "Cluster zorg",
    )
    assert [field.person_name(one) for one in row.last.people] == ["An Claes"]
    assert row.followed.finding.since == ago(209)
    best = known_best_by(field, council["ring"])
    assert best is not None
    assert "Els Maes" in best.steps[0].sentence


def test_what_is_put_aside_leaves_start_and_comes_back_after_a_new_silence(
    store, actor, council
):
    _, (row,) = quiet(store)
    with store.change(actor, "opzij") as tx:
        put_aside(tx, row.followed.finding.subject, None, DismissReason.NO_TIME, TODAY)
    assert read(store, quiet_now, TODAY) == []
    assert read(store, quiet_listing, {}, TODAY).rows == ()
    assert len(read(store, quiet_listing, ASIDE, TODAY).rows) == 1
    with store.change(actor, "gezien") as tx:
        made = Council(tx)
        ring = tx.find(type(made.organisation("x")), name="Kinekring")[0]
        made.meeting(TODAY + timedelta(days=7), (None, ring))
    later = TODAY + timedelta(days=400)
    assert [row.organisation for row in read(store, quiet_now, later)] == [
        "Avondrust",
        "Kinekring",
    ]


def test_the_quiet_list_is_for_staff_and_asks_cluster_and_sector(store, council):
    listing = read(store, quiet_listing, {"cluster": "zorg"}, TODAY)
    assert t.STAFF_ONLY in listing.subtitle[0]
    (row,) = listing.rows
    assert row[:2] == ("Kinekring", "normaal elke 4 weken, nu 30 weken")
    assert read(store, quiet_listing, {"cluster": "welzijn"}, TODAY).rows == ()
    assert read(store, quiet_listing, {"sector": "VAPH"}, TODAY).rows == ()


def test_a_single_contact_has_a_case_and_a_list_for_staff(store, actor, council):
    with store.read() as connection:
        field = read_field(connection, TODAY)
        found = fragile_links(field, cases(connection))
    assert [row.partner.name for row in found] == ["Avondrust", "Kinekring"]
    with store.change(actor, "opgevolgd") as tx:
        follow_up(
            tx,
            found[0].followed.finding.subject,
            None,
            FollowUp(owner="Els", due=TODAY),
        )
    listing = read(store, fragile_listing, {"cluster": "welzijn"}, TODAY)
    assert t.STAFF_ONLY in listing.subtitle[0]
    assert listing.rows == (
        ("Avondrust", "Wim Pas", ago(90), "", "opgenomen, Els, tegen 23/11/2026"),
    )


def test_a_pair_that_was_not_seen_together_is_followed_up_until_its_line_is_known(
    store, actor, council
):
    def pairs():
        with store.read() as connection:
            field = read_field(connection, TODAY)
            lines = Lines(field, ties(connection))
            return unseen_lines(lines, field, cases(connection))

    (row,) = pairs()
    assert (row.one.name, row.other.name) == ("Kinekring", "Avondrust")
    listing = read(store, unseen_listing, {"cluster": "zorg"}, TODAY)
    assert listing.rows == (("Kinekring", "Avondrust", "beide in Ravels", ""),)
    assert "overleg dat wij noteerden" in listing.notes[0]
    with store.change(actor, "band") as tx:
        tx.add(
            Tie(
                organisation_id=council["home"],
                other_organisation_id=council["ring"],
                kind=RelationKind.LINE,
                state=LineState.EXISTS,
            )
        )
    assert pairs() == []


def test_both_sides_are_invited_with_whom_to_speak_to(store, council):
    ends = f"{council['home']}-{council['ring']}"
    listing = read(store, invitation_listing, {"paar": ends}, TODAY)
    assert [row[:2] for row in listing.rows] == [
        ("Avondrust", "Wim Pas"),
        ("Kinekring", "An Claes"),
    ]
    by_cluster = read(store, invitation_listing, {"clusters": "zorg~welzijn"}, TODAY)
    assert by_cluster.rows == listing.rows
    with store.read() as connection:
        field = read_field(connection, TODAY)
        lines = Lines(field, ties(connection))
        (one,) = of_clusters(lines, field, ["zorg"])
    assert one.organisation_id == council["ring"]


@pytest.mark.parametrize("text", ["", "1", "1-1", "1-x", "-", "²-1", "1-2-3"])
def test_a_link_that_names_no_two_organisations_is_refused(sqlite_store, text):
    assert read_pair(text) is None
    with pytest.raises(InvalidInput):
        read(sqlite_store, invitation_listing, {"paar": text}, TODAY)
