"""What reading lists of people says, and the words such lists use."""

from datetime import date

from crm.texts import formats

EMPTY = "Hier staat niets in. Kies een ander bestand of plak de namen."
TOO_LONG = (
    "Deze lijst is te lang. Bewaar of plak alleen het deel met de namen van de mensen."
)
NO_TEXT = "Dit bestand is geen lijst die we kunnen lezen. Kopieer de namen en plak ze in het veld."
NO_PEOPLE = (
    "Hier staan geen mensen in. Kies een ander bestand of plak de namen in het veld."
)
UNREADABLE = "Dit bestand kan niet gelezen worden. Kopieer de namen en plak ze in het veld, of typ ze in."
ZIP = "Dit is een gecomprimeerde map. Pak ze eerst uit en kies dan een bestand eruit."
DAMAGED_ZIP = "Dit bestand is beschadigd of niet helemaal gedownload. Haal het opnieuw op en probeer nog eens."
WORD = "Dit is een Word-document. Kopieer de namen eruit en plak ze in het veld."
SLIDES = "Dit is een PowerPoint-bestand. Kopieer de namen eruit en plak ze in het veld."
PDF = "Dit is een pdf. Kopieer de namen eruit en plak ze in het veld."
PICTURE = "Dit is een afbeelding. Typ de namen over in het veld."
PROGRAM = "Dit is een programma en geen lijst. Kies het bestand met de namen."
WEB_PAGE = "Dit is een webpagina. Kopieer de namen eruit en plak ze in het veld."
RICH_TEXT = "Dit is een opgemaakt document (rtf). Kopieer de namen eruit en plak ze in het veld."
OLD_OFFICE = "Dit is een oud Office-bestand. Bewaar het als xlsx, of kopieer de namen en plak ze."
LOCKED = (
    "Dit bestand is beveiligd met een wachtwoord. Bewaar het eerst zonder wachtwoord."
)
DAMAGED_MAIL = "Deze mail is beschadigd. Bewaar ze opnieuw in Outlook, of kopieer de namen en plak ze."
DAMAGED_BOOK = (
    "Dit Excel-bestand is beschadigd. Open het in Excel en bewaar het opnieuw als xlsx."
)
BOOK_TOO_LARGE = "Dit Excel-bestand is uitgepakt te groot. Bewaar alleen het blad met de namen als nieuw bestand."
NO_HEADER = (
    "In dit Excel-bestand staat geen rij met kolomnamen zoals Naam of Voornaam. "
    "Zet zo'n rij boven de lijst, of plak de namen in het veld."
)

ROOM = "een vergaderzaal"
ROBOT = "een notulenrobot"
DIALED_IN = "iemand die inbelde zonder naam"
GROUP = "een groep"
FUNCTION = "een functie of gedeelde postbus"
ORGANISATION = "een organisatie zonder naam van een persoon"
HEADING = "een titel"
NO_NAME = "geen naam van een persoon"


def too_large(limit: int) -> str:
    return f"Dit bestand is te groot: er kan hoogstens {limit // 1_000_000} MB. Bewaar alleen het deel met de namen."


def too_many_people(limit: int) -> str:
    return f"Hier staan meer dan {limit} mensen in. Is het een adressenlijst, voer ze dan in via de invoer van lijsten."


def line_too_long(line: int) -> str:
    return f"Regel {line} is te lang om te lezen. Splits ze in kortere regels."


def line_unreadable(line: int) -> str:
    return f"Regel {line} kan niet gelezen worden en is overgeslagen."


def cut_off() -> str:
    return "Het bestand lijkt afgebroken: misschien ontbreken er mensen."


def several_appointments() -> str:
    return "Er staat meer dan een afspraak in dit bestand: alleen de eerste is gelezen."


def several_dates(day: date) -> str:
    return (
        f"Deze lijst is voor verschillende data: alleen {formats.day(day)} is gelezen."
    )


# Words that lists use. All are in the form of `crm.model.names.normalise`.

