"""Organisations and people as tables that the import reads back."""

from collections import Counter
from collections.abc import Iterable, Mapping
from datetime import date

from crm.exchange.contract import COLUMNS, row_id
from crm.exchange.table_document import Column, ColumnKind, Row, TableDocument
from crm.model.names import normalise
from crm.model.rows import AffiliationRow, OrganisationRow, PersonRow
from crm.papers.mail_list import MailList, Recipient, mail_list
from crm.texts import members as t

_ORGANISATION_PRINTED = {"naam", "cluster", "sector", "gemeente", "e-mail", "telefoon"}
_PERSON_PRINTED = {"voornaam", "naam", "organisatie", "functie", "e-mail", "telefoon"}
_DATES = {"van", "tot"}


def organisation_table(
    rows: Iterable[OrganisationRow],
    labels: Mapping[str, str],
    *,
    title: str,
    subtitle: tuple[str, ...],
    made_on: date,
) -> TableDocument:
    """Organisations; `labels` are those of clusters and sectors by their code."""
    return TableDocument(
        name="organisaties",
        title=title,
        subtitle=subtitle,
        columns=_columns("organisaties", _ORGANISATION_PRINTED),
        rows=tuple(_organisation(row, labels) for row in rows),
        notes=(t.made_on(made_on),),
    )


def person_table(
    rows: Iterable[PersonRow],
    posts: Iterable[AffiliationRow],
    organisations: Iterable[OrganisationRow],
    *,
    title: str,
    subtitle: tuple[str, ...],
    made_on: date,
) -> TableDocument:
    """People, a row for each of their posts that runs on the day it is made.

    Of organisations with the same name the municipality goes along, as the import
    wants it.
    """
    names = _told_apart(organisations)
    by_person: dict[int, list[AffiliationRow | None]] = {}
    for post in posts:
        if post.active_on(made_on):
            by_person.setdefault(post.person_id, []).append(post)
    return TableDocument(
        name="personen",
        title=title,
        subtitle=subtitle,
        columns=_columns("personen", _PERSON_PRINTED),
        rows=tuple(
            _person(row, post, names)
            for row in rows
            for post in by_person.get(row.id) or [None]
        ),
        notes=(t.made_on(made_on),),
    )


def organisation_mails(rows: Iterable[OrganisationRow]) -> MailList:
    """The mail line of organisations' general boxes."""
    return mail_list(Recipient(row.name, row.email) for row in rows)


def person_mails(rows: Iterable[PersonRow]) -> MailList:
    """The mail line of people."""
    return mail_list(Recipient(row.name, row.email, row.no_mail) for row in rows)


def _columns(stem: str, printed: set[str]) -> tuple[Column, ...]:
    return (
        *(
            Column(
                name.capitalize(),
                ColumnKind.DATE if name in _DATES else ColumnKind.TEXT,
                printed=name in printed,
            )
            for name in COLUMNS[stem]
        ),
        Column(t.SCHAKEL_ID, printed=False),
    )


def _organisation(row: OrganisationRow, labels: Mapping[str, str]) -> Row:
    return (
        row.name,
        "; ".join(row.aliases),
        labels.get(row.cluster or "") or row.cluster_text,
        labels.get(row.sector or "") or row.sector_text,
        row.line,
        row.kind,
        row.municipality,
        "; ".join(row.working_area),
        row.legal_form,
        row.address,
        row.kbo,
        row.email,
        row.phone,
        row.website,
        row.source,
        row_id("organisaties", row.id),
    )


def _told_apart(organisations: Iterable[OrganisationRow]) -> dict[int, str]:
    """The names to refer to organisations by."""
    rows = list(organisations)
    count = Counter(normalise(row.name) for row in rows)
    return {
        row.id: f"{row.name} ({row.municipality})"
        if count[normalise(row.name)] > 1 and row.municipality
        else row.name
        for row in rows
    }


def _person(
    row: PersonRow, post: AffiliationRow | None, names: Mapping[int, str]
) -> Row:
    return (
        row.first_name,
        row.last_name,
        row.email,
        row.phone,
        row.address,
        names.get(post.organisation_id, post.organisation) if post else None,
        post.function if post else None,
        post.start if post else None,
        post.end if post else None,
        row.source,
        row_id("personen", row.id),
    )
