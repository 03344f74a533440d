"""The frame around every page: menu, banner, messages."""

APP = "Schakel"

# The menu: groups and pages.
NOTE = "Noteren"
WHO = "Wie"
SEE = "Zien"
WORK = "Werk"

START = "Start"
NOTE_CONTACT = "Contact noteren"
ORGANISATIONS = "Organisaties"
PEOPLE = "Personen"
BODIES = "Overleg en mandaten"
MISSING = "Ontbrekende partners"
NETWORK = "Netwerkkaart"
LISTS = "Ledenlijsten"
ASSEMBLY = "Algemene vergadering"
ACTIONS = "Actiefiches"
REPORTS = "Rapportering"
ADMIN = "Beheer"

# Reached by a link only.
FIRST_USE = "Eerste gebruik"
IMPORT = "Gegevens invoeren"
STATUTES = "Statuten"
ORGANISATION = "Organisatie"
PERSON = "Persoon"
BODY = "Overleg"
REGISTER = "Ledenregister"
RENEW = "Mandaten vernieuwen"
PREPARE = "Overleg voorbereiden"
CONTACT = "Contact"
ACTION = "Actiefiche"
SORT_OUT = "Nog in te delen"
DUPLICATES = "Dubbels"
SEARCH_CASE = "Zoektocht"
PLANNED = "Geplande vergaderingen"
SEARCH_CASES = "Zoektochten"
QUIET = "Lang niet gezien"
SINGLE = "Slechts één contactpersoon"
UNSEEN = "Niet samen gezien"
WHAT_IF = "Wat als..."
EXPERT = "Voor wie dieper wil kijken"
COMPOSITION = "Samenstelling: wie hoort erbij"
NEW_TABLE = "Nieuwe tafel"
ADVICE = "Advies ontbrekende partners"

NO_REAL_DATA = (
    "Proefversie zonder aanmelding: zet hier nog geen echte gegevens van PZON in."
)

THIS_COMPUTER = "deze computer"
SORT_UP = "Sorteer van laag naar hoog"
SORT_DOWN = "Sorteer van hoog naar laag"
UNDO = "Ongedaan maken"
UNDONE = "De wijziging is ongedaan gemaakt."
REDO = "Toch wel"
REDONE = "De wijziging staat er weer."
UNEXPECTED = (
    "Er liep iets onverwacht mis. Wat al bewaard was, blijft bewaard. "
    "Laad de pagina opnieuw; blijft het misgaan, meld het dan aan je beheerder."
)

START_SENTENCE = "Noteer een contact, of kies links wat je wilt zien."


def page_title(page: str) -> str:
    """What the browser tab says."""
    return f"{page} · {APP}"


NEEDS_JAVASCRIPT = "Schakel heeft JavaScript nodig: zet het aan in je browser."


def no_such_file(name: str) -> str:
    return f"Het bestand '{name}' bestaat niet. Ga terug naar de lijst en kies opnieuw."
