"""Nieuwe tafel: whom to bring together around a theme, and making that body."""

import streamlit as st

from crm.access import Permission
from crm.findings.invitations import wished_table
from crm.store.mailboxes import mailboxes
from crm.texts import gaps, shell
from crm.texts import invitations as t
from crm.ui import gap_data, guard, new_table_form, session, wish_fields
from crm.ui.invitation_list import invitation_list
from crm.ui.invitation_tools import Call, invitation_files, invitation_tools
from crm.ui.text import md

guard.page(Permission.READ)

st.title(shell.NEW_TABLE)
field = gap_data.overview(session.today()).field
theme, action = new_table_form.theme_and_action()
wish = wish_fields.wish_fields(field)
if not list(wish.groups()):
    st.info(md(t.FIRST_CHOOSE))
    st.stop()

name = theme or shell.NEW_TABLE
table = wished_table(name, wish, field)
boxes = session.rows(mailboxes)
new_table_form.groups(table)
new_table_form.make_button(theme, table, action)
body = new_table_form.body_of(theme)
st.markdown(f"## {md(t.INVITE_TABLE)}")
st.caption(md(gaps.FIELD_CHOOSES))
invitation_tools(
    table.invitation,
    boxes,
    Call(
        title=name,
        about=t.about_table(name, [group.label for group in table.invitation.groups]),
        plan=t.PLAN_TABLE,
        where={body.id: body.name} if body else {},
        action_id=action.id if action else None,
    ),
)
invitation_list(table.invitation, boxes, state=new_table_form.for_which(table))
invitation_files(table.invitation, boxes, table.link())
st.caption(md(t.MAIL_LINK))
