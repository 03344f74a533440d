"""Templates of letters: what a council can put in them, and what is wrong with one."""

from crm.texts.formats import listing

TITLE = "Sjablonen van brieven en papieren"
HELP = (
    "Je brieven en lijsten in je eigen huisstijl: bewaar het sjabloon, pas het aan in Word en zet "
    "het hier terug. Woorden tussen {{ en }} vult Schakel in."
)
PDF_NOTE = (
    "De pdf neemt je logo, kleuren, lettergrootte, kop- en voettekst over. Je lettertype "
    "en tekstvakken niet: daarvoor bewaar je de pdf vanuit Word."
)
CURRENT = "Sjabloon bewaren"
REPLACE = "Eigen sjabloon (Word, .docx)"
KEEP = "Dit sjabloon gebruiken"
DEFAULT = "Terug naar het gewone"
KNOWN = "Wat kan je invullen?"
OWN, SHARED = "Verschilt per brief of kaartje", "Overal dezelfde"
IS_DEFAULT = "Je gebruikt het gewone sjabloon."
# The letterhead.
HEAD = "Je briefhoofd"
HEAD_HELP = (
    "Je logo bovenaan en een regel onderaan, op elk papier van een vergadering. Wil je "
    "meer veranderen, neem dan hieronder het sjabloon van dat papier."
)
LOGO = "Logo (png of jpg)"
LINE = "Regel onderaan, zoals adres en ondernemingsnummer"
LOGO_IN_USE = "Dit logo staat op je papieren."
SAVE_HEAD = "Briefhoofd bewaren"
WITHOUT_LOGO = "Zonder logo"
HEAD_KEPT = "Briefhoofd bewaard"
LOGO_GONE = "Logo weggehaald"
NO_PICTURE = (
    "Dit is geen afbeelding die Schakel kan gebruiken. Bewaar je logo als png of jpg."
)


def logo_too_large(kilobytes: int) -> str:
    return f"Dit logo is te groot: hoogstens {kilobytes} kB. Verklein de afbeelding."


def line_too_long(most: int) -> str:
    return f"De regel onderaan is te lang: hoogstens {most} tekens."


def label(name: str, own: bool) -> str:
    return f"{name} (eigen sjabloon)" if own else name


NOT_WORD = (
    "Dit is geen Word-bestand dat Schakel kan lezen. Bewaar het in Word als .docx."
)
MACROS = "In dit bestand zitten macro's of ingevoegde programma's. Bewaar het zonder."
OUTSIDE = (
    "Dit bestand haalt iets op van een andere plek, bijvoorbeeld een gekoppelde "
    "afbeelding. Voeg de afbeelding in het bestand zelf in."
)
BROKEN_FIELD = (
    "Een invulveld in dit bestand is niet af. Elk veld begint met {{ en eindigt met "
    "}}, en elke {% for %} of {% if %} heeft een einde."
)
NOT_ALLOWED = (
    "In dit bestand staat een invulveld dat meer doet dan een woord invullen. Alleen "
    "velden, 'if' en de lijsten die Schakel kent, kunnen."
)
CANNOT_FILL = (
    "Schakel kan dit bestand niet invullen. Vertrek van het gewone sjabloon en verander "
    "er stap voor stap iets aan."
)
UNKNOWN_KIND = "Dit sjabloon bestaat niet."


def is_own(file: str) -> str:
    return f"Je gebruikt je eigen sjabloon: {file}."


def too_large(kilobytes: int) -> str:
    return f"Dit bestand is te groot: een sjabloon is hoogstens {kilobytes} kB. Verklein de afbeeldingen."


def unknown_fields(unknown: list[str], known: list[str]) -> str:
    names = listing([f"'{name}'" for name in unknown])
    said = "Dit veld kent Schakel" if len(unknown) == 1 else "Deze velden kent Schakel"
    also = f" Wel gekend: {listing(known)}." if known else ""
    return f"{said} niet: {names}.{also}"


def in_list(name: str) -> str:
    return f"De lijst '{name}', lijn per lijn"


def not_at_the_edge(names: list[str]) -> str:
    said = listing([f"'{name}'" for name in names])
    return f"In de kop- of voettekst kan {said} niet staan: dat verschilt per brief."


def not_a_list(lists: list[str]) -> str:
    known = listing(lists) if lists else "geen"
    return f"Een 'for' gaat hier alleen over een lijst die Schakel kent: {known}. Niet in elkaar."


def replaced(label: str) -> str:
    return f"Sjabloon '{label}' vervangen"


def put_back(label: str) -> str:
    return f"Sjabloon '{label}' terug naar het gewone"


def file_name(label: str) -> str:
    return f"Sjabloon {label.lower()}.docx"
