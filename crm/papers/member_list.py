"""The list of a body's members on a date, as a table and as an answer for programs."""

from datetime import date
from typing import Any

from crm.assembly.members import MemberList
from crm.exchange.table_document import Column, ColumnKind, Row, TableDocument
from crm.model.rows import MandateRow
from crm.texts import members as t

_CONTACT = (Column(t.EMAIL), Column(t.PHONE))


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
        subtitle=(t.count_on(found.members, found.voting, found.on), *remarks),
        columns=columns,
        rows=tuple(_row(mandate, contact_details) for mandate in found.rows),
        notes=(
            t.checked(checked) if checked else t.not_checked(),
            t.made_on(made_on),
        ),
        group_by=t.CLUSTER,
        no_group=t.UNSORTED,
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
                "cluster": row.cluster or row.cluster_text,
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
    return mandate.cluster_label or mandate.cluster_text or t.UNSORTED


def _row(mandate: MandateRow, contact_details: bool) -> Row:
    return (
        mandate.body,
        mandate.cluster_label or mandate.cluster_text,
        mandate.organisation,
        mandate.person,
        mandate.sector_label or mandate.sector_text,
        mandate.competence,
        mandate.role,
        mandate.capacity.value,
        t.yes_no(mandate.votes),
        mandate.start,
        mandate.end,
        *((mandate.email, mandate.phone) if contact_details else ()),
        f"M{mandate.id}",
    )
