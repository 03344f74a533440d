"""What the text of a contact may say, and what is made of it once taken over."""

import random
from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crm.intake.note_lines import team_of
from crm.intake.note_names import Known, Noun, name_index
from crm.intake.note_reading import (
    Circumstances,
    Found,
    KnownNames,
    circumstances,
    known_names,
    names_withheld,
    read_note,
)
from crm.intake.note_taking import is_sure, offer, with_taken
from crm.logbook.forms import NoteForm, form_from
from crm.logbook.presence import NewPerson
from crm.logbook.sheet import known_row, new_row
from crm.logbook.tasks import TaskNote
from crm.model.enums import ContactKind
from crm.model.tables import Action, Body, Mandate, Organisation, Person

MONDAY = date(2026, 11, 23)
AN = Known(Noun.PERSON, 1, "An Peeters", ("An Peeters", "Peeters An"), "An")
JAN = Known(Noun.PERSON, 2, "Jan Claes", ("Jan Claes", "Claes Jan"), "Jan")
CAW = Known(Noun.ORGANISATION, 1, "CAW De Kempen", ("CAW De Kempen",))
TOWN = Known(Noun.ORGANISATION, 2, "Gemeente Beerse", ("Gemeente Beerse",))
BOARD = Known(Noun.BODY, 1, "Bestuursorgaan", ("Bestuursorgaan",))
SHEET = Known(Noun.ACTION, 7, "10. Mantelzorg", ("Mantelzorg",))
KNOWN = KnownNames(name_index([AN, JAN, CAW, TOWN, BOARD, SHEET]), {"10": SHEET})
ROWS = (known_row(1, "An Peeters", 1, "CAW De Kempen", mark=""),)
AROUND = circumstances(KNOWN, MONDAY, ROWS, ["Test"])
NOBODY = team_of([], KNOWN.index)
NOTE = """\
An sprak over CAW De Kempen, zie actie 10.
taak: An belt Jan Claes tegen 15/4
besluit: de zaal blijft
Verontschuldigd: Jan Claes"""


def said(text, around=AROUND):
    return {one.key: one for one in read_note(text, KNOWN, around)}


def offered(form, around=AROUND):
    return offer(
        form,
        read_note(form.notes, KNOWN, around),
        read_note(form.decisions, KNOWN, around),
    )


def test_a_note_gives_people_links_tasks_and_decisions_in_its_order():
    found = read_note(NOTE, KNOWN, AROUND)
    assert [(one.found, NOTE[one.start : one.end]) for one in found] == [
        (Found.PERSON, "An"),
        (Found.ORGANISATION, "CAW De Kempen"),
        (Found.ACTION, "actie 10"),
        (Found.TASK, "An belt Jan Claes tegen 15/4"),
        (Found.DECISION, "de zaal blijft"),
        (Found.PERSON, "Jan Claes"),
    ]
    (task,) = [one.task for one in found if one.task]
    assert task == TaskNote("An belt Jan Claes", "An Peeters", date(2027, 4, 15))


def test_without_names_tasks_and_numbers_are_still_read():
    found = read_note(NOTE, KNOWN, Circumstances(MONDAY))
    assert [one.found for one in found] == [Found.ACTION, Found.TASK, Found.DECISION]
    assert found[1].task == TaskNote("An belt Jan Claes", None, date(2027, 4, 15))


@pytest.mark.parametrize(
    ("text", "mark"),
    [
        ("Verontschuldigd: An Peeters, Jan Claes", "V"),
        ("- Aanwezig: Jan Claes", "A"),
        ("Afwezigen: Jan Claes", "-"),
        ("Jan Claes is verontschuldigd.", "V"),
        ("Els was aanwezig, Jan Claes afwezig", "-"),
        ("Jan Claes was niet aanwezig", "-"),
        ("Jan Claes was niet verontschuldigd", ""),
        ("Jan Claes belde. Els is verontschuldigd.", ""),
        ("Jan Claes verontschuldigde zich voor de mail", ""),
    ],
)
def test_the_presence_of_a_name_is_read_where_the_text_gives_it(text, mark):
    assert said(text)["persoon:2"].mark == mark


