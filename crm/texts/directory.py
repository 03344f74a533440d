"""Organisations and people: lists, cards, forms."""

from datetime import date

from crm.texts import formats

# Fields
NAME = "Naam"
FIRST_NAME = "Voornaam"
LAST_NAME = "Familienaam"
ALIASES = "Andere namen"
PERSON_ALIASES_HELP = "Hoe deze persoon nog heet in lijsten, zoals Jos Claes voor Jozef Claes. Zet een puntkomma tussen twee namen."
ALIASES_HELP = "Zet een puntkomma tussen twee namen."
KIND = "Soort"
CLUSTER = "Cluster"
SECTOR = "Sector"
LINE = "Lijn"
MUNICIPALITY = "Gemeente"
SOURCE = "Bron"
WORKING_AREA = "Werkingsgebied"
LEGAL_FORM = "Rechtsvorm"
ADDRESS = "Adres"
KBO = "Ondernemingsnummer"
WEBSITE = "Website"
EMAIL = "E-mail"
PHONE = "Telefoon"
SYSTEMS = "Werkt met (systemen)"
CHANNEL = "Liefst bereikbaar via"
COMPETENCES = "Competenties"
DATA_ACCESS = "Zicht op data"
NO_MAIL = "Wil geen mails krijgen"
NO_INTRODUCTIONS = "Wil niet gevraagd worden om ons voor te stellen"
INFORMED_ON = "Geïnformeerd op"
KEEP_UNTIL = "Bewaren tot"
ORGANISATION = "Organisatie"
FUNCTION = "Functie"
FROM = "Van"
LAST_DAY = "Laatste dag"
LAST_SEEN = "Laatst gezien"
WHERE = "Waar"
SEATS = "Zetels"
MORE = "Meer"
LINES = {
    "0": "nulde lijn",
    "1": "eerste lijn",
    "2": "tweede lijn",
    "3": "derde lijn",
    "nvt": "geen lijn",
}

# Buttons
SAVE = "Bewaar"
EDIT = "Bewerken"
NOTE = "Contact noteren"
SHOW_NETWORK = "Toon op de netwerkkaart"
NEW_ORGANISATION = "Nieuwe organisatie"
NEW_PERSON = "Nieuwe persoon"
ADD_POST = "Functie toevoegen"
END_POST = "Beëindigen"
TAKEN_BY = "Wie neemt de functie over?"
SAME_PERSON = "Kies iemand anders om de functie over te nemen."
OPEN = "Open"

# Filters
FIND = "Zoek op naam"
ALL = "Alle"
UNSORTED = "Nog in te delen"
TO_SORT_OUT = "Nog in te delen"
HOW_TO_OPEN = "Klik op een rij om de kaart te openen."
NO_MATCH = "Niemand voldoet aan deze filter. Maak de filter ruimer."
NO_ORGANISATIONS = "Er zijn nog geen organisaties. Voer een lijst in, of maak er een."
NO_PEOPLE = "Er zijn nog geen personen. Voer een lijst in, of maak er een."
UNKNOWN_ORGANISATION = "Deze organisatie bestaat niet (meer). Kies er een uit de lijst."
UNKNOWN_PERSON = "Deze persoon bestaat niet (meer). Kies iemand uit de lijst."
UNKNOWN_ACTION = "Deze actiefiche bestaat niet (meer). Kies er een uit de lijst."
IMPORT = "Gegevens invoeren"

# Blocks of a card
PEOPLE_HERE = "Mensen"
POSTS = "Werkt voor"
SEATS_HERE = "Zetels"
CONTACTS = "Contacten"
ACTIONS = "Actiefiches"
TIES = "Vaak samen gezien met"
HISTORY = "Geschiedenis"
NO_PEOPLE_HERE = "Nog niemand gekend bij deze organisatie."
NO_POSTS = "Nog geen organisatie gekend."
NO_SEATS = "Geen zetels."
NO_CONTACTS = "Nog geen contacten genoteerd."
NO_ACTIONS = "Hoort nog niet bij een actiefiche."
NO_TIES = "Nog met niemand samen gezien in overleg dat wij noteerden."
NO_HISTORY = "Nog niets gewijzigd."
FORMER = "vroeger"
NO_MAIL_SHORT = "wil geen mails"
PRESENT = "aanwezig"
REPRESENTED = "vertegenwoordigd"
SHOW_REST = "Toon ook de andere"
COPY = "Kopieer"
COPIED = "Gekopieerd"
COPY_FAILED = "Kopiëren lukte niet: kies de tekst en druk Ctrl+C"

