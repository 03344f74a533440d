"""What the assembly room says."""

from datetime import date

from crm.texts import formats

NAME_NEEDED = "Geef het overleg een naam."


def name_taken(name: str) -> str:
    return f"Er is al een overleg '{name}'. Kies een andere naam of open het bestaande."


def bad_period(start: date, end: date) -> str:
    return f"Het einde ({formats.day(end)}) ligt voor het begin ({formats.day(start)}). Kijk de datums na."


def unknown_body(name: str, names: list[str]) -> str:
    known = "; ".join(names) if names else "nog geen enkel overleg"
    return f"Er is geen overleg '{name}'. Gekend: {known}."


def several_bodies(name: str, names: list[str]) -> str:
    return f"'{name}' past op meer dan een overleg: {'; '.join(names)}. Geef de volledige naam."
