"""What the network says: its map, its files and its command."""

from collections.abc import Mapping
from datetime import date

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
OUT = (
    "Bestand om het netwerk in te bewaren: .html, .graphml, .gexf, .json, .kumu.json "
    "of .zip (twee csv-bestanden). Met organisaties en overleg, zonder personen."
)
ALSO = "Wat er ook in het bestand komt: persoon of actiefiche."


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


def whole_sentence(by_kind: dict[str, int], edges: int) -> str:
    nodes = [counted(kind, n) for kind, n in by_kind.items()]
    return f"{formats.listing([*nodes, ties(edges)])}."


SAVE_MAP = "Kaart bewaren"
SAVE_HELP = "Er staan alleen organisaties en overleg op, geen personen."
SAVE_SVG = "Tekening (svg)"
SAVE_PAGE = "Webpagina (html)"
WITH_PEOPLE = "Ook personen"
WITH_PEOPLE_HELP = (
    "Personen van de PZON gaan nooit mee. Dat je personen meeneemt, met wie en wanneer, "
    "komt in de geschiedenis."
)
THICKER = "Hoe dikker de lijn, hoe vaker en hoe recenter samen gezien."


def map_title(label: str | None, on: date) -> str:
    day = formats.day(on)
    return f"Netwerk van {label} op {day}" if label else f"Netwerkkaart op {day}"


def leaving_sentence(
    by_kind: Mapping[str, int], edges: int, today: str, *, people: bool
) -> str:
    nodes = [counted(kind, n) for kind, n in by_kind.items() if n]
    who = "Met personen." if people else "Zonder personen."
    return f"{formats.listing([*nodes, ties(edges)])}. {who} Gemaakt op {today}."


def people_left(focus: str, on: str) -> str:
    return f"Netwerkkaart met personen bewaard als bestand (rond {focus}, op {on})"


def page_title(on: str) -> str:
    return f"Netwerk op {on}"


