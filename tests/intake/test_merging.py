"""Merging moves everything, loses nothing, and is undone byte for byte."""

from datetime import date

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import delete

from crm.access import undo
from crm.errors import InvalidInput, MissingRecord, NotAllowed, StaleRecord, UndoRefused
from crm.intake.merging import merge, merge_plan
from crm.logbook.contacts import ContactNote, note_contact
from crm.logbook.presence import Attendee
from crm.model.actor import Actor
from crm.model.dates import PartialDate
from crm.model.enums import Capacity, FindingKind, Presence, RelationKind, Verdict
from crm.model.merge_rows import Side
from crm.model.tables import (
    Action,
    ActionPartner,
    Affiliation,
    Body,
    ContactMoment,
    FindingCase,
    Judgement,
    Mandate,
    Organisation,
    Outreach,
    Participation,
    Person,
    Scenario,
    Task,
    Tie,
    metadata,
)
from crm.store.check import faults
from crm.store.merging import merged_into, reference_columns
from crm.store.records import references, table_of
from crm.store.search import search
from tests.store.states import noun_state

ELS = Actor("Els", frozenset())


def planned(store, noun, keep, drop, **choices):
    with store.read() as connection:
        return merge_plan(connection, noun, keep, drop, choices)


def merged(store, actor, noun, keep, drop, **choices):
    plan = planned(store, noun, keep, drop, **choices)
    with store.change(actor, "samengevoegd") as tx:
        merge(tx, plan)
    return tx.change_set


def rows(store, noun):
    with store.change(Actor("kijkt", frozenset()), "kijk") as tx:
        return tx.find(noun)


def sound(store):
    with store.read() as connection:
        return faults(connection) == []


@pytest.fixture
def two(store, actor):
    """Jan, who is also J. Peeters; ids."""
    with store.change(actor, "begin") as tx:
        jan = tx.add(
            Person(first_name="Jan", last_name="Peeters", email="jan@example.org")
        )
        other = tx.add(
            Person(
                first_name="J.",
                last_name="Peeters",
                email="jp@example.org",
                phone="014 12 34 56",
                aliases=["Janneke"],
                competences=["data"],
                no_mail=True,
            )
        )
    return jan.key, other.key


@pytest.fixture
def meeting(store, actor):
    with store.change(actor, "overleg") as tx:
        return tx.add(ContactMoment(title="Overleg", on=date(2026, 3, 12))).key


def test_every_reference_of_the_database_is_known():
    for noun in (Person, Organisation):
        parent = table_of(noun)
        known = {
            (table_of(child).name, name)
            for child, names in reference_columns(noun).items()
            for name in names
        }
        every = {
            (table.name, column.name)
            for table in metadata.tables.values()
            for column, to in references(table)
            if to.table is parent
        }
        assert known == every
        assert len(known) >= 6


REFERENCES = [
    (noun, child, column)
    for noun in (Person, Organisation)
    for child, columns in reference_columns(noun).items()
    for column in columns
]


KINDS = {FindingCase: FindingKind.QUIET, Tie: RelationKind.AGREEMENT}
"""Nouns that cannot be without a kind."""


@pytest.mark.parametrize(
    ("noun", "child", "column"),
    REFERENCES,
    ids=[f"{child.__name__}.{column}" for _, child, column in REFERENCES],
)
def test_each_kind_of_reference_is_moved_and_comes_back(
    sqlite_store, actor, noun, child, column
):
    store = sqlite_store
    with store.change(actor, "begin") as tx:
        made = {
            "person": [tx.add(Person(last_name=name)).key for name in "ABC"],
            "organisation": [tx.add(Organisation(name=name)).key for name in "ABC"],
            "body": [tx.add(Body(name="AV")).key],
            "action": [tx.add(Action(title="Actie")).key],
            "contactmoment": [tx.add(ContactMoment(title="Overleg")).key],
        }
        board = made["body"][0]
        made["mandate"] = [
            tx.add(Mandate(body_id=board, person_id=made["person"][-1])).key
        ]
        made["scenario"] = [tx.add(Scenario(name="Wat als", body_id=board)).key]
        keep, drop, _ = made[table_of(noun).name]
        values: dict[str, object] = {
            "verdict": Verdict.DIFFERENT,
            "title": "Taak",
            "name": "Naam",
        }
        for other, to in references(table_of(child)):
            if not other.nullable:
                values[other.name] = made[to.table.name][-1]
        values["text"] = "woorden"
        values["kind"] = KINDS.get(child)
        values[column] = drop
        known = {n: v for n, v in values.items() if n in child.model_fields}
        row = tx.add(child(**known))
    before = noun_state(store)
    number = merged(store, actor, noun, keep, drop)
    with store.change(actor, "kijk") as tx:
        assert getattr(tx.get(child, row.key), column) == keep
        with pytest.raises(MissingRecord):
            tx.get(noun, drop)
    assert sound(store)
    undo(store, actor, number)
    assert noun_state(store) == before


