"""Frozen rows: what queries hand to the rooms above. Flat, with labels joined in.

Dates are inclusive; `None` is "not known" and never means "no".
"""

from dataclasses import dataclass
from datetime import date
from typing import NamedTuple

from crm.model.dates import active_on
from crm.model.enums import (
    Capacity,
    CaseStage,
    ContactKind,
    ContactStatus,
    Counting,
    DatePrecision,
    DismissReason,
    FindingKind,
    LineState,
    NormKind,
    OutreachStage,
    Presence,
    RelationKind,
)


@dataclass(frozen=True)
class ClusterRow:
    """A cluster with the label that people see."""

    code: str
    label: str


@dataclass(frozen=True)
class SectorRow:
    """A sector of the taxonomy; `parent` is the code that it counts for too."""

    code: str
    label: str
    cluster: str
    line: str | None
    kind: str | None
    parent: str | None
    checklist: str | None
    synonyms: list[str]


@dataclass(frozen=True)
class MunicipalityRow:
    """A municipality of the own zone (or of the reference list)."""

    id: int
    name: str
    nis: str | None
    postcodes: list[str]


@dataclass(frozen=True)
class OrganisationRow:
    """An organisation; `*_text` keeps words that are not in the taxonomy."""

    id: int
    revision: int
    name: str
    aliases: list[str]
    kind: str | None
    cluster: str | None
    sector: str | None
    cluster_text: str | None
    sector_text: str | None
    line: str | None
    municipality: str | None
    working_area: list[str]
    legal_form: str | None
    address: str | None
    kbo: str | None
    website: str | None
    email: str | None
    phone: str | None
    systems: str | None
    source: str | None
    confirmed_on: date | None


class Mailbox(NamedTuple):
    """Where an organisation or person can be mailed, if it wants that."""

    name: str
    email: str | None
    no_mail: bool


@dataclass(frozen=True)
class PersonRow:
    """A person."""

    id: int
    revision: int
    first_name: str
    last_name: str
    name: str
    aliases: list[str]
    email: str | None
    phone: str | None
    address: str | None
    preferred_channel: str | None
    competences: list[str]
    data_access: str | None
    no_mail: bool
    no_introductions: bool
    source: str | None
    informed_on: date | None
    keep_until: date | None


@dataclass(frozen=True)
class AffiliationRow:
    """A person works for or speaks for an organisation."""

    id: int
    revision: int
    person_id: int
    person: str
    email: str | None
    phone: str | None
    no_mail: bool
    organisation_id: int
    organisation: str
    organisation_kind: str | None
    municipality: str | None
    function: str | None
    start: date | None
    end: date | None

    @property
    def own_council(self) -> bool:
        """Whether it is at the council itself: kind `zorgraad`, not a neighbour's."""
        return (self.organisation_kind or "").strip().lower() == "zorgraad"

    def active_on(self, day: date) -> bool:
        """Whether it holds on `day`."""
        return active_on(self.start, self.end, day)


@dataclass(frozen=True)
class BodyRow:
    """A body and how its places are counted."""

    id: int
    revision: int
    name: str
    kind: str | None
    counting: Counting
    purpose: str | None
    size_text: str | None
    start: date | None
    end: date | None
    owner_id: int | None
    owner: str | None
    list_checked_on: date | None
    source: str | None


@dataclass(frozen=True)
class NormRow:
    """What a body must have; `group` may be `*`."""

    id: int
    revision: int
    name: str
    body_id: int
    body: str
    kind: NormKind
    group: str
    minimum: int
    maximum: int | None
    valid_from: date | None
    valid_to: date | None
    source: str | None
    certainty: str | None

    def valid_on(self, day: date) -> bool:
        """Whether the norm applies on `day`."""
        return active_on(self.valid_from, self.valid_to, day)


@dataclass(frozen=True)
class MandateRow:
    """A place in a body, for the cluster and sector it was given for."""

    id: int
    revision: int
    body_id: int
    body: str
    organisation_id: int | None
    organisation: str | None
    municipality: str | None
    person_id: int | None
    person: str | None
    email: str | None
    phone: str | None
    no_mail: bool | None
    cluster: str | None
    cluster_label: str | None
    cluster_text: str | None
    sector: str | None
    sector_label: str | None
    sector_text: str | None
    competence: str | None
    role: str | None
    capacity: Capacity
    voting: bool | None
    start: date | None
    end: date | None
    alternate_of_id: int | None
    nominated_by: str | None
    nominated_on: date | None
    source: str | None
    organisation_email: str | None = None
    sector_cluster: str | None = None
    sector_cluster_label: str | None = None
    follows_id: int | None = None
    follows_affiliation_id: int | None = None
    decided_by: str | None = None
    decided_on: date | None = None

    @property
    def counts_for(self) -> str | None:
        """The cluster it was given for: named, else the one of its sector.

        None where a list named a cluster in words that are not placed yet.
        """
        return self.cluster or (None if self.cluster_text else self.sector_cluster)

    def active_on(self, day: date) -> bool:
        """Whether the mandate runs on `day`."""
        return active_on(self.start, self.end, day)

    @property
    def takes_place(self) -> bool:
        """Whether it takes a place: effectief or toegetreden, and no alternate."""
        return self.capacity.takes_place and self.alternate_of_id is None

    @property
    def follows(self) -> bool:
        """Whether it goes with another mandate or with a function (ambtshalve)."""
        return self.follows_id is not None or self.follows_affiliation_id is not None

    @property
    def votes(self) -> bool:
        """Unknown means yes for effectief, no otherwise."""
        if self.voting is None:
            return self.capacity is Capacity.EFFECTIVE
        return self.voting

    def member_on(self, day: date) -> bool:
        """Whether it makes its holder a member of the body on `day`."""
        return self.takes_place and self.active_on(day)


