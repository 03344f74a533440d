"""Beheer: history, where the data live, backup, settings."""

from datetime import datetime

from crm.texts import formats

HISTORY = "Geschiedenis"
NUMBER = "Nr."
WHEN = "Wanneer"
WHO = "Wie"
WHY = "Wat"
HOW_MUCH = "Gegevens"
STATE = "Toestand"
UNDONE = "ongedaan gemaakt"
UNDO = "Ongedaan maken"
REDO = "Opnieuw uitvoeren"
CLOSE = "Sluiten"
FIND = "Zoek op wie of wat"
TABLE = "De wijzigingen, het nieuwste eerst. Kies een rij om te zien wat er veranderde."
HOW_TO_OPEN = "Kies een rij om te zien wat er veranderde."
NOTHING_YET = "Er is nog niets gewijzigd. Voer gegevens in om te beginnen."
NO_MATCH = "Geen wijziging past bij wat je zoekt."
NO_SUCH = "Deze wijziging bestaat niet."
PAGE = "Bladzijde"
EMPTY = "leeg"

DATA = "Waar je gegevens staan"
BACKUP = "Reservekopie bewaren"
BACKUP_HELP = (
    "Een bestand met alles erin. Bewaar het op een veilige plek: er staan "
    "persoonsgegevens in. Moet ze teruggezet worden, vraag het dan aan je helpdesk."
)
RESTORE = "Voor de helpdesk"
RESTORE_HELP = "Sluit Schakel en zet de reservekopie terug met deze opdracht:"
RESTORE_COMMAND = "crm restore BESTAND"
SETTINGS = "Je zorgraad"
NAME = "Naam van de zorgraad"
ZONE = "Eerstelijnszone"
SAVE = "Bewaren"
TO_IMPORT = "Gegevens invoeren"
IMPORT_HELP = (
    "Een Excel-lijst of een map met bestanden inlezen, met een voorbeeld vooraf."
)
WHY_SETTINGS = "Naam en zone van de zorgraad gewijzigd"


def backup_name(day: str) -> str:
    return f"Schakel reservekopie {day}.db"


def first_line(changes: int) -> str:
    if changes == 0:
        return NOTHING_YET
    count = "1 wijziging" if changes == 1 else f"{formats.number(changes)} wijzigingen"
    return f"{count} bewaard. Elke wijziging kan je ongedaan maken, zolang niemand erna hetzelfde wijzigde."


def heading(number: int, why: str) -> str:
    return f"{number}. {why}"


def by_whom(who: str, at: datetime) -> str:
    return f"{who}, {formats.moment(at)}"


def undone_by(number: int) -> str:
    return f"Ongedaan gemaakt door wijziging {number}."


def record_line(deed: str, noun: str, label: str) -> str:
    """`persoon An Maes toegevoegd`; a label that begins with its noun says it once."""
    named = label if label.startswith(f"{noun} ") else f"{noun} {label}"
    return f"{named} {deed}"


def count_line(noun: str, count: int, deed: str) -> str:
    return f"{noun}: {formats.number(count)} {deed}"


def field_line(name: str, old: str, new: str) -> str:
    return f"{name}: {old} → {new}"


def and_more(count: int) -> str:
    return f"en nog {formats.number(count)} gegevens"


def undone(number: int) -> str:
    return f"Wijziging {number} is ongedaan gemaakt."


def redone(number: int) -> str:
    return f"Wijziging {number} is opnieuw uitgevoerd."
