"""What following up a finding says."""

from datetime import date

from crm.texts.formats import day

FOLLOW = "Volg op"
STAGE = "Stand"
OWNER = "Wie volgt op"
DUE = "Tegen"
SAVE = "Bewaar"
ASIDE = "Zet opzij"
REASON = "Waarom niet nu?"
UNTIL = "Terug tonen op"
UNTIL_HELP = "Bij 'later': op die dag staat dit weer in de lijst."
BACK_WHEN_NEW = "Bij een andere reden komt dit terug als het verholpen was en daarna opnieuw gebeurt."
BACK_IN_A_YEAR = (
    "Bij een andere reden komt dit na 12 maanden terug, als het dan nog zo is: dan gaat "
    "het alleen over vergaderingen van na vandaag."
)
LATER_WHEN = "Kies bij 'later' de dag waarop dit weer in de lijst mag staan."
TAKE_BACK = "Toch opvolgen"
NO_CASE = "nog niet opgenomen"


def taken_up_meanwhile(owner: str | None) -> str:
    who = owner or "Iemand"
    return (
        f"{who} volgde dit intussen al op. Kijk eerst wat er staat; "
        "er is niets gewijzigd."
    )


def open_seat(group: str, body: str) -> str:
    return f"{group} in {body}"


def mended(count: int) -> str:
    noun = "zetel is" if count == 1 else "zetels zijn"
    return f"{count} opgevolgde {noun} intussen ingevuld"


def closed_seat(group: str, body: str, owner: str | None) -> str:
    who = f", opgevolgd door {owner}" if owner else ""
    return f"{group} in {body}{who}"


def state(stage: str, owner: str | None, due: date | None) -> str:
    """`opgenomen, An, tegen 12/03/2026`."""
    parts = [stage, owner or "", f"tegen {day(due)}" if due else ""]
    return ", ".join(part for part in parts if part)


def aside(reason: str, on: date | None, back: date | None) -> str:
    """`opzijgezet op 23/11/2026: later, komt terug op 15/01/2027`."""
    when = f" op {day(on)}" if on else ""
    again = f", komt terug op {day(back)}" if back else ""
    return f"opzijgezet{when}: {reason}{again}"


def why_followed(what: str) -> str:
    return f"Opgevolgd: {what}"


def why_aside(what: str) -> str:
    return f"Opzijgezet: {what}"


def why_taken_back(what: str) -> str:
    return f"Toch opgevolgd: {what}"
