"""The advice to the convenor of somebody else's table, and the introduction after it."""

from datetime import date

from crm.texts.formats import day, listing

CHOOSE_BODY = "Overleg"
NO_BODIES = "Er is nog geen overleg. Maak er eerst een."
CHOOSE_FIRST = "Kies een overleg. Dan zie je wie deelneemt en wie er ontbreekt."
NO_CONVENOR = (
    "Bij dit overleg staat geen andere trekker. Vul die in op de kaart van het overleg."
)
PDF = "Advies op één A4"
PRINT = "Afdrukken"
TAKE_PART = "Wie neemt deel, per sector"
BY_PLACE = "Per gemeente"
NOBODY = "We noteerden nog geen deelnemers."
MISSING = "Wie ontbreekt"
NOT_SEEN = "Nog niet gezien"
TO_BODY = "Naar de kaart van het overleg"
NONE_MISSING = "Elke gevraagde groep is er."
NO_POSSIBLE = "we kennen nog geen mogelijke partner"
POSSIBLE = "Mogelijke partners"
NOT_CHECKED = "De lijst van deelnemers is niet nagekeken: dit is wat wij noteerden."
NOTE = (
    "Dit advies noemt alleen organisaties. De partners kiezen zelf of ze willen "
    "deelnemen, en wie ze sturen. Wij stellen je graag voor."
)
BAD_LINK = "Deze link is niet volledig. Open het advies opnieuw en neem de link daar."


def convenor(name: str) -> str:
    return f"Trekker: {name}"


def title(body: str) -> str:
    return f"Mogelijke partners voor {body}"


def made_by(council: str, on: date) -> str:
    return f"Advies van {council or 'de zorgraad'}, {day(on)}"


def for_convenor(name: str) -> str:
    return f"Voor {name}"


def taking(label: str, names: list[str]) -> str:
    return f"{label}: {', '.join(names)}"


def missing(label: str, *, sure: bool) -> str:
    """Of a list that nobody checked we only say whom we did not see."""
    return f"{MISSING if sure else NOT_SEEN}: {label}"


def nobody_from(names: list[str]) -> str:
    return f"Niemand uit {listing(names, 'of')}."


def possible(name: str, municipality: str | None, sentences: list[str]) -> str:
    named = f"{name} ({municipality})" if municipality else name
    return f"{named}: {'; '.join(sentences)}" if sentences else named


def and_more(number: int) -> str:
    return f"en nog {number} andere"


def file_name(body: str, on: date) -> str:
    return f"Advies {body} {on.isoformat()}.pdf"


# The introduction.
INTRODUCE = "Stel hen aan elkaar voor"
PARTNER = "Partner"
CHOOSE_PARTNER = "Kies een partner"
CONVENOR_PERSON = "Persoon bij de trekker"
PARTNER_PERSON = "Persoon bij de partner"
CONVENOR_AGREES = "De trekker gaat akkoord"
PARTNER_AGREES = "De partner gaat akkoord"
BOTH_FIRST = "De tekst verschijnt als beide akkoord gaan."
NOTE_CONTACT = "Noteer dat je hen voorstelde"
NAMES_NEEDED = "Kies bij de trekker en bij de partner met wie je mailde."
CONVENOR_FIRST = "Vul eerst de trekker in op de kaart van het overleg."
BOTH_AGREED = "De trekker en de partner gingen vooraf akkoord."


def mail(council: str, body: str, one: str, other: str) -> str:
    """One mail to both, its subject on the first line."""
    return "\n".join(
        [
            f"Onderwerp: kennismaking rond {body}",
            "",
            f"Beste {one}, beste {other},",
            "",
            f"Jullie gaven aan dat jullie elkaar willen leren kennen rond {body}. Daarom breng ik jullie graag met elkaar in contact.",
            "",
            "Spreken jullie samen verder af?",
            "",
            "Met vriendelijke groeten,",
            council or "De zorgraad",
        ]
    )


def contact_title(partner: str, convenor: str, body: str) -> str:
    return f"{partner} voorgesteld aan {convenor} ({body})"


def noted(title: str) -> str:
    return f"Genoteerd: {title}."
