"""Words about consulting the register of members and the decisions of the assembly."""

from datetime import date

from crm.texts import formats

TITLE = "Inzage"
ABOUT = (
    "Wie inzage vraagt, krijgt een kopie van het ledenregister en van de beslissingen "
    "van de algemene vergadering. Schakel houdt bij wie ze kreeg."
)
WHO = "Wie vraagt inzage?"
NO_MEMBER = "iemand die geen lid is"
NAME = "Naam"
NAME_HELP = "De persoon die het vraagt. Mag leeg blijven als je een lid koos."
GIVEN_ON = "Gegeven op"
REGISTER_ON = "Ledenregister op"
PURPOSE = "Waarvoor"
SAVE = "Noteer en maak de kopie"
NONE_YET = "Nog niemand vroeg inzage."
CHOOSE = "Kies een rij om de kopie opnieuw te maken."
TABLE = "Wie inzage kreeg"
NAME_NEEDED = "Vul in wie inzage vraagt."
NO_SUCH = (
    "Deze inzage is niet genoteerd. Open de kopie opnieuw vanuit het ledenregister."
)
TOO_LATE = (
    "Kies als dag van het ledenregister ten laatste de dag waarop je inzage geeft."
)
ONLY_ASKED = (
    "De kopie houdt alleen in wat de wet in het register vraagt: naam, rechtsvorm, adres "
    "en sinds wanneer iemand lid is. Er kunnen privéadressen in staan."
)

# Whether it may be given: facts.md section 2, inspection.
MEMBER = (
    "Een lid mag het ledenregister en de beslissingen inkijken (bron: scwitch.be; WVV "
    "9:3, na te kijken)."
)
UNKNOWN = (
    "Wie geen lid is, mag dit alleen inkijken als de statuten het zeggen. Wij weten niet "
    "wat jullie statuten zeggen: kijk het na bij Statuten."
)


def unchecked(value: str, article: str | None) -> str:
    return (
        f"Wie geen lid is, mag dit alleen inkijken als de statuten het zeggen. Bij "
        f"Statuten staat '{value}'{_by(article)}, maar niemand keek het na."
    )


def by_statutes(allowed: bool, article: str | None) -> str:
    may = "ook wie geen lid is" if allowed else "alleen wie lid is"
    return f"Volgens de statuten{_by(article)} mag {may} dit inkijken."


def _by(article: str | None) -> str:
    return f" ({article})" if article else ""


# The list and the copy.
COLUMNS = (GIVEN_ON, "Wie", "Lid", REGISTER_ON, PURPOSE)
YES, NO = "ja", "nee"
DECISIONS = "Beslissingen van de algemene vergadering"
DECISIONS_SHEET = "beslissingen"
DAY, MEETING, POINT, KIND, OUTCOME = (
    "Datum",
    "Vergadering",
    "Punt",
    "Soort beslissing",
    "Uitslag",
)
NO_DECISIONS = "Er zijn nog geen beslissingen vastgesteld."
NO_MEMBERS = "Op deze dag stond er niemand in het ledenregister."


def title(council: str) -> str:
    return f"Kopie voor inzage, {council}" if council else "Kopie voor inzage"


def given_to(name: str, on: date) -> str:
    return f"Gegeven aan {name} op {formats.day(on)}."


def purpose(text: str) -> str:
    return f"Waarvoor: {text}"


def members(count: int, on: date) -> str:
    who = "1 lid" if count == 1 else f"{count} leden"
    return f"Ledenregister op {formats.day(on)}: {who}"


def point(position: int, title: str) -> str:
    return f"{position}. {title}"


def file_name(name: str, on: date) -> str:
    return f"Inzage ledenregister {on.isoformat()} {name}"


def why(name: str, on: date) -> str:
    return f"inzage in het ledenregister op {formats.day(on)} gegeven aan {name}"


def why_copied(number: str) -> str:
    return f"kopie gemaakt voor inzage {number} in het ledenregister"


def heading(count: int) -> str:
    return f"{TITLE} ({count})" if count else TITLE
