"""The demo's organisations: the plan's own, and made-up ones to fill up."""

from dataclasses import dataclass

from crm.exchange.generate.files import MADE_UP, REAL, REFERENCE, Row, read_rows, split
from crm.model.names import normalise
from crm.texts import demo as t

SURE = "hoog"
LEFT_UNCLASSIFIED = frozenset({"Wit-Gele Kruis"})
"""Left for "Nog in te delen", whatever the proposal says."""

KRING_FROM_ACTION = "Huisartsenkring HVRT"
"""The plan names this kring in two ways; both stay, for a person to decide."""

_LINES = {"eerste": "1", "tweede": "2", "niet van toepassing": "nvt"}
_CLUSTERS = {"optionele partner": "optioneel"}


@dataclass(frozen=True)
class MadeOrganisation:
    """An organisation of the demo, with what the generator needs to know."""

    row: Row
    sector: str
    seat_sector: str
    """The sector in which it takes part, also when left unclassified."""

    behaviour: str = ""

    @property
    def name(self) -> str:
        """Its name."""
        return self.row["naam"]

    @property
    def cluster(self) -> str:
        """The code of its cluster."""
        return self.row["cluster"]

    @property
    def kind(self) -> str:
        """What kind of organisation it is."""
        return self.row["type"]

    @property
    def municipality(self) -> str:
        """Where it is seated; empty when the plan does not say."""
        return self.row["gemeente"]

    @property
    def real(self) -> bool:
        """Whether a plan names it."""
        return self.row["bron"] != t.SYNTHETIC

    @property
    def quiet(self) -> bool:
        """Whether we have not seen it for a long time."""
        return self.behaviour == "stil"

    @property
    def single_contact(self) -> bool:
        """Whether the link hangs on one person."""
        return self.behaviour == "een contact"


def make_organisations() -> list[MadeOrganisation]:
    """The plan's organisations first, then the made-up ones."""
    return [*_real(), *_made_up()]


def _real() -> list[MadeOrganisation]:
    codes = _sector_codes()
    proposals = {row["naam"]: row for row in read_rows(REAL, "classificatie_voorstel")}
    rows = read_rows(REAL, "organisaties")
    (source,) = (
        row["bron"]
        for row in read_rows(REAL, "acties")
        if split(row["partners"])[:1] == [KRING_FROM_ACTION]
    )
    rows.append({"naam": KRING_FROM_ACTION, "type": "", "bron": source})
    found: list[MadeOrganisation] = []
    for row in rows:
        proposal = proposals.get(row["naam"], {})
        wanted = row.get("sector") or proposal.get("sector_voorstel", "")
        seat_sector = codes.get(normalise(wanted), "")
        sure = proposal.get("zekerheid") == SURE
        if row.get("sector"):
            filled = {**row, "sector": seat_sector, "cluster": row["cluster"].lower()}
        elif sure and seat_sector and row["naam"] not in LEFT_UNCLASSIFIED:
            cluster = proposal["cluster_voorstel"].lower()
            filled = {
                **row,
                "cluster": _CLUSTERS.get(cluster, cluster),
                "sector": seat_sector,
                "lijn": _LINES[proposal["lijn_voorstel"]],
            }
        else:
            filled = {**row, "cluster": "", "sector": ""}
        filled.setdefault("gemeente", "")
        found.append(MadeOrganisation(filled, filled["sector"], seat_sector))
    return found


def _made_up() -> list[MadeOrganisation]:
    found: list[MadeOrganisation] = []
    for number, row in enumerate(read_rows(MADE_UP, "organisaties"), start=1):
        slug = slug_of(row["naam"])
        behaviour = row.pop("gedrag")
        filled = {
            **row,
            "adres": f"{t.STREET} {number}, {row['gemeente']}",
            "e-mail": f"info@{slug}.example.org",
            "telefoon": phone(number),
            "website": f"https://{slug}.example.org",
            "bron": t.SYNTHETIC,
        }
        sector = row["sector"]
        found.append(MadeOrganisation(filled, sector, sector, behaviour))
    return found


def slug_of(name: str) -> str:
    """A name as it stands in a web address."""
    return normalise(name).replace(" ", "-")


def phone(number: int) -> str:
    """A telephone number that cannot exist: none starts with 0 after the zone.

    >>> phone(1234)
    '014 00 12 34'
    """
    return f"014 00 {number // 100:02d} {number % 100:02d}"


def _sector_codes() -> dict[str, str]:
    """The code behind each code, label and synonym of the taxonomy."""
    codes: dict[str, str] = {}
    for row in read_rows(REFERENCE, "taxonomie"):
        for word in (row["code"], row["label"], *split(row["synoniemen"])):
            codes.setdefault(normalise(word), row["code"])
    return codes
