"""Aan de slag: from nothing to a first useful answer."""

# Words that lists use for their columns, without case or accents.
HEADERS = {
    "voornaam": ("voornaam", "first name"),
    "achternaam": ("achternaam", "familienaam", "last name"),
    "naam": (
        "naam",
        "naam en voornaam",
        "naam voornaam",
        "volledige naam",
        "persoon",
        "lid",
        "bestuurder",
        "vertegenwoordiger",
        "naam vertegenwoordiger",
        "naam lid",
        "effectief lid",
    ),
    "organisatie": (
        "organisatie",
        "namens",
        "voor",
        "werkt voor",
        "werkgever",
        "vertegenwoordigt",
        "voorziening",
        "dienst",
        "naam organisatie",
    ),
    "cluster": ("cluster",),
    "sector": ("sector", "beroepsgroep", "discipline", "beroep"),
    "functie": ("functie", "functie in de organisatie"),
    "rol": ("rol", "rol in het bestuur", "mandaat"),
    "e-mail": ("e mail", "email", "mail", "e mailadres", "mailadres", "emailadres"),
    "telefoon": (
        "telefoon",
        "tel",
        "gsm",
        "gsm nummer",
        "telefoonnummer",
        "mobiel",
        "tel gsm",
        "gsm tel",
    ),
    "gemeente": ("gemeente", "plaats", "woonplaats", "standplaats"),
    "stemrecht": ("stemrecht", "stem", "stemgerechtigd", "stemgerechtigde"),
    "hoedanigheid": ("hoedanigheid", "effectief toegetreden", "type lid"),
    "van": ("van", "start", "startdatum", "begin", "begindatum", "sinds"),
    "tot": ("tot", "einde", "einddatum", "eindigt", "tot en met"),
}
MARKS = ("x", "v", "1", "ok", "✓", "✔")
TEMPLATE_NAME = "Lege ledenlijst Schakel.xlsx"
TEMPLATE_SHEET = "Ledenlijst"
TEMPLATE_COLUMNS = (
    "Voornaam",
    "Achternaam",
    "Organisatie",
    "Cluster",
    "Sector",
    "Gemeente",
    "Functie",
    "Rol",
    "E-mail",
    "GSM",
    "Stemrecht",
    "Van",
    "Tot",
)
TEMPLATE_GUIDE = (
    "Eén rij per lid. Laat leeg wat je niet weet: leeg betekent 'niet gekend', nooit 'nee'.",
    "Cluster: zorg, welzijn, lokale besturen, PZON of optioneel.",
    "Stemrecht: ja of nee. Van en tot: een datum zoals 12/03/2026, of alleen een jaar.",
    "Is een plaats nog niet met een naam ingevuld, vul dan alleen de organisatie in.",
)

# Steps
CHOOSE, COUNCIL, LIST, COMPLETE, ANSWER = (
    "Kiezen",
    "Je zorgraad",
    "Je lijst",
    "Volledig?",
    "Eerste antwoord",
)
WELCOME = "Welkom bij Schakel"
WELCOME_LINE = "Zie in een kwartier wie er aan tafel zit en wie nog ontbreekt."
SEE_DEMO = "Voorbeeld bekijken"
SEE_DEMO_LINE = "Een verzonnen netwerk op maat van ELZ Kempenland: rondkijken en uitproberen zonder iets in te vullen."
START_OWN = "Mijn zorgraad starten"
START_OWN_LINE = "Kies je eerstelijnszone, zet je lijst van het bestuur erin, en krijg je eerste antwoord."
LOADING = "Het voorbeeld wordt klaargezet"
LATER = "Later verder"
LATER_DONE = "Je plaats is bewaard. Op Start kun je verdergaan."
NEXT = "Volgende"
BACK = "Vorige"
STEP_NEXT = "Verdergaan"
COUNCIL_NAME = "Naam van je zorgraad"
COUNCIL_NAME_HINT = "Zorgraad ELZ ..."
ZONE = "Eerstelijnszone"
ZONE_PLACEHOLDER = "Kies je zone"
ZONE_NEEDED = "Kies je eerstelijnszone."
NAME_NEEDED = "Vul de naam van je zorgraad in."
ALREADY_STARTED = "Deze zorgraad is al gestart. Ga verder met je lijst."
TO_CHECK = "na te kijken"
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
NORMS_INTRO = "Voorbeeldnormen: wat een overleg moet hebben. Kijk ze na in je statuten en het besluit (BVR); je kunt ze later wijzigen."
MUNICIPALITIES = "Gemeenten"
CLUSTERS = "Clusters"
BODIES_TITLE = "Overleg"
NORMS = "Normen"
DROP = "Sleep je lijst hierheen (Excel of CSV)"
DROP_HELP = "Elke lijst met een rij per lid is goed. Schakel zoekt zelf de kolommen."
WHICH_BODY = "Van welk overleg is deze lijst?"
UNDERSTOOD = "Dit heeft Schakel begrepen"
COLUMN = "Kolom in je lijst"
MEANS = "Gelezen als"
NOT_USED = "niet gebruikt"
DO_IMPORT = "Zet deze lijst in Schakel"
NO_FILE_YET = (
    "Geen lijst bij de hand? Haal de lege ledenlijst op, vul ze in en kom terug."
)
TEMPLATE = "Lege ledenlijst (Excel)"
SKIP = "Zonder lijst verder"
NOT_TAKEN = "Deze rijen gaan niet mee"
COMPLETE_QUESTION = "Is deze lijst volledig?"
COMPLETE_HELP = "Alleen van een volledige lijst kan Schakel zeggen wie ontbreekt. Wat je niet weet, telt nooit als ontbrekend."
YES = "Ja, iedereen staat erin"
NOT_SURE = "Nee, of ik weet het niet zeker"
NO_MEMBERS_YET = "Er staat nog niemand in dit overleg. Zet eerst een lijst in Schakel."
WHAT_NOW = "En nu?"
SEE_MISSING = "Bekijk wie ontbreekt en wie je kunt uitnodigen"
ANOTHER_LIST = "Nog een lijst toevoegen"
DONE = "Klaar, naar Start"
NO_HEADER = "In dit bestand staat geen rij met kolomnamen zoals Naam, Organisatie of Cluster. Zet zo'n rij boven je lijst, of gebruik de lege ledenlijst."
NO_ROWS = "Onder de kolomnamen staan geen rijen. Vul de lijst aan en probeer opnieuw."
ROW_COLUMNS = ("Regel", "Persoon", "Organisatie", "Cluster", "Sector")
LINE, REASON = "Regel", "Waarom niet"

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


def own_organisation(zone: str) -> str:
    return f"Eerstelijnszone {zone}"


def understood(rows: int, people: int, organisations: int) -> str:
    return f"{rows} rijen: {people} met een naam, {organisations} organisaties"


def imported(rows: int, refused: int, body: str) -> str:
    first = f"{rows} rijen staan nu in {body}."
    return f"{first} {refused} gingen niet mee." if refused else first


def step(number: int, total: int, name: str) -> str:
    return f"Stap {number} van {total}: {name}"


def open_step(name: str) -> str:
    return f"Je was bezig met de start: {name.lower()}."


def council_name(zone: str) -> str:
    return f"Zorgraad ELZ {zone}"
