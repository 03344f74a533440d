"""What is odd about mandates, as lines that open the mandate."""

from collections.abc import Sequence
from itertools import groupby

import streamlit as st

from crm.assembly.mandate_remarks import Kind, Remark
from crm.texts import mandate_remarks as t
from crm.ui import mandate_sources
from crm.ui.form_link import DOING
from crm.ui.links import linked
from crm.ui.mandate_sources import HAND_OVER
from crm.ui.text import md

_FIRST = 6
"""So many lines are in view; the rest is folded."""


def remark_list(remarks: Sequence[Remark]) -> None:
    """The remarks about one body; nothing when there are none."""
    if not remarks:
        return
    st.subheader(t.title(len(remarks)))
    st.markdown(_lines(remarks[:_FIRST]))
    mandate_sources.align_buttons(
        [
            one.mandate_id
            for one in remarks
            if one.kind is Kind.STEP and one.mandate_id and not one.hand_over
        ]
    )
    if len(remarks) > _FIRST:
        with st.expander(t.more(len(remarks) - _FIRST)):
            st.markdown(_lines(remarks[_FIRST:]))


def folded_list(remarks: Sequence[Remark]) -> None:
    """The remarks about several bodies, folded, by body."""
    if not remarks:
        return
    with st.expander(t.title(len(remarks))):
        st.caption(t.NOTE)
        for body, found in groupby(remarks, key=lambda one: (one.body, one.body_id)):
            st.markdown(f"**{linked(body[0], 'overleg', id=body[1])}**")
            st.markdown(_lines(list(found)))


def _lines(remarks: Sequence[Remark]) -> str:
    return "\n".join(f"- {_line(one)}" for one in remarks)


def _line(remark: Remark) -> str:
    if remark.mandate_id is None:
        renew = linked(t.RENEW, "mandaten_vernieuwen", overleg=remark.body)
        return f"{md(remark.text)} {renew}"
    asked: dict[str, object] = {"id": remark.body_id, "mandaat": remark.mandate_id}
    if remark.hand_over:
        asked[DOING] = HAND_OVER
    return linked(remark.text, "overleg", **asked)
