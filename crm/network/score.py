"""How much speaks for a candidate: a number for programs, never for a screen."""

from crm.model.findings_rows import Partner, Somebody
from crm.model.rows import ReferenceRow
from crm.network.evidence import Evidence
from crm.network.field import Field

FIT, CONTACT, PLACE, PLAN = 0.5, 0.2, 0.2, 0.1
"""What the parts weigh; together 1."""


class Score:
    """How much speaks for a candidate, 0 to 1: the weighted sum of four parts.

    - fit: how well it fits the body by where it sits, as `crm.network.likeness` says;
    - contact, place and plan, as `crm.network.score_parts` says.
    """

    def __init__(self, evidence: Evidence, field: Field) -> None:
        self._field = field
        self._standing = field.standing
        self._rows = field.likeness.rows
        self._fits = field.likeness.fit(evidence.body.id).tolist()

    def of_organisation(self, partner: Partner) -> float:
        """The score of a known organisation."""
        row = self._rows.get(partner.id)
        fit = 0.0 if row is None else self._fits[row]
        contact, place, plan = self._standing.parts(partner)
        whole = FIT * fit + CONTACT * contact + PLACE * place + PLAN * plan
        return round(whole, _DECIMALS)

    def of_reference(self, row: ReferenceRow) -> float:
        """The score of a row of a list: only its place is known."""
        return round(PLACE * self._standing.place(row.municipality, ()), _DECIMALS)

    def of_person(self, person: Somebody) -> float:
        """The score of somebody without organisation."""
        seen = self._field.last_seen(person.id)
        if seen is None:
            return 0.0
        return round(CONTACT * self._standing.fresh(seen.on.toordinal()), _DECIMALS)


_DECIMALS = 4
