"""Words about seats that go with another seat or with a function (ambtshalve)."""

from datetime import date

from crm.texts import formats

FOLLOWS = "Ambtshalve: volgt"
FOLLOWS_MANDATE = "Ambtshalve: volgt het mandaat"
FOLLOWS_FUNCTION = "Ambtshalve: volgt de functie"
HELP = (
    "Een zetel die volgt, krijgt zijn houder en zijn dagen van dat mandaat of die "
    "functie, en zonder eigen keuze ook de organisatie, de cluster en de sector. "
    "Eindigt of verandert de bron, dan verandert deze zetel mee."
)
ONE_SOURCE = "Kies een mandaat of een functie om te volgen, niet allebei."
OTHER_BODY = "Kies een mandaat van een ander overleg om te volgen."
ALIGN = "Trek gelijk"
WAS = "een mandaat of functie"


def circle(bodies: list[str]) -> str:
    return (
        "Dit mandaat zou zichzelf volgen: "
        f"{' volgt '.join(bodies)}. Kies een andere bron."
    )


def starts_later(body: str, start: date) -> str:
    return (
        f"Een zetel in {body} volgt pas vanaf {formats.day(start)}, na die laatste "
        "dag. Verwijder of wijzig eerst die zetel."
    )


def ends_sooner(body: str, end: date) -> str:
    return (
        f"Een zetel in {body} volgt tot en met {formats.day(end)}, voor die eerste "
        "dag. Verwijder of wijzig eerst die zetel."
    )


def nobody_left(body: str) -> str:
    return (
        f"Een zetel in {body} volgt dit en zou niemand meer hebben. "
        "Verwijder of wijzig eerst die zetel."
    )


HAS_FOLLOWERS = (
    "Een zetel in een ander overleg volgt dit mandaat. "
    "Verwijder of wijzig eerst die zetel."
)


def align(holder: str) -> str:
    return f"{ALIGN}: {holder}"


def line(source: str) -> str:
    return f"ambtshalve: volgt {source}"


def mandate_source(body: str, holder: str) -> str:
    return f"{body}: {holder}"


def function_source(person: str, function: str | None, organisation: str) -> str:
    return f"{person}, {function or 'zonder functie'} bij {organisation}"


def function_choice(
    municipality: str | None, person: str, function: str | None, organisation: str
) -> str:
    """As a list of functions says it: where first, for it is what is looked for."""
    where = f"{municipality}: " if municipality else ""
    return f"{where}{function_source(person, function, organisation)}"


def why_aligned(holder: str, body: str) -> str:
    return f"Zetel van {holder} in {body} gelijkgetrokken met wat hij volgt"
