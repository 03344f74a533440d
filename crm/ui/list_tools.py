"""Under every list: Excel, Word, pdf, print and mail copy of what the list shows."""

from collections.abc import Mapping

import streamlit as st

from crm.papers.list_file import FORMAT, PRINT
from crm.papers.mail_list import MailList
from crm.texts import papers as t
from crm.texts import screen_sharing as sharing_texts
from crm.ui import screen_sharing
from crm.ui.copy_button import copy_button
from crm.ui.downloads import address
from crm.ui.screen_sharing import What
from crm.ui.text import md

_WORKBOOK = "xlsx"
_BUTTONS = (
    (_WORKBOOK, t.EXCEL, "table"),
    ("docx", t.WORD, "description"),
    ("pdf", t.PDF, "picture_as_pdf"),
    (PRINT, t.PRINT, "print"),
)


def list_tools(
    name: str,
    asked: Mapping[str, object],
    mails: MailList | None = None,
    *,
    copy: str = t.COPY_MAILS,
    private: Mapping[str, object] | None = None,
) -> None:
    """One row of buttons: `asked` is what the list's link asks at this moment.

    The files are made anew from that link, so nothing leaves but the list's own
    columns. `mails` adds the copy of the addresses; `private` is what the workbook
    alone asks for too, unless others look along.
    """
    if screen_sharing.refuses(name, asked):
        st.caption(md(sharing_texts.file_hidden(t.files_of(name))))
        return
    more = {} if screen_sharing.hides(What.PRIVATE) else dict(private or {})
    with st.container(horizontal=True, key=f"tools-{name}"):
        for suffix, label, icon in _BUTTONS:
            only_here = more if suffix == _WORKBOOK else {}
            st.link_button(
                label,
                address(name, **{FORMAT: suffix, **asked, **only_here}),
                icon=f":material/{icon}:",
            )
        if mails is not None:
            mail_copy(name, mails, copy)


def mail_copy(name: str, mails: MailList, label: str = t.COPY_MAILS) -> None:
    """A button with the mail line; while others look along, why there is none."""
    if screen_sharing.hides(What.PRIVATE):
        st.caption(sharing_texts.MAILS_HIDDEN)
        return
    with st.popover(label, icon=":material/content_copy:"):
        _mail_line(name, mails)


def _mail_line(name: str, mails: MailList) -> None:
    st.write(md(t.mail_count(len(mails.addresses))))
    if mails.addresses:
        copy_button(
            t.COPY,
            mails.line,
            copied=t.COPIED,
            failed=t.COPY_FAILED,
            key=f"copy-{name}",
        )
        st.code(mails.line, language=None, wrap_lines=True, height=110)
    if mails.no_mail:
        st.caption(md(t.left_out(list(mails.no_mail))))
    if mails.without_address:
        st.caption(md(t.no_address(list(mails.without_address))))
