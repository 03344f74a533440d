"""The forms of a norm: say who belongs in a body, check what was said before."""

from dataclasses import asdict, replace

import streamlit as st

from crm.assembly.norms import NormInput, add_norm, change_norm, drop_norm
from crm.errors import InvalidInput
from crm.model.enums import NormKind
from crm.model.rows import BodyRow, NormRow
from crm.network.groups import EVERY
from crm.store.taxonomy import clusters, sectors, zone_municipalities
from crm.texts import findings as words
from crm.texts import norms as t
from crm.ui import feedback, session
from crm.ui.choices import day_choice
from crm.ui.text import md

_KINDS = tuple(NormKind)


def new_norm(body: BodyRow) -> None:
    """A field for the sort of group, and the form that fits it."""
    prefix = f"norm-{body.id}"
    with st.popover(t.ADD, icon=":material/add:", key=prefix):
        kind = st.selectbox(
            t.KIND, _KINDS, format_func=lambda k: k.value, key=f"{prefix}.kind"
        )
        form = f"{prefix}-{kind.value}"
        with st.form(form):
            _group(kind, f"{form}.group")
            _fields(form, None)
            st.form_submit_button(
                t.SAVE,
                type="primary",
                key=f"{form}.save",
                on_click=_add,
                args=(form, body, kind),
            )


def check_norm(norm: NormRow, label: str) -> None:
    """The numbers, dates and source of a norm; saving says that it was checked."""
    form = f"norm-{norm.id}-{norm.revision}"
    with st.popover(t.CHANGE, icon=":material/rule:", key=form):
        if norm.group == EVERY:
            st.caption(md(t.covers_all(_every(norm.kind))))
        with st.form(f"{form}-form"):
            _fields(form, norm)
            st.form_submit_button(
                t.SAVE,
                type="primary",
                key=f"{form}.save",
                on_click=_change,
                args=(form, norm, label),
            )
        st.button(t.REMOVE, key=f"{form}.remove", on_click=_remove, args=(norm, label))


def _group(kind: NormKind, key: str) -> None:
    """Which group, chosen from a list where there is one."""
    options = _options(kind)
    if options is None:
        example = {
            NormKind.COMPETENCE: t.COMPETENCE_EXAMPLE,
            NormKind.FUNCTION: t.FUNCTION_EXAMPLE,
        }
        st.text_input(t.GROUP, key=key, placeholder=example.get(kind))
    else:
        st.selectbox(t.GROUP, options, format_func=options.__getitem__, key=key)


def _options(kind: NormKind) -> dict[str, str] | None:
    if kind is NormKind.CLUSTER:
        return {row.code: row.label for row in session.rows(clusters)}
    if kind is NormKind.SECTOR:
        return {row.code: words.short(row.label) for row in session.rows(sectors)}
    if kind is NormKind.PROFESSION:
        listed = {
            r.code: words.short(r.label) for r in session.rows(sectors) if r.checklist
        }
        return {EVERY: t.EVERY_PROFESSION, **listed}
    if kind is NormKind.MUNICIPALITY:
        names = [row.name for row in session.rows(zone_municipalities)]
        return {EVERY: t.EVERY_MUNICIPALITY, **{name: name for name in names}}
    if kind is NormKind.LINE:
        return {number: words.line(number) for number in "012"}
    return None


def _every(kind: NormKind) -> str:
    if kind is NormKind.PROFESSION:
        return t.EVERY_PROFESSION
    return t.EVERY_MUNICIPALITY if kind is NormKind.MUNICIPALITY else kind.value


def _fields(prefix: str, norm: NormRow | None) -> None:
    least, most = st.columns(2)
    least.text_input(t.LEAST, str(norm.minimum) if norm else "1", key=f"{prefix}.least")
    given = str(norm.maximum) if norm and norm.maximum is not None else ""
    most.text_input(t.MOST, given, key=f"{prefix}.most", help=t.MOST_HELP)
    start, end = st.columns(2)
    with start:
        day_choice(t.FROM, f"{prefix}.from", norm.valid_from if norm else None)
    with end:
        day_choice(t.TO, f"{prefix}.to", norm.valid_to if norm else None)
    st.text_input(
        t.SOURCE,
        (norm.source or "") if norm else "",
        key=f"{prefix}.source",
        placeholder=t.SOURCE_EXAMPLE,
    )
    st.text_input(t.CERTAINTY, t.checked(session.today()), key=f"{prefix}.certainty")


def _read(prefix: str, given: NormInput) -> NormInput:
    """What the fields say. Raises `InvalidInput` for a number that is none."""
    most = st.session_state[f"{prefix}.most"].strip()
    return replace(
        given,
        minimum=_number(st.session_state[f"{prefix}.least"], t.LEAST),
        maximum=_number(most, t.MOST) if most else None,
        valid_from=st.session_state[f"{prefix}.from"],
        valid_to=st.session_state[f"{prefix}.to"],
        source=st.session_state[f"{prefix}.source"],
        certainty=st.session_state[f"{prefix}.certainty"],
    )


def _number(text: str, field: str) -> int:
    try:
        return int(text.strip() or 0)
    except ValueError as error:
        raise InvalidInput(t.whole(text, field)) from error


def _add(form: str, body: BodyRow, kind: NormKind) -> None:
    group = st.session_state[f"{form}.group"] or ""
    label = (_options(kind) or {}).get(group, group)
    what = t.why_added(label, body.name)
    with feedback.attempt():
        given = _read(form, NormInput(body.id, t.OWN, kind, group))
        with session.change(what) as tx:
            add_norm(tx, given)
        feedback.saved(f"{what}.", tx.change_set)


def _change(form: str, norm: NormRow, label: str) -> None:
    what = t.why_changed(label, norm.body)
    fields = asdict(norm)
    kept = NormInput(**{name: fields[name] for name in NormInput.__dataclass_fields__})
    with feedback.attempt():
        given = _read(form, kept)
        with session.change(what) as tx:
            change_norm(tx, norm.id, norm.revision, given)
        feedback.saved(f"{what}.", tx.change_set)


def _remove(norm: NormRow, label: str) -> None:
    what = t.why_removed(label, norm.body)
    with feedback.attempt():
        with session.change(what) as tx:
            drop_norm(tx, norm.id)
        feedback.saved(f"{what}.", tx.change_set)
