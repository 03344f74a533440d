"""Words of the page for who wants to look deeper."""

from datetime import date

from crm.texts.formats import day, listing, number

SWITCH = "Pagina 'Voor wie dieper wil kijken'"
SWITCH_HELP = "Toont vragen over het hele netwerk, met de methode erbij. Ze staat uit tot je ze hier aanzet."
OPEN = "Voor wie dieper wil kijken"
SWITCHED_ON = "Pagina voor wie dieper wil kijken aangezet"
SWITCHED_OFF = "Pagina voor wie dieper wil kijken uitgezet"
IS_OFF = "Deze pagina staat uit. Zet ze aan onder Beheer, bij Je zorgraad."
TO_ADMIN = "Naar Beheer"
NOTHING_YET = "Er zijn nog geen organisaties in overleg. Noteer een contact of voer mandaten in; dan valt hier iets te lezen."
INTRO = "Vragen om samen te bespreken, geen punten voor partners. Alles telt enkel wat wij noteerden."

CHOOSE = "Welke vraag?"
BRIDGES = "Wie verbindt?"
CENTRE = "Wie staat waar?"
GROUPS = "Welke groepen?"
TIME = "Hoe evolueert het?"
QUALITY = "Hoe goed zijn de voorstellen?"
FILES = "Bestanden"
QUESTIONS = (BRIDGES, CENTRE, GROUPS, TIME, QUALITY, FILES)

BUSY = {
    BRIDGES: "Wie samen in overleg zit, wordt geteld ...",
    CENTRE: "De kortste wegen tussen allen worden gezocht ...",
    GROUPS: "Groepen worden gezocht ...",
    QUALITY: "Vroegere voorstellen worden vergeleken met wie erbij kwam ...",
}

ONE, OTHER = "Eerste cluster", "Tweede cluster"
TOO_FEW_CLUSTERS = (
    "Er zijn organisaties van minstens twee clusters nodig om te zien wie ze verbindt."
)
BRIDGES_METHOD = (
    "Methode: open wegen (Gould en Fernandez, 1989). Een organisatie verbindt twee andere als ze met elk van beide "
    "in een overleg zit en die twee zelf in geen enkel overleg samen zitten. De namen staan in alfabetische volgorde."
)
ALL_ROLES = "Alle rollen tussen clusters"

NAME, KIND, CLUSTER = "Naam", "Soort", "Cluster"
NO_CLUSTER = "geen cluster"
COLUMNS = {
    "degree": ("Banden", "Met hoeveel anderen er een band is (graad)."),
    "betweenness": (
        "Tussenin",
        "Deel van de kortste wegen tussen anderen dat hierlangs loopt, van 0 tot 1 (betweenness, Freeman 1977; berekend volgens Brandes 2001).",
    ),
    "closeness": (
        "Nabijheid",
        "Hoe dicht bij wie bereikt wordt, van 0 tot 1 (closeness, Wasserman en Faust 1994).",
    ),
    "pagerank": (
        "Bezoek",
        "Deel van de tijd dat een toevallige bezoeker hier is; samen 1 (PageRank, Brin en Page 1998).",
    ),
    "constraint": (
        "Gebondenheid",
        "Laag voor wie anderen verbindt die elkaar niet kennen; leeg zonder banden (constraint, Burt 1992).",
    ),
    "core": (
        "Kern",
        "Hoogste k van een groep waarin iedereen minstens k banden heeft (k-kern, Seidman 1983).",
    ),
    "cut_off": (
        "Afgesneden",
        "Hoeveel anderen loskomen als dit wegvalt (snijpunten, Tarjan 1972).",
    ),
}
ROLES = {
    "coordinator": ("Coördinator", "Verbindt twee van de eigen cluster."),
    "itinerant": ("Buitenstaander", "Verbindt twee van eenzelfde andere cluster."),
    "gatekeeper": ("Poortwachter", "Verbindt een andere cluster met de eigen."),
    "representative": (
        "Vertegenwoordiger",
        "Verbindt de eigen cluster met een andere.",
    ),
    "liaison": ("Schakel", "Verbindt twee andere, verschillende clusters."),
    "total": ("Alles", "De som van de vijf rollen."),
}
WHAT_COLUMNS_MEAN = "Wat betekenen de kolommen?"
CENTRE_TABLE = "Waar elke organisatie en elk overleg staat in het netwerk, op naam."
ROLES_TABLE = "De rollen van elke organisatie tussen clusters, op naam."
ESTIMATED = "Bij zo'n groot netwerk is geschat wie er tussenin staat. Daarom geen volgorde, enkel namen in alfabetische volgorde: "

