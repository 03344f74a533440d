"""Eerste gebruik: from nothing to a first useful answer."""

from crm.texts import formats

TEMPLATE_NAME = "Lege ledenlijst Schakel.xlsx"
TEMPLATE_SHEET = "Ledenlijst"
TEMPLATE_GUIDE = (
    "Eén rij per lid. Laat leeg wat je niet weet: leeg betekent 'niet gekend', nooit 'nee'.",
    "Is een plaats nog niet met een naam ingevuld, vul dan alleen de organisatie in.",
    "De rij die met 'Voorbeeld:' begint, wordt niet ingelezen. Je mag ze overschrijven of wissen.",
)

TEMPLATE_COLUMN, TEMPLATE_MEANING, TEMPLATE_EXAMPLE = "Kolom", "Uitleg", "Voorbeeld"
CHOICES_SHEET = "Keuzes"
TEMPLATE_COLUMNS = {
    "Voornaam": ("Voornaam van het lid.", "Voorbeeld: An"),
    "Achternaam": (
        "Familienaam van het lid. Laat beide namen leeg als de plaats nog niet is ingevuld.",
        "Peeters",
    ),
    "Organisatie": (
        "Namens welke organisatie of kring het lid zetelt.",
        "CAW De Linde",
    ),
    "Cluster": ("De cluster waarvoor het mandaat geldt: kies uit de lijst.", "welzijn"),
    "Sector": (
        "De sector of het beroep waarvoor het mandaat geldt: kies uit de lijst.",
        "Centra voor algemeen welzijnswerk",
    ),
    "Gemeente": ("Gemeente waar de organisatie gevestigd is.", "Turnhout"),
    "Functie": ("Wat het lid doet bij de organisatie.", "directeur"),
    "Rol": (
        "Wat het lid doet in dit overleg: voorzitter, ondervoorzitter, lid...",
        "lid",
    ),
    "Hoedanigheid": (
        "Effectief, toegetreden of waarnemer: kies uit de lijst. Leeg is effectief.",
        "effectief",
    ),
    "E-mail": ("Mailadres van het lid.", "an.peeters@example.org"),
    "GSM": ("Telefoon of gsm van het lid.", "0470 00 00 00"),
    "Stemrecht": (
        "Ja of nee. Leeg betekent: ja voor een effectief lid, anders nee.",
        "ja",
    ),
    "Van": ("Begin van het mandaat: een dag, een maand of een jaar.", "01/03/2025"),
    "Tot": ("Laatste dag van het mandaat. Leeg als het nog loopt.", "2027"),
    "Plaatsvervanger": (
        "Naam van wie dit lid vervangt als het er niet kan zijn.",
        "Jan Maes",
    ),
}
"""What each column of the empty list means, with an example."""

# Steps
COUNCIL, LIST, COMPLETE, ANSWER = (
    "Je zorgraad",
    "Je lijst",
    "Volledig?",
    "Eerste antwoord",
)
DONE_WORD = "klaar"
WELCOME = "Welkom bij Schakel"
WELCOME_LINE = "Zie in een kwartier wie er aan tafel zit en wie nog ontbreekt."
SEE_DEMO = "Voorbeeld bekijken"
SEE_DEMO_LINE = "Een verzonnen netwerk op maat van ELZ Kempenland: rondkijken en uitproberen zonder iets in te vullen."
START_OWN = "Mijn zorgraad starten"
START_OWN_LINE = "Kies je eerstelijnszone, zet je lijst van het bestuur erin, en krijg je eerste antwoord."
LOADING = "Het voorbeeld wordt klaargezet"
LATER = "Later verder"
LATER_DONE = "Je plaats is bewaard. Op Start kun je verdergaan."
BACK = "Vorige"
STEP_NEXT = "Verdergaan"
COUNCIL_NAME = "Naam van je zorgraad"
COUNCIL_NAME_HINT = "Zorgraad ELZ ..."
ZONE = "Eerstelijnszone"
ZONE_PLACEHOLDER = "Kies je zone"
ZONE_NEEDED = "Kies je eerstelijnszone."
NAME_NEEDED = "Vul de naam van je zorgraad in."
ALREADY_STARTED = "Deze zorgraad is al gestart. Ga verder met je lijst."
ZONE_SOURCE = "indeling in eerstelijnszones (vaccinatiedata 2022), na te kijken"
BODY_SOURCE = "aangemaakt bij de start, na te kijken"
CREATE = "Maak mijn zorgraad aan"
BODIES = (
    ("Algemene vergadering", "algemene vergadering"),
    ("Bestuursorgaan", "bestuursorgaan"),
    ("Dagelijks bestuur", "dagelijks bestuur"),
    ("Cluster zorg", "cluster"),
    ("Cluster welzijn", "cluster"),
    ("Cluster lokale besturen", "cluster"),
    ("Cluster PZON", "cluster"),
)
WHAT_COMES = "Dit staat klaar, en kun je later wijzigen"
NORMS_LINE = "Voorbeeldnormen (na te kijken in je statuten en het besluit): wat een overleg moet hebben, elk met de bron erbij."
DROP = "Je lijst van het bestuur of de vergadering"
DROP_HELP = "Elke lijst met een rij per lid is goed: Schakel zoekt zelf de kolommen. Er wordt nog niets bewaard."
WHICH_BODY = "Van welk overleg is deze lijst?"
UNDERSTOOD = "Dit heeft Schakel begrepen"
NOT_USED = "niet gebruikt"
DO_IMPORT = "Zet deze lijst in Schakel"
FROM, TO = "Van", "Tot"
ASKED_ABOUT = "De leden die er nu in staan"
NO_FILE_YET = (
    "Geen lijst bij de hand? Haal de lege ledenlijst op, vul ze in en kom terug."
)
TEMPLATE = "Lege ledenlijst (Excel)"
SKIP = "Zonder lijst verder"
LEFT_OUT = "Kijk dit even na"
NOT_TAKEN = "Deze rijen gaan niet mee"
NOTHING_GOES = "Geen enkele rij kan ingevoerd worden. Kijk hieronder waarom, of gebruik de lege ledenlijst."
ALL_KNOWN = "Alles in deze lijst staat al in Schakel."
GO_ON = "Verder"
COMPLETE_QUESTION = "Is deze lijst volledig?"
COMPLETE_HELP = "Alleen van een volledige lijst kan Schakel zeggen wie ontbreekt. Wat je niet weet, telt nooit als ontbrekend."
YES = "Ja, iedereen staat erin"
NOT_SURE = "Nee, of ik weet het niet zeker"
NO_MEMBERS_YET = "Er staat nog niemand in dit overleg. Zet eerst een lijst in Schakel."
NO_ANSWER_YET = (
    "Er is nog geen lijst: zodra er een in Schakel staat, lees je hier wie ontbreekt."
)
WHAT_NOW = "En nu?"
SEE_MISSING = "Bekijk wie ontbreekt en wie je kunt uitnodigen"
ANOTHER_LIST = "Nog een lijst toevoegen"
DONE = "Klaar, naar Start"
LINE, PERSON, ORGANISATION = "Regel", "Persoon", "Organisatie"
CLUSTER, SECTOR, ROLE, VOTE = "Cluster", "Sector", "Rol", "Stem"
COLUMN, VALUE, REASON = "Kolom", "Waarde", "Waarom niet"

