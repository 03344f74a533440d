"""Preparing a meeting: the page, the page to print and the sheet to sign."""

from datetime import date

from crm.texts.formats import day, listing, long_day

PREPARE = "Voorbereiden"
LINK = "voorbereiden"
BAD_LINK = "Deze link zegt niet welk overleg je voorbereidt. Open het vanuit Start of de kaart van het overleg."
NO_BODY = "Dit contact hoort bij geen overleg. Voorbereiden kan voor een overleg; open de kaart van het contact."
UNKNOWN = "Dit overleg bestaat niet (meer)."
TO_BODY = "Kaart van het overleg"
TO_NOTE = "Noteer wie er is"
PAPER = "Afdrukken (A4)"
SIGN_IN = "Aanwezigheidslijst en uitnodiging"
COPY_MAILS = "Mails kopiëren voor Outlook"

EXPECTED = "Verwacht"
NOBODY_EXPECTED = "Niemand heeft een mandaat."
NOBODY_CAME = "Niemand is vaste deelnemer of kwam de laatste 12 maanden twee keer."
ALTERNATES = "Plaatsvervangers"
GUESTS = "Kwamen ook"
GUESTS_HELP = "Zonder mandaat, en op minstens twee van de laatste drie vergaderingen."
ALSO = "Op de papieren en in de mail staat wie verwacht wordt. Ook:"
WITHOUT_NAME = "Zetels zonder naam"
REST = "De anderen"
MISSED = "Niet gezien op de laatste drie"
MISSED_NOTE = (
    "In overleg dat wij noteerden. Wie iemand in de plaats stuurde, telt als gezien."
)
NOBODY_MISSED = "Wie verwacht wordt, is op de laatste drie minstens één keer gezien."
NO_HABIT = "Nog geen drie vergaderingen met aanwezigen genoteerd."
OPEN_SEATS = "Wie ontbreekt"
NO_OPEN_SEATS = "Geen open zetels."
NOT_CHECKED = (
    "De lijst van dit overleg is nog niet nagekeken: open zetels zijn dus niet zeker."
)
TASKS = "Open taken"
NO_TASKS = "Geen open taken uit dit overleg."
DECISIONS = "Vorige beslissingen"
NO_DECISIONS = "Nog geen beslissingen genoteerd."
NEXT = "Daarna"
NOTHING_NEXT = "Na deze vergadering is er nog geen gepland."
NOTHING_PLANNED = "Geen vergadering gepland."

SIGN_IN_SHEET = "aanwezigheidslijst"
NAME = "Naam"
ORGANISATION = "Organisatie"
SIGNATURE = "Handtekening"
GUESTS_NOTE = (
    "Sta je niet op de lijst? Schrijf je naam en organisatie op een lege regel."
)

_NOTED = {
    "aanwezig": "aanwezig",
    "verontschuldigd": "verontschuldigd",
    "afwezig": "afwezig",
    None: "niet genoteerd",
}


def first_line(
    on: date | None,
    expected: int,
    missed: int | None,
    tasks: int,
    open_seats: int | None,
) -> str:
    """`di 8 dec 2026: 14 verwacht, 2 niet gezien op de laatste drie, 1 open taak`."""
    when = long_day(on) if on else f"{NOTHING_PLANNED} Voor een volgende"
    parts = [f"{expected} verwacht"]
    if missed:
        parts.append(f"{missed} niet gezien op de laatste drie")
    parts.append("1 open taak" if tasks == 1 else f"{tasks} open taken")
    if open_seats is not None:
        parts.append("1 open zetel" if open_seats == 1 else f"{open_seats} open zetels")
    return f"{when}: {', '.join(parts)}."


def also(title: str, number: int) -> str:
    """`plaatsvervangers (3)`."""
    return f"{title.lower()} ({number})"


def who(person: str, organisation: str | None) -> str:
    return f"{person} ({organisation})" if organisation else person


def noted(times: dict[str | None, int]) -> str:
    """`2 keer verontschuldigd en 1 keer niet genoteerd`."""
    return listing([f"{count} keer {_NOTED[word]}" for word, count in times.items()])


def seat_line(label: str, present: int, minimum: int) -> str:
    return f"{label}: {present} van {minimum}"


def decided_on(when: str, text: str) -> str:
    return f"{when}: {text}"


def and_more(number: int) -> str:
    return f"en nog {number}"


def paper_title(body: str) -> str:
    return f"Voorbereiding {body}"


def paper_name(body: str, on: date) -> str:
    return f"Voorbereiding {body} {on.isoformat()}.pdf"


def paper_note(today: date) -> str:
    return f"Gemaakt met Schakel op {day(today)}, met wat wij noteerden. Niet voor de beamer."


def sign_in_title(body: str) -> str:
    return f"Aanwezigheidslijst {body}"


def sign_in_day(on: date, title: str | None) -> str:
    return f"{long_day(on)} · {title}" if title else long_day(on)
