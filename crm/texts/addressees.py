"""The list of who gets a letter, for a mail merge in Word or Outlook."""

from datetime import date

from crm.texts.formats import day, listing

SHEET = "adressen"
NAME = "Naam"
ORGANISATION = "Organisatie"
ADDRESS = "Adres"
EMAIL = "E-mail"
CLUSTER = "Cluster"
VOTES = "Stemmen"
GREETING = "Aanhef"


def title(body: str) -> str:
    return f"Adressen uitnodiging {body}"


def file_name(body: str, on: date) -> str:
    return f"{title(body)} {on.isoformat()}"


def count(letters: int, on: date) -> str:
    noun = "geadresseerde" if letters == 1 else "geadresseerden"
    return f"{letters} {noun} voor {day(on)}"


def left_out(refused: int, unknown: int) -> tuple[str, ...]:
    said = []
    if refused:
        said.append(f"Weggelaten, want wil geen mails: {refused}. Stuur een brief.")
    if unknown:
        said.append(f"Weggelaten, want zonder mailadres: {unknown}. Stuur een brief.")
    return tuple(said)


def unknown_columns(unknown: list[str], known: list[str]) -> str:
    return f"Kolom {listing(unknown)} bestaat niet. Kies uit {listing(known)}."
