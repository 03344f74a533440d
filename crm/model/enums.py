"""Small enums. The values are the Dutch words that files and contracts use."""

from enum import StrEnum


class Capacity(StrEnum):
    """In which capacity a mandate is held (WVV: effectief or toegetreden lid)."""

    EFFECTIVE = "effectief"
    ADHERENT = "toegetreden"
    OBSERVER = "waarnemer"

    @property
    def takes_place(self) -> bool:
        """Whether a mandate in this capacity takes a place in its body."""
        return self is not Capacity.OBSERVER


class Counting(StrEnum):
    """How a place in a body is counted."""

    MANDATE = "mandaat"
    PARTICIPATION = "deelname"


class ContactStatus(StrEnum):
    """Only `HELD` contact moments count for anything."""

    PLANNED = "gepland"
    HELD = "doorgegaan"
    CANCELLED = "geannuleerd"


class ContactKind(StrEnum):
    """What sort of contact a contact moment is."""

    MEETING = "overleg"
    VISIT = "bezoek"
    CALL = "telefoon"
    MAIL = "mail"
    EVENT = "evenement"


class DatePrecision(StrEnum):
    """How exactly a date is known."""

    DAY = "dag"
    MONTH = "maand"
    YEAR = "jaar"
    UNKNOWN = "onbekend"


class NormKind(StrEnum):
    """What a norm asks a body to have."""

    CLUSTER = "cluster"
    SECTOR = "sector"
    PROFESSION = "beroep"
    MUNICIPALITY = "gemeente"
    FUNCTION = "functie"
    COMPETENCE = "competentie"
    LINE = "lijn"
    ORGANISATIONS = "organisaties"
    BALANCE = "evenwicht"


class NormStatus(StrEnum):
    """Whether a body has what a norm asks."""

    MET = "voldoet"
    NOT_MET = "voldoet niet"
    UNKNOWN = "onbekend"


class OutreachStage(StrEnum):
    """How far the search for a missing partner is."""

    LOOKED_UP = "opgezocht"
    CONTACTED = "gecontacteerd"
    TALKING = "in overleg"
    ENGAGED = "engagement"
    NOMINATED = "voorgedragen"
    SEATED = "zetelt"


class FindingKind(StrEnum):
    """What sort of finding a case follows up."""

    SEAT = "open zetel"
    QUIET = "lang niet gezien"
    SINGLE = "slechts een contactpersoon"
    LINE = "niet samen gezien"
    CLUSTERS = "clusters minder samen dan verwacht"


class CaseStage(StrEnum):
    """How far the follow-up of a finding is."""

    TO_LOOK_AT = "te bekijken"
    TAKEN_UP = "opgenomen"
    WAITING = "wacht op antwoord"


class DismissReason(StrEnum):
    """Why a finding is put aside; no free text, it would be about people."""

    NO_TIME = "geen tijd"
    NOT_COMPETENT = "niet bevoegd"
    LATER = "later"
    OTHER = "andere"


class RelationKind(StrEnum):
    """What ties two organisations, as somebody told us; not seen in our meetings."""

    UMBRELLA = "koepel"
    AGREEMENT = "afspraak"
    REFERS = "verwijst door"
    LINE = "communicatielijn"


class LineState(StrEnum):
    """Whether a line of communication is there."""

    EXISTS = "bestaat"
    GAP = "hiaat"
    UNKNOWN = "onbekend"


class Presence(StrEnum):
    """Whether a person was at a contact moment; `INVITED` says nothing of that yet."""

    PRESENT = "aanwezig"
    EXCUSED = "verontschuldigd"
    ABSENT = "afwezig"
    INVITED = "uitgenodigd"


class AssemblyForm(StrEnum):
    """Where an assembly takes place."""

    ON_SITE = "ter plaatse"
    ONLINE = "online"
    BOTH = "ter plaatse en online"

    @property
    def is_online(self) -> bool:
        """Whether somebody can take part from elsewhere."""
        return self is not AssemblyForm.ON_SITE

    @property
    def needs_place(self) -> bool:
        """Whether there is a room to come to."""
        return self is not AssemblyForm.ONLINE


