"""Words about renewing the mandates of a body for a whole term."""

from datetime import date

from crm.texts import formats

STAYS = "blijft"
OTHER = "iemand anders"
STOPS = "stopt"

FIRST_DAY = "Eerste dag"
LAST_DAY = "Laatste dag"
NOMINATED_BY = "Voorgedragen door"
NOMINATED_ON = "Beslist op"
BODY = "Overleg"
FATE = "Wat"
SUCCESSOR = "Wie komt in de plaats?"
SEATS = "Zetels"
ALTERNATE = "plaatsvervanger"
PREVIEW = "Wat er gebeurt"
SAVE = "Bewaar de nieuwe mandaten"
TO_BODY = "Naar het overleg"
NOTHING_RUNS = "Er loopt geen mandaat in dit overleg. Voeg er eerst een toe."
ALL_GIVEN = "Alle lopende mandaten hebben al een vervolg, of volgen een ander mandaat."
NO_BODIES = "Nog geen overleg. Maak er eerst een onder Overleg en mandaten."
NOT_OF_THIS_BODY = (
    "Een gekozen mandaat hoort niet bij dit overleg, of volgt een mandaat elders."
)
NOTHING_CHOSEN = "Er is niets te vernieuwen."
DAYS_NEEDED = "Kies de eerste dag van de nieuwe mandaten."
NEW_TABLE = "De nieuwe mandaten"
NOW = "Nu"
THEN = "Vanaf de eerste dag"
IN_A_ROW = "Na elkaar"
UNTIL = "Tot en met"
FROM = "Van"
NOBODY = "stopt"
NO_PROPOSAL = (
    "Geen voorstel voor de laatste dag: de statuten zeggen niets over de duur en de "
    "lopende mandaten evenmin."
)


def _count(number: int, one: str, more: str) -> str:
    return f"{number} {one if number == 1 else more}"


def first_line(body: str, running: int, end: date | None) -> str:
    count = _count(running, "lopend mandaat", "lopende mandaten")
    when = f", de meeste tot en met {formats.day(end)}" if end else ""
    return f"{body}: {count}{when}."


def by_statutes(years: int, article: str | None) -> str:
    where = f", art. {article}" if article else ""
    return f"Voorstel volgens de statuten{where}: {_years(years)}."


def as_now(years: int) -> str:
    return (
        f"Voorstel: {_years(years)}, even lang als de lopende mandaten. "
        "De statuten zijn hierover niet ingevuld."
    )


def _years(years: int) -> str:
    return f"{years} jaar"


def following(count: int) -> str:
    if count == 1:
        return "1 zetel volgt een mandaat of functie elders en verandert mee met zijn bron."
    return f"{count} zetels volgen een mandaat of functie elders en veranderen mee met hun bron."


def starts_later(start: date) -> str:
    return (
        f"Een mandaat begint pas op {formats.day(start)}. Kies een latere eerste dag, "
        "of pas dat mandaat eerst aan."
    )


def bad_days(first: date, last: date) -> str:
    return (
        f"De laatste dag ({formats.day(last)}) ligt voor de eerste "
        f"({formats.day(first)})."
    )


GO_ON = "Verder waar je was"


def still_a_draft(body: str, since: str) -> str:
    return f"{body}: je begon hier al aan, {since}."


def sure(body: str) -> str:
    return f"Wat je voor de mandaten van {body} koos, is dan weg."


def summary(first: date, kept: int, replaced: int, stopped: int) -> str:
    made = kept + replaced
    begin = "begint" if made == 1 else "beginnen"
    new = _count(made, "nieuw mandaat", "nieuwe mandaten")
    parts = [
        _count(kept, "blijft", "blijven") if kept else "",
        f"{replaced} met iemand anders" if replaced else "",
        _count(stopped, "stopt", "stoppen") if stopped else "",
    ]
    return f"Op {formats.day(first)} {begin} {new}: {', '.join(filter(None, parts))}."


ORDINALS = (
    *("eerste", "tweede", "derde", "vierde", "vijfde"),
    *("zesde", "zevende", "achtste", "negende", "tiende"),
)


def in_a_row(count: int, most: int | None = None) -> str:
    word = ORDINALS[count - 1] if count <= len(ORDINALS) else f"{count}de"
    line = f"{word} mandaat na elkaar" if count > 1 else "eerste mandaat"
    return f"{line}; statuten: hoogstens {most}" if most is not None else line


def why(body: str, first: date) -> str:
    return f"Mandaten van {body} vernieuwd vanaf {formats.day(first)}"
