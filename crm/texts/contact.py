"""Noting a contact, its card, planned meetings, tasks."""

from datetime import date

from crm.texts.formats import day

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