# Actions of the plan
NUMBER = "Nr."
TITLE = "Titel"
GOAL = "Doelstelling"
START = "Start"
END = "Einde"
ROLE = "Onze rol"
PARTNERS = "Partners"
NO_ACTIONS_YET = "Er zijn nog geen actiefiches. Voer het actieplan in, of maak er een."
PLAIN_WORDS = "nog niet gekoppeld"
PERIOD = "Periode"
MEETINGS_OF_ACTION = "Contacten over deze actie"

# Not sorted yet
WORDS = "Staat nu als"

NAME_NEEDED = "Vul de familienaam in."
ORGANISATION_NEEDED = "Kies een organisatie."

# Search
SEARCH = "Zoek een organisatie, persoon, overleg of contact"
NOTHING_FOUND = "Niets gevonden. Probeer een deel van de naam."
KINDS = {
    "organisation": "organisatie",
    "person": "persoon",
    "body": "overleg",
    "action": "actiefiche",
    "contactmoment": "contact",
}

CARETAKER = "Schakel"
WHY_FORGOTTEN = "Rijen van een referentielijst gewist op hun einddatum"

ORGANISATION_LIST = "Organisaties"
PERSON_LIST = "Personen"


def bad_email(text: str) -> str:
    return f"'{text}' is geen e-mailadres. Schrijf het als naam@voorbeeld.be."


def bad_kbo(text: str) -> str:
    return f"'{text}' is geen geldig ondernemingsnummer. Kijk de tien cijfers na, bijvoorbeeld 0123.456.749."


def ends_before_it_starts(start: date) -> str:
    return f"De laatste dag ligt voor de start ({formats.day(start)}). Kies een latere dag."


def organisations_line(shown: int, every: int, unsorted: int) -> str:
    first = (
        f"{every} organisaties"
        if shown == every
        else f"{shown} van {every} organisaties"
    )
    return f"{first}, {unsorted} nog in te delen" if unsorted else first


def people_line(shown: int, every: int) -> str:
    return f"{every} personen" if shown == every else f"{shown} van {every} personen"


def actions_line(count: int) -> str:
    return "1 actiefiche" if count == 1 else f"{count} actiefiches"


def last_seen(day: str, where: str | None) -> str:
    return f"laatst gezien {day} op {where}" if where else f"laatst gezien {day}"


NEVER_SEEN = "nog niet gezien in overleg dat wij noteerden"


SPOKE = "sprak voor hen"


def sits_in(bodies: list[str]) -> str:
    return f"zetelt in {formats.listing(bodies)}"


def seen_on(day: str) -> str:
    return f"laatst gezien {day}"


def section(title: str, count: int) -> str:
    return f"{title} ({count})" if count else title


def period(start: date | None, end: date | None) -> str:
    if start and end:
        return f"{formats.day(start)} tot {formats.day(end)}"
    if start:
        return f"sinds {formats.day(start)}"
    return f"tot {formats.day(end)}" if end else ""


def met(times: int, last: str) -> str:
    return f"{times} keer, laatst {last}" if times > 1 else f"1 keer, {last}"


def same_name(names: list[str]) -> str:
    return f"Let op: {formats.listing(names)} heeft dezelfde naam. Is het dezelfde, gebruik dan die."


def changed(who: str, when: str, fields: str) -> str:
    return f"{when}, {who}: {fields}"


def field_change(name: str, old: str, new: str) -> str:
    return f"{name} van '{old}' naar '{new}'"


def why_added(name: str) -> str:
    return f"{name} toegevoegd"


def why_changed(name: str) -> str:
    return f"{name} gewijzigd"


def why_post(person: str, organisation: str) -> str:
    return f"{person} werkt voor {organisation}"


def why_post_ended(person: str, organisation: str) -> str:
    return f"{person} werkt niet langer voor {organisation}"


def why_sorted(count: int, name: str) -> str:
    return f"{name} ingedeeld" if count == 1 else f"{count} organisaties ingedeeld"


def saved(what: str) -> str:
    return f"Bewaard: {what}."


def link_to(label: str) -> str:
    return f"Open {label}"
