"""What the search for a missing partner says (on screen: Zoektocht)."""

from datetime import date

from crm.texts.formats import day

NO_GROUP = "Een zoektocht hoort bij een open zetel: kies eerst welke."
TITLE = "Zoektochten"
NONE = (
    "Er loopt geen zoektocht. Begin er een bij een open zetel: kies wie je uitnodigt, "
    "wie het opvolgt en wat de volgende stap is."
)
TO_GAPS = "Naar Ontbrekende partners"
ALSO_CLOSED = "Ook afgeronde en gestopte"
CHOOSE = "Kies een zoektocht om ze op te volgen."
PARTNER = "Partner"
PARTNER_LATER = "nog te kiezen"
SEAT = "Open zetel"
BODY = "Overleg"
STAGE = "Stand"
OWNER = "Wie volgt op"
NEXT_STEP = "Volgende stap"
NEXT_ON = "Tegen"
STARTED = "Gestart"
CLOSED = "Afgerond of gestopt"
SAVE = "Bewaar"
STOP = "Stop de zoektocht"
TABLE = "De zoektochten"
TO_SEAT = "Naar de open zetel"
TO_BODY = "Geef het mandaat in bij het overleg"
SEATED = "Zetelt: geef nu het mandaat in, dan is de zetel ook in de lijst ingevuld."


def first_line(running: int, late: int) -> str:
    noun = "lopende zoektocht" if running == 1 else "lopende zoektochten"
    overdue = f", bij {late} is de datum van de volgende stap voorbij" if late else ""
    return f"{running} {noun}{overdue}."


def title(group: str, body: str | None) -> str:
    return f"{group} in {body}" if body else group


def why_changed(partner: str | None, group: str) -> str:
    return f"Zoektocht opgevolgd: {partner or PARTNER_LATER} voor {group}"


def why_stopped(partner: str | None, group: str) -> str:
    return f"Zoektocht gestopt: {partner or PARTNER_LATER} voor {group}"


def since(started: date | None, closed: date | None) -> str:
    parts = [f"gestart {day(started)}"] if started else []
    parts += [f"afgerond {day(closed)}"] if closed else []
    return " · ".join(parts)
