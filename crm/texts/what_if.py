"""What the scenarios say (on screen: Wat als...)."""

from collections.abc import Sequence

from crm.texts.findings import some
from crm.texts.formats import listing, number

NO_NAME = "Geef het scenario een naam, zoals 'Met VAPH erbij'."
NOTHING_CHANGED = "Er is nog geen wijziging: kies eerst wie erbij komt of wie weggaat."
INTRO = (
    "Kies wie erbij zou komen en wie weg zou gaan. Je ziet meteen wat dat verandert; "
    "aan de mandaten zelf verandert niets."
)
CHOOSE_BODY = "Overleg"
JOINING = "Wie komt erbij?"
JOINING_PLACEHOLDER = "Kies organisaties"
LEAVING = "Wie gaat weg?"
LEAVING_PLACEHOLDER = "Kies leden van nu"
OWN_SECTOR = "eigen cluster en sector"
NAME = "Naam"
NAME_EXAMPLE = "bv. Met VAPH erbij"
KEEP = "Bewaar onder een naam"
SAVE = "Bewaar"
KEPT = "Bewaarde scenario's"
OPEN = "Open"
DROP = "Verwijder"
START_AGAIN = "Begin opnieuw"
SHEET = "wat als"
SHARE = "Alles staat in de link: kopieer het adres om dit voorstel door te sturen."
NORMS = "Wie hoort erbij, nu en dan"
NO_NORMS = "Voor dit overleg staat nog niet wie erbij hoort."
NORM, NOW, THEN, STATE = "Norm", "Nu", "Dan", "Dan in orde"
YES, NO = "ja", "nee"
BALANCE = "Evenwicht"
BRIDGES = "Bruggen naar ander overleg"
NO_BODIES = "Voor geen enkel overleg staat al wie erbij hoort: begin bij Samenstelling."
NO_BRIDGES = "Geen enkel lid zit ook in een ander overleg dat wij kennen."
ONLY_COUNTED = (
    "Dit is een berekening met wat in Schakel staat; de statuten en de algemene "
    "vergadering beslissen."
)


def first_line(
    body: str, now: tuple[int, int], then: tuple[int, int], changes: int
) -> str:
    """`Bestuursorgaan: nu 22 van 24 ingevuld, met 2 wijzigingen 24 van 24`."""
    start = f"{body}: nu {number(now[0])} van {number(now[1])} ingevuld"
    if not changes:
        return f"{start}. Kies hieronder wat er verandert."
    noun = "wijziging" if changes == 1 else "wijzigingen"
    return (
        f"{start}, met {number(changes)} {noun} "
        f"{number(then[0])} van {number(then[1])}."
    )


def amount(minimum: int, maximum: int | None, label: str) -> str:
    """`VAPH: minstens 1, hoogstens 3`."""
    parts = [f"minstens {minimum}"] if minimum else []
    parts += [f"hoogstens {maximum}"] if maximum is not None else []
    return f"{label}: {', '.join(parts)}" if parts else label


def share(label: str, now: int, then: int, total: int) -> str:
    """`welzijn: nu 5, dan 6 van de 24 plaatsen (25%)`."""
    percent = round(100 * then / total) if total else 0
    before = f"nu {now}, dan " if now != then else ""
    return f"{label}: {before}{then} van de {total} plaatsen ({percent}%)"


def most_than_half(label: str) -> str:
    return f"{label} zou meer dan de helft van de plaatsen hebben."


def bridge_lost(body: str) -> str:
    return f"Geen lid meer dat ook in {body} zit."


def bridge_won(body: str, members: Sequence[str]) -> str:
    return f"Een band erbij met {body}, via {some(list(members), 'en')}."


def hangs_on(body: str, member: str) -> str:
    return f"{body} is alleen via {member} verbonden."


def list_title(body: str) -> str:
    return f"Wat als: {body}"


def would_join(names: Sequence[str]) -> str:
    return f"Erbij: {'; '.join(names)}."


def would_leave(names: Sequence[str]) -> str:
    return f"Weg: {'; '.join(names)}."


def could_fill(organisation: str, groups: Sequence[str]) -> str:
    """`De Ark · open voor VAPH`."""
    return f"{organisation} · open voor {listing(list(groups))}"


def why_kept(name: str, body: str) -> str:
    return f"Scenario '{name}' voor {body} bewaard"


def why_dropped(name: str) -> str:
    return f"Scenario '{name}' verwijderd"


def for_what(organisation: str) -> str:
    return f"Waarvoor zou {organisation} zetelen?"
