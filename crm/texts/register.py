"""The register of members (ledenregister): the page, the command, the papers."""

from datetime import date

from crm.texts import formats


def already_member(name: str) -> str:
    return (
        f"{name} staat al als lid in het ledenregister. Laad de pagina opnieuw: "
        "misschien schreef een collega dit net in."
    )


def no_member(name: str, on: date) -> str:
    return (
        f"{name} is op {formats.day(on)} geen lid volgens het ledenregister, of het "
        "einde staat er al in. Laad de pagina opnieuw en kijk de datum na."
    )


def already_so(name: str, event: str) -> str:
    return f"Deze {event} van {name} staat al in het ledenregister. Laad de pagina opnieuw."


def no_such_line(number: int | None) -> str:
    return f"Regel {number} van dit lid bestaat niet in het ledenregister."


def counts_no_more(number: int) -> str:
    return f"Regel {number} telt al niet meer mee: een latere regel noemt ze een vergissing."


def nothing_corrected(number: int) -> str:
    return f"Je verandert niets aan regel {number}. Pas aan wat er moet staan."
