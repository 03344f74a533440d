"""One member of the register: every line about it, and how to put one right."""

from dataclasses import replace

import streamlit as st

from crm.assembly.register import Standing, lines_of, standing_entries
from crm.assembly.register_entering import enter
from crm.assembly.register_lines import NewLine
from crm.assembly.register_state import Register
from crm.errors import InvalidInput
from crm.model.enums import RegisterEvent
from crm.model.register_rows import EntryRow
from crm.papers.register_list import RegisterQuery, written
from crm.texts import register as t
from crm.texts import screen_sharing as sharing_texts
from crm.ui import feedback, session
from crm.ui.choices import day_choice
from crm.ui.form_state import parts
from crm.ui.register_views import CHOSEN, is_hidden
from crm.ui.text import md, paragraphs


def member_lines(found: Register, query: RegisterQuery) -> list[EntryRow]:
    """Every line about the member that the link names; nothing when it names none."""
    member = st.query_params.get(CHOSEN, "")
    return lines_of(found.entries, member, query.known_on)


def member_card(found: Register, lines: list[EntryRow]) -> None:
    """What was ever written of one member, and the way to put it right."""
    member, hidden = lines[-1].member, is_hidden(lines[-1].member)
    with st.container(horizontal=True, vertical_alignment="center"):
        st.subheader(md(lines[-1].name))
        st.button(t.CLOSE, key="register-close", on_click=_close, type="tertiary")
    for line in lines:
        st.markdown(f"**{md(t.line_choice(line.number, line.event.value, line.on))}**")
        st.caption(paragraphs("\n".join(_words(line, hidden=hidden))))
    standing = [s for s in standing_entries(found.entries) if s.entry.member == member]
    if standing:
        with st.expander(t.CORRECT, icon=":material/edit:"):
            _correction(standing)


def _words(line: EntryRow, *, hidden: bool) -> list[str]:
    """A line in sentences: the member after it, the decision, who wrote it when."""
    decided = t.decision(line.decided_by, line.decided_on)
    address = t.HIDDEN if hidden and line.address else line.address
    who = [line.name, line.legal_form, address, "; ".join(line.representatives)]
    return [
        ", ".join(filter(None, who)),
        *([t.event("", line.corrects, line.remark)] if line.remark else []),
        *([f"{t.DECISION}: {decided}"] if decided else []),
        f"{t.WRITTEN}: {written(line)}",
    ]


def _close() -> None:
    st.query_params.pop(CHOSEN, None)


def _correction(standing: list[Standing]) -> None:
    """The line as it should have been, and what was wrong with it."""
    if is_hidden(standing[0].entry.member):
        st.info(sharing_texts.FORM_HIDDEN)
        return
    st.caption(t.CORRECT_HELP)
    chosen = st.selectbox(
        t.WHICH_LINE,
        standing,
        format_func=lambda s: t.line_choice(s.root, s.entry.event.value, s.entry.on),
        key=f"correct-{standing[0].entry.member}",
    )
    entry, key = chosen.entry, f"correct-{chosen.entry.number}"
    with st.form(key, border=False):
        st.text_input(t.WHAT_WAS_WRONG, key=f"{key}.remark")
        st.checkbox(t.MISTAKE, key=f"{key}.mistake")
        day_choice(t.DAY, f"{key}.on", entry.on)
        st.text_input(t.NAME, entry.name, key=f"{key}.name")
        st.text_input(t.LEGAL_FORM, entry.legal_form or "", key=f"{key}.form")
        st.text_input(t.ADDRESS, entry.address or "", key=f"{key}.address")
        st.text_input(
            t.PEOPLE,
            "; ".join(entry.representatives),
            key=f"{key}.people",
            help=t.PEOPLE_HELP,
        )
        st.text_input(t.DECIDED_BY, entry.decided_by or "", key=f"{key}.by")
        day_choice(t.DECIDED_ON, f"{key}.decided", entry.decided_on)
        st.form_submit_button(
            t.CORRECT, key=f"{key}.write", on_click=_correct, args=(key, chosen)
        )


def _correct(key: str, chosen: Standing) -> None:
    with feedback.attempt():
        line = _typed(key, chosen)
        with session.change(t.why([line.name])) as tx:
            (written,) = enter(tx, [line])
        feedback.saved(t.entered(written.number, written.number))


def _typed(key: str, chosen: Standing) -> NewLine:
    """The line that puts it right; of a mistake only why it is one."""
    typed, entry = st.session_state, chosen.entry
    mistake = NewLine(
        member=entry.member,
        event=RegisterEvent.MISTAKE,
        on=entry.on,
        name=entry.name,
        legal_form=entry.legal_form,
        address=entry.address,
        representatives=entry.representatives,
        decided_by=entry.decided_by,
        decided_on=entry.decided_on,
        corrects=chosen.root,
        remark=typed.get(f"{key}.remark") or None,
    )
    if typed.get(f"{key}.mistake"):
        return mistake
    on = typed.get(f"{key}.on")
    if on is None:
        raise InvalidInput(t.DAY_NEEDED)
    return replace(
        mistake,
        event=RegisterEvent.CORRECTION,
        on=on,
        name=typed.get(f"{key}.name") or entry.name,
        legal_form=typed.get(f"{key}.form") or None,
        address=typed.get(f"{key}.address") or None,
        representatives=parts(typed.get(f"{key}.people")),
        decided_by=typed.get(f"{key}.by") or None,
        decided_on=typed.get(f"{key}.decided"),
    )