def test_empty_fields_are_filled_lists_are_joined_and_the_name_stays_findable(
    store, actor, two
):
    jan, other = two
    merged(store, actor, Person, jan, other)
    (person,) = rows(store, Person)
    assert person.id == jan
    assert (person.first_name, person.phone) == ("Jan", "014 12 34 56")
    assert person.email == "jan@example.org; jp@example.org"
    assert person.aliases == ["Janneke", "J. Peeters"]
    assert person.competences == ["data"]
    assert person.no_mail
    with store.read() as connection:
        assert [hit.label for hit in search(connection, "Janneke")] == ["Jan Peeters"]


def test_the_plan_shows_both_values_of_every_field_and_what_they_become(
    store, actor, two
):
    plan = planned(store, Person, *two)
    shown = {one.field for one in plan.fields}
    assert shown == set(Person.model_fields) - {"id", "revision", "name_key"}
    field = next(one for one in plan.fields if one.field == "first_name")
    assert (field.keep, field.drop, field.value) == ("Jan", "J.", "Jan")
    assert field.is_a_choice
    assert not next(one for one in plan.fields if one.field == "phone").is_a_choice


def test_what_is_said_of_two_that_become_one_goes_and_comes_back(store, actor):
    with store.change(actor, "begin") as tx:
        one, other = tx.add_all([Organisation(name=name) for name in ("A", "B")])
        pair = {"organisation_id": one.key, "other_organisation_id": other.key}
        tx.add(Tie(kind=RelationKind.UMBRELLA, **pair))
        tx.add(FindingCase(kind=FindingKind.LINE, **pair))
    before = noun_state(store)
    number = merged(store, actor, Organisation, one.key, other.key)
    assert (rows(store, Tie), rows(store, FindingCase)) == ([], [])
    undo(store, actor, number)
    assert noun_state(store) == before


def test_the_user_chooses_per_field(store, actor, two):
    merged(
        store,
        actor,
        Person,
        *two,
        first_name=Side.DROP,
        email=Side.KEEP,
        no_mail=Side.KEEP,
    )
    (person,) = rows(store, Person)
    assert (person.first_name, person.email) == ("J.", "jan@example.org")
    assert not person.no_mail
    assert "Jan Peeters" in person.aliases
    assert "J. Peeters" not in person.aliases


def test_a_sector_comes_only_with_its_cluster(store, actor):
    with store.change(actor, "begin") as tx:
        one = tx.add(Organisation(name="Ark", cluster="welzijn", sector_text="x")).key
        two = tx.add(Organisation(name="De Ark", cluster="zorg", sector="CAW")).key
        three = tx.add(Organisation(name="Arke", cluster="welzijn", sector="CAW")).key
    merged(store, actor, Organisation, one, two)
    assert rows(store, Organisation)[0].sector is None
    merged(store, actor, Organisation, one, three)
    (left,) = rows(store, Organisation)
    assert (left.cluster, left.sector, left.sector_text) == ("welzijn", "CAW", None)


