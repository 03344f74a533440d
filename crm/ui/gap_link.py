"""What the link of the page about missing partners says: seat, partner, list."""

import streamlit as st

from crm.findings.candidates import Candidate
from crm.findings.outreach import Gap
from crm.findings.overview import SEAT, read, written
from crm.ui.menu import link

PARTNER, ALL = "partner", "alle"
SCREEN = "ontbrekende_partners"
__all__ = ["SEAT", "read", "written"]


def asked_seat() -> Gap | None:
    """The open seat that this link opens."""
    return read(st.query_params.get(SEAT, ""))


def is_asked() -> bool:
    """Whether this link names an open seat at all."""
    return SEAT in st.query_params


def open_seat(gap: Gap | None) -> None:
    """Let the link open this seat, or none."""
    for name in (SEAT, PARTNER, ALL):
        st.query_params.pop(name, None)
    if gap is not None:
        st.query_params[SEAT] = written(gap)


def partner_key(candidate: Candidate) -> str:
    """A candidate as its link says it."""
    return f"{candidate.ref.table}-{candidate.ref.id}"


def asked_partner() -> str | None:
    """The candidate that this link chooses."""
    return st.query_params.get(PARTNER)


def choose_partner(key: str) -> None:
    """Let the link choose this candidate."""
    st.query_params[PARTNER] = key


def shows_all(block: str) -> bool:
    """Whether the link asks for the whole of a block."""
    return block in st.query_params.get(ALL, "").split(".")


def show_all(block: str) -> None:
    """Let the link ask for the whole of a block."""
    blocks = {*st.query_params.get(ALL, "").split("."), block} - {""}
    st.query_params[ALL] = ".".join(sorted(blocks))


def seat_link(gap: Gap) -> str:
    """The address of an open seat, for other pages and mails."""
    return link(SCREEN, **{SEAT: written(gap)})
