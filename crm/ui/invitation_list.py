"""The list of whom to invite: everybody ticked, with whom to speak to and why."""

from collections.abc import Callable, Sequence

import streamlit as st

from crm.findings.invitations import (
    LEFT_OUT,
    Boxes,
    Invitation,
    Invitee,
    left_out,
    spoken_to,
)
from crm.texts import gaps
from crm.texts import invitations as t
from crm.ui import gap_link
from crm.ui.ref_links import reason_line, ref_link
from crm.ui.text import md

_FIRST, _FEW = 6, 2
"""So many rows of a block are shown, or all when only a few more are left."""
LISTED, KNOWN = "lijst", "gekend"
Below = Callable[[Invitee], None]
State = Callable[[Invitee], str]


def unticked() -> frozenset[str]:
    """Who is not invited, as the link says."""
    return left_out(st.query_params.get(LEFT_OUT, ""))


def invitation_list(
    every: Invitation,
    boxes: Boxes,
    *,
    state: State = lambda _: "",
    below: Below | None = None,
    lists: bool = True,
) -> None:
    """Two blocks, each in the order of the alphabet; `lists` asks for the second.

    `state` is what stands after a name, `below` what is drawn under a row.
    """
    out = unticked()
    invited = len(every.without(out).everybody)
    with st.container(horizontal=True, vertical_alignment="center"):
        st.caption(md(t.ticked(invited, len(every.everybody))))
        if out:
            st.button(t.ALL_TICKED, type="tertiary", on_click=_tick_all)
    blocks = [(KNOWN, gaps.known_partners, every.known, gaps.NOBODY_KNOWN)]
    if lists:
        rows = every.never_met
        blocks.append((LISTED, gaps.never_met, rows, gaps.NOBODY_LISTED))
    for name, title, rows, nobody in blocks:
        st.markdown(f"### {md(title(len(rows)))}")
        if not rows:
            st.caption(md(nobody))
        whole = gap_link.shows_all(name) or len(rows) <= _FIRST + _FEW
        shown = rows if whole else rows[:_FIRST]
        for one in shown:
            _row(one, boxes, state(one), below)
        _rest(name, rows, len(shown))


def _row(one: Invitee, boxes: Boxes, state: str, below: Below | None) -> None:
    """Ticked or not, the name, whom to speak to and why, what one may ask."""
    key = f"tick-{one.key}"
    # The link is the truth: a mailed one shows what its sender ticked.
    st.session_state[key] = one.key not in unticked()
    with st.container(
        horizontal=True, key=f"who-{one.key}", vertical_alignment="center", gap="small"
    ):
        st.checkbox(
            md(t.invite(one.name)),
            key=key,
            label_visibility="collapsed",
            on_change=_tick,
            args=(one.key,),
            width="content",
        )
        with st.container(gap="xxsmall"):
            said = f" · {md(state)}" if state else ""
            st.markdown(f"**{ref_link(one.ref)}**{said}")
            st.markdown(f":small[{_reasons(one, boxes)}]")
            if below is not None:
                below(one)


def _reasons(one: Invitee, boxes: Boxes) -> str:
    parts = [reason_line(reason) for reason in one.reasons]
    who = spoken_to(one, boxes)
    named = {ref for reason in one.reasons for ref in reason.refs}
    if who is not None and who not in named and who != one.ref:
        parts.append(f"{md(t.TO_SPEAK_TO.lower())}: {ref_link(who)}")
    return " · ".join(parts)


def _tick(key: str) -> None:
    out = set(unticked())
    if st.session_state[f"tick-{key}"]:
        out.discard(key)
    else:
        out.add(key)
    st.query_params.pop(LEFT_OUT, None)
    if out:
        st.query_params[LEFT_OUT] = ".".join(sorted(out))


def _tick_all() -> None:
    st.query_params.pop(LEFT_OUT, None)


def _rest(name: str, every: Sequence[Invitee], shown: int) -> None:
    """A way to the others of a block; they are invited all the same."""
    if shown < len(every):
        st.button(
            gaps.show_all(len(every)),
            key=f"all-{name}",
            type="tertiary",
            icon=":material/expand_more:",
            on_click=gap_link.show_all,
            args=(name,),
        )
