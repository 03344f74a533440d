"""What the map draws."""

from datetime import date

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from crm.findings.map_filter import MapFilter
from crm.findings.map_source import map_source, usual_focus
from crm.findings.map_view import map_view
from crm.model.graph_rows import NodeKind, TieKind
from crm.model.tables import (
    Action,
    ActionPartner,
    Affiliation,
    Body,
    ContactMoment,
    Mandate,
    Organisation,
    Participation,
    Person,
)
from crm.network.picture import Change

ON = date(2026, 11, 23)


@pytest.fixture
def council(sqlite_store, actor):
    """A board with CAW (An) and Huis van het Kind; a working group that Bo came to."""
    with sqlite_store.change(actor, "begin") as tx:
        tx.add(Body(name="Werkgroep"))
        tx.add(Body(name="Bestuursorgaan", kind="Bestuursorgaan"))
        tx.add_all(
            [
                Organisation(
                    name="CAW", cluster="welzijn", sector="CAW", municipality="Turnhout"
                ),
                Organisation(
                    name="Huis van het Kind",
                    cluster="lokale besturen",
                    sector="HVHK",
                    municipality="Beerse",
                ),
                Organisation(name="Losse kring", cluster="zorg"),
            ]
        )
        tx.add_all([Person(first_name="An", last_name="A"), Person(last_name="Bo")])
        tx.add(Affiliation(person_id=1, organisation_id=1))
        tx.add_all(
            [
                Mandate(body_id=2, organisation_id=1, person_id=1, cluster="welzijn"),
                Mandate(
                    body_id=2,
                    organisation_id=2,
                    cluster="welzijn",
                    start=date(2025, 1, 1),
                ),
            ]
        )
        tx.add(ContactMoment(body_id=1, on=date(2026, 6, 1)))
        tx.add(Participation(contact_moment_id=1, person_id=2, organisation_id=1))
        tx.add(Action(title="Stakeholderanalyse"))
        tx.add(ActionPartner(action_id=1, text="BO", body_id=2))
    return sqlite_store


def view(store, focus="B2", on=ON, **wanted):
    with store.read() as connection:
        source = map_source(connection, on)
        anchor = map_source(connection, ON)
    return map_view(source, focus, MapFilter(**wanted), anchor)


def keys(shown):
    return {node.key for node in shown.picture.nodes}


def test_the_map_opens_on_the_council_s_board(council):
    with council.read() as connection:
        assert usual_focus(connection) == "B2"


def test_without_a_board_it_opens_on_the_first_body_and_without_bodies_nowhere(
    sqlite_store, actor
):
    with sqlite_store.read() as connection:
        assert usual_focus(connection) is None
    with sqlite_store.change(actor, "begin") as tx:
        tx.add(Body(name="Werkgroep"))
    with sqlite_store.read() as connection:
        assert usual_focus(connection) == "B1"


def test_one_step_shows_who_is_tied_directly_with_their_mutual_ties(council):
    shown = view(council)
    assert keys(shown) == {"B2", "O1", "O2", "P1", "A1"}
    ties = {frozenset((tie.left, tie.right)) for tie in shown.picture.ties}
    assert ties == {
        frozenset(pair)
        for pair in (
            ("B2", "O1"),
            ("B2", "O2"),
            ("B2", "P1"),
            ("P1", "O1"),
            ("B2", "A1"),
        )
    }
    assert shown.counts == {
        NodeKind.ORGANISATION: 2,
        NodeKind.PERSON: 1,
        NodeKind.BODY: 0,
        NodeKind.ACTION: 1,
    }


def test_two_steps_reach_the_other_tables_of_the_members(council):
    assert keys(view(council, steps=2)) - keys(view(council)) == {"B1"}
    assert "P2" in keys(view(council, "B1"))


