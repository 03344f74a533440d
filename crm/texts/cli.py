"""What the command line says."""

APP = "Schakel: het netwerk van je zorgraad. Kies met --db URL een andere databank."


def unexpected(error: Exception) -> str:
    return f"Er liep iets onverwacht mis ({type(error).__name__}). Er is niets bewaard; meld dit aan je beheerder."
