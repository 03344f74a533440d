"""What the law asks around an assembly: facts.md section 2, rule by rule."""

from dataclasses import replace
from datetime import date

import pytest

from crm.assembly.assemblies import (
    AssemblyInput,
    FormInput,
    ItemInput,
    add_item,
    close_assembly,
    note_convened,
    plan_assembly,
    set_form,
    treat_item,
)
from crm.assembly.desk import board_mandates, read_desk
from crm.assembly.duties import duties
from crm.assembly.filings import Filings
from crm.assembly.statute_rules import RuleInput, add_rule
from crm.model.enums import (
    AssemblyForm,
    Capacity,
    ContactStatus,
    Counting,
    DecisionKind,
    StatuteRule,
)
from crm.model.tables import Body, ContactMoment, Mandate, Organisation, Person
from crm.store.bodies import bodies
from crm.store.contacts import contacts

TODAY = date(2026, 11, 23)
DAY = date(2026, 12, 14)
NEVER = Filings()


@pytest.fixture
def council(sqlite_store, actor):
    """21 members, 2 toegetreden; a board of two people and a house without a name."""
    with sqlite_store.change(actor, "begin") as tx:
        av, bo = (
            tx.add(Body(name=kind, kind=kind, counting=Counting.MANDATE)).key
            for kind in ("algemene vergadering", "bestuursorgaan")
        )
        people = tx.add_all([Person(last_name=f"Nummer {n}") for n in range(23)])
        tx.add_all(
            [
                Mandate(
                    body_id=av,
                    person_id=person.key,
                    capacity=Capacity.EFFECTIVE if n < 21 else Capacity.ADHERENT,
                )
                for n, person in enumerate(people)
            ]
        )
        house = tx.add(Organisation(name="Huis Noord"))
        tx.add(Mandate(body_id=bo, person_id=people[0].key, start=date(2024, 1, 1)))
        tx.add(Mandate(body_id=bo, person_id=people[1].key, start=date(2026, 11, 3)))
        tx.add(Mandate(body_id=bo, organisation_id=house.key, start=date(2024, 1, 1)))
        meeting = plan_assembly(tx, AssemblyInput(av, DAY)).contact_moment_id
    return {"av": av, "meeting": meeting, "store": sqlite_store, "actor": actor}


def said(council, today=TODAY, filed=NEVER):
    """What is told, by its words, with whether it is met."""
    with council["store"].read() as connection:
        found = duties(
            read_desk(connection, council["meeting"], today),
            board_mandates(connection, bodies(connection)),
            contacts(connection, body_id=council["av"]),
            today,
            filed,
        )
    return {duty.text: duty.met for duty in found}


def one(told, words):
    (found,) = [(text, met) for text, met in told.items() if words in text]
    return found


def write(council, verb, *args):
    with council["store"].change(council["actor"], "op de vergadering") as tx:
        return verb(tx, *args)


def test_a_member_with_two_seats_is_one_member(council):
    def second_seat(tx):
        house = tx.add(Organisation(name="Huis Zuid"))
        tx.add_all(
            [Mandate(body_id=council["av"], organisation_id=house.key) for _ in "12"]
        )

    write(council, second_seat)
    assert one(said(council), "minstens 2")[0].startswith("22 effectieve leden")


def test_a_vzw_has_at_least_two_members(council):
    """Facts.md section 2, minimum members: 2."""
    assert one(said(council), "minstens 2") == (
        "21 effectieve leden; een vzw heeft er minstens 2.",
        True,
    )


def test_the_statutes_may_ask_more_members(council):
    """Facts.md section 2, minimum members [F]: statutes may ask more."""
    write(
        council,
        add_rule,
        RuleInput(council["av"], StatuteRule.MEMBERS, "30", article="art. 5"),
    )
    assert one(said(council), "minstens 30")[1] is False


def test_toegetreden_members_need_the_statutes(council):
    """Facts.md section 2, toegetreden leden [F]: only if statutes allow them."""
    text, met = one(said(council), "als de statuten het toelaten")
    assert (text.startswith("2 toegetreden leden"), met) == (True, None)


def test_an_auditor_is_convened_too(council):
    """Facts.md section 2, also convene [M, WVV 9:13]: directors and auditor."""
    assert one(said(council), "commissaris")[1] is None


