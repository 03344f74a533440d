"""A list of people brought to a contact: dropping it, looking at it, taking it over."""

from datetime import datetime
from typing import Any

from crm.texts.formats import number

DROP = "Plak een lijst of sleep een bestand"
DROP_EXAMPLE = "An Maes (CAW), Bo Nys..."
READ = "Lees de lijst"
NOBODY = (
    "In wat je bracht, staan geen namen of mailadressen. Plak de lijst met de mensen, "
    "één per regel."
)
TAKE_FIRST = "Neem eerst de lijst over, of klik bij de lijst op 'Verwijder'."
LATER = (
    "Deze vergadering moet nog komen. Bewaar ze als gepland; breng de lijst van wie er "
    "was na afloop."
)
TAKEN_AWAY = "De lijst is weggedaan."
OPEN = "openen"
KIND = {
    "geplakte lijst": "de geplakte lijst",
    "Teams-rapport": "het Teams-rapport",
    "uitnodiging": "de uitnodiging",
    "visitekaartjes": "de visitekaartjes",
    "mail": "de mail",
    "Excel-lijst": "de Excel-lijst",
    "export van adressen": "de export van adressen",
}
CHOOSE = "Kies wie dit is"
WORDS: dict[str, Any] = {
    "take": "Overnemen",
    "away": "Verwijder",
    "help": "Pijltjes: andere regel · 1-9: een ander · Z: zoek iemand · "
    "N: nieuwe persoon · G: geen persoon · A, V, -: aanwezigheid · Enter: alles overnemen",
    "list": "Mensen op de lijst",
    "new": "nieuwe persoon",
    "nobody": "geen persoon",
    "proxy": "volmacht aan %",
    "as": "Op de lijst: %",
    "works": "noteer dat die bij % werkt",
    "new_place": "noteer ook de nieuwe organisatie %",
    "choose": CHOOSE,
    "find": "Zoek iemand anders",
    "search": "Typ een naam",
    "nothing_found": "Niemand gevonden.",
    "chosen": "gekozen",
    "marks": {"A": "aanwezig", "V": "verontschuldigd", "-": "afwezig"},
    "unmarked": "nog niet aangeduid",
    "status": {
        "known": "gekend",
        "probable": "waarschijnlijk",
        "new": "nieuw",
        "ignored": "geen persoon",
        "unclear": "te kiezen",
    },
}
NOTED_BEFORE = "Deze lijst is al genoteerd."
ADD_TO_IT = "Aanvullen"
SAVE_APART = "Toch apart bewaren"
CHOOSE_FIRST = "Kies eerst bij elke regel 'te kiezen' wie het is."
TOWN_WORDS = (
    "lokaal bestuur",
    "ocmw",
    "gemeentebestuur",
    "gemeente",
    "stad",
    "stadsbestuur",
    "sociaal huis",
)
"""What the local authority of a town is called, before the name of the town."""


def too_many(found: int, most: int) -> str:
    return (
        f"Deze lijst heeft {number(found)} regels; voor een contact kunnen er "
        f"{number(most)}. Breng ze in via 'Gegevens invoeren'."
    )


def counts(known: int, probable: int, new: int, nobody: int, unclear: int = 0) -> str:
    """What the lines are now: "20 gekend, 2 waarschijnlijk, 3 nieuw"."""
    told = [
        (unclear, "te kiezen"),
        (known, "gekend"),
        (probable, "waarschijnlijk"),
        (new, "nieuw"),
        (nobody, "geen persoon"),
    ]
    return ", ".join(f"{count} {word}" for count, word in told if count) or "niemand"


def read_from(
    kind: str, name: str, start: datetime | None, end: datetime | None
) -> str:
    """What was brought in, and when it says the meeting was."""
    words = KIND[kind]
    parts = [f"{words[0].upper()}{words[1:]}"]
    if name:
        parts.append(f"'{name}'")
    if start is not None:
        hours = f"{start:%H:%M}" if start.hour or start.minute else ""
        until = f" tot {end:%H:%M}" if hours and end is not None else ""
        parts.append(f"van {start:%d/%m/%Y}{f', {hours}{until}' if hours else ''}")
    return " ".join(parts)


def already_there(what: str, when: str, *, same_list: bool) -> str:
    why = "Deze lijst is al genoteerd" if same_list else "Dit staat er al"
    return f"{why}: {what}, {when}."


def source(kind: str, name: str, digest: str) -> str:
    """Where a contact comes from; the digest knows the same list again."""
    named = f" {name}" if name else ""
    return f"{kind}{named} ({digest})"


def taken(people: int, new: int) -> str:
    made = f", van wie {new} nieuw" if new else ""
    return f"{people} mensen overgenomen{made}."


def because(reasons: list[str]) -> str:
    """Whole sentences, one behind the other."""
    return " ".join(reasons)


NOBODY_TO_NOTE = "Niemand op deze lijst kan zonder vragen genoteerd worden. Sleep ze op 'Contact noteren' en kijk de lijnen na."
DATE_NEEDED = "Op deze lijst staat geen datum. Geef ze met --date, bijvoorbeeld --date 12/03/2026."
ATTEND_HELP = (
    "Noteer wie op een lijst, verslag of uitnodiging staat als aanwezig op een overleg."
)
FILE_HELP = "Het bestand: een Teams-rapport, uitnodiging, mail, Excel-lijst of tekst."
BODY_HELP = "Naam van het overleg; AV, BO en DB mogen ook."
DATE_HELP = "Dag van het overleg; zonder is het de dag op de lijst."
DRY_RUN_HELP = "Toon wat er zou gebeuren en bewaar niets."
JSON_HELP = "Antwoord voor programma's, op de standaarduitvoer."
DRY_RUN_DONE = "Er is niets bewaard."


def one_file(path: str) -> str:
    return f"'{path}' is een map. Geef een bestand."


def why_attended(body: str, when: str) -> str:
    return f"Aanwezigheid op {body} van {when}, van een lijst"


def left_out(line: int, text: str, names: list[str]) -> str:
    return f"Lijn {line}, '{text}': misschien {' of '.join(names)}. Niet genoteerd; kijk na op 'Contact noteren'."


STATUS = {
    "known": "gekend",
    "probable": "misschien",
    "new": "nieuw",
    "ignored": "geen persoon",
}


def attended_line(text: str, status: str, name: str | None) -> str:
    return f"{STATUS[status]:13} {text}{f' → {name}' if name else ''}"


def noted(contact_id: int) -> str:
    return f"Genoteerd als contact {contact_id}."
