"""Known links between organisations: what forms, cards and refusals say."""

from datetime import date

from crm.texts.formats import day

HEADING = "Banden"
NONE = "Nog geen band genoteerd: een koepel, een afspraak, een communicatielijn."
NOTE = "Noteer een band"
CHANGE = "Wijzig"
RELATION = "Welke band"
OTHER = "Met welke organisatie"
SOURCE = "Bron"
SOURCE_HELP = "Wie zei het, of in welk verslag of welke overeenkomst staat het?"
CONFIRMED = "Nagekeken op"
START = "Van"
END = "Tot"
SAVE = "Bewaar"
REMOVE = "Verwijder deze band"
WITH_ITSELF = (
    "Een organisatie heeft geen band met zichzelf. Kies een andere organisatie."
)
OTHER_NEEDED = "Kies met welke organisatie de band is."
END_FIRST = "De einddatum ligt voor de begindatum. Kijk beide na."

# From the organisation whose card it is, to the other one.
UMBRELLA_OF = "is koepel van"
UNDER = "heeft als koepel"
AGREEMENT = "heeft een afspraak met"
REFERS_TO = "verwijst door naar"
REFERRED_BY = "krijgt doorverwezen van"
LINE_EXISTS = "communicatielijn bestaat met"
LINE_GAP = "communicatielijn ontbreekt (hiaat) met"
LINE_UNKNOWN = "communicatielijn nog onbekend met"


def known_already(kind: str, one: str, other: str) -> str:
    return (
        f"Tussen {one} en {other} staat al een band '{kind}' in deze periode. "
        "Wijzig die, of geef ze een einddatum."
    )


def relation(words: str, other: str) -> str:
    """`heeft als koepel Vlaams Welzijnsverbond`."""
    return f"{words} {other}"


def basis(
    source: str | None, on: date | None, start: date | None, end: date | None
) -> str:
    """Where a link comes from, and when it holds: `bron: verslag, nagekeken 1/2/2026`."""
    parts = [
        f"bron: {source}" if source else "zonder bron",
        f"nagekeken {day(on)}" if on else "",
        f"sinds {day(start)}" if start else "",
        f"tot {day(end)}" if end else "",
    ]
    return ", ".join(part for part in parts if part)


def line_state(state: str, source: str | None, on: date | None) -> str:
    """`communicatielijn: hiaat (clusteroverleg, 12/03/2026)`."""
    where = ", ".join(word for word in (source, day(on) if on else None) if word)
    words = {
        "bestaat": "communicatielijn bestaat",
        "hiaat": "genoteerd als hiaat",
        "onbekend": "communicatielijn nog onbekend",
    }[state]
    return f"{words} ({where})" if where else words


def noted(one: str, other: str) -> str:
    return f"Band genoteerd: {one} en {other}"


def changed(one: str, other: str) -> str:
    return f"Band gewijzigd: {one} en {other}"


def removed(one: str, other: str) -> str:
    return f"Band verwijderd: {one} en {other}"