PRESENT_HEADINGS = frozenset(
    (
        "aanwezig",
        "aanwezigen",
        "aanwezige leden",
        "aanwezigheden",
        "zijn aanwezig",
        "waren aanwezig",
        "online aanwezig",
        "digitaal aanwezig",
        "fysiek aanwezig",
        "deelnemers",
        "attendees",
        "present",
    )
)
EXCUSED_HEADINGS = frozenset(
    (
        "verontschuldigd",
        "verontschuldigden",
        "verontschuldiging",
        "verontschuldigingen",
        "verontschuldigde leden",
        "zijn verontschuldigd",
        "lieten zich verontschuldigen",
        "excuses",
        "excuus",
        "geexcuseerd",
        "geexcuseerden",
        "afwezig met kennisgeving",
        "afmeldingen",
        "afgemeld",
        "excused",
        "apologies",
    )
)
ABSENT_HEADINGS = frozenset(
    (
        "afwezig",
        "afwezigen",
        "afwezige leden",
        "zijn afwezig",
        "waren afwezig",
        "niet aanwezig",
        "afwezig zonder kennisgeving",
        "niet verontschuldigd",
        "absent",
    )
)
UNSAID_HEADINGS = frozenset(
    (
        "uitgenodigd",
        "uitgenodigden",
        "genodigden",
        "leden",
        "van",
        "from",
        "aan",
        "to",
        "cc",
        "bcc",
        "kopie",
        "organisator",
        "organizer",
        "vereist",
        "verplicht",
        "optioneel",
        "required",
        "optional",
    )
)
GUEST_HEADINGS = frozenset(("gast", "gasten", "ook aanwezig"))
NOTHING_WORDS = frozenset(("", "geen", "nihil", "niemand", "nvt"))
"""What stands behind a heading when nobody does."""

MONTHS = (
    "januari",
    "februari",
    "maart",
    "april",
    "mei",
    "juni",
    "juli",
    "augustus",
    "september",
    "oktober",
    "november",
    "december",
)
PROXY_HEADINGS = frozenset(
    (
        "volmacht",
        "volmachten",
        "met volmacht",
        "gaf volmacht",
        "gaven volmacht",
        "volmacht gegeven",
        "verontschuldigd met volmacht",
        "afwezig met volmacht",
    )
)
TITLE_LABELS = frozenset(("onderwerp", "titel", "vergadering", "subject", "betreft"))
DATE_LABELS = frozenset(("datum", "verzonden", "date", "sent", "wanneer"))
PLACE_LABELS = frozenset(("plaats", "locatie", "waar", "uur", "tijd", "agenda"))

PRESENT_WORDS = frozenset(
    ("aanwezig", "aanw", "online", "digitaal", "teams", "via teams", "present")
)
EXCUSED_WORDS = frozenset(
    (
        "verontschuldigd",
        "verontsch",
        "veront",
        "geexcuseerd",
        "excuses",
        "exc",
        "met kennisgeving",
        "mk",
        "afgemeld",
        "declined",
        "geweigerd",
    )
)
ABSENT_WORDS = frozenset(
    ("afwezig", "afw", "niet aanwezig", "zonder kennisgeving", "absent")
)

FUNCTION_WORDS = frozenset(
    (
        "voorzitter",
        "ondervoorzitter",
        "covoorzitter",
        "secretaris",
        "penningmeester",
        "verslag",
        "verslaggever",
        "verslaggeefster",
        "notulist",
        "notuliste",
        "moderator",
        "coordinator",
        "netwerkcoordinator",
        "zorgraadcoordinator",
        "directeur",
        "algemeen directeur",
        "stafmedewerker",
        "medewerker",
        "beleidsmedewerker",
        "diensthoofd",
        "teamleider",
        "teamverantwoordelijke",
        "schepen",
        "burgemeester",
        "huisarts",
        "apotheker",
        "kinesitherapeut",
        "kinesist",
        "psycholoog",
        "maatschappelijk werker",
        "verpleegkundige",
        "thuisverpleegkundige",
        "dietist",
        "logopedist",
        "tandarts",
        "vroedvrouw",
        "ervaringsdeskundige",
        "mantelzorger",
        "bestuurder",
        "lid",
        "waarnemer",
        "gast",
        "expert",
        "adviseur",
        "igp",
    )
)
REPORTERS = frozenset(
    ("verslag", "verslaggever", "verslaggeefster", "notulist", "notuliste")
)
SHARED_BOXES = frozenset(
    (
        "info",
        "secretariaat",
        "onthaal",
        "administratie",
        "contact",
        "directie",
        "iedereen",
        "alle leden",
        "bestuur",
        "noreply",
        "no reply",
        "undisclosed recipients",
    )
)
"""What stands as a name and is a box or a group."""