def test_a_mandate_counts_for_the_cluster_it_was_given_for(council):
    shown = view(council, clusters=frozenset({"welzijn"}))
    assert {"O1", "O2", "P1"} <= keys(shown)
    shown = view(council, clusters=frozenset({"zorg"}))
    assert keys(shown) == {"B2", "A1"}
    assert (shown.total, shown.beyond) == (2, 5)


def test_a_sub_type_of_a_sector_is_found_under_that_sector(council):
    assert "O2" in keys(view(council, sectors=frozenset({"OPG"})))


def test_people_stand_where_their_organisation_stands(council):
    shown = view(council, municipalities=frozenset({"Turnhout"}))
    assert keys(shown) == {"B2", "O1", "P1", "A1"}


def test_kinds_that_are_left_out_are_not_drawn_but_the_focus_is(council):
    shown = view(council, kinds=frozenset({NodeKind.PERSON}))
    assert keys(shown) == {"B2", "P1"}


def test_ties_that_are_left_out_are_not_drawn_and_lead_nowhere(council):
    shown = view(council, ties=frozenset({TieKind.PARTNER}))
    assert keys(shown) == {"B2", "A1"}
    assert {tie.kind for tie in shown.picture.ties} == {TieKind.PARTNER}


def test_another_day_shows_other_ties(council):
    assert "O2" not in keys(view(council, on=date(2024, 12, 31)))


def test_a_node_keeps_its_place_under_a_filter_and_on_another_day(council):
    before = {n.key: (n.x, n.y) for n in view(council).picture.nodes}
    for other in (
        view(council, clusters=frozenset({"welzijn"})),
        view(council, on=date(2024, 12, 31)),
        view(council, steps=2),
    ):
        after = {node.key: (node.x, node.y) for node in other.picture.nodes}
        shared = set(before) & set(after)
        assert len(shared) >= 3
        assert {k: before[k] for k in shared} == {k: after[k] for k in shared}


def test_namesakes_can_be_told_apart(sqlite_store, actor):
    with sqlite_store.change(actor, "begin") as tx:
        tx.add_all(
            [
                Organisation(name="CAW", municipality="Turnhout"),
                Organisation(name="CAW", municipality="Beerse"),
            ]
        )
        tx.add(Body(name="Overleg"))
    with sqlite_store.read() as connection:
        labels = map_source(connection, ON).labels
    assert list(labels) == ["B1", "O1", "O2"]
    assert labels["B1"] == "Overleg"
    assert len(set(labels.values())) == 3
    assert "Beerse" in labels["O2"]


@pytest.fixture
def crowd(sqlite_store, actor):
    """A body of 200 organisations in two clusters, each with a person."""
    with sqlite_store.change(actor, "begin") as tx:
        tx.add(Body(name="Forum"))
        names = ("zorg", "welzijn")
        tx.add_all(
            [Organisation(name=f"O{n}", cluster=names[n % 2]) for n in range(200)]
        )
        tx.add_all([Person(last_name=f"P{n}") for n in range(200)])
        tx.add_all([Mandate(body_id=1, organisation_id=n + 1) for n in range(200)])
        tx.add_all(
            [Affiliation(person_id=n + 1, organisation_id=n + 1) for n in range(200)]
        )
    with sqlite_store.read() as connection:
        return map_source(connection, ON)


