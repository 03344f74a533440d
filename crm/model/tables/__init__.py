"""The tables. Field terms: W3C ORG, Popolo, OSLO (Organisatie, Persoon, Mandaat).

Nouns are `Record`s: they have a revision, and only a `Transaction` writes them. The
other tables hold history, drafts and derived search keys.
"""

from crm.model.tables.assembly import Body, Mandate, Norm
from crm.model.tables.directory import (
    Affiliation,
    Judgement,
    Organisation,
    Person,
    ReferenceEntry,
    Tie,
)
from crm.model.tables.findings import FindingCase, Outreach, Scenario, ScenarioSeat
from crm.model.tables.history import Change, ChangeSet, ColumnMapping, Draft, Setting
from crm.model.tables.logbook import ContactAction, ContactMoment, Participation, Task
from crm.model.tables.meeting import AgendaItem, Assembly, Proxy, SeatAttendance, Vote
from crm.model.tables.plan import Action, ActionPartner
from crm.model.tables.record import NamedRecord, Record, metadata, no_words
from crm.model.tables.reference import Cluster, Municipality, Sector, ZoneMunicipality
from crm.model.tables.register import Inspection, RegisterEntry
from crm.model.tables.search import SearchGram, SearchText
from crm.model.tables.statutes import StatuteSetting

REFERENCE_TABLES: tuple[type[Record], ...] = (Cluster, Sector, Municipality)
"""Reference data: filled on a new database, not part of a council's own data."""

NOUNS: tuple[type[Record], ...] = (
    Cluster,
    Sector,
    Municipality,
    ZoneMunicipality,
    Organisation,
    Person,
    Affiliation,
    Body,
    Norm,
    Mandate,
    Action,
    ActionPartner,
    ContactMoment,
    ContactAction,
    Participation,
    Assembly,
    AgendaItem,
    Vote,
    SeatAttendance,
    Proxy,
    StatuteSetting,
    RegisterEntry,
    Inspection,
    Outreach,
    FindingCase,
    Tie,
    Scenario,
    ScenarioSeat,
    Task,
    ReferenceEntry,
    Judgement,
    ColumnMapping,
    Setting,
)
"""Every noun, parents before children."""

NOUN_BY_TABLE: dict[str, type[Record]] = {
    str(noun.__tablename__): noun for noun in NOUNS
}

__all__ = [
    "NOUNS",
    "NOUN_BY_TABLE",
    "REFERENCE_TABLES",
    "Action",
    "ActionPartner",
    "Affiliation",
    "AgendaItem",
    "Assembly",
    "Body",
    "Change",
    "ChangeSet",
    "Cluster",
    "ColumnMapping",
    "ContactAction",
    "ContactMoment",
    "Draft",
    "FindingCase",
    "Inspection",
    "Judgement",
    "Mandate",
    "Municipality",
    "NamedRecord",
    "Norm",
    "Organisation",
    "Outreach",
    "Participation",
    "Person",
    "Proxy",
    "Record",
    "ReferenceEntry",
    "RegisterEntry",
    "Scenario",
    "ScenarioSeat",
    "SearchGram",
    "SearchText",
    "SeatAttendance",
    "Sector",
    "Setting",
    "StatuteSetting",
    "Task",
    "Tie",
    "Vote",
    "ZoneMunicipality",
    "metadata",
    "no_words",
]
