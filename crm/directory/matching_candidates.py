"""Somebody that a line may be, with the evidence for it and its reasons in words."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass

from crm.directory.matching_evidence import Fit, Place, is_other_word
from crm.directory.matching_names import spoken_name
from crm.directory.matching_reading import ReadName
from crm.model.attendance import KnownPerson, SeenPerson
from crm.model.names import normalise
from crm.texts import matching as t

_SCORES = {
    Fit.NONE: 0.0,
    Fit.SINGLE: 0.3,
    Fit.SHORT: 0.3,
    Fit.LOOSE: 0.45,
    Fit.INITIAL: 0.6,
    Fit.SLIP: 0.65,
    Fit.MISHAP: 0.7,
    Fit.MIDDLE: 0.84,
    Fit.FULL: 0.88,
}
_WHY = {
    Fit.NONE: t.OTHER_NAME,
    Fit.SINGLE: t.SINGLE,
    Fit.SHORT: t.SINGLE,
    Fit.LOOSE: t.LOOSE,
    Fit.INITIAL: t.INITIAL,
    Fit.SLIP: t.SLIP,
    Fit.MISHAP: t.SLIP,
    Fit.MIDDLE: t.MIDDLE_NAME,
    Fit.FULL: t.SAME_NAME,
}


@dataclass(frozen=True)
class Candidate:
    """A person that a line may be: how the name fits, and what stands beside it."""

    person: KnownPerson
    fit: Fit
    place: Place
    owns_mail: bool = False
    shares_mail: bool = False
    turned: bool = False

    @property
    def says_little(self) -> bool:
        """Whether a first or last name is all that fits."""
        mail = self.owns_mail or self.shares_mail
        return self.fit is Fit.SINGLE and not mail and self.place is not Place.AGREES

    @property
    def score(self) -> float:
        """How likely this is the person, from 0 to 1."""
        base = _SCORES[self.fit]
        if self.owns_mail:
            base = max(base, 0.75) + 0.1
        if self.shares_mail:
            base = max(base, 0.25) + 0.05
        base += {Place.AGREES: 0.08, Place.SILENT: 0, Place.CONFLICT: -0.2}[self.place]
        if self.turned:
            base -= 0.01
        return round(min(max(base, 0.0), 1.0), 3)


def is_named_apart(best: Candidate, other: Candidate) -> bool:
    """Whether a whole name is that of the best: the other is hardly called so.

    Of one family, with a first name that differs by more than a few letters.
    """
    if best.fit is not Fit.FULL or other.fit is not Fit.LOOSE:
        return False
    mine, theirs = best.person, other.person
    return normalise(mine.last_name) == normalise(theirs.last_name) and (
        is_other_word(normalise(mine.first_name), normalise(theirs.first_name))
    )


def reasons(
    candidate: Candidate,
    found: Sequence[Candidate],
    line: SeenPerson,
    read: ReadName,
    expected: Collection[int],
) -> tuple[str, ...]:
    """Why a line may be this person, among the others that were found."""
    told = [_WHY[candidate.fit]] if candidate.fit or read.words else []
    if candidate.owns_mail:
        told.append(t.OWN_MAIL)
    if candidate.shares_mail:
        told.append(t.SHARED_MAIL)
    if candidate.place is Place.AGREES:
        told.append(t.SAME_ORGANISATION)
    places = candidate.person.organisations
    if candidate.place is Place.CONFLICT and (line.organisation or read.asides):
        told.append(t.other_organisation(places[0]) if places else t.OTHER_MAIL)
    elif candidate.place is Place.CONFLICT:
        told.append(t.OTHER_MAIL)
    if candidate.person.id in expected and len(found) > 1:
        told.append(t.EXPECTED)
    rivals = [c for c in found if c is not candidate and c.fit >= candidate.fit]
    told += [t.rival(spoken_name(c.person)) for c in rivals[:1]]
    return tuple(told)