GROUP = "Groep"
GROUPS_TABLE = "Hoeveel organisaties van elke cluster in elke groep zitten."
GROUPS_METHOD = (
    "Methode: groepen volgens Louvain (Blondel 2008). Modulariteit zegt hoe scherp ze uit elkaar liggen (lager dan 1); "
    "NMI zegt hoe goed ze de clusters volgen (0 niet, 1 helemaal)."
)
_LOOSE, _CLOSE = 0.2, 0.5

QUARTER = "Op"
IN_QUARTER = "Kwartaal"
PERCENT = "procent"
DRAWN, AS_TABLE = "Grafiek", "Tabel"
TIME_COLUMNS = {"density": "Dichtheid", "centralisation": "Centralisatie"}
MORE_TIME_COLUMNS = {
    "organisations": "Organisaties",
    "bodies": "Overleg",
    "ties": "Banden",
}
TIME_METHOD = (
    "Dichtheid: deel van alle mogelijke banden dat er is. Centralisatie: 0 als iedereen evenveel banden heeft, 1 als alles "
    "aan één hangt (Freeman 1979). Op de laatste dag van elk kwartaal, en vandaag."
)
TIME_TABLE = "Dichtheid en centralisatie per kwartaal."

MEASURE, OURS, BASELINE, GAIN = (
    "Maat",
    "Schakel",
    "Vergelijkingspunt: wie al veel zetelt",
    "Verschil, met 95% zekerheid",
)
AUC = "Kans dat wie erbij kwam hoger staat dan wie niet (AUC)"
HIT = "Kans dat wie erbij kwam bij de eerste tien staat"
QUALITY_TABLE = "Hoe goed de voorstellen waren, naast het vergelijkingspunt."

FILES_NOTE = "Met organisaties en overleg, zonder personen."
FILES_WITH_PEOPLE_NOTE = "Met de namen van personen, behalve wie voor de PZON zetelt. Elk bestand dat je maakt, komt in de geschiedenis onder Beheer."
WITH_PEOPLE = "Ook personen opnemen"
FILE_LABELS = {
    "graphml": "GraphML (Gephi, yEd, R)",
    "gexf": "GEXF (Gephi)",
    "csv": "CSV (zip)",
    "kumu": "Kumu (JSON)",
}
NO_SUCH_FILE = (
    "Dit bestand is er niet, of de pagina voor wie dieper wil kijken staat uit."
)


def first_line(organisations: int, bodies: int, ties: int, on: date) -> str:
    return f"{number(organisations)} organisaties en {number(bodies)} overleggen, met {number(ties)} banden op {day(on)}."


def bridges_title(one: str, other: str) -> str:
    return f"Wie verbindt {one.lower()} en {other.lower()}?"


def who_bridges(names: tuple[str, ...], others: int) -> str:
    if not names:
        return "Niemand, in overleg dat wij noteerden: wie van beide clusters samen met iemand zit, ziet elkaar ook zelf, of er is geen gedeeld overleg."
    if not others:
        return f"{listing(list(names))}."
    return f"Onder meer {listing(list(names))}. Nog {number(others)} andere doen dat ook, minder vaak."


def groups_line(groups: int, alone: int, modularity: float, nmi: float) -> str:
    if nmi < _LOOSE:
        follow = "Ze volgen de clusters nauwelijks"
    elif nmi < _CLOSE:
        follow = "Ze volgen de clusters voor een deel"
    else:
        follow = "Ze volgen de clusters goed"
    return (
        f"{number(groups)} groepen vormen zich vanzelf; {number(alone)} staan er los van. {follow} "
        f"(NMI {_decimals(nmi, 2)}, modulariteit {_decimals(modularity, 2)})."
    )


def reading(on: date, place: int, of: int) -> str:
    return f"Netwerk van {day(on)} ({place} van {of})"


def quarter(on: date) -> str:
    return f"{on.year} K{1 + (on.month - 1) // 3}"


def quality_base(queries: int, since: date, until: date, source: str) -> str:
    return (
        f"n = {number(queries)}: zo vaak kwam er iemand bij een overleg. Gesplitst in de tijd: wat op een dag bekend was, tegen wie er op de volgende dag bij was, "
        f"van {day(since)} tot {day(until)}. Bron: {source}."
    )


def share(value: float) -> str:
    return _decimals(value, 3)


def gain(mean: float, low: float, high: float) -> str:
    return f"{share(mean)} ({share(low)} tot {share(high)})"


def file_name(on: date, ending: str, *, with_people: bool) -> str:
    people = " met personen" if with_people else ""
    return f"Netwerk{people} {on.isoformat()}{ending}"


def why_people(kind: str) -> str:
    return f"Netwerkbestand met personen gemaakt: {FILE_LABELS.get(kind, kind)}"


def _decimals(value: float, places: int) -> str:
    return f"{value:.{places}f}".replace(".", ",")
