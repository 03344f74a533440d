"""What is odd about mandates, in sentences; nothing of it stands in the way."""

from datetime import date

from crm.texts import formats
from crm.texts.mandates import period
from crm.texts.renewal import in_a_row

TITLE = "Op te merken"
NOTE = "Ter info: niets hiervan houdt je tegen. Klik op een regel om het mandaat te openen."
RENEW = "Mandaten vernieuwen"


def title(count: int) -> str:
    return f"{TITLE} ({count})"


def more(count: int) -> str:
    return f"Nog {count}"


def gap(holder: str, first: date, last: date) -> str:
    days = (
        f"Op {formats.day(first)}"
        if first == last
        else f"Van {formats.day(first)} tot en met {formats.day(last)}"
    )
    return f"{days} is er niemand op de plaats van {holder}."


def overlap(holder: str, other: str, first: date, last: date | None) -> str:
    until = f" tot en met {formats.day(last)}" if last else ""
    return (
        f"{holder} en {other} hebben vanaf {formats.day(first)}{until} dezelfde plaats."
    )


def two_votes(person: str, start: date | None, end: date | None) -> str:
    return (
        f"{person} heeft twee stemmen in dit overleg, de tweede {period(start, end)}."
    )


def ending(holder: str, end: date) -> str:
    return f"Het mandaat van {holder} eindigt op {formats.day(end)}."


def many_ending(count: int, end: date) -> str:
    return f"{count} mandaten eindigen op {formats.day(end)}."


def too_many(holder: str, count: int, most: int) -> str:
    return f"{holder}: {in_a_row(count, most)}."


def principal_gone(holder: str, end: date | None) -> str:
    when = f" op {formats.day(end)}" if end else ""
    return f"{holder} is plaatsvervanger van een mandaat dat{when} stopte."


ALIGN_IT = "Trek ze gelijk met de knop, of open ze en kies iets anders om te volgen."


def pass_on(person: str, function: str, since: date | None) -> str:
    when = f" sinds {formats.day(since)}" if since else ""
    return f"{person} is {function}{when}: geef de zetel door met Opvolgen."


def out_of_step(holder: str, source: str) -> str:
    return f"De zetel van {holder} loopt niet gelijk met wat hij volgt ({source})."
