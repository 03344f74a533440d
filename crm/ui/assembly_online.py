"""On step 1: whether the assembly is on site, online or both, and who allowed it."""

import streamlit as st

from crm.assembly.assemblies import FormInput, set_form
from crm.assembly.desk import Desk
from crm.model.enums import AssemblyForm
from crm.texts import assembly_online as t
from crm.ui import assembly_saving as saving
from crm.ui.choices import day_choice


def online(desk: Desk) -> None:
    """The form, folded away: most assemblies are on site."""
    meeting = desk.assembly
    forms = list(AssemblyForm)
    with st.expander(t.TITLE):
        key = f"online-{meeting.contact_moment_id}-{meeting.revision}"
        with st.form(key, border=False):
            st.radio(
                t.FORM,
                forms,
                forms.index(meeting.form),
                format_func=lambda form: form.value,
                key=f"{key}.form",
            )
            st.text_area(
                t.ACCESS, meeting.access or "", key=f"{key}.access", help=t.ACCESS_HELP
            )
            day_choice(t.DECIDED_ON, f"{key}.decided", meeting.online_decided_on)
            st.form_submit_button(
                t.SAVE, key=f"{key}.save", on_click=_save, args=(desk, key)
            )


def _save(desk: Desk, key: str) -> None:
    form: AssemblyForm = st.session_state[f"{key}.form"]
    given = FormInput(
        form,
        str(st.session_state[f"{key}.access"]).strip() or None,
        saving.day_of(f"{key}.decided"),
    )
    contact_id = desk.assembly.contact_moment_id
    saving.save(t.why(form.value), lambda tx: set_form(tx, contact_id, given))
