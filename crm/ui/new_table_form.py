"""A table that is thought of: whom we know of each group, and making it."""

import streamlit as st

from crm.findings.invitations import WishedTable
from crm.findings.new_table import make_table
from crm.model.rows import ActionRow, BodyRow
from crm.network.invitations import WantedGroup
from crm.store.bodies import bodies_named
from crm.store.plans import actions
from crm.texts import invitations as t
from crm.ui import feedback, menu, session
from crm.ui.invitation_list import State
from crm.ui.text import md


def theme_and_action() -> tuple[str, ActionRow | None]:
    """What the table is about, and the action sheet that it serves."""
    labels = {_label(row): row for row in session.rows(actions)}
    first, second = st.columns([3, 2])
    with first:
        theme = st.text_input(
            t.THEME, key="thema", bind="query-params", placeholder=t.THEME_EXAMPLE
        )
    with second:
        chosen = st.selectbox(
            t.ACTION, [t.NO_ACTION, *labels], key="actiefiche", bind="query-params"
        )
    return theme.strip(), labels.get(chosen)


def _label(row: ActionRow) -> str:
    return action_label(row.number, row.title)


def action_label(number: str | None, title: str) -> str:
    """An action sheet as the link of this page names it."""
    return f"{number}. {title}" if number else title


def groups(table: WishedTable) -> None:
    """Whom we know of each wanted group, and of which nobody."""
    every = table.invitation
    gaps = sum(not group.known for group in every.groups)
    line = t.group_counts(len(every.groups), gaps, len(every.everybody))
    st.markdown(f"**{md(line)}**")
    st.markdown(f"## {md(t.GROUPS_TITLE)}")
    st.markdown("\n".join(f"- {_group(group)}" for group in every.groups))


def for_which(table: WishedTable) -> State:
    """What stands after a name: for which groups, where there are several."""
    several = len(table.invitation.groups) > 1
    return lambda one: t.answers(list(one.groups)) if several else ""


def _group(group: WantedGroup) -> str:
    if group.known:
        known = f"{t.KNOWN} {group.known}, {t.NEVER_MET.lower()} {group.never_met}"
        return f"**{md(group.label)}**: {md(known)}"
    nobody = t.ONLY_LISTED if group.never_met else t.NOBODY_AT_ALL
    return f"**{md(group.label)}**: {md(t.GAP.lower())}, {md(nobody)}"


def body_of(theme: str) -> BodyRow | None:
    """The body of this theme, once it was made."""
    named = session.rows(bodies_named, theme) if theme else []
    return named[0] if named else None


def make_button(theme: str, table: WishedTable, action: ActionRow | None) -> None:
    """Body, norms and action sheet in one step; once made, the way to its card.

    The invitation list stays on the screen: who made the table still invites to it.
    """
    body = body_of(theme)
    if body is not None:
        st.link_button(
            t.to_made(body.name),
            menu.link("overleg", id=body.id),
            icon=":material/groups:",
        )
        return
    st.button(
        t.MAKE,
        type="primary",
        icon=":material/add:",
        help=t.MAKE_HELP,
        key="make",
        on_click=_make,
        args=(theme, table, action),
    )


def _make(theme: str, table: WishedTable, action: ActionRow | None) -> None:
    with feedback.attempt():
        with session.change(t.why_made(theme)) as tx:
            make_table(
                tx, theme, table.wish, action.id if action else None, session.today()
            )
        feedback.saved(t.made(theme), tx.change_set)
