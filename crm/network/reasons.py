"""A reason: a sentence that a colleague can check, with the rows that it came from."""

from dataclasses import dataclass
from enum import StrEnum


class ReasonKind(StrEnum):
    """What sort of evidence a reason is."""

    PLACE = "place"
    WORKING_AREA = "working area"
    LISTED = "listed"
    RING = "ring"
    UNREPRESENTED = "unrepresented"
    FUNCTION = "function"
    COMPETENCE = "competence"
    SITS_HERE = "sits here"
    FORMER = "former"
    SITS_ELSEWHERE = "sits elsewhere"
    TOGETHER = "together"
    LAST_CONTACT = "last contact"
    ACTION = "action"
    CONTACT_PERSON = "contact person"
    NEARBY = "nearby"
    NO_CONTACT = "no contact"


@dataclass(frozen=True, slots=True)
class Ref:
    """A row that a sentence rests on, with the words in which it is named there."""

    table: str
    id: int
    label: str


@dataclass(frozen=True, slots=True)
class Reason:
    """Why somebody could be invited; or what is not known."""

    kind: ReasonKind
    sentence: str
    refs: tuple[Ref, ...] = ()
