"""The card of one mandate, beside a list."""

import streamlit as st

from crm.model.rows import MandateRow
from crm.texts import cooptation, formats
from crm.texts import mandates as t
from crm.ui import cooptation_form, form_link, mandate_sources, palette
from crm.ui import mandate_form as forms
from crm.ui import mandate_saving as saving
from crm.ui.links import linked
from crm.ui.text import md

_FORMS = {
    "bewerken": t.EDIT,
    mandate_sources.HAND_OVER: t.REPLACE,
    "coopteren": cooptation.COOPT,
    "beeindigen": t.END,
    "verwijderen": t.REMOVE,
}


def mandate_card(mandate: MandateRow, others: list[MandateRow]) -> None:
    """Who, for whom, since when; the forms. `others` are the body's mandates."""
    with st.container(border=True, key="mandate-card"):
        _say(mandate, others)
        mandate_sources.step_line(mandate)
        cooptation_form.confirm_form(mandate)
        doing = form_link.doing()
        with st.container(horizontal=True):
            for name, label in _FORMS.items():
                st.button(
                    label,
                    key=f"do-{name}",
                    on_click=form_link.open_form,
                    args=(None if doing == name else name,),
                    type="primary" if doing == name else "secondary",
                )
            st.button(
                t.CLOSE, on_click=saving.open_mandate, args=(None,), type="tertiary"
            )
        if doing == "bewerken":
            forms.edit_form(mandate, others)
        elif doing == mandate_sources.HAND_OVER:
            forms.replace_form(mandate)
        elif doing == "coopteren":
            cooptation_form.coopt_form(mandate, others)
        elif doing == "beeindigen":
            forms.end_form(mandate)
        elif doing == "verwijderen":
            forms.remove_form(mandate)


def _say(mandate: MandateRow, others: list[MandateRow]) -> None:
    st.subheader(md(mandate.person or mandate.organisation or t.NOT_FILLED))
    lines = [_holder_line(mandate), palette.chip(mandate.cluster, _cluster(mandate))]
    by_id = {other.id: other for other in others}
    principal = by_id.get(mandate.alternate_of_id or 0)
    sector = mandate.sector_label or mandate.sector_text
    plain = [
        mandate.body,
        t.alternate_line(saving.holder_of(principal)) if principal else None,
        sector,
        mandate.competence,
        mandate.role,
        mandate_sources.source_line(mandate),
        t.capacity_line(mandate.capacity.value, mandate.votes),
        t.period(mandate.start, mandate.end),
        t.nominated(mandate.nominated_by, mandate.nominated_on)
        if mandate.nominated_by or mandate.nominated_on
        else None,
    ]
    lines += [md(line) for line in plain if line]
    stand_ins = [
        saving.holder_of(other)
        for other in others
        if other.alternate_of_id == mandate.id
    ]
    if stand_ins:
        lines.append(md(f"{t.ALTERNATES}: {formats.listing(stand_ins)}"))
    st.markdown("  \n".join(lines))


def _holder_line(mandate: MandateRow) -> str:
    """The person and the organisation, each with its card."""
    person, organisation = t.NOT_FILLED, t.IN_OWN_NAME
    if mandate.person is not None:
        person = linked(mandate.person, "persoon", id=mandate.person_id)
    if mandate.organisation is not None:
        organisation = linked(
            mandate.organisation, "organisatie", id=mandate.organisation_id
        )
    return f"{person}, {organisation}"


def _cluster(mandate: MandateRow) -> str:
    return mandate.cluster_label or mandate.cluster_text or t.NO_CLUSTER