def test_somebody_new_on_the_sheet_with_the_same_first_name_makes_it_unclear():
    new = new_row(ROWS, NewPerson("Testers", "An"), None, None)
    around = circumstances(KNOWN, MONDAY, (*ROWS, new), ["Test"])
    found = said("An was er. taak: An belt", around)
    assert [one.found for one in found.values()] == [Found.TASK]
    assert next(iter(found.values())).task == TaskNote("An belt")


def test_a_proposal_keeps_its_key_when_text_is_typed_before_it():
    assert set(said(NOTE)) == set(said(f"Eerst dit.\n{NOTE}"))


def test_what_is_taken_over_fills_the_form_and_is_not_offered_again():
    form = NoteForm(notes=NOTE, decisions="Eerst dit", rows=ROWS)
    first = offered(form)
    people = {2: known_row(2, "Jan Claes", None, None, mark="")}
    after = with_taken(form, first.to_take, people)
    assert after.notes == NOTE
    assert after.tasks == (
        TaskNote("An belt Jan Claes", "An Peeters", date(2027, 4, 15)),
    )
    assert after.decisions == "Eerst dit\nde zaal blijft"
    assert after.action_ids == (7,)
    assert [(row.person_id, row.mark) for row in after.rows] == [(1, ""), (2, "V")]
    assert offered(form_from(after.payload())).to_take == ()


def test_what_was_answered_stays_away_when_it_is_taken_out_of_the_form():
    form = NoteForm(notes="taak: bellen")
    taken = with_taken(form, offered(form).to_take, {})
    assert offered(replace(taken, tasks=())).to_take == ()


def test_what_the_form_says_already_is_not_offered():
    form = NoteForm(
        notes="taak: Bellen!\nbesluit: de zaal blijft\nactie 10",
        decisions="De zaal blijft.",
        tasks=(TaskNote("bellen"),),
        action_ids=(7,),
    )
    assert offered(form).to_take == ()


def test_a_decision_in_its_own_field_is_one_already():
    assert offered(NoteForm(decisions="besluit: de zaal blijft")).to_take == ()


def test_who_is_on_the_sheet_is_only_marked_when_nobody_did():
    notes = "An Peeters was verontschuldigd"
    (one,) = offered(NoteForm(notes=notes, rows=ROWS)).to_take
    after = with_taken(NoteForm(notes=notes, rows=ROWS), [one], {})
    assert [row.mark for row in after.rows] == ["V"]
    marked = (replace(ROWS[0], mark="A"),)
    assert offered(NoteForm(notes=notes, rows=marked)).to_take == ()


def test_who_is_only_named_is_offered_without_a_tick():
    (one,) = offered(NoteForm(notes="Jan Claes belde")).to_take
    assert not is_sure(one)


def test_the_subject_is_offered_when_there_is_none_and_one_is_named():
    visit = NoteForm(kind=ContactKind.VISIT, notes="Bij CAW De Kempen")
    (one,) = offered(visit).to_take
    assert with_taken(visit, [one], {}).organisation_id == 1
    two = replace(visit, notes="CAW De Kempen en Gemeente Beerse")
    assert offered(two).to_take == ()
    assert [one.id for one in offered(two).named] == [1, 2]
    meeting = NoteForm(notes="Het Bestuursorgaan bij CAW De Kempen")
    (body,) = offered(meeting).to_take
    assert with_taken(meeting, [body], {}).body_id == 1
    assert offered(replace(meeting, body_id=3)).to_take == ()


@given(
    st.lists(
        st.one_of(
            st.text(max_size=30),
            st.sampled_from([*NOTE.splitlines(), "\n", "taak:", "@An", "(An)", "Jan"]),
        )
    ),
    st.dates(),
)
def test_any_text_is_read_and_stays_as_it_was_typed(parts, on):
    text = " ".join(parts)
    form = NoteForm(notes=text, decisions=text, rows=ROWS)
    around = replace(AROUND, on=on)
    for one in read_note(text, KNOWN, around):
        assert 0 <= one.start < one.end <= len(text)
        if one.found is Found.DECISION:
            assert text[one.start : one.end] == one.label
    row = known_row(2, "Jan Claes", None, None, mark="")
    after = with_taken(form, offered(form, around).to_take, {2: row})
    assert after.notes == text
    assert after.decisions.startswith(text.rstrip("\n"))
    assert form_from(after.payload()).answered == after.answered


