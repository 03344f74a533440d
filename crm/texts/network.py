"""What the network says: its map, its files and its command."""

from crm.texts import formats

NODE_COUNTS = {
    "organisatie": ("organisatie", "organisaties"),
    "persoon": ("persoon", "personen"),
    "overleg": ("overleg", "overleggen"),
    "actiefiche": ("actiefiche", "actiefiches"),
}
COMMAND = "Toont hoe groot het netwerk is op een dag, of bewaart het als bestand."
ON = "De dag, bijvoorbeeld 2026-11-23; anders vandaag."
JSON = "Antwoord als JSON."
OUT = "Bestand om het netwerk in te bewaren: .html, .graphml, .gexf of .json."


def counted(kind: str, number: int) -> str:
    """`1 persoon`, `24 personen`."""
    one, many = NODE_COUNTS[kind]
    return f"{formats.number(number)} {one if number == 1 else many}"


def ties(number: int) -> str:
    return f"{formats.number(number)} {'band' if number == 1 else 'banden'}"


def parts(number: int) -> str:
    return f"{formats.number(number)} {'los deel' if number == 1 else 'losse delen'}"


def network_sentence(
    on: str, by_kind: dict[str, int], edges: int, density: float, components: int
) -> str:
    nodes = formats.listing([counted(kind, n) for kind, n in by_kind.items()])
    return (
        f"Netwerk op {on}: {nodes}, {ties(edges)}.\n"
        f"Dichtheid {formats.number(round(density, 4))}; {parts(components)}."
    )


def written(path: str) -> str:
    return f"Netwerk bewaard in {path}."


def unknown_file_kind(ending: str, known: list[str]) -> str:
    asked = f"'{ending}'" if ending else "een bestand zonder soort"
    return f"Het netwerk kan niet bewaard worden als {asked}. Kies {formats.listing(known, 'of')}."


def file_not_written(path: str) -> str:
    return f"Het bestand {path} kan niet geschreven worden. Kies een andere map of sluit het bestand eerst."


def not_a_day(text: str) -> str:
    return f"'{text}' is geen dag. Schrijf een datum als 23/11/2026 of 2026-11-23."
