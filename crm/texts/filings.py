"""Words about what is filed with the authorities: directors, and the UBO register."""

from datetime import date

from crm.texts.formats import day

TITLE = "Neerlegging en UBO-register"
ABOUT = (
    "Wijzigingen in het bestuur leg je neer bij de griffie van de "
    "ondernemingsrechtbank, en je past het UBO-register aan. Vul in wanneer dat laatst "
    "gebeurde, dan zegt Schakel wat er sindsdien bij kwam en tegen wanneer."
)
UBO = "UBO-register"
CONFIRMED_ON = "UBO-register laatst bevestigd of aangepast op"
PUBLISHED_ON = "Bestuur laatst neergelegd op"
SAVE = "Bewaar"
WHY = "neerlegging en UBO-register: datums bijgewerkt"
ALL_FILED = "Er wachten geen wijzigingen in het bestuur."
UBO_UNKNOWN = (
    "UBO-register: elk jaar te bevestigen. Wanneer dat laatst gebeurde, is niet "
    "genoteerd: vul het in bij Ledenregister."
)


def publish(changes: int, by: date, *, known: bool, late: bool) -> str:
    when = "sinds de laatste neerlegging" if known else "het voorbije jaar"
    ask = (
        ""
        if known
        else " Wanneer je laatst neerlegde, is niet genoteerd: vul het in "
        "bij Ledenregister."
    )
    return f"{_changes(changes)} {when}: neerleggen tegen {day(by)}{_late(known and late)}.{ask}"


def ubo_change(changes: int, by: date, *, late: bool) -> str:
    return (
        f"{_changes(changes)}: het UBO-register aanpassen tegen {day(by)}{_late(late)}."
    )


def ubo_confirmed(on: date, by: date, *, late: bool) -> str:
    return (
        f"UBO-register: laatst bevestigd op {day(on)}, opnieuw te bevestigen tegen "
        f"{day(by)}{_late(late)}."
    )


def to_look_at(told: list[str], first: date | None) -> str:
    """One thing in full, several as a number; `first` is by when the first is due."""
    if len(told) == 1:
        return told[0]
    when = f", het eerste tegen {day(first)}" if first else ""
    return f"{len(told)} punten na te kijken{when}"


def not_yet(on: date) -> str:
    return f"{day(on)} moet nog komen. Vul de dag in waarop het gebeurd is."


def _changes(number: int) -> str:
    return f"{number} {'wijziging' if number == 1 else 'wijzigingen'} in het bestuur"


def _late(late: bool) -> str:
    return " (te laat)" if late else ""
