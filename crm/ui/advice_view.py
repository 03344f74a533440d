"""The advice for somebody else's table on screen, and the introduction after it."""

import streamlit as st

from crm.directory.council import council
from crm.findings.advice import (
    BODY,
    PLACES,
    Advice,
    Possible,
    introducible,
    introduction_note,
    is_somebody_elses,
)
from crm.findings.invitations import FUNCTIONS, SECTORS, Wish
from crm.logbook.contacts import note_contact
from crm.model.rows import BodyRow
from crm.network.field import Field
from crm.papers.list_file import FORMAT, PRINT
from crm.texts import advice as t
from crm.texts import invitations as words
from crm.ui import feedback, session
from crm.ui.advice_paper import places_line, possible_line
from crm.ui.choices import choose
from crm.ui.copy_button import copy_button
from crm.ui.downloads import download
from crm.ui.menu import link
from crm.ui.text import md


def body_choice(field: Field) -> BodyRow | None:
    """One of the bodies, those of another convenor first; in the link by its id."""
    bodies = sorted(
        field.bodies.values(), key=lambda body: not is_somebody_elses(body, field)
    )
    labels = {str(body.id): body.name for body in bodies}
    asked = st.query_params.get(BODY)
    chosen = st.selectbox(
        t.CHOOSE_BODY,
        list(labels),
        index=list(labels).index(asked) if asked in labels else None,
        format_func=labels.__getitem__,
        placeholder=t.CHOOSE_BODY,
        key="advice-body",
        on_change=_remember,
    )
    return field.bodies.get(int(chosen)) if chosen else None


def _remember() -> None:
    st.query_params[BODY] = st.session_state["advice-body"] or ""


def head(body: BodyRow, wish: Wish, field: Field) -> None:
    """Whose body it is, and the page for them."""
    ours = not is_somebody_elses(body, field)
    st.markdown(f"**{md(t.NO_CONVENOR if ours else t.convenor(body.owner or ''))}**")
    asked = {
        BODY: body.id,
        SECTORS: ";".join(wish.sectors) or None,
        FUNCTIONS: ";".join(wish.functions) or None,
        PLACES: ";".join(wish.municipalities) or None,
    }
    with st.container(horizontal=True):
        download(t.PDF, "advies", icon="picture_as_pdf", **asked)
        download(t.PRINT, "advies", icon="print", **{FORMAT: PRINT}, **asked)
        st.link_button(t.TO_BODY, link("overleg", id=body.id))


def advice_text(found: Advice) -> None:
    """What the page says: which groups are missing, who could come, who takes part."""
    if not found.sure:
        st.caption(md(t.NOT_CHECKED))
    for group in found.missing:
        st.markdown(f"## {md(t.missing(group.label, sure=found.sure))}")
        _lines(list(map(possible_line, group.possible)) or [t.NO_POSSIBLE])
    if not found.missing:
        st.markdown(f"## {md(t.MISSING)}")
        _lines([t.NONE_MISSING])
    st.markdown(f"## {md(t.TAKE_PART)}")
    lines = [t.taking(one.label, list(one.organisations)) for one in found.by_sector]
    _lines(lines or [t.NOBODY])
    st.markdown(f"## {md(t.BY_PLACE)}")
    towns = [t.taking(one.label, list(one.organisations)) for one in found.by_place]
    _lines([*towns, *places_line(found)])
    st.caption(md(t.NOTE))


def _lines(lines: list[str]) -> None:
    st.markdown("\n".join(f"- {md(line)}" for line in lines))


def introduction(found: Advice, field: Field) -> None:
    """Both agree first; then one mail to both, and one contact that says so."""
    st.markdown(f"## {md(t.INTRODUCE)}")
    body = found.body
    if not is_somebody_elses(body, field) or body.owner_id is None:
        st.caption(md(t.CONVENOR_FIRST))
        return
    partners = introducible(found, field)
    chosen = st.selectbox(
        t.PARTNER,
        list(partners),
        index=None,
        format_func=lambda key: partners[key].name,
        placeholder=t.CHOOSE_PARTNER,
        key=f"advice-{body.id}.partner",
    )
    if chosen is None:
        return
    one, form = partners[chosen], f"advice-{body.id}-{chosen}"
    convenor = _person(t.CONVENOR_PERSON, f"{form}.convenor", body.owner_id, field)
    person = _person(t.PARTNER_PERSON, f"{form}.person", _number(one), field)
    agreed = [
        st.checkbox(t.CONVENOR_AGREES, key=f"{form}.convenor-agrees"),
        st.checkbox(t.PARTNER_AGREES, key=f"{form}.partner-agrees"),
    ]
    if not all(agreed):
        st.caption(md(t.BOTH_FIRST))
        return
    names = [
        field.person_name(who) if who is not None else place or ""
        for who, place in ((convenor, body.owner), (person, one.name))
    ]
    _mail(t.mail(session.rows(council).name, body.name, *names), form)
    st.button(
        t.NOTE_CONTACT,
        key=f"{form}.note",
        type="primary",
        on_click=_note,
        args=(found, convenor, one, person),
    )


def _person(label: str, key: str, organisation: int, field: Field) -> int | None:
    people = field.people_of(organisation)
    labels = {person: field.person_name(person) for person in people}
    return choose(label, key, labels, people[0] if people else None)


def _number(one: Possible) -> int:
    return int(one.key.rpartition("-")[2])


def _mail(text: str, form: str) -> None:
    copy_button(
        words.COPY_TEXT,
        text,
        copied=words.TEXT_COPIED,
        failed=words.TEXT_FAILED,
        key=f"{form}.copy",
    )
    st.code(text, language=None, wrap_lines=True)


def _note(
    found: Advice, convenor: int | None, partner: Possible, person: int | None
) -> None:
    today = session.today()
    with feedback.attempt():
        note = introduction_note(found, convenor, partner, person, today)
        title = note.title or ""
        with session.change(t.noted(title)) as tx:
            note_contact(tx, note, today)
        feedback.saved(t.noted(title), tx.change_set)
