"""The assembly that the link of a paper names, and the words that every letter shares."""

from collections.abc import Mapping
from datetime import date

from crm.assembly.desk import Desk, read_desk
from crm.assembly.statutes import Statutes
from crm.directory.council import council
from crm.errors import InvalidInput
from crm.model.assembly_rows import AgendaItemRow
from crm.model.enums import DecisionKind, StatuteRule
from crm.store import Connection
from crm.texts import letters as t

ASSEMBLY = "vergadering"
"""The name, in a link, of the contact moment of the assembly."""


def asked_desk(connection: Connection, asked: Mapping[str, str], today: date) -> Desk:
    """The assembly of a link. Raises `InvalidInput` and `MissingRecord`."""
    return read_desk(connection, asked_number(asked, ASSEMBLY), today)


def asked_number(asked: Mapping[str, str], name: str) -> int:
    """A number in a link. Raises `InvalidInput`."""
    number = asked.get(name, "")
    if not number.isdecimal():
        raise InvalidInput(t.BAD_LINK)
    return int(number)


def body_name(desk: Desk) -> str:
    """The name of the body that meets."""
    return desk.members.body.name


def council_name(connection: Connection, desk: Desk) -> str:
    """The name of the council; on a new database that of the body."""
    return council(connection).name or body_name(desk)


def shared_words(connection: Connection, desk: Desk, today: date) -> dict[str, object]:
    """The fields that are the same in every letter of one assembly."""
    meeting = desk.assembly
    first = meeting.second_of_on
    return {
        "raad": council_name(connection, desk),
        "vergadering": meeting.title or body_name(desk),
        "overleg": body_name(desk),
        "datum": t.long_day(meeting.on) if meeting.on else t.TO_VERIFY,
        "uur": t.hours(meeting.start_time, meeting.end_time),
        "plaats": t.place(meeting.form, meeting.place),
        "toegang": t.access(meeting.access) if meeting.form.is_online else "",
        "vandaag": t.long_day(today),
        "tweede": t.second_meeting(first) if first else "",
        "agenda": [item_words(item, desk.statutes) for item in desk.items],
    }


def item_words(item: AgendaItemRow, statutes: Statutes) -> dict[str, str]:
    """A point of the agenda; what a decision needs, where the statutes were checked."""
    return {
        "nummer": str(item.position),
        "titel": item.title,
        "soort": t.DECISIONS[item.decision] if item.decision else t.NO_DECISION,
        "toelichting": item.explanation or "",
        "aankondiging": _announced(item.decision, statutes),
    }


def _announced(decision: DecisionKind | None, statutes: Statutes) -> str:
    if decision is None or decision not in t.ANNOUNCED:
        return ""
    quorum = statutes.find(StatuteRule.QUORUM, decision)
    majority = statutes.find(StatuteRule.MAJORITY, decision)
    sure = quorum and majority and quorum.checked and majority.checked
    if not (sure and quorum and majority):
        return t.ANNOUNCED[decision]
    needs = [statutes.threshold(row.rule, decision) for row in (quorum, majority)]
    present, votes = (str(n) if n and n.share else "" for n in needs)
    return (
        f"{t.ANNOUNCED[decision]} {t.needs(present, votes, majority.article)}".strip()
    )


def proxy_words(statutes: Statutes) -> str:
    """How a proxy is given: by the statutes where somebody checked them."""
    cap = statutes.find(StatuteRule.PROXY_CAP)
    whom = statutes.find(StatuteRule.PROXY_OUTSIDERS)
    said = []
    if whom and whom.checked:
        outsiders = statutes.yes(StatuteRule.PROXY_OUTSIDERS)
        said.append(t.proxy_whom(outsiders, whom.article))
    most = statutes.number(StatuteRule.PROXY_CAP)
    if cap and cap.checked and most is not None:
        said.append(t.proxy_cap(most, cap.article))
    return " ".join([t.PROXY_ASK, *said]) if said else t.PROXY_INFO