# The demo
DEMO_BANNER = "Je bekijkt het voorbeeld: verzonnen mensen, een echt kader."
WIPE = "Voorbeeld wissen en mijn zorgraad starten"
WIPE_ASK = "Alles wat in deze databank staat, wordt gewist: het voorbeeld en wat je eraan toevoegde. Dit kun je niet ongedaan maken."
WIPE_YES = "Ja, wis het voorbeeld"
WIPED = "Het voorbeeld is gewist."
NOT_THE_DEMO = "Hier staat geen voorbeeld in. Er is niets gewist."


def why_started(name: str) -> str:
    return f"{name} gestart"


def why_list(body: str, file: str) -> str:
    return f"Ledenlijst van {body} ingevoerd ({file})"


def why_complete(body: str) -> str:
    return f"Ledenlijst van {body} nagekeken"


WHY_STEP = "Stap van de start bewaard"
WHY_WIPED = "Voorbeeld gewist"


def created(municipalities: int, bodies: int, norms: int) -> str:
    return f"Aangemaakt: {municipalities} gemeenten, {bodies} overleggen en {norms} voorbeeldnormen (na te kijken)."


def comes(what: str, names: list[str], source: str) -> str:
    return f"{what}: {', '.join(names)} ({source})."


MUNICIPALITIES, CLUSTERS, BODIES_WORD = "Gemeenten", "Clusters", "Overleg"
CLUSTERS_SOURCE = "vaste indeling van een zorgraad"


def norm_line(body: str, kind: str, group: str, number: str, known: list[str]) -> str:
    every = "elke" if group == "*" else group
    return f"{body}: {kind} {every}, {number} ({', '.join(known)})"


def range_of(least: int, most: int | None) -> str:
    return f"minstens {least}" if most is None else f"{least} tot {most}"


def suggested_name(zone: str) -> str:
    return f"Zorgraad ELZ {zone}"


def own_organisation(zone: str) -> str:
    return f"Eerstelijnszone {zone}"


def understood(rows: int, people: int, organisations: int) -> str:
    return f"{rows} rijen: {people} met een naam, {organisations} organisaties"


def read_as(header: str, field: str | None) -> str:
    return f"{header} → {field or NOT_USED}"


def left_out(count: int) -> str:
    return f"{LEFT_OUT} ({count})"


def whole_workbook(lists: list[str]) -> str:
    return f"Dit bestand bevat de lijsten {formats.listing(lists)}: ze gaan in hun geheel mee."


def do_import(mandates: int, people: int, organisations: int) -> str:
    """The button, with what is new; nothing where only known records change."""
    parts = [
        f"{count} {one if count == 1 else many}"
        for count, one, many in (
            (mandates, "mandaat", "mandaten"),
            (people, "persoon", "personen"),
            (organisations, "organisatie", "organisaties"),
        )
        if count
    ]
    return f"{DO_IMPORT} ({formats.listing(parts)})" if parts else DO_IMPORT


def imported(rows: int, refused: int, body: str) -> str:
    first = (
        f"{'1 mandaat staat' if rows == 1 else f'{rows} mandaten staan'} nu in {body}."
    )
    if not refused:
        return first
    return f"{first} {'1 rij ging' if refused == 1 else f'{refused} rijen gingen'} niet mee."


def step(number: int, total: int, name: str) -> str:
    return f"Stap {number} van {total}: {name}"


def open_step(name: str) -> str:
    return f"Je was bezig met de start: {name.lower()}."


def council_name(zone: str) -> str:
    return f"Zorgraad ELZ {zone}"
