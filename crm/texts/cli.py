"""What the command line says."""

APP = "Schakel: het netwerk van je zorgraad. Kies met --db URL een andere databank."


def unexpected(error: Exception) -> str:
    return f"Er liep iets onverwacht mis ({type(error).__name__}). Er is niets bewaard; meld dit aan je beheerder."


def bad_day(text: str) -> str:
    return f"'{text}' is geen dag. Schrijf een dag zoals 12/03/2026 of 2026-03-12."


def wrong_usage(command: str, about: str | None) -> str:
    what = f", bij '{about}'" if about else ""
    return f"Zo kan '{command}' niet{what}. Er is niets gedaan; '{command} --help' toont hoe het moet."
