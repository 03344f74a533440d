"""The list of a body's members on a date, as a table and as an answer for programs."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any, Self

from crm.assembly.members import MemberList, members_on
from crm.errors import InvalidInput
from crm.exchange.contract import row_id
from crm.exchange.table_document import Column, ColumnKind, Row, TableDocument
from crm.model.rows import MandateRow
from crm.papers.mail_list import MailList, Recipient, mail_list
from crm.store import Connection
from crm.store.bodies import body
from crm.store.taxonomy import clusters
from crm.texts import members as t

CONTACT_DETAILS = {"gegevens": 1}
"""What a link asks beside the rest for a list with mail and phone."""

MEMBER_HEADERS = {
    "organisatie": t.ORGANISATION,
    "naam": t.PERSON,
    "sector": t.SECTOR,
    "competentie": t.COMPETENCE,
    "rol": t.ROLE,
    "hoedanigheid": t.CAPACITY,
    "stem": t.VOTING,
    "van": t.FROM,
    "tot": t.TO,
    "mail": t.EMAIL,
    "telefoon": t.PHONE,
}
"""The column that each field of the template holds."""
_CONTACT = (Column(t.EMAIL), Column(t.PHONE))


@dataclass(frozen=True)
class MemberQuery:
    """What a link asks of a list of members."""

    body_id: int
    on: date
    clusters: tuple[str, ...] = ()
    voting_only: bool = False
    contact_details: bool = False

    def link(self) -> dict[str, object]:
        """The parameters of the link that asks this."""
        return {
            "id": self.body_id,
            "op": self.on.isoformat(),
            "cluster": ";".join(self.clusters) or None,
            "stem": 1 if self.voting_only else None,
            "gegevens": 1 if self.contact_details else None,
        }

    @classmethod
    def read(cls, asked: Mapping[str, str], today: date) -> Self:
        """What the link asks. Raises `InvalidInput` for a link that says nonsense."""
        try:
            return cls(
                body_id=int(asked.get("id", "")),
                on=date.fromisoformat(asked.get("op") or today.isoformat()),
                clusters=tuple(filter(None, asked.get("cluster", "").split(";"))),
                voting_only=bool(asked.get("stem")),
                contact_details=bool(asked.get("gegevens")),
            )
        except ValueError as error:
            raise InvalidInput(t.BAD_LINK) from error


def asked_members(
    connection: Connection, query: MemberQuery
) -> tuple[MemberList, MemberList]:
    """All members on the day, and those among them that the filter asks."""
    found = members_on(connection, body(connection, query.body_id), query.on)
    return found, found.only(clusters=query.clusters, voting_only=query.voting_only)


def member_listing(
    connection: Connection, asked: Mapping[str, str], today: date
) -> TableDocument:
    """The list of members that a link asks."""
    query = MemberQuery.read(asked, today)
    _, shown = asked_members(connection, query)
    labels = {row.code: row.label for row in clusters(connection)}
    names = [labels.get(code, code) for code in query.clusters]
    return member_table(
        shown,
        made_on=today,
        remarks=t.filters(names, voting_only=query.voting_only),
        contact_details=query.contact_details,
    )


def member_mails(shown: MemberList) -> MailList:
    """The mail line of the members; a seat without a name goes by its organisation."""
    return mail_list(
        Recipient(row.person, row.email, bool(row.no_mail))
        if row.person is not None
        else Recipient(row.organisation or t.NOBODY, row.organisation_email)
        for row in shown.rows
    )


def member_table(
    found: MemberList,
    *,
    made_on: date,
    remarks: tuple[str, ...] = (),
    contact_details: bool = False,
) -> TableDocument:
    """The members by cluster. Headers are those of the import, so that it reads back.

    Mail and phone go along only when asked for.
    """
    columns = (
        Column(t.BODY, printed=False),
        Column(t.CLUSTER),
        Column(t.ORGANISATION),
        Column(t.PERSON),
        Column(t.SECTOR),
        Column(t.COMPETENCE, printed=any(row.competence for row in found.rows)),
        Column(t.ROLE),
        Column(t.CAPACITY),
        Column(t.VOTING),
        Column(t.FROM, ColumnKind.DATE),
        Column(t.TO, ColumnKind.DATE),
        *(_CONTACT if contact_details else ()),
        Column(t.SCHAKEL_ID, printed=False),
    )
    checked = found.body.list_checked_on
    return TableDocument(
        name=t.SHEET,
        title=t.title(found.body.name),
        file_name=t.file_name(found.body.name, found.on),
        subtitle=(t.count_on(found.members, found.voting, found.on), *remarks),
        columns=columns,
        rows=tuple(_row(mandate, contact_details) for mandate in found.rows),
        notes=(
            t.checked(checked) if checked else t.not_checked(),
            t.made_on(made_on),
        ),
        group_by=t.CLUSTER,
        no_group=t.UNSORTED,
        headings=tuple(map(cluster_words, found.rows)),
    )


def members_json(found: MemberList) -> dict[str, Any]:
    """The answer of `crm members --json`."""
    return {
        "body": found.body.name,
        "on": found.on.isoformat(),
        "members": found.members,
        "voting": found.voting,
        "by_cluster": found.by_cluster,
        "rows": [
            {
                "organisation": row.organisation,
                "person": row.person,
                "cluster": row.counts_for or row.cluster_text,
                "sector": row.sector or row.sector_text,
                "role": row.role,
                "capacity": row.capacity.value,
                "voting": row.votes,
                "from": row.start.isoformat() if row.start else None,
                "to": row.end.isoformat() if row.end else None,
            }
            for row in found.rows
        ],
    }


def members_text(found: MemberList) -> str:
    """The list as lines to read on a terminal."""
    count = t.count_on(found.members, found.voting, found.on)
    lines = [f"{t.title(found.body.name)}: {count}"]
    cells = [
        (
            cluster_words(row),
            row.organisation or "",
            row.person or "",
            row.role or "",
            row.capacity.value,
            t.voting_words(row.votes),
        )
        for row in found.rows
    ]
    widths = [max(len(cell[at]) for cell in cells) for at in range(6)] if cells else []
    lines += [
        "  ".join(
            text.ljust(width) for text, width in zip(cell, widths, strict=True)
        ).rstrip()
        for cell in cells
    ]
    return "\n".join(lines)


def cluster_words(mandate: MandateRow) -> str:
    """The cluster that a mandate is for, in the words people see."""
    if mandate.cluster is None and mandate.cluster_text:
        return mandate.cluster_text
    return mandate.cluster_label or mandate.sector_cluster_label or t.UNSORTED


def cluster_labels(mandates: Iterable[MandateRow]) -> dict[str, str]:
    """The clusters that mandates count for, by code, in the words people see."""
    return {row.counts_for or "": cluster_words(row) for row in mandates}


def _row(mandate: MandateRow, contact_details: bool) -> Row:
    return (
        mandate.body,
        mandate.cluster_label or mandate.cluster_text,
        mandate.organisation,
        mandate.person or t.NOBODY,
        mandate.sector_label or mandate.sector_text,
        mandate.competence,
        mandate.role,
        mandate.capacity.value,
        t.yes_no(mandate.votes),
        mandate.start,
        mandate.end,
        *((_mail(mandate), mandate.phone) if contact_details else ()),
        row_id(t.SHEET, mandate.id),
    )


def _mail(mandate: MandateRow) -> str | None:
    """The address; marked where somebody wants no mail, so that it is not used."""
    if mandate.email and mandate.no_mail:
        return t.no_mail(mandate.email)
    return mandate.email
