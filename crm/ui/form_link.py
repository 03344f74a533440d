"""Forms that the link of a page opens and closes."""

import streamlit as st

DOING = "doe"
NEW, EDIT = "nieuw", "wijzigen"


def doing() -> str | None:
    """The form that the link opens."""
    return st.query_params.get(DOING)


def open_form(name: str | None) -> None:
    """Let the link open this form, or none."""
    if name is None:
        st.query_params.pop(DOING, None)
    else:
        st.query_params[DOING] = name


def form_button(label: str, form: str, icon: str) -> bool:
    """A button that opens a form and closes it again; whether it is open."""
    is_open = doing() == form
    st.button(
        label,
        on_click=open_form,
        args=(None if is_open else form,),
        icon=f":material/{icon}:",
    )
    return is_open
