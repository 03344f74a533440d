"""What is odd about mandates, read with the statutes and with what seats follow."""

from datetime import date

from crm.assembly.mandate_remarks import Kind
from crm.directory.people import add_affiliation
from crm.findings.mandate_remarks import remarks_on, statutes_of
from crm.model.enums import StatuteRule
from crm.model.tables import Affiliation, Mandate, StatuteSetting
from crm.texts import cooptation
from crm.texts import mandate_remarks as t
from tests.pages.council import TODAY, small_council


def kinds(store, **which):
    with store.read() as connection:
        return [
            (one.kind, one.mandate_id) for one in remarks_on(connection, TODAY, **which)
        ]


def test_terms_are_counted_by_the_statutes_of_the_assembly_unless_the_body_has_own(
    store, actor
):
    ids = small_council(store, actor)
    with store.change(actor, "begin") as tx:
        for start, end in ((2020, 2023), (2023, None)):
            tx.add(
                Mandate(
                    body_id=ids["group"],
                    person_id=ids["person Wim"],
                    start=date(start, 6, 1),
                    end=date(end, 5, 31) if end else None,
                )
            )
        rule = tx.add(
            StatuteSetting(body_id=ids["assembly"], rule=StatuteRule.TERMS, value="1")
        )
    assert Kind.TERMS in {kind for kind, _ in kinds(store, body_id=ids["group"])}
    with store.change(actor, "eigen regel") as tx:
        tx.add(StatuteSetting(body_id=ids["group"], rule=StatuteRule.TERMS, value="2"))
    assert kinds(store, body_id=ids["group"]) == []
    with store.read() as connection:
        found = statutes_of(connection, ids["group"], TODAY)
    assert found.number(StatuteRule.TERMS) == 2
    assert rule.key


def test_a_list_that_changes_a_source_leaves_a_remark_on_what_follows(store, actor):
    ids = small_council(store, actor)
    with store.change(actor, "begin") as tx:
        post = add_affiliation(tx, ids["person An"], ids["caw"], "directeur")
        seat = tx.add(
            Mandate(
                body_id=ids["group"],
                person_id=ids["person An"],
                follows_affiliation_id=post.key,
            )
        )
    assert kinds(store, body_id=ids["group"]) == []
    with store.change(actor, "van een lijst") as tx:
        tx.update(post, end=date(2026, 6, 30))
    assert kinds(store, body_id=ids["group"]) == [(Kind.STEP, seat.key)]


def test_a_list_that_gives_a_function_to_somebody_else_says_to_pass_the_seat_on(
    store, actor
):
    """Only who took it over since is named, and only where that is one person."""
    ids = small_council(store, actor)
    with store.change(actor, "begin") as tx:
        post = add_affiliation(tx, ids["person An"], ids["caw"], "schepen")
        add_affiliation(tx, ids["person Els"], ids["caw"], "schepen")
        seat = tx.add(
            Mandate(
                body_id=ids["group"],
                person_id=ids["person An"],
                follows_affiliation_id=post.key,
            )
        )

    def told():
        with store.read() as connection:
            (one,) = remarks_on(connection, TODAY, body_id=ids["group"])
        return one

    def begins(person):
        tx.add(
            Affiliation(
                person_id=ids[person],
                organisation_id=ids["caw"],
                function="Schepen",
                start=date(2026, 7, 1),
            )
        )

    with store.change(actor, "van een lijst") as tx:
        tx.update(tx.get(Affiliation, post.key), end=date(2026, 6, 30))
    assert (told().hand_over, told().text.endswith(t.ALIGN_IT)) == (False, True)
    with store.change(actor, "van een lijst") as tx:
        begins("person Wim")
    assert told().hand_over
    assert told().text.endswith(t.pass_on("Wim Claes", "Schepen", date(2026, 7, 1)))
    with store.change(actor, "nog een") as tx:
        begins("person Jan")
    assert not told().hand_over
    assert seat.key == told().mandate_id


def test_the_assembly_is_told_what_it_has_to_confirm_elsewhere(store, actor):
    ids = small_council(store, actor)
    with store.change(actor, "begin") as tx:
        seat = tx.add(
            Mandate(
                body_id=ids["group"],
                person_id=ids["person Els"],
                nominated_by=cooptation.COOPTED,
            )
        )
    wanted = (Kind.CONFIRM, seat.key)
    assert wanted in kinds(store, body_id=ids["assembly"])
    assert kinds(store, body_id=ids["group"]) == [wanted]
    assert (Kind.ENDING, ids["Jan"]) in kinds(store, body_id=ids["assembly"])
