"""What the page about organisations with one contact says, and "wat als X vertrekt"."""

from crm.texts.formats import listing

CONTACT = "Enige contactpersoon"
OTHERS = "Ook gekend, niet gezien"
HANGING = "Hangt alleen hieraan vast"
SINCE = "Sinds"
TABLE = "Organisaties met één contactpersoon"
LIST_VIEW = "Organisaties"
WHAT_IF_VIEW = "Wat als iemand vertrekt?"
VIEW = "Wat wil je zien"
WHO = "Wie zou vertrekken"
CHOOSE_WHO = "Kies iemand"
WHO_HELP = "Bovenaan staan de mensen zonder wie een deel van het netwerk loskomt."
PLAN_VISIT = "Plan kennismaking"
WHAT_COUNTS = (
    "Geteld: wie er werkt, er een zetel voor heeft of ervoor sprak, en die we de "
    "laatste 18 maanden zagen."
)
NONE = "Van elke organisatie die we kennen, zagen we meer dan één persoon."
NONE_ASKED = "Geen organisatie met deze filter. Kies een andere cluster of sector."
NOBODY_HOLDS = "Geen enkele persoon houdt alleen een deel van het netwerk vast."
PEOPLE_TABLE = "Mensen zonder wie een deel van het netwerk loskomt"
PERSON = "Persoon"
MOST = 5


def first_line(count: int) -> str:
    if count == 1:
        return "1 organisatie kennen we door één persoon."
    return f"{count} organisaties kennen we elk door één persoon."


def holding_line(count: int) -> str:
    if count == 1:
        return "Zonder 1 persoon komt een deel van het netwerk los."
    return f"{count} mensen houden elk alleen een deel van het netwerk vast."


def only(person: str, organisation: str, seen: str | None) -> str:
    if seen is None:
        return f"{person} is de enige die we kennen bij {organisation}."
    return (
        f"{person} is de enige die we de laatste 18 maanden zagen van {organisation}, "
        f"laatst op {seen}."
    )


def others(names: list[str]) -> str:
    """Who could be a second contact."""
    shown = names[:MOST]
    if len(names) > MOST:
        shown.append(f"nog {len(names) - MOST}")
    return (
        f"Daar kennen we ook {listing(shown)}, maar niet gezien in de laatste "
        "18 maanden."
    )


def what_if(person: str) -> str:
    return f"Wat als {person} vertrekt?"


def alone(names: list[str]) -> str:
    return f"Dan zien we niemand meer van {listing(names)}."


def seats(organisation: str | None, bodies: list[str]) -> str:
    """`Dan komen 2 zetels vrij voor CAW: Bestuursorgaan en Cluster welzijn.`."""
    count = len(bodies)
    word = "komt 1 zetel vrij" if count == 1 else f"komen {count} zetels vrij"
    whose = f" voor {organisation}" if organisation else ""
    return f"Dan {word}{whose}: {listing(bodies)}."


def lines(organisation: str, bodies: list[str]) -> str:
    return f"Dan komt niemand meer voor {organisation} naar {listing(bodies)}."


def apart(names: list[str]) -> str:
    if len(names) == 1:
        return (
            f"Dan hangt {names[0]} los van de rest: niemand anders en geen overleg "
            "verbindt hen nog."
        )
    return (
        f"Dan hangen {listing(names)} los van de rest: niemand anders en geen overleg "
        "verbindt hen nog."
    )


def nothing(person: str) -> str:
    return f"Er hangt niets aan {person} alleen."


def visit_title(name: str) -> str:
    return f"Kennismaking met {name}"


def case(name: str) -> str:
    return f"{name} met één contactpersoon"