def test_who_takes_the_other_cluster_takes_its_sector(store, actor):
    with store.change(actor, "begin") as tx:
        one = tx.add(Organisation(name="Ark", cluster="welzijn", sector="CAW")).key
        two = tx.add(Organisation(name="De Ark", cluster="pzon")).key
        three = tx.add(Organisation(name="Arke", cluster="zorg", source="lijst")).key
    plan = planned(store, Organisation, one, two, cluster=Side.DROP)
    shown = {field.field: field for field in plan.fields}
    assert (shown["cluster"].value, shown["sector"].value) == ("pzon", None)
    assert (shown["sector"].keep, shown["sector"].drop) == ("CAW", None)
    assert shown["cluster"].text == "PZON"
    merged(store, actor, Organisation, one, three, cluster=Side.DROP)
    (left, _) = rows(store, Organisation)
    assert (left.cluster, left.sector, left.source) == ("zorg", None, "lijst")


def test_both_at_one_meeting_become_one_who_was_there(store, actor, two, meeting):
    jan, other = two
    with store.change(actor, "aanwezig") as tx:
        caw = tx.add(Organisation(name="CAW")).key
        tx.add(
            Participation(
                contact_moment_id=meeting,
                person_id=jan,
                organisation_id=caw,
                presence=Presence.EXCUSED,
            )
        )
        tx.add(Participation(contact_moment_id=meeting, person_id=other))
    before = noun_state(store)
    plan = planned(store, Person, jan, other)
    assert len(plan.joined) == 1
    assert "aanwezig" in plan.joined[0]
    number = merged(store, actor, Person, jan, other)
    (row,) = rows(store, Participation)
    assert (row.person_id, row.organisation_id) == (jan, caw)
    assert row.presence is Presence.PRESENT
    undo(store, actor, number)
    assert noun_state(store) == before


def test_the_first_row_of_a_contact_stays_the_first(store, actor, two, meeting):
    """A contact outside any body is that of its first participation."""
    jan, other = two
    with store.change(actor, "aanwezig") as tx:
        caw, ocmw = (tx.add(Organisation(name=name)).key for name in ("CAW", "OCMW"))
        an = tx.add(Person(last_name="Maes")).key
        for person, place in ((other, caw), (an, ocmw), (jan, caw)):
            tx.add(
                Participation(
                    contact_moment_id=meeting, person_id=person, organisation_id=place
                )
            )
    merged(store, actor, Person, jan, other)
    assert [
        (row.person_id, row.organisation_id) for row in rows(store, Participation)
    ] == [
        (jan, caw),
        (an, ocmw),
    ]


def test_a_note_begun_before_a_merge_is_saved_under_the_one_that_stays(
    store, actor, two
):
    jan, other = two
    with store.change(actor, "begin") as tx:
        caw, old = (tx.add(Organisation(name=name)).key for name in ("CAW", "Caw"))
        body = tx.add(Body(name="AV")).key
    number = merged(store, actor, Person, jan, other)
    merged(store, actor, Organisation, caw, old)
    note = ContactNote(
        on=PartialDate(date(2026, 3, 12)),
        body_id=body,
        attendees=(
            Attendee(
                "a", Presence.EXCUSED, other, organisation_id=old, replaced_by="b"
            ),
            Attendee("b", Presence.PRESENT, jan, organisation_id=caw),
        ),
    )
    with store.change(actor, "genoteerd") as tx:
        note_contact(tx, note, date(2026, 11, 23))
    (row,) = rows(store, Participation)
    assert (row.person_id, row.organisation_id) == (jan, caw)
    assert (row.presence, row.represented_by_id) == (Presence.PRESENT, None)
    undo(store, actor, number)
    assert len(rows(store, Person)) == 2


def test_who_spoke_for_two_organisations_keeps_both(store, actor, two, meeting):
    jan, other = two
    with store.change(actor, "aanwezig") as tx:
        for person, name in ((jan, "CAW"), (other, "OCMW")):
            place = tx.add(Organisation(name=name)).key
            tx.add(
                Participation(
                    contact_moment_id=meeting, person_id=person, organisation_id=place
                )
            )
    merged(store, actor, Person, jan, other)
    assert [row.person_id for row in rows(store, Participation)] == [jan, jan]


