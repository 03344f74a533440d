"""The pairs that may be one, with why, and what can be said of them."""

from collections import Counter
from collections.abc import Sequence

import streamlit as st

from crm.intake.duplicates import (
    ORGANISATION,
    PERSON,
    Duplicate,
    duplicates,
    judge_different,
)
from crm.model.duplicates import Likeness
from crm.texts import duplicates as t
from crm.ui import feedback, screen_sharing, session
from crm.ui.links import line_to, linked
from crm.ui.text import md

CHOSEN = "paar"
"""The pair that the link opens: `person-3-8`; the first of the two stays."""
CARD = {ORGANISATION: "organisatie", PERSON: "persoon"}
_PAGE = 20


def chosen() -> tuple[str, int, int] | None:
    """The pair that the link names: its table, who stays, who goes."""
    table, *ids = st.query_params.get(CHOSEN, "").split("-")
    if table not in CARD or [one.isdecimal() for one in ids] != [True, True]:
        return None
    keep, drop = (int(one) for one in ids)
    return table, keep, drop


def choose(table: str, keep: int, drop: int) -> None:
    """Let the link open this pair."""
    st.query_params[CHOSEN] = f"{table}-{keep}-{drop}"


def close() -> None:
    """Let the link open no pair."""
    st.query_params.pop(CHOSEN, None)


def set_apart(table: str, names: tuple[str, str], ids: tuple[int, int]) -> None:
    """Remember, from a callback, that two records are not the same."""
    why = t.why_different(*names)
    with feedback.attempt():
        with session.change(why) as tx:
            judge_different(tx, table, *ids)
        close()
        feedback.saved(why, tx.change_set)


def first_line(every: Sequence[Duplicate]) -> str:
    """How many pairs there are of organisations and of people, the likeliest first."""
    count = Counter((one.pair.likeness, one.table) for one in every)
    strong, possible = (
        (count[likeness, ORGANISATION], count[likeness, PERSON])
        for likeness in (Likeness.STRONG, Likeness.POSSIBLE)
    )
    return t.first_line(strong, possible)


def on_start() -> None:
    """On Start: a line when two records are most likely one."""
    if screen_sharing.is_on():
        return
    strong = sum(
        one.strong for table in CARD for one in session.rows(duplicates, table)
    )
    if strong:
        line_to(t.on_start(strong), "dubbels", icon="merge")


def pairs(found: Sequence[Duplicate], *, weak_too: bool) -> None:
    """The pairs of one table, those with only a name in common on demand."""
    shown = [one for one in found if weak_too or one.pair.likeness is not Likeness.WEAK]
    if not shown:
        st.info(t.NONE_HERE)
        return
    pages = -(-len(shown) // _PAGE)
    page = st.pagination(pages, key="bladzijde") if pages > 1 else 1
    for one in shown[(page - 1) * _PAGE : page * _PAGE]:
        _pair(one)


def _pair(one: Duplicate) -> None:
    table, ids = one.table, (one.pair.first, one.pair.second)
    key = f"{table}-{ids[0]}-{ids[1]}"
    with st.container(border=True, key=f"pair-{key}"):
        names = [
            linked(name, CARD[table], id=id_)
            for name, id_ in zip((one.first, one.second), ids, strict=True)
        ]
        likeness = one.pair.likeness
        reasons = "; ".join(why for why in one.pair.reasons if why != likeness)
        st.markdown(
            f"**{names[0]}** · **{names[1]}**  \n"
            f"{md(likeness.capitalize())}: {md(reasons)}"
        )
        with st.container(horizontal=True):
            st.button(
                t.COMPARE,
                key=f"compare-{key}",
                icon=":material/compare_arrows:",
                on_click=choose,
                args=(table, *ids),
            )
            st.button(
                t.NOT_THE_SAME,
                key=f"apart-{key}",
                icon=":material/call_split:",
                on_click=set_apart,
                args=(table, (one.first, one.second), ids),
            )
