"""Noting a contact, its card, planned meetings, tasks."""

import re
from datetime import date

from crm.texts.formats import day, listing

_DIGEST = re.compile(r" \([0-9a-f]{12}\)")

# What a note still needs, beside the field.
DATE_NEEDED = "Kies de datum van het contact."
BODY_NEEDED = "Kies het overleg dat samenkwam."
ORGANISATION_NEEDED = "Kies de organisatie waarmee je contact had."
EVENT_TITLE_NEEDED = (
    "Geef het evenement een titel, of kies het overleg dat het inrichtte."
)
TEXT_NEEDED = "Schrijf minstens één regel, of duid aan wie er was."
BAD_LINK = "Een link naar het verslag begint met http:// of https://."
LAST_NAME_NEEDED = "Vul de naam van de nieuwe persoon in."
TWICE_THERE = (
    "Iemand staat twee keer in de lijst voor dezelfde organisatie. Neem één rij weg."
)
SUBSTITUTE_NEEDED = "Kies wie er in de plaats kwam, of neem de vervanging weg."
SUBSTITUTE_NOT_PRESENT = "Wie in de plaats kwam, hoort als aanwezig in de lijst."
PRESENT_AND_REPLACED = "Iemand staat als aanwezig en als vervangen. Kies een van beide."
PRESENCE_IN_FUTURE = "Deze datum moet nog komen: wie er was, noteer je na afloop."
TASK_TITLE_NEEDED = "Schrijf wat er moet gebeuren, of maak de taak leeg."
STALE_NOTE = (
    "Een collega heeft dit contact intussen gewijzigd. Je tekst staat hieronder nog, "
    "maar is niet bewaard: bekijk eerst wat er nu staat."
)
NOT_PLANNED = "Deze vergadering staat niet meer als gepland. Laad de pagina opnieuw."
POSTPONED_TO_PAST = (
    "Kies een dag die nog moet komen, of noteer dat de vergadering doorging."
)
AGENDA = "Agenda"
NOT_FOUND = "nog geen uitslag"
TO_ASSEMBLY = "Naar de algemene vergadering"
INTO_CALENDAR = "In mijn agenda"


def bad_mail(mail: str, name: str) -> str:
    return f"'{mail}' is geen e-mailadres. Verbeter het voor {name}, of maak het leeg."


def source_of_new(on: date | None) -> str:
    """Where the data of somebody new come from."""
    return f"contact {day(on)}" if on else "contact"


def why_noted(subject: str, on: str) -> str:
    return f"Contact genoteerd: {subject}, {on}"


def presence_counts(present: int, excused: int, absent: int, new: int) -> str:
    parts = [f"{present} aanwezig", f"{excused} verontschuldigd"]
    if absent:
        parts.append(f"{absent} afwezig")
    if new:
        parts.append(f"{new} nieuw")
    return ", ".join(parts)