def test_who_was_represented_by_the_other_was_there(store, actor, two, meeting):
    jan, other = two
    with store.change(actor, "vervangen") as tx:
        tx.add(
            Participation(
                contact_moment_id=meeting,
                person_id=jan,
                presence=Presence.EXCUSED,
                represented_by_id=other,
            )
        )
    plan = planned(store, Person, jan, other)
    assert plan.joined
    merged(store, actor, Person, jan, other)
    (row,) = rows(store, Participation)
    assert (row.presence, row.represented_by_id) == (Presence.PRESENT, None)


def test_one_mandate_of_both_becomes_one_and_its_alternate_follows(store, actor, two):
    jan, other = two
    with store.change(actor, "zetels") as tx:
        board = tx.add(Body(name="AV")).key
        tx.add(Mandate(body_id=board, person_id=jan, start=date(2025, 1, 1)))
        second = tx.add(Mandate(body_id=board, person_id=other, role="voorzitter"))
        wim = tx.add(Person(last_name="Claes")).key
        stands_in = tx.add(
            Mandate(body_id=board, person_id=wim, alternate_of_id=second.key)
        ).key
    before = noun_state(store)
    number = merged(store, actor, Person, jan, other)
    seats = {row.key: row for row in rows(store, Mandate)}
    assert len(seats) == 2
    alternate = seats.pop(stands_in)
    (seat,) = seats.values()
    assert (seat.person_id, seat.role, seat.start) == (
        jan,
        "voorzitter",
        date(2025, 1, 1),
    )
    assert alternate.alternate_of_id == seat.key
    undo(store, actor, number)
    assert noun_state(store) == before
    assert sound(store)


def test_mandates_that_differ_stay_and_the_plan_says_so(store, actor, two):
    jan, other = two
    with store.change(actor, "zetels") as tx:
        board = tx.add(Body(name="AV")).key
        tx.add(Mandate(body_id=board, person_id=jan))
        tx.add(Mandate(body_id=board, person_id=other, capacity=Capacity.ADHERENT))
    plan = planned(store, Person, jan, other)
    assert len(plan.warnings) == 1
    merged(store, actor, Person, jan, other)
    assert [row.person_id for row in rows(store, Mandate)] == [jan, jan]


def test_one_function_of_both_becomes_one_with_both_sources(store, actor, two):
    jan, other = two
    with store.change(actor, "functies") as tx:
        caw = tx.add(Organisation(name="CAW")).key
        given = {"organisation_id": caw}
        tx.add(Affiliation(person_id=jan, source="lijst 1", **given))
        tx.add(Affiliation(person_id=other, function="arts", source="lijst 2", **given))
    merged(store, actor, Person, jan, other)
    (row,) = rows(store, Affiliation)
    assert (row.function, row.source) == ("arts", "lijst 1; lijst 2")


def test_tasks_and_searches_all_stay(store, actor):
    with store.change(actor, "begin") as tx:
        one, two = (tx.add(Organisation(name=name)).key for name in ("Ark", "De Ark"))
        for key in (one, two):
            tx.add(Task(title="Bel", organisation_id=key))
            tx.add(Outreach(group="VAPH", organisation_id=key))
            action = tx.add(Action(title=f"Actie {key}")).key
            tx.add(ActionPartner(action_id=action, text="Ark", organisation_id=key))
    merged(store, actor, Organisation, one, two)
    for noun in (Task, Outreach, ActionPartner):
        assert [row.organisation_id for row in rows(store, noun)] == [one, one]


def test_what_was_said_of_the_two_goes_and_of_others_stays(store, actor, two):
    jan, other = two
    with store.change(actor, "oordelen") as tx:
        an = tx.add(Person(last_name="Maes")).key
        for one, another in ((jan, other), (jan, an), (other, an)):
            tx.add(
                Judgement(
                    verdict=Verdict.DIFFERENT, person_id=one, other_person_id=another
                )
            )
        tx.add(Judgement(verdict=Verdict.DIFFERENT, spelling="jp", person_id=jan))
        tx.add(Judgement(verdict=Verdict.SAME, spelling="jp", person_id=other))
    before = noun_state(store)
    number = merged(store, actor, Person, jan, other)
    left = [
        (row.verdict, row.spelling, row.person_id, row.other_person_id)
        for row in rows(store, Judgement)
    ]
    assert left == [
        (Verdict.DIFFERENT, None, jan, an),
        (Verdict.SAME, "jp", jan, None),
    ]
    undo(store, actor, number)
    assert noun_state(store) == before


