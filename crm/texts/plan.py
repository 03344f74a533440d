"""The plan: making and changing an action sheet."""

NEW_ACTION = "Nieuwe actiefiche"
TITLE_NEEDED = "Geef de actiefiche een titel."
WHEN_HELP = "Een datum, een jaar of woorden: 01/09/2026, 2026, najaar 2026."
OTHERS = "Andere partners"
OTHERS_HELP = "In eigen woorden; zet een puntkomma tussen twee partners."
NO_PARTNERS = "Nog geen partners genoemd."
NO_MEETINGS = "Nog geen contact over deze actie genoteerd."
PARTNERS_PLACEHOLDER = "Typ een naam"
ENDS_BEFORE_START = "Het einde ligt voor de start. Kijk beide na."


def bad_moment(text: str) -> str:
    return f"'{text}' is geen datum die bestaat. Schrijf 12/03/2026, 2026 of woorden."
