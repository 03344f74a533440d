"""What speaks for an organisation whatever the body: contact, place and plan."""

from collections.abc import Collection, Iterable, Mapping
from datetime import date

from crm.model.findings_rows import Partner
from crm.model.names import normalise

HALF_LIFE = 180


class Standing:
    """Parts of a score, 0 to 1, each found once.

    - contact: 2^(-age / 180 days) of the last contact;
    - place: 1 when seated in the zone, a half when only working there;
    - plan: 1 when an action sheet names it as a partner.
    """

    def __init__(
        self,
        last_days: Mapping[int, int],
        zone: Collection[str],
        actions: Mapping[int, object],
        on: date,
    ) -> None:
        self._last = last_days
        self._zone = frozenset(zone)
        self._actions = actions
        self._today = on.toordinal()
        self._parts: dict[int, tuple[float, float, float]] = {}

    def parts(self, partner: Partner) -> tuple[float, float, float]:
        """Contact, place and plan of a known organisation."""
        if partner.id not in self._parts:
            last = self._last.get(partner.id)
            self._parts[partner.id] = (
                0.0 if last is None else self.fresh(last),
                self.place(partner.municipality, partner.working_area),
                float(partner.id in self._actions),
            )
        return self._parts[partner.id]

    def place(self, municipality: str | None, area: Iterable[str]) -> float:
        """How much a place speaks for somebody."""
        if normalise(municipality) in self._zone:
            return 1.0
        return 0.5 if self._zone & {normalise(name) for name in area} else 0.0

    def fresh(self, day: int) -> float:
        """How much a contact on a day, an ordinal, still counts."""
        return float(2 ** (-(self._today - day) / HALF_LIFE))