def test_a_plan_that_is_out_of_date_does_nothing(store, actor, two, meeting):
    jan, other = two
    plan = planned(store, Person, jan, other)
    with store.change(ELS, "later") as tx:
        tx.add(Participation(contact_moment_id=meeting, person_id=other))
    before = noun_state(store, with_revision=True)
    with pytest.raises(StaleRecord), store.change(actor, "samen") as tx:
        merge(tx, plan)
    assert noun_state(store, with_revision=True) == before


def test_who_may_not_merges_nothing_and_nobody_merges_with_himself(store, actor, two):
    plan = planned(store, Person, *two)
    with pytest.raises(NotAllowed), store.change(ELS, "samen") as tx:
        merge(tx, plan)
    with pytest.raises(InvalidInput):
        planned(store, Person, two[0], two[0])
    with pytest.raises(MissingRecord):
        planned(store, Person, two[0], 4711)


def test_a_merge_is_undone_after_later_edits_elsewhere(store, actor, two, meeting):
    jan, other = two
    with store.change(actor, "aanwezig") as tx:
        row = tx.add(Participation(contact_moment_id=meeting, person_id=other))
    before = noun_state(store)
    number = merged(store, actor, Person, jan, other)
    with store.change(actor, "elders") as tx:
        tx.update(row, presence=Presence.EXCUSED)
        tx.update(tx.get(Person, jan), address="Grote Markt 1")
        tx.add(Participation(contact_moment_id=meeting, person_id=jan))
    later = noun_state(store)
    undo(store, actor, number)
    (left, new) = rows(store, Participation)
    assert (left.person_id, left.presence) == (other, Presence.EXCUSED)
    assert new.person_id == jan
    people = {person.key: person for person in rows(store, Person)}
    assert people[jan].address == "Grote Markt 1"
    assert noun_state(store)["person"][1] == before["person"][1]
    assert later != before
    assert sound(store)


def test_chained_merges_are_undone_in_order_or_say_why_not(store, actor, two):
    jan, other = two
    with store.change(actor, "nog een") as tx:
        third = tx.add(Person(first_name="Johan", last_name="Peeters")).key
    states = [noun_state(store)]
    first = merged(store, actor, Person, jan, other)
    states.append(noun_state(store))
    second = merged(store, actor, Person, jan, third)
    with pytest.raises(UndoRefused) as refusal:
        undo(store, actor, first)
    assert f"wijziging {second} door Test" in str(refusal.value)
    undo(store, actor, second)
    assert noun_state(store) == states[1]
    undo(store, actor, first)
    assert noun_state(store) == states[0]


def test_a_merge_of_what_was_merged_is_undone_from_the_end(store, actor, two, meeting):
    jan, other = two
    with store.change(actor, "nog een") as tx:
        third = tx.add(Person(first_name="Johan", last_name="Peeters")).key
        tx.add(Participation(contact_moment_id=meeting, person_id=third))
    before = noun_state(store)
    first = merged(store, actor, Person, other, third)
    second = merged(store, actor, Person, jan, other)
    (row,) = rows(store, Participation)
    assert row.person_id == jan
    with store.read() as connection:
        assert merged_into(connection, "person", third) == jan
        assert merged_into(connection, "person", other) == jan
        assert merged_into(connection, "person", 4711) is None
    with pytest.raises(UndoRefused):
        undo(store, actor, first)
    undo(store, actor, second)
    undo(store, actor, first)
    assert noun_state(store) == before
    with store.read() as connection:
        assert merged_into(connection, "person", third) is None


def test_an_undo_of_a_merge_is_undone_again(store, actor, two):
    number = merged(store, actor, Person, *two)
    after = noun_state(store)
    back = undo(store, actor, number)
    undo(store, actor, back)
    assert noun_state(store) == after


# Any little council, any two of its people or organisations.