def test_an_assembly_a_year_and_the_accounts_within_six_months(council):
    """Facts.md section 2, AV frequency."""
    text, met = one(said(council), "jaarrekening")
    assert (met, "14/12/2026" in text, "30/06/2026" in text) == (None, True, True)

    def hold(tx):
        return tx.add(
            ContactMoment(
                body_id=council["av"],
                on=date(2026, 5, 20),
                status=ContactStatus.HELD,
            )
        )

    write(council, hold)
    assert one(said(council), "jaarrekening")[1] is True
    text, met = one(said(council, date(2027, 2, 1)), "jaarrekening")
    assert met is None
    assert one(said(council, date(2027, 7, 1)), "jaarrekening")[1] is False


def test_a_twentieth_may_add_a_point_and_a_fifth_may_ask_a_meeting(council):
    """Facts.md section 2, also convene (WVV 9:13, 9:14): 21 / 20 and 21 / 5 upwards."""
    told = said(council)
    assert one(told, "1/20")[0].startswith("Vragen 2 leden")
    assert one(told, "1/5")[0].startswith("Vragen 5 leden")
    assert "binnen 21 dagen" in one(told, "1/5")[0]
    assert "binnen 40 dagen" in one(told, "1/5")[0]


def test_online_takes_a_decision_of_the_board_and_says_how_to_get_in(council):
    """Facts.md section 2, convocation [F]: online by board decision, access said."""
    assert not any("online" in text for text in said(council))
    form, meeting = AssemblyForm.BOTH, council["meeting"]
    write(council, set_form, meeting, FormInput(form))
    told = said(council)
    assert one(told, "beslist")[1] is False
    assert one(told, "welk platform")[1] is False
    given = FormInput(form, "Teams, code 12", date(2026, 11, 20))
    write(council, set_form, meeting, given)
    told = said(council)
    assert one(told, "besliste op 20/11/2026")[1] is True
    assert one(told, "langs welke weg")[1] is True
    write(council, note_convened, meeting, date(2026, 11, 19))
    assert one(said(council), "pas op 20/11/2026")[1] is False


def test_a_board_has_at_least_three_directors(council):
    """Facts.md section 2, board (WVV 9:5): 3, or 2 with fewer than 3 members."""
    assert one(said(council), "bestuurders") == (
        "3 bestuurders; er moeten er minstens 3 zijn.",
        True,
    )


def test_a_legal_person_on_the_board_needs_a_permanent_representative(council):
    """Facts.md section 2, board (WVV 2:55)."""
    text, met = one(said(council), "vaste vertegenwoordiger")
    assert "Huis Noord" in text
    assert met is False


def test_changes_of_the_board_are_published_within_thirty_days(council):
    """Facts.md section 2, publication [M]: 30 days, and the UBO register a month."""
    assert "1 wijziging" in one(said(council), "neerleggen tegen 03/12/2026")[0]
    assert one(said(council), "aanpassen tegen 03/12/2026")[1] is None
    done = Filings(date(2026, 11, 10), date(2026, 11, 10))
    told = said(council, date(2026, 12, 10), done)
    assert not any("neerleggen" in text or "aanpassen" in text for text in told)


def test_a_member_is_heard_before_an_exclusion(council):
    """Facts.md section 2, excluding a member (WVV 9:23)."""
    write(
        council,
        add_item,
        council["meeting"],
        ItemInput("Lid X", None, DecisionKind.EXCLUSION),
    )
    assert '"Lid X"' in one(said(council), "gehoord")[0]


def test_a_change_of_statutes_is_announced_in_the_convocation(council):
    """Facts.md section 2, statute change (WVV 9:21)."""
    given = ItemInput("Artikel 5", None, DecisionKind.STATUTES)
    write(council, add_item, council["meeting"], given)
    assert one(said(council), "Artikel 5")[1] is False
    told = replace(given, title="Artikel 6", explanation="van ... naar ...")
    write(council, add_item, council["meeting"], told)
    assert one(said(council), "Artikel 6")[1] is True


def test_minutes_keep_every_decision(council):
    """Facts.md section 2, minutes: keep a register of decisions."""
    given = ItemInput("Begroting", None, DecisionKind.ORDINARY)
    write(council, add_item, council["meeting"], given)
    write(council, treat_item, council["meeting"], 1)
    assert not any("Begroting" in text for text in said(council))
    write(council, close_assembly, council["meeting"])
    assert one(said(council), "Begroting")[1] is False


def test_a_director_who_is_no_member_gets_a_letter_and_has_no_vote(council):
    """Facts.md section 2: a director without membership has no vote."""
    with council["store"].read() as connection:
        desk = read_desk(connection, council["meeting"], TODAY)
    assert [row.organisation for row in desk.directors if not row.person] == [
        "Huis Noord"
    ]
    assert desk.count().whole.voting == 21
