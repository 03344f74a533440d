"""Organisations that hang on one person, and what would be cut off without somebody."""

from collections import defaultdict
from collections.abc import Sequence

import streamlit as st

from crm.findings.candidates import Field
from crm.findings.fragile_links import Departure, FragileLink
from crm.logbook.contacts import ContactNote
from crm.model.enums import ContactKind
from crm.texts import finding_lists as lists
from crm.texts import formats
from crm.texts import fragile as t
from crm.ui import card_heads, finding_data
from crm.ui.case_controls import case_controls, case_state
from crm.ui.finding_filter import chosen_table, state_cell
from crm.ui.links import linked
from crm.ui.menu import link
from crm.ui.plan_contact import plan_button, planned_lines
from crm.ui.text import md

ORGANISATION, PERSON, VIEW = "organisatie", "persoon", "beeld"
_WHO = "departing"
VIEWS = (t.LIST_VIEW, t.WHAT_IF_VIEW)


def fragile_table(rows: Sequence[FragileLink]) -> None:
    """A row for each organisation, by name."""
    field = finding_data.field()
    chosen_table(
        [
            (
                row.partner.name,
                field.person_name(row.single.person_id),
                formats.day(row.single.since) if row.single.since else "",
                state_cell(row.followed),
            )
            for row in rows
        ],
        (lists.ORGANISATION, t.CONTACT, t.SINCE, lists.FOLLOW_UP),
        [str(row.partner.id) for row in rows],
        param=ORGANISATION,
        alt=t.TABLE,
    )


def fragile_card(row: FragileLink) -> None:
    """One organisation: who it hangs on, who could be a second contact, what to do."""
    field, name = finding_data.field(), row.partner.name
    person = field.person_name(row.single.person_id)
    seen = field.last_seen(row.single.person_id)
    when = formats.partial(seen.on, seen.precision.value) if seen else None
    st.markdown(f"## {linked(name, 'organisatie', id=row.partner.id)}")
    st.markdown(md(t.only(person, name, when)))
    if row.single.others:
        names = [field.person_name(other) for other in row.single.others]
        st.markdown(md(t.others(names)))
    with st.container(horizontal=True):
        card_heads.note_button("organisatie", row.partner.id)
        note = ContactNote(
            kind=ContactKind.VISIT,
            organisation_id=row.partner.id,
            title=t.visit_title(name),
        )
        plan_button(t.PLAN_VISIT, note, f"plan-{row.partner.id}")
        asked = {VIEW: t.WHAT_IF_VIEW, PERSON: row.single.person_id}
        st.link_button(
            md(t.what_if(person)), link("slechts_een_contactpersoon", **asked)
        )
    planned_lines(finding_data.invited().meetings([row.partner.id]))
    st.caption(md(case_state(row.followed)))
    with st.container(horizontal=True):
        case_controls(row.followed, t.case(name))


def what_if() -> None:
    """Choose somebody, and read what would be cut off."""
    found, field = finding_data.departures(), finding_data.field()
    holding = found.holding
    st.markdown(
        f"**{md(t.holding_line(len(holding)) if holding else t.NOBODY_HOLDS)}**"
    )
    people = sorted(
        (person for person in found.people if person in field.known.people),
        key=lambda person: (person not in holding, field.person_name(person), person),
    )
    names = {str(person): _labelled(field, person) for person in people}
    options = ["", *names]
    asked = st.query_params.get(PERSON, "")
    chosen: str | None = st.selectbox(
        t.WHO,
        options,
        index=options.index(asked) if asked in options else 0,
        format_func=lambda number: names.get(number, t.CHOOSE_WHO),
        key=_WHO,
        on_change=_choose,
        help=t.WHO_HELP,
        width=420,
    )
    if chosen:
        _departure(found.without(int(chosen)), field)


def _choose() -> None:
    st.query_params[PERSON] = st.session_state[_WHO]


def _labelled(field: Field, person: int) -> str:
    name, organisation = field.person_name(person), field.speaks_for(person)
    return f"{name} ({organisation})" if organisation else name


def _departure(found: Departure, field: Field) -> None:
    person = field.person_name(found.person_id)
    st.markdown(f"## {linked(person, 'persoon', id=found.person_id)}")
    sentences = [md(sentence) for sentence in departure_sentences(found, field)]
    st.markdown("\n".join(f"- {one}" for one in sentences) or md(t.nothing(person)))


def departure_sentences(found: Departure, field: Field) -> list[str]:
    """What would be cut off, the most final first."""

    def named(organisations: Sequence[int]) -> list[str]:
        return [field.partners[number].name for number in organisations]

    sentences = []
    if found.alone:
        sentences.append(t.alone(named(found.alone)))
    apart = [number for number in found.apart if number not in found.alone]
    if apart:
        sentences.append(t.apart(named(apart)))
    seats: dict[int | None, list[str]] = defaultdict(list)
    for seat in found.seats:
        seats[seat.organisation_id].append(field.bodies[seat.body_id].name)
    sentences += [
        t.seats(field.partners[number].name if number else None, names)
        for number, names in seats.items()
    ]
    bodies: dict[int, list[str]] = defaultdict(list)
    for organisation, body in found.lines:
        if organisation in field.partners and body in field.bodies:
            bodies[organisation].append(field.bodies[body].name)
    sentences += [
        t.lines(field.partners[organisation].name, names)
        for organisation, names in bodies.items()
    ]
    return sentences
