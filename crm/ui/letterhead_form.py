"""The letterhead: a logo and a line for every paper that comes from a template."""

from dataclasses import replace

import streamlit as st

from crm.papers.letterhead import Letterhead, letterhead, set_letterhead
from crm.texts import templates as t
from crm.ui import feedback, session
from crm.ui.drop_zone import drop_zone

_LOGO, _LINE = "letterhead-logo", "letterhead-line"
_WIDEST = 160


def letterhead_form() -> None:
    """What is above and below on paper, and another logo or line."""
    now = session.rows(letterhead)
    st.caption(t.HEAD_HELP)
    if now.logo is not None:
        st.image(now.logo, caption=t.LOGO_IN_USE, width=_WIDEST)
        st.button(
            t.WITHOUT_LOGO,
            key="letterhead-without",
            icon=":material/hide_image:",
            on_click=_keep,
            args=(replace(now, logo=None), t.LOGO_GONE),
        )
    drop_zone(t.LOGO, key=_LOGO, endings=(".png", ".jpg", ".jpeg"))
    st.text_input(t.LINE, now.line, key=_LINE)
    st.button(t.SAVE_HEAD, key="letterhead-save", on_click=_save, args=(now,))


def _save(now: Letterhead) -> None:
    files = st.session_state.get(_LOGO)
    logo = files[0].content if files else now.logo
    _keep(Letterhead(logo, st.session_state[_LINE]), t.HEAD_KEPT)


def _keep(given: Letterhead, why: str) -> None:
    with feedback.attempt():
        with session.change(why) as tx:
            set_letterhead(tx, given)
        st.session_state.pop(_LOGO, None)
        feedback.saved(f"{why}.", tx.change_set)