class DecisionKind(StrEnum):
    """What an assembly decides, by the rule that it takes (WVV 9:21, 9:23, 2:110)."""

    ORDINARY = "gewoon"
    STATUTES = "statutenwijziging"
    PURPOSE = "doel of voorwerp"
    EXCLUSION = "uitsluiting"
    DISSOLUTION = "ontbinding"


class StatuteRule(StrEnum):
    """What statutes settle; one value each, some for each kind of decision."""

    NOTICE = "dagen tussen uitnodiging en vergadering"
    QUORUM = "aanwezigheid"
    MAJORITY = "meerderheid"
    ABSTENTIONS = "onthoudingen tellen mee"
    PER_CLUSTER = "meerderheid in elke cluster"
    PROXY_CAP = "volmachten per houder"
    PROXY_OUTSIDERS = "volmacht aan wie geen lid is"
    SECOND_MEETING = "dagen tot tweede vergadering"
    REGISTER = "dagen tot inschrijving in ledenregister"
    INSPECTION = "inzage voor wie geen lid is"
    MEMBERS = "minstens zoveel leden"
    COOPTATION = "coöptatie van bestuurders"
    TERM = "jaren per mandaat"
    TERMS = "mandaten na elkaar"


class Outcome(StrEnum):
    """What the chair found on a point of the agenda."""

    ADOPTED = "aangenomen"
    REJECTED = "verworpen"
    NO_QUORUM = "niet in aantal"
    ADJOURNED = "uitgesteld"
    NOTED = "kennis genomen"


class RegisterEvent(StrEnum):
    """What happened to a member, in the words of the register."""

    ACCESSION = "toetreding"
    ADDRESS = "adreswijziging"
    NAME = "naamswijziging"
    REPRESENTATIVE = "wijziging vertegenwoordiger"
    RESIGNATION = "ontslag"
    EXCLUSION = "uitsluiting"
    DEATH = "overlijden"
    DISSOLUTION = "ontbinding"
    END = "einde lidmaatschap"
    CORRECTION = "verbetering"
    """Another line says otherwise than it should; this is how it should read."""
    MISTAKE = "vergissing"
    """Another line should never have been there."""

    @property
    def ends(self) -> bool:
        """Whether a member leaves with it; the day of the line is its last as one."""
        return self in _ENDS

    @property
    def about_a_line(self) -> bool:
        """Whether it tells of another line of the register, not of a member."""
        return self in (RegisterEvent.CORRECTION, RegisterEvent.MISTAKE)


_ENDS = (
    RegisterEvent.RESIGNATION,
    RegisterEvent.EXCLUSION,
    RegisterEvent.DEATH,
    RegisterEvent.DISSOLUTION,
    RegisterEvent.END,
)


class ListKind(StrEnum):
    """In what form people come in, recognised from the content."""

    PASTED = "geplakte lijst"
    TEAMS = "Teams-rapport"
    INVITATION = "uitnodiging"
    CARDS = "visitekaartjes"
    MAIL = "mail"
    SHEET = "Excel-lijst"
    EXPORT = "export van adressen"


class MatchStatus(StrEnum):
    """What a seen line is to us."""

    KNOWN = "known"
    PROBABLE = "probable"
    NEW = "new"
    IGNORED = "ignored"


class Verdict(StrEnum):
    """What somebody decided about a spelling, or about two records that look alike."""

    SAME = "dezelfde"
    DIFFERENT = "niet dezelfde"
    IGNORED = "geen persoon"


class ChangeKind(StrEnum):
    """What brought a change set about."""

    EDIT = "wijziging"
    IMPORT = "import"
    UNDO = "ongedaan"
    ERASURE = "wissing"
    RESTORE = "teruggezet"
    EXPORT = "uitgevoerd"
