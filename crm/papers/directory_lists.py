"""The lists of organisations, people and actions that a link asks for."""

from collections.abc import Mapping
from datetime import date

from crm.directory.organisations import OrganisationFilter, matching_organisations
from crm.directory.people import PersonFilter, matching_people
from crm.errors import InvalidInput
from crm.exchange.contract import row_id
from crm.exchange.table_document import Column, TableDocument
from crm.papers.directory_tables import organisation_table, person_table
from crm.store import Connection
from crm.store.organisations import organisations
from crm.store.people import affiliations, people
from crm.store.plans import action_partners, actions
from crm.store.taxonomy import clusters, sectors
from crm.texts import directory as t
from crm.texts import members as member_texts

Asked = Mapping[str, str]


def organisation_query(wanted: OrganisationFilter) -> dict[str, object]:
    """The parameters of the link that asks these organisations."""
    return {
        "zoek": wanted.text or None,
        "cluster": wanted.cluster or None,
        "sector": wanted.sector or None,
        "gemeente": wanted.municipality or None,
        "lijn": wanted.line or None,
        "indelen": 1 if wanted.unsorted_only else None,
    }


def read_organisation_query(asked: Asked) -> OrganisationFilter:
    """What a link asks of the list of organisations."""
    return OrganisationFilter(
        text=asked.get("zoek", ""),
        cluster=asked.get("cluster", ""),
        sector=asked.get("sector", ""),
        municipality=asked.get("gemeente", ""),
        line=asked.get("lijn", ""),
        unsorted_only=bool(asked.get("indelen")),
    )


def organisation_listing(
    connection: Connection, asked: Asked, today: date
) -> TableDocument:
    """The organisations that a link asks."""
    labels = {row.code: row.label for row in clusters(connection)}
    labels |= {row.code: row.label for row in sectors(connection)}
    every = organisations(connection)
    shown = matching_organisations(every, read_organisation_query(asked))
    unsorted = sum(row.sector is None for row in shown)
    return organisation_table(
        shown,
        labels,
        title=t.ORGANISATION_LIST,
        subtitle=(t.organisations_line(len(shown), len(every), unsorted),),
        made_on=today,
    )


def person_query(wanted: PersonFilter) -> dict[str, object]:
    """The parameters of the link that asks these people."""
    return {
        "zoek": wanted.text or None,
        "organisatie": wanted.organisation,
        "functie": wanted.function or None,
    }


def read_person_query(asked: Asked) -> PersonFilter:
    """What a link asks of the list of people. Raises `InvalidInput`."""
    organisation = asked.get("organisatie") or None
    if organisation is not None and not organisation.isdigit():
        raise InvalidInput(member_texts.BAD_LINK)
    return PersonFilter(
        text=asked.get("zoek", ""),
        organisation=int(organisation) if organisation else None,
        function=asked.get("functie", ""),
    )


def person_listing(connection: Connection, asked: Asked, today: date) -> TableDocument:
    """The people that a link asks."""
    every, posts = people(connection), affiliations(connection)
    current = [post for post in posts if post.active_on(today)]
    shown = matching_people(every, current, read_person_query(asked))
    return person_table(
        shown,
        posts,
        organisations(connection),
        title=t.PERSON_LIST,
        subtitle=(t.people_line(len(shown), len(every)),),
        made_on=today,
    )


def action_listing(
    connection: Connection, _asked: Asked, _today: date
) -> TableDocument:
    """The action sheets, in the columns of the import."""
    partners: dict[int, list[str]] = {}
    for partner in action_partners(connection):
        partners.setdefault(partner.action_id, []).append(partner.text)
    rows = actions(connection)
    headers = ("nummer", "titel", "domein_doelstelling", "start", "einde", "rol")
    return TableDocument(
        name="acties",
        title=t.ACTIONS,
        subtitle=(t.actions_line(len(rows)),),
        columns=(
            *(Column(name.capitalize()) for name in headers),
            Column("Partners"),
            Column("Bron", printed=False),
            Column(member_texts.SCHAKEL_ID, printed=False),
        ),
        rows=tuple(
            (
                row.number,
                row.title,
                row.goal,
                row.start_text,
                row.end_text,
                row.role,
                ";".join(partners.get(row.id, [])),
                row.source,
                row_id("acties", row.id),
            )
            for row in rows
        ),
    )
