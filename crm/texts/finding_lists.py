"""What the lists of findings share: quiet partners, one contact, lines not seen."""

ORGANISATION = "Organisatie"
FOLLOW_UP = "Opvolging"
CLUSTER = "Cluster"
SECTOR = "Sector"
EVERYTHING = "alle"
SHOW_ASIDE = "Ook opzijgezet"
ALSO = "Kijk ook naar:"
BACK = "Terug naar Ontbrekende partners"
CHOOSE = "Kies een rij om ze op te volgen."
STAFF_ONLY = "Alleen voor medewerkers: geef dit niet door aan partners."
LATE = "te laat"


def aside(count: int) -> str:
    return f"Ook opzijgezet ({count})"


def late(count: int) -> str:
    """`2 opvolgingen zijn te laat.`, or nothing."""
    if count == 0:
        return ""
    return (
        "1 opvolging is te laat."
        if count == 1
        else f"{count} opvolgingen zijn te laat."
    )


def marked_late(state: str) -> str:
    return f"{LATE}: {state}"


# Planning a contact.
PLAN_DAY = "Welke dag"
PLAN_BODY = "Bij welk overleg (mag leeg blijven)"
PLAN_TITLE = "Titel"
PLAN_SAVE = "Plan"
PLAN_PAST = "Kies een dag die nog moet komen."


def planned_on(day: str) -> str:
    return f"gepland op {day}"


def planned(what: str, on: str) -> str:
    return f"Gepland op {on}: {what}"
