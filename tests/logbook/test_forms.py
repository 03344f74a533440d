"""What is typed comes back, from a draft of today and from one of another version."""

import json
from datetime import date

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from crm.logbook.brought_lists import BroughtList, Decision, Lesson
from crm.logbook.contacts import note_contact, note_problems
from crm.logbook.forms import Newcomer, NoteForm, form_from, form_of, newcomer_from
from crm.logbook.presence import NewPerson
from crm.logbook.sheet import MARKS, SheetRow, known_row, replaced, row_key
from crm.logbook.tasks import TaskNote
from crm.model.attendance import SeenList, SeenPerson
from crm.model.dates import PartialDate, parse_partial_date
from crm.model.enums import ContactKind, ListKind, Presence, Verdict
from crm.model.tables import Action

TEXT = st.text(max_size=20)
ID = st.none() | st.integers(1, 9)
DAYS = st.dates(date(1990, 1, 1), date(2100, 12, 31))
WHEN = st.one_of(
    DAYS.map(PartialDate),
    DAYS.map(lambda day: parse_partial_date(f"{day:%Y-%m}")),
    DAYS.map(lambda day: parse_partial_date(f"{day:%Y}")),
)
NEW = st.builds(NewPerson, TEXT, TEXT, st.none() | TEXT, st.none() | TEXT)
ROWS = st.builds(
    SheetRow,
    key=TEXT,
    name=TEXT,
    organisation=st.none() | TEXT,
    person_id=ID,
    organisation_id=ID,
    mark=st.sampled_from(["", *MARKS]),
    substitute=st.none() | TEXT,
    usual=st.booleans(),
    new_person=st.none() | NEW,
)
SEEN = st.builds(
    SeenPerson,
    line=st.integers(1, 99),
    text=TEXT,
    name=TEXT,
    email=st.none() | TEXT,
    presence=st.none() | st.sampled_from(Presence),
)
VERDICTS = st.none() | st.sampled_from(Verdict)
BROUGHT = st.builds(
    BroughtList,
    st.builds(
        SeenList,
        st.sampled_from(ListKind),
        st.lists(SEEN, max_size=3).map(tuple),
        title=st.none() | TEXT,
        start=st.none() | st.datetimes(),
    ),
    digest=TEXT,
    decisions=st.lists(
        st.builds(Decision, st.integers(0, 9), VERDICTS, ID, st.none() | TEXT)
    ).map(tuple),
)
FORMS = st.builds(
    NoteForm,
    contact_id=ID,
    stamp=st.none() | TEXT,
    unfinished=st.booleans(),
    kind=st.sampled_from(ContactKind),
    body_id=ID,
    organisation_id=ID,
    new_organisation=st.none() | TEXT,
    on=st.none() | WHEN,
    title=TEXT,
    notes=TEXT,
    decisions=TEXT,
    minutes_link=TEXT,
    action_ids=st.lists(st.integers(1, 9)).map(tuple),
    rows=st.lists(ROWS, max_size=3).map(tuple),
    tasks=st.lists(
        st.builds(TaskNote, TEXT, st.none() | TEXT, st.none() | DAYS, ID), max_size=3
    ).map(tuple),
    seen_task_ids=st.lists(st.integers(1, 9)).map(tuple),
    brought=st.none() | BROUGHT,
    lessons=st.lists(
        st.builds(Lesson, SEEN, st.none() | TEXT, VERDICTS), max_size=2
    ).map(tuple),
    sources=st.lists(TEXT, max_size=2).map(tuple),
    newcomer=st.none()
    | st.builds(Newcomer, TEXT, TEXT, TEXT, TEXT, ID, st.none() | TEXT),
)
JSON = st.recursive(
    st.none() | st.booleans() | st.integers(-9, 9) | st.floats(-9, 9) | TEXT,
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(
            st.sampled_from(["key", "name", "mark", "title", "due", "new_person"]),
            inner,
        )
    ),
    max_leaves=6,
)


@given(FORMS)
def test_what_is_typed_comes_back_from_its_draft(form):
    assert form_from(json.loads(json.dumps(form.payload()))) == form