GUEST_WORDS = frozenset(
    (
        "ext",
        "extern",
        "external",
        "externe",
        "gast",
        "guest",
        "niet geverifieerd",
        "unverified",
        "niet geverifieerde gast",
        "organisator",
        "organizer",
        "bezoeker",
        "he him",
        "she her",
        "zij haar",
        "hij hem",
    )
)
"""What Teams and Outlook write in brackets behind a name."""

ORGANISATION_WORDS = frozenset(
    (
        "ocmw",
        "caw",
        "cgg",
        "vzw",
        "cvba",
        "wzc",
        "lwb",
        "lmn",
        "elz",
        "gemeente",
        "gemeentebestuur",
        "stad",
        "provincie",
        "woonzorgcentrum",
        "ziekenhuis",
        "az",
        "uz",
        "zorgraad",
        "zorgzone",
        "zorgbedrijf",
        "eerstelijnszone",
        "huisartsenkring",
        "huisartsenvereniging",
        "huisartsenpraktijk",
        "apothekersvereniging",
        "apotheek",
        "mutualiteit",
        "ziekenfonds",
        "cm",
        "solidaris",
        "helan",
        "dienstencentrum",
        "dienst",
        "sociaal",
        "familiezorg",
        "familiehulp",
        "thuisverpleging",
        "thuiszorg",
        "thuiszorgdienst",
        "samana",
        "kring",
        "praktijk",
        "groepspraktijk",
        "wijkgezondheidscentrum",
        "wgc",
        "vereniging",
        "federatie",
        "koepel",
        "logo",
        "huis",
        "centrum",
        "school",
        "hogeschool",
        "universiteit",
        "cvo",
        "vdab",
        "opgroeien",
        "vaph",
        "agentschap",
        "departement",
        "netwerk",
        "welzijnszorg",
        "palliatief",
        "palliatieve",
        "psychiatrisch",
        "kinesitherapie",
    )
)
"""A part that holds one of these words is an organisation and no person."""

NO_NAME_WORDS = frozenset(
    (
        "het",
        "een",
        "is",
        "was",
        "zijn",
        "wordt",
        "worden",
        "werd",
        "heeft",
        "met",
        "voor",
        "naar",
        "over",
        "om",
        "uur",
        "wij",
        "we",
        "ik",
        "je",
        "dat",
        "dit",
        "niet",
        "geen",
        "ook",
        "bij",
        "door",
        "uit",
        "verslag",
        "agenda",
        "vergadering",
        "overleg",
        "stuurgroep",
        "werkgroep",
        "bestuursorgaan",
        "aanwezigheidslijst",
        "deelnemerslijst",
        "notulen",
        "groeten",
        "bedankt",
        "beste",
    )
)
"""Words that stand in sentences and titles, not in names."""

# A Teams report

TEAMS_SECTIONS = frozenset(
    (
        "summary",
        "meeting summary",
        "participants",
        "in meeting activities",
        "samenvatting",
        "overzicht",
        "samenvatting van vergadering",
        "deelnemers",
        "activiteiten in vergadering",
        "activiteiten tijdens de vergadering",
    )
)
TEAMS_NAME = frozenset(("name", "full name", "naam", "volledige naam"))
TEAMS_MAIL = frozenset(("email", "e mail", "e mailadres", "emailadres", "e mail adres"))
TEAMS_TIME = (
    "join",
    "leave",
    "timestamp",
    "deelgenomen",
    "deelname",
    "toegetreden",
    "deelnemen",
    "verlaten",
    "vertrek",
    "tijdstempel",
    "tijdstip",
)
TEAMS_ID = ("upn", "participant id", "deelnemer id")
TITLE_WORDS = ("title", "titel", "onderwerp", "subject")
START_WORDS = ("start", "begin")
END_WORDS = ("end time", "eind")