IDS = st.integers(0, 2)
MAYBE = st.one_of(st.none(), IDS)
DAYS = st.sampled_from([None, date(2025, 1, 1), date(2026, 6, 30)])
PARTICIPATIONS = st.lists(
    st.tuples(MAYBE, MAYBE, st.sampled_from(Presence), MAYBE), max_size=6
)
MANDATES = st.lists(
    st.tuples(MAYBE, MAYBE, DAYS, DAYS, st.sampled_from([None, "lid"]), MAYBE),
    max_size=5,
)
AFFILIATIONS = st.lists(
    st.tuples(IDS, IDS, st.sampled_from([None, "arts"]), DAYS, DAYS), max_size=5
)
JUDGEMENTS = st.lists(
    st.tuples(st.sampled_from(Verdict), st.sampled_from([None, "x"]), IDS, MAYBE),
    max_size=4,
)
NAMES = st.sampled_from(["Jan", "jan", "J.", "Ján"])


def people_of(tx, names):
    return [
        tx.add(Person(first_name=name, last_name="Maes", no_mail=i == 1)).key
        for i, name in enumerate(names)
    ]


def fill(tx, data, people, organisations):
    def at(found, place):
        return None if place is None else found[place]

    body = tx.add(Body(name="AV", owner_id=organisations[1])).key
    contact = tx.add(ContactMoment(title="Overleg")).key
    for who, where, presence, by in data.draw(PARTICIPATIONS):
        tx.add(
            Participation(
                contact_moment_id=contact,
                person_id=at(people, who),
                organisation_id=at(organisations, where),
                presence=presence,
                represented_by_id=at(people, by),
            )
        )
    seats: list[int] = []
    for who, where, start, end, role, instead in data.draw(MANDATES):
        seat = Mandate(
            body_id=body,
            person_id=at(people, who),
            organisation_id=at(organisations, where),
            start=start,
            end=end,
            role=role,
            alternate_of_id=seats[instead % len(seats)]
            if seats and instead is not None
            else None,
        )
        seats.append(tx.add(seat).key)
    for who, where, function, start, end in data.draw(AFFILIATIONS):
        tx.add(
            Affiliation(
                person_id=people[who],
                organisation_id=organisations[where],
                function=function,
                start=start,
                end=end,
            )
        )
    for verdict, spelling, one, other in data.draw(JUDGEMENTS):
        tx.add(
            Judgement(
                verdict=verdict,
                spelling=spelling,
                person_id=people[one],
                other_person_id=at(people, other),
            )
        )


@pytest.mark.parametrize("engine", ["sqlite", "postgresql"])
def test_any_merge_leaves_no_loose_end_and_any_chain_is_undone(
    make_store, actor, engine
):
    store = make_store(engine)

    @settings(
        max_examples=40 if engine == "sqlite" else 20,
        deadline=None,
        suppress_health_check=list(HealthCheck),
    )
    @given(data=st.data())
    def check(data):
        with store.write() as connection:
            for table in reversed(metadata.sorted_tables):
                if table.name not in {"cluster", "sector", "municipality"}:
                    connection.execute(delete(table))
        with store.change(actor, "begin") as tx:
            people = people_of(tx, data.draw(st.tuples(NAMES, NAMES, NAMES)))
            organisations = [
                tx.add(Organisation(name=name, aliases=["x"])).key
                for name in ("Ark", "De Ark", "ARK")
            ]
            fill(tx, data, people, organisations)
        states, numbers = [noun_state(store)], []
        noun = data.draw(st.sampled_from([Person, Organisation]))
        keep, drop, other = data.draw(
            st.permutations(people if noun is Person else organisations)
        )
        for goes in (drop, other):
            there = len(rows(store, Participation)), len(rows(store, Mandate))
            plan = planned(store, noun, keep, goes)
            numbers.append(merged(store, actor, noun, keep, goes))
            here = len(rows(store, Participation)), len(rows(store, Mandate))
            assert sum(there) - sum(here) <= len(plan.joined)
            states.append(noun_state(store))
            assert sound(store)
        assert [row.key for row in rows(store, noun)] == [keep]
        for number in reversed(numbers):
            states.pop()
            undo(store, actor, number)
            assert noun_state(store) == states[-1]

    check()