@dataclass(frozen=True)
class MemberCountRow:
    """How many members a body has on a day, and how many of them vote."""

    body_id: int
    members: int
    voting: int


@dataclass(frozen=True)
class ContactRow:
    """A contact moment, without its long texts."""

    id: int
    revision: int
    body_id: int | None
    body: str | None
    kind: ContactKind
    status: ContactStatus
    on: date | None
    precision: DatePrecision
    title: str | None
    decisions: str | None
    unfinished: bool
    noted_by: str | None
    source: str | None


@dataclass(frozen=True)
class ParticipationRow:
    """Somebody in a contact moment, with the moment's date, body and status."""

    id: int
    contact_id: int
    on: date | None
    precision: DatePrecision
    status: ContactStatus
    title: str | None
    body_id: int | None
    body: str | None
    person_id: int | None
    person: str | None
    organisation_id: int | None
    organisation: str | None
    presence: Presence
    represented_by_id: int | None

    @property
    def was_there(self) -> bool:
        """Present at a contact moment that took place."""
        return (
            self.status is ContactStatus.HELD
            and self.presence is Presence.PRESENT
            and self.on is not None
        )


@dataclass(frozen=True)
class ActionRow:
    """An action sheet."""

    id: int
    revision: int
    number: str | None
    title: str
    goal: str | None
    start_text: str | None
    end_text: str | None
    start: date | None
    end: date | None
    role: str | None
    source: str | None


@dataclass(frozen=True)
class ActionPartnerRow:
    """A partner of an action, as linked as the plan's words allow."""

    id: int
    action_id: int
    action: str
    number: str | None
    text: str
    organisation_id: int | None
    organisation: str | None
    body_id: int | None
    body: str | None
    sector: str | None

    @property
    def is_linked(self) -> bool:
        """Whether the words name something that we know."""
        return (self.organisation_id, self.body_id, self.sector) != (None, None, None)


@dataclass(frozen=True)
class CaseRow:
    """The follow-up of a finding."""

    id: int
    revision: int
    kind: FindingKind
    body_id: int | None
    norm_kind: NormKind | None
    group: str | None
    organisation_id: int | None
    other_organisation_id: int | None
    stage: CaseStage
    owner: str | None
    due: date | None
    dismissed_as: DismissReason | None
    dismissed_on: date | None


@dataclass(frozen=True)
class KnownTieRow:
    """A known link between two organisations that our meetings do not show."""

    id: int
    revision: int
    organisation_id: int
    organisation: str
    other_organisation_id: int
    other_organisation: str
    kind: RelationKind
    state: LineState | None
    start: date | None
    end: date | None
    source: str | None
    confirmed_on: date | None


@dataclass(frozen=True)
class ScenarioRow:
    """Proposed changes to a body, kept under a name."""

    id: int
    revision: int
    name: str
    body_id: int
    body: str


@dataclass(frozen=True)
class ScenarioSeatRow:
    """One change of a scenario."""

    id: int
    scenario_id: int
    mandate_id: int | None
    organisation_id: int | None
    organisation: str | None
    person_id: int | None
    cluster: str | None
    sector: str | None
    competence: str | None


@dataclass(frozen=True)
class OutreachRow:
    """The search for a missing partner."""

    id: int
    revision: int
    body_id: int | None
    body: str | None
    kind: NormKind | None
    group: str | None
    organisation_id: int | None
    organisation: str | None
    partner: str | None
    stage: OutreachStage
    owner: str | None
    next_step: str | None
    next_on: date | None
    started_on: date | None
    closed_on: date | None


@dataclass(frozen=True)
class ReferenceRow:
    """An organisation of somebody's list that we never met."""

    id: int
    name: str
    sector: str | None
    sector_text: str | None
    municipality: str | None
    source: str | None
    delete_on: date | None


@dataclass(frozen=True)
class ColumnMappingRow:
    """What the columns of a list mean, kept under a name."""

    id: int
    name: str
    table_stem: str
    columns: dict[str, str]


@dataclass(frozen=True)
class Hit:
    """Something that the search box found."""

    table: str
    id: int
    label: str
    detail: str | None
    cluster: str | None