@given(FORMS, st.dictionaries(st.sampled_from([*NoteForm().payload(), "later"]), JSON))
def test_of_a_draft_of_another_version_only_what_is_strange_is_left(form, strange):
    typed = form.payload()
    read = form_from({**typed, **strange})
    assert form_from(json.loads(json.dumps(read.payload()))) == read
    read.note(unfinished=False)
    for name in typed.keys() - strange.keys():
        assert getattr(read, name) == getattr(form, name)


def test_a_strange_row_goes_and_the_others_stay():
    kept = NoteForm(rows=(SheetRow("1:", "An"),), tasks=(TaskNote("bellen"),)).payload()
    kept["rows"] += [{"mark": "A"}, None, {"key": "2:", "name": "Bert", "seat": 3}]
    kept["tasks"] += ["mailen", {"title": "schrijven", "due": "morgen"}]
    form = form_from({**kept, "kind": "babbel", "on": "gisteren"})
    assert [row.name for row in form.rows] == ["An", "Bert"]
    assert [task.title for task in form.tasks] == ["bellen"]
    assert (form.kind, form.on) == (ContactKind.MEETING, None)


@pytest.mark.parametrize(
    ("typed", "first", "last"),
    [("An  De Smet ", "An", "De Smet"), ("Claes", "", "Claes"), (" ", "", "")],
)
def test_the_first_word_of_a_new_name_is_the_first_name(typed, first, last):
    person = newcomer_from(typed, 3, "1:2")
    assert (person.first_name, person.last_name) == (first, last)
    assert (person.organisation_id, person.instead_of) == (3, "1:2")


@settings(max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.data())
def test_a_saved_contact_opened_and_saved_unchanged_gives_no_change(
    store, actor, council, today, data
):
    """Also what was typed stands in the form again."""
    form = data.draw(notes_in(council))
    note = form.note(unfinished=data.draw(st.booleans()))
    if note_problems(note, today):
        return
    with store.change(actor, "contact") as tx:
        action = tx.add(Action(title="Actie"))
    linked = data.draw(st.sampled_from([(), (action.key,)]))
    with store.change(actor, "contact") as tx:
        saved = note_contact(tx, _with(note, linked), today)
    with store.read() as connection:
        again = form_of(connection, saved.key)
    assert [getattr(again, name) for name in ("kind", "body_id", "on")] == [
        getattr(form, name) for name in ("kind", "body_id", "on")
    ]
    assert again.title == form.title.strip()
    assert again.action_ids == linked
    assert {(r.person_id, r.organisation_id, r.mark) for r in again.rows} == {
        (r.person_id, r.organisation_id, r.mark) for r in form.rows if r.mark
    }
    with store.change(actor, "opnieuw") as tx:
        note_contact(tx, again.note(unfinished=again.unfinished), today)
    assert tx.change_set is None


def notes_in(council):
    """Notes of the council's own people, some of them in somebody's place."""
    seats = (
        (council.an, council.caw),
        (council.an, council.town),
        (council.bert, council.town),
        (council.carla, None),
        (None, council.town),
    )

    @st.composite
    def notes(draw):
        places = draw(st.lists(st.sampled_from(seats), unique=True))
        rows = tuple(
            SheetRow(
                row_key(*seat), "x", person_id=seat[0], organisation_id=seat[1], mark=m
            )
            for seat in places
            for m in [draw(st.sampled_from(["", *MARKS]))]
        )
        if len(rows) > 1 and draw(st.booleans()):
            original, came = draw(st.permutations(rows))[:2]
            if came.person_id is not None:
                substitute = known_row(came.person_id, "x", came.organisation_id, None)
                rows = replaced(rows, original.key, substitute)
        meeting = draw(st.booleans())
        return NoteForm(
            kind=ContactKind.MEETING if meeting else ContactKind.VISIT,
            body_id=council.board if meeting else None,
            organisation_id=None if meeting else council.caw,
            on=draw(st.none() | WHEN),
            title=draw(st.sampled_from(["", "Zitting", " met rand "])),
            notes=draw(st.sampled_from(["", "één\ntwee ", "*x*"])),
            minutes_link=draw(st.sampled_from(["", "https://example.org/v"])),
            rows=rows,
            tasks=tuple(
                draw(
                    st.lists(st.builds(TaskNote, st.just("bel"), due=DAYS), max_size=2)
                )
            ),
        )

    return notes()


def _with(note, linked):
    return type(note)(**{**note.__dict__, "action_ids": linked})
