"""What the overview of all bodies says."""

from datetime import date

from crm.texts.formats import day, number

BODY = "Overleg"
FILLED = "Ingevuld"
SINCE = "Open sinds"
SOON = "Gaat open"
FOLLOWED = "Opgevolgd"
CHECKED = "Lijst nagekeken"
NOT_CHECKED = "nog niet"
TABLE = "Alle overleggen met hun open zetels"
LEGEND = (
    "'5 + 1' wil zeggen: 5 plaatsen ingevuld en 1 open. Klik op een rij om de open "
    "zetels van dat overleg te zien."
)
SOON_TITLE = "Gaat binnenkort open"
TREND_TITLE = "Open zetels per kwartaal"
TREND_NOTE = (
    "Geteld met de normen die toen golden, voor overleggen waarvan de lijst is nagekeken. "
    "Wie toen zetelde en niet in Schakel staat, telt niet mee."
)
QUARTER, OPEN = "Kwartaal", "Open zetels"
NOW = "nu"
DRAWN, AS_TABLE = "Grafiek", "Tabel"


def filled(places: int, every: int) -> str:
    return f"{number(places)} van {number(every)}"


def known(places: int) -> str:
    return f"{number(places)} gekend"


def cluster(places: int, open_seats: int) -> str:
    return f"{places} + {open_seats}" if open_seats else str(places)


def opens(count: int) -> str:
    return number(count) if count else ""


def followed(count: int, gaps: int) -> str:
    return f"{count} van {gaps}" if gaps else ""


def open_body(name: str) -> str:
    return f"Open zetels van {name}"


def none_soon(months: int) -> str:
    return f"De komende {months} maanden gaat geen zetel open."


def opens_on(label: str, body: str, on: date, more: int) -> str:
    what = "de zetel" if more == 1 else f"{number(more)} zetels"
    return f"{label} in {body}: {what} open vanaf {day(on)}"


def went(first: int, last: int, since: date) -> str:
    """`Er zijn nu 10 open zetels, 2 minder dan op 31/12/2024`."""
    now = (
        "Er is nu 1 open zetel"
        if last == 1
        else f"Er zijn nu {number(last)} open zetels"
    )
    if first == last:
        return f"{now}, evenveel als op {day(since)}."
    more = "meer" if last > first else "minder"
    return f"{now}, {number(abs(last - first))} {more} dan op {day(since)}."