# The page on which a contact is noted.
KIND = "Soort contact"
KINDS = {
    "overleg": "Overleg",
    "bezoek": "Bezoek",
    "telefoon": "Telefoon",
    "mail": "Mail",
    "evenement": "Evenement",
}
BODY = "Overleg"
CHOOSE_BODY = "Kies het overleg"
ORGANISATION = "Organisatie"
CHOOSE_ORGANISATION = "Kies een organisatie, of typ een nieuwe naam"
DATE = "Datum"
TITLE = "Titel"
NOTES = "Notities"
NOTES_PLACEHOLDER = "Wat is er gezegd?"
DECISIONS = "Beslissingen"
ACTIONS = "Hoort bij actiefiche"
CHOOSE_ACTIONS = "Kies een of meer actiefiches"
MINUTES = "Link naar het verslag"
MORE = "Meer"
PEOPLE = "Wie was er?"
PEOPLE_LATER = "De vergadering moet nog komen: noteer na afloop wie er was."
PEOPLE_FIRST = (
    "Kies eerst een overleg of een organisatie: dan verschijnt wie er meestal bij is."
)
TASKS = "Taken"
TASK = "Wat moet er gebeuren?"
TASK_OWNER = "Wie?"
TASK_DUE = "Tegen wanneer?"
ADD_TASK = "Taak toevoegen"
REMOVE_TASK = "Verwijder taak"
SAVE = "Bewaar"
SAVE_PLANNED = "Bewaar als gepland"
SAVE_MINE = "Mijn versie bewaren"
SAVE_LATER = "Later afwerken"
SAVE_LATER_HELP = "Bewaart wat er staat. Op Start zien jij en je collega's dat het nog af te werken is."
THROW_AWAY = "Klad weggooien"
THROWN_AWAY = "Het klad is weggegooid."
NOTE_ANOTHER = "Nog een contact noteren"
NOT_KEPT_YET = "Nog niet bewaard als klad..."
KEPT_AS_DRAFT = "Bewaard als klad"
CHANGING = "Je wijzigt een contact dat al genoteerd is."
SEE_STORED = "Bekijk wat er nu staat"
WENT_AHEAD = (
    "Deze vergadering stond gepland. Ging ze door? Vul aan wie er was en bewaar."
)
NEW_PERSON = "Nieuwe persoon"
FIRST_NAME = "Voornaam"
LAST_NAME = "Familienaam"
FUNCTION = "Functie"
EMAIL = "E-mail"
ADD = "Voeg toe"
PERHAPS_KNOWN = "Bedoel je iemand die al in Schakel staat?"
OWN_NAME = "in eigen naam"
IT_IS_PLANNED = "Ja, dit is die vergadering"
CANCEL = "Annuleer"
SAVED_TWICE = "Dit contact was al bewaard."
GRID_WORDS = {
    "people": PEOPLE,
    "help": "A aanwezig · V verontschuldigd · - afwezig · P iemand anders in de plaats",
    "nobody": "Nog niemand in de lijst. Zoek hierboven wie er was.",
    "left": "% nog aan te duiden",
    "rest_present": "De rest aanwezig",
    "rest_absent": "De rest afwezig",
    "marks": {"A": "aanwezig", "V": "verontschuldigd", "-": "afwezig"},
    "unmarked": "nog niet aangeduid",
    "new": "nieuw",
    "no_substitute": "toch niemand in de plaats",
    "substitute": "iemand anders kwam in de plaats of kreeg volmacht",
    "remove": "verwijder",
    "who_instead": "Wie kwam in de plaats van %?",
    "add": "Voeg iemand toe",
    "placeholder": "Typ een naam en druk op Enter",
}


def came_instead(name: str) -> str:
    return f"vertegenwoordigd door {name}"


def it_is(name: str, organisation: str | None) -> str:
    return f"Ja, {name} ({organisation})" if organisation else f"Ja, {name}"


def new_organisation(name: str) -> str:
    return f"'{name}' wordt als nieuwe organisatie bewaard."


def perhaps_organisation(names: list[str]) -> str:
    return f"Nieuwe organisatie. Of bedoel je {listing(names, 'of')}? Kies ze dan in de lijst."


def which_day(when: str) -> str:
    return f"Nu genoteerd: {when}. Kies de dag als je die kent."


def is_it_planned(when: str, title: str | None) -> str:
    named = f" '{title}'" if title else ""
    return f"Voor {when} staat al een vergadering gepland{named}. Is het deze?"


def make_new(text: str) -> str:
    return f"Nieuwe persoon: {text}" if text else "Nieuwe persoon"


NEWCOMER_OPEN = (
    "Je bent nog iemand aan het toevoegen. Kies bij 'Nieuwe persoon' eerst "
    "'Voeg toe', de persoon die al bestaat, of 'Annuleer'."
)


def saved(subject: str, unmarked: int = 0) -> str:
    told = f"Contact bewaard: {subject}."
    if not unmarked:
        return told
    people = "1 mens" if unmarked == 1 else f"{unmarked} mensen"
    return f"{told} {people} zonder aanduiding: niet genoteerd."


def draft_line(subject: str, when: str) -> str:
    return f"{subject}, klad van {when}"


NO_SUBJECT = "contact zonder overleg"

# The card of one contact.
CARD_PEOPLE = "Aanwezigheid"
CARD_EDIT = "Bewerken"
CARD_FINISH = "Afwerken"
UNFINISHED = "nog af te werken"
NO_PEOPLE = "Niemand genoteerd."
NO_TASKS = "Geen open taken."
UNKNOWN = "Dit contact bestaat niet (meer)."
MINUTES_LINK = "Verslag openen"
STATUS = {"gepland": "gepland", "geannuleerd": "geannuleerd", "doorgegaan": ""}


def noted_by(who: str) -> str:
    return f"genoteerd door {who}"


def source(text: str) -> str:
    """Where it comes from, without the sign by which a list is known again."""
    return f"bron: {_DIGEST.sub('', text)}"


def instead_of(name: str) -> str:
    return f"vertegenwoordigd door {name}"


def task_line(title: str, owner: str | None, due: str | None) -> str:
    return " · ".join(part for part in (title, owner, due and f"tegen {due}") if part)