@settings(
    deadline=None,
    max_examples=25,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
@given(
    focus=st.sampled_from(["B1", "O1", "O200", "P7"]),
    steps=st.integers(1, 3),
    clusters=st.sets(st.sampled_from(["zorg", "welzijn", "pzon"])),
    kinds=st.sets(st.sampled_from(NodeKind)),
)
def test_a_map_holds_at_most_150_nodes_and_always_its_focus(
    crowd, focus, steps, clusters, kinds
):
    wanted = MapFilter(
        clusters=frozenset(clusters), kinds=frozenset(kinds), steps=steps
    )
    shown = map_view(crowd, focus, wanted, crowd)
    assert shown.picture.nodes[0].key == shown.focus.key == focus
    assert len(shown.picture.nodes) <= 150
    assert shown.cut == (shown.total > 150)
    for node in shown.picture.nodes[1:]:
        assert node.kind in kinds
        if clusters and node.kind in {NodeKind.ORGANISATION, NodeKind.PERSON}:
            assert node.cluster in clusters


@pytest.fixture
def changing(council, actor):
    """CAW left the board at the end of June, a newcomer began in August."""
    with council.change(actor, "verloop") as tx:
        tx.update(tx.get(Mandate, 1), end=date(2026, 6, 30))
        tx.add(Organisation(name="Aanloophuis", cluster="welzijn"))
        tx.add(Mandate(body_id=2, organisation_id=4, start=date(2026, 8, 1)))
    return council


def compared(store, on, before, focus="B2", **wanted):
    with store.read() as connection:
        whole = map_source(connection, ON, date(2025, 12, 31))
        now, then = map_source(connection, on), map_source(connection, before)
    return map_view(now, focus, MapFilter(**wanted), whole, then)


def test_who_came_is_marked_and_who_is_gone_stays_as_a_shadow(changing):
    shown = compared(changing, date(2026, 9, 30), date(2026, 6, 30))
    change = {node.key: node.change for node in shown.picture.nodes}
    assert change["O4"] is Change.CAME
    assert change["O1"] is change["P1"] is Change.GONE
    assert change["O2"] is change["B2"] is None
    assert shown.came[NodeKind.ORGANISATION] == 1
    assert shown.gone[NodeKind.ORGANISATION] == shown.gone[NodeKind.PERSON] == 1
    assert shown.counts[NodeKind.ORGANISATION] == 2
    assert shown.since == date(2026, 6, 30)
    gone = {(t.left, t.right) for t in shown.picture.ties if t.gone}
    assert all({"O1", "P1"} & set(pair) for pair in gone)
    assert len(gone) == 3
    assert shown.ties == len(shown.picture.ties) - 3


def test_a_middle_that_was_not_there_before_is_compared_with_nothing(changing, actor):
    with changing.change(actor, "nieuw") as tx:
        tx.add(Body(name="Nieuw overleg", start=date(2026, 8, 1)))
    shown = compared(changing, date(2026, 9, 30), date(2026, 6, 30), focus="B3")
    assert shown.since is None
    assert not any(shown.came.values())
    assert not any(shown.gone.values())


def test_nobody_jumps_when_the_day_or_the_filter_changes(changing):
    days = [date(2026, 3, 31), date(2026, 6, 30), date(2026, 9, 30), ON]
    places: dict[str, tuple[float, float, str]] = {}
    for on in days:
        for clusters in (frozenset(), frozenset({"welzijn"})):
            shown = compared(changing, on, on, steps=2, clusters=clusters)
            for node in shown.picture.nodes:
                at = (node.x, node.y, node.group)
                assert places.setdefault(node.key, at) == at
    assert {"O1", "O4", "P1", "B1"} <= set(places)


def test_what_changed_counts_within_the_filter_only(changing):
    shown = compared(
        changing,
        date(2026, 9, 30),
        date(2026, 6, 30),
        clusters=frozenset({"lokale besturen"}),
    )
    assert not any(shown.came.values())
    assert not any(shown.gone.values())


def test_a_crowd_with_shadows_is_still_at_most_150_nodes(sqlite_store, actor):
    with sqlite_store.change(actor, "begin") as tx:
        tx.add(Body(name="Forum"))
        tx.add_all([Organisation(name=f"O{n}") for n in range(300)])
        tx.add_all(
            [
                Mandate(
                    body_id=1,
                    organisation_id=n + 1,
                    end=date(2026, 6, 30) if n < 100 else None,
                )
                for n in range(300)
            ]
        )
    shown = compared(sqlite_store, date(2026, 9, 30), date(2026, 6, 30), focus="B1")
    assert len(shown.picture.nodes) == 150
    assert shown.gone[NodeKind.ORGANISATION] == 100
    assert len(shown.there) == 120
    assert shown.total == 201
