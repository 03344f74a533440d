"""Who was marked in a meeting without a seat on its day, with the way to the mandate."""

import streamlit as st

from crm.assembly.desk import Desk
from crm.assembly.recount import not_counted
from crm.texts import recount as t
from crm.ui.links import linked
from crm.ui.seat_marker import name_of
from crm.ui.text import md


def not_counted_warning(desk: Desk) -> None:
    """The sentence and the names; nothing where everybody who is marked counts."""
    rows = not_counted(desk)
    if rows:
        names = [
            linked(name_of(row), "overleg", id=row.body_id, mandaat=row.id)
            for row in rows
        ]
        st.warning(f"{md(t.not_counted(desk.on))} {' · '.join(names)}")