def test_names_and_numbers_come_from_the_store(store, actor):
    with store.change(actor, "begin") as tx:
        tx.add(Person(first_name="An", last_name="Peeters", aliases=["An Maes"]))
        tx.add(Organisation(name="CAW De Kempen", aliases=["De Helpende Hand"]))
        tx.add(Body(name="Stuurgroep zorg"))
        sheet = tx.add(Action(number="10", title="Buren helpen buren"))
        tx.add(Action(number="2", title="Eerste"))
        tx.add(Action(number="2", title="Tweede"))
    with store.read() as connection:
        known = known_names(connection)
    text = "Peeters An van De Helpende Hand in de Stuurgroep Zorg: actie 10, actie 2"
    found = read_note(text, known, circumstances(known, MONDAY, (), []))
    assert [(one.found, one.label) for one in found] == [
        (Found.PERSON, "An Peeters"),
        (Found.ORGANISATION, "CAW De Kempen"),
        (Found.BODY, "Stuurgroep zorg"),
        (Found.ACTION, "10. Buren helpen buren"),
    ]
    assert found[-1].id == sheet.key
    (other,) = read_note("An Maes belde", known, Circumstances(MONDAY, team=NOBODY))
    assert other.label == "An Peeters"


def test_names_are_withheld_in_what_is_the_pzons(store, actor):
    with store.change(actor, "begin") as tx:
        named = tx.add(Body(name="Stuurgroep cluster PZON"))
        seated = tx.add(Body(name="Ervaringsraad"))
        mixed = tx.add(Body(name="Bestuursorgaan"))
        empty = tx.add(Body(name="Werkgroep"))
        club = tx.add(Organisation(name="Vereniging", cluster="pzon"))
        caw = tx.add(Organisation(name="CAW", cluster="welzijn"))
        for body, cluster, end in (
            (seated, "pzon", None),
            (seated, "zorg", date(2026, 11, 22)),
            (mixed, "pzon", None),
            (mixed, "zorg", None),
        ):
            tx.add(Mandate(body_id=body.key, cluster=cluster, end=end))
    with store.read() as connection:

        def withheld(body=None, organisation=None):
            return names_withheld(connection, body, organisation, MONDAY)

        assert withheld(body=named.key)
        assert withheld(body=seated.key)
        assert not withheld(body=mixed.key)
        assert not withheld(body=empty.key)
        assert withheld(organisation=club.key)
        assert not withheld(organisation=caw.key)
        assert not withheld()


def test_a_note_of_many_pages_is_read_to_its_last_task():
    draw = random.Random(1)  # noqa: S311 (no secret)
    syllables = ("ba", "de", "lo", "mi", "ru", "sen", "ter", "vo", "wim", "zel")

    def word():
        return "".join(draw.choices(syllables, k=3)).title()

    people = [
        Known(Noun.PERSON, n, f"{a} {b}", (f"{a} {b}", f"{b} {a}"), a)
        for n, (a, b) in enumerate((word(), f"Van den {word()}") for _ in range(1000))
    ]
    partners = [
        Known(Noun.ORGANISATION, n, name, (name,))
        for n, name in enumerate(f"{word()} De {word()} {word()}" for _ in range(200))
    ]
    known = KnownNames(name_index([*people, *partners]), {})
    rows = [known_row(one.id, one.label, None, None) for one in people[:25]]
    around = circumstances(known, MONDAY, rows, [])
    line = "{} sprak lang met {} over {}. taak: bel {} tegen 15/4\n"
    text, called = "", set()
    while len(text) < 20_000:
        named = [draw.choice([*people, *partners]).label for _ in range(4)]
        text += line.format(*named)
        called.add(named[3])
    found = read_note(text, known, around)
    assert sum(one.found is Found.TASK for one in found) == len(called)