def too_large_to_draw(nodes: int, most: int) -> str:
    return (
        f"Een netwerk van {formats.number(nodes)} knopen is te groot om te tekenen (hoogstens "
        f"{formats.number(most)}). Kies .graphml, .gexf, .json of .zip."
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


# The map.
MAP_WORDS = {
    "search": "Zoek op de kaart",
    "notFound": "Staat niet op deze kaart.",
    "closer": "Dichterbij",
    "farther": "Verder weg",
    "all": "Alles",
    "fit": "Alles in beeld",
    "notLoaded": "De kaart kon niet geladen worden. Laad de pagina opnieuw, of kies Tabel.",
    "nodes": (
        "Knopen op de kaart: wandel met de pijltjes of typ een naam, "
        "open de kaart met Enter"
    ),
    "ties": "banden",
    "came": "erbij",
    "gone": "weg",
    "close": "Klap dicht",
    "open": "Klap open",
    "groups": "Groepen",
    "signs": "Legende",
    "picture": "Afbeelding",
    "pictureHelp": "Bewaar wat je ziet als png: organisaties en overleg, zonder personen",
}
NO_CLUSTER = "geen cluster"
CHANGES = {"erbij": "erbij sinds vorig kwartaal", "weg": "weg sinds vorig kwartaal"}
STRENGTHS = (
    "niet gezien in 12 maanden",
    "weinig of lang geleden gezien",
    "geregeld gezien",
    "vaak en onlangs gezien",
)
TIE_LABELS = {
    "mandaat": "mandaat",
    "werkt voor": "werkt voor",
    "partner": "partner",
    "deelname": "deelname (12 maanden)",
}


def group_counts(numbers: Mapping[str, int]) -> str:
    """`6 organisaties, 9 personen`."""
    return ", ".join(
        counted(kind, n) for kind in NODE_COUNTS if (n := numbers.get(kind))
    )


def spoken(label: str, facts: list[str]) -> str:
    return f"{label}: {', '.join(facts)}"


def times_seen(times: int, last: date | None) -> str:
    often = "1 keer gezien" if times == 1 else f"{times} keer gezien"
    return f"{often}, laatst op {formats.day(last)}"


def tie_words(kind: str, since: date | None, times: int, last_seen: date | None) -> str:
    words = {
        "mandaat": "Mandaat",
        "werkt voor": "Werkt of spreekt voor",
        "partner": "Partner van de actiefiche",
        "deelname": "Nam deel in de laatste 12 maanden",
    }[kind]
    if since is not None and kind != "deelname":
        words = f"{words} sinds {formats.day(since)}"
    if times:
        words = f"{words}; {times_seen(times, last_seen)}"
    return words


# The page around the map.
QUARTER = "Kwartaal"
QUARTER_EARLIER = "Een kwartaal vroeger"
QUARTER_LATER = "Een kwartaal later"
CHANGE = "Verandering"
CHANGE_WORDS = {"erbij": "erbij", "weg": "weg"}


def quarter(year: int, number: int) -> str:
    return f"Q{number} {year}"


def since_line(
    quarter_name: str, came: Mapping[str, int], gone: Mapping[str, int]
) -> str:
    """Such as: Sinds Q2 2026: 3 organisaties erbij, 1 weg."""
    parts = []
    for kind in NODE_COUNTS:
        more, fewer = came.get(kind, 0), gone.get(kind, 0)
        words = [
            f"{counted(kind, more)} erbij" if more else "",
            (f"{formats.number(fewer)} weg" if more else f"{counted(kind, fewer)} weg")
            if fewer
            else "",
        ]
        parts.append(", ".join(filter(None, words)))
    said = "; ".join(filter(None, parts))
    return f"Sinds {quarter_name}: {said or 'niemand erbij of weg'}."


AROUND = "Kaart van"
CHOOSE_FOCUS = "Kies een overleg, organisatie of persoon"
DAY = "Op"
CLUSTER = "Cluster"
SECTOR = "Sector"
MUNICIPALITY = "Gemeente"
ALL = "Alle"
ALL_CLUSTERS = "Alle clusters"
MORE = "Meer keuzes"
KINDS = "Toon op de kaart"
KIND_LABELS = {
    "organisatie": "organisaties",
    "persoon": "personen",
    "overleg": "overleg",
    "actiefiche": "actiefiches",
}
TIES = "Banden"
STEPS = "Hoe ver"
STEPS_HELP = "Eén stap: wie rechtstreeks verbonden is. Twee stappen: ook wie daarmee verbonden is."
WIPE = "Wis de filter"
WAYS = "Hoe je het netwerk bekijkt"
MAP = "Kaart"
TABLE = "Tabel"
NOTHING_YET = "Er is nog geen overleg om een kaart van te tekenen. Maak er een, of voer een lijst in."
NOT_ON_THIS_DAY = "Wat je zoekt bestaat niet op deze dag. Kies een andere dag, of kies hierboven iets anders."
SHOW_NETWORK = "Toon de kaart hiervan"
OPEN_CARD = "Volledige fiche"
SEATS = "Mandaten"
PEOPLE = "Mensen"
WORKS_FOR = "Werkt of spreekt voor"
MEETINGS = "Laatste vergaderingen"
PARTNERS = "Partners"
NEVER_SEEN = "Nog niet gezien in overleg dat wij noteerden."
FIND_IN_TABLE = "Zoek in de tabel"
NAME = "Naam"
KIND = "Soort"
TIE_COUNT = "Banden"
FROM = "Van"
TO = "Met"
TIE = "Band"
SINCE = "Sinds"
TIMES = "Keer gezien"
LAST_SEEN = "Laatst gezien"
NODE_TABLE = "Wie en wat er op de kaart staat"
TIE_TABLE = "De banden op de kaart"


def focus_label(label: str, kind: str) -> str:
    return label if kind == "overleg" else f"{label} · {NODE_COUNTS[kind][0]}"


def namesake(label: str, municipality: str | None, number: int) -> str:
    return (
        f"{label} ({municipality}, nr. {number})"
        if municipality
        else f"{label} (nr. {number})"
    )


def steps(number: int) -> str:
    return "1 stap" if number == 1 else f"{number} stappen"


def first_line(label: str, on: date, by_kind: dict[str, int], edges: int) -> str:
    nodes = [counted(kind, n) for kind, n in by_kind.items() if n]
    return f"{label} op {formats.day(on)}: {', '.join([*nodes, ties(edges)])}."


def cut(shown: int, total: int) -> str:
    return (
        f"Je ziet de {shown} dichtste van {formats.number(total)}: meer is niet leesbaar. "
        "Kies een cluster, sector of gemeente om de anderen te zien."
    )


def hidden(number: int) -> str:
    return (
        "De filter verbergt er 1."
        if number == 1
        else f"De filter verbergt er {formats.number(number)}."
    )


def nothing_tied(*, filtered: bool) -> str:
    if filtered:
        return "Met deze filter blijft er niemand over. Wis de filter om weer iedereen te zien."
    return (
        "Wij noteerden hier nog geen banden op deze dag: geen mandaten, geen functies, "
        "geen deelname in de laatste 12 maanden. Kies een andere dag, of noteer een contact."
    )


def last_seen(day: str, where: str | None) -> str:
    return f"Laatst gezien {day} op {where}" if where else f"Laatst gezien {day}"


def members(number: int) -> str:
    """Nothing where nobody holds a mandate: there taking part counts."""
    if number == 0:
        return ""
    return "1 lid" if number == 1 else f"{number} leden"


def number(value: str | None) -> str:
    return f"Nummer {value}" if value else ""


def and_more(count: int) -> str:
    return f"en nog {count}: zie de volledige kaart"


PAIR_COMING = "We kijken welke clusters elkaar weinig zien..."
PAIR_LINK = "Wie brengen we samen?"


def pair_line(one: str, other: str, times: int, expected: float) -> str:
    """How often two clusters were seen together, and how often chance would have it."""
    said = (
        f"{one} en {other} zagen elkaar minder dan je zou verwachten in overleg dat wij "
        f"noteerden: {formats.number(times)} keer, verwacht {formats.number(round(expected))}."
    )
    return said[:1].upper() + said[1:]


# The municipalities as squares.
PLACES_TAB = "Gemeenten"
PLACES = "De gemeenten als vakjes: wie we er kennen, zagen en wie zetelt"
PLACES_LEGEND = (
    "Elk vakje is een gemeente, ongeveer waar ze ligt. Per cluster staat er: "
    "organisaties die we kennen · ontmoet in 12 maanden · met een mandaat. "
    "Klik op een vakje voor de namen."
)
PLACES_TABLE = "Dezelfde cijfers als tabel"
CHOOSE_PLACE = "Kies een gemeente om te zien wie we er kennen."
NOBODY_KNOWN = "nog niemand gekend"
MISSING_PARTNERS = "Wie ontbreekt hier?"
MOST_NAMED = 2
KNOWN, MET, SEATED = "Gekend", "Ontmoet in 12 maanden", "Met een mandaat"


def place_counts(known: int, met: int, seated: int) -> str:
    if not known:
        return "We kennen er nog geen organisatie."
    return (
        f"{counted('organisatie', known)} gekend, {formats.number(met)} ontmoet in "
        f"12 maanden, {formats.number(seated)} met een mandaat."
    )


def place_spoken(name: str, known: int, met: int, seated: int) -> str:
    return f"{name}: {place_counts(known, met, seated).rstrip('.')}"


def place_part(cluster: str, known: int, met: int, seated: int) -> str:
    return f"{cluster}: {known} gekend, {met} ontmoet, {seated} met een mandaat"


def sits_in(bodies: list[str]) -> str:
    if len(bodies) <= MOST_NAMED:
        return f"zetelt in {formats.listing(bodies)}"
    more = len(bodies) - MOST_NAMED + 1
    return f"zetelt in {', '.join(bodies[: MOST_NAMED - 1])} en {more} andere"


def met_on(day: date) -> str:
    return f"gezien op {formats.day(day)}"


def more_of_place(number: int) -> str:
    return f"en nog {formats.number(number)}: zie Organisaties"


# The table as a list to save, print or mail.
NODES_SHEET = "netwerk"
TIES_SHEET = "banden"


def list_title(label: str, on: date) -> str:
    return f"Netwerk van {label} op {formats.day(on)}"


def shown_of(shown: int, total: int) -> str:
    if shown == total:
        return f"{formats.number(total)} op de lijst."
    return f"{formats.number(shown)} van {formats.number(total)} op de lijst."


def searched_for(text: str) -> str:
    return f"Gezocht op '{text}'."


def filtered(words: list[str]) -> str:
    return (
        f"Filter: {formats.listing(words)}." if words else "De filter laat niets over."
    )
