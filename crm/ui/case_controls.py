"""Following up a finding: who and by when, or why not now."""

import streamlit as st

from crm.errors import InvalidInput
from crm.findings.cases import (
    Followed,
    FollowUp,
    Subject,
    follow_up,
    put_aside,
    take_back,
)
from crm.model.enums import CaseStage, DismissReason, FindingKind
from crm.store.cases import cases
from crm.texts import cases as t
from crm.ui import feedback, screen_sharing, session
from crm.ui.choices import day_choice
from crm.ui.screen_sharing import What


def case_state(row: Followed) -> str:
    """How far a finding is followed up, in words; empty when the screen is shared."""
    if screen_sharing.hides(What.SEARCHES):
        return ""
    if row.case is None:
        return t.NO_CASE
    if row.aside and row.case.dismissed_as is not None:
        return t.aside(row.case.dismissed_as.value, row.case.dismissed_on, row.back_on)
    return t.state(row.case.stage.value, row.case.owner, row.case.due)


def quiet_states() -> dict[int, str]:
    """Of who was not seen for long: how far the follow-up is, by organisation."""
    if screen_sharing.hides(What.SEARCHES):
        return {}
    return {
        row.organisation_id: t.state(row.stage.value, row.owner, row.due)
        for row in session.rows(cases)
        if row.kind is FindingKind.QUIET and row.organisation_id is not None
    }


def case_controls(row: Followed, what: str, *, takes_up: bool = True) -> None:
    """The buttons of a finding; `what` names it in messages and in the history.

    `takes_up` is no where something else than a case says who follows it up.
    """
    if screen_sharing.hides(What.SEARCHES):
        return
    key = _key(row)
    if row.aside:
        st.button(t.TAKE_BACK, key=f"{key}.back", on_click=_take_back, args=(row, what))
        return
    if takes_up:
        with st.popover(t.FOLLOW, key=f"{key}.follow"):
            _follow_form(f"{key}.form", row, what)
    with st.popover(t.ASIDE, key=f"{key}.aside"):
        _aside_form(f"{key}.no", row, what)


def _follow_form(key: str, row: Followed, what: str) -> None:
    stages = list(CaseStage)
    case = row.case
    with st.form(key):
        owner = case.owner if case else session.actor().name
        st.text_input(t.OWNER, owner or "", key=f"{key}.owner")
        day_choice(t.DUE, f"{key}.due", case.due if case else None)
        st.selectbox(
            t.STAGE,
            stages,
            index=stages.index(case.stage if case else CaseStage.TAKEN_UP),
            format_func=lambda stage: stage.value,
            key=f"{key}.stage",
        )
        st.form_submit_button(
            t.SAVE,
            type="primary",
            key=f"{key}.save",
            on_click=_follow,
            args=(key, row, what),
        )


def _aside_form(key: str, row: Followed, what: str) -> None:
    with st.form(key):
        st.radio(
            t.REASON,
            list(DismissReason),
            format_func=lambda reason: reason.value,
            key=f"{key}.reason",
        )
        day_choice(t.UNTIL, f"{key}.until", None)
        clusters = row.finding.subject.kind is FindingKind.CLUSTERS
        back = t.BACK_IN_A_YEAR if clusters else t.BACK_WHEN_NEW
        st.caption(f"{t.UNTIL_HELP} {back}")
        st.form_submit_button(
            t.ASIDE, key=f"{key}.save", on_click=_put_aside, args=(key, row, what)
        )


def _follow(key: str, row: Followed, what: str) -> None:
    given = FollowUp(
        stage=st.session_state[f"{key}.stage"],
        owner=st.session_state[f"{key}.owner"],
        due=st.session_state[f"{key}.due"],
    )
    why = t.why_followed(what)
    with feedback.attempt():
        with session.change(why) as tx:
            follow_up(tx, row.finding.subject, _revision(row), given)
        feedback.saved(f"{why}.", tx.change_set)


def _put_aside(key: str, row: Followed, what: str) -> None:
    reason = st.session_state[f"{key}.reason"]
    until = st.session_state[f"{key}.until"]
    why = t.why_aside(what)
    with feedback.attempt():
        if reason is DismissReason.LATER and until is None:
            raise InvalidInput(t.LATER_WHEN)
        with session.change(why) as tx:
            put_aside(
                tx,
                row.finding.subject,
                _revision(row),
                reason,
                session.today(),
                until=until if reason is DismissReason.LATER else None,
            )
        feedback.saved(f"{why}.", tx.change_set)


def _take_back(row: Followed, what: str) -> None:
    why = t.why_taken_back(what)
    with feedback.attempt():
        with session.change(why) as tx:
            take_back(tx, row.finding.subject, _revision(row))
        feedback.saved(f"{why}.", tx.change_set)


def _revision(row: Followed) -> int | None:
    return row.case.revision if row.case else None


def _key(row: Followed) -> str:
    """A key of its own for each finding and revision, so that a saved form closes."""
    return f"case-{_written(row.finding.subject)}-{_revision(row) or 0}"


def _written(subject: Subject) -> str:
    parts = (
        subject.kind,
        subject.body_id,
        subject.norm_kind,
        subject.group,
        subject.organisation_id,
        subject.other_organisation_id,
    )
    return ".".join(str(part) for part in parts if part is not None)
