"""Reading notes: the words that Schakel recognises in them, and what it then says."""

# Words that are looked for. Weekdays count from Monday.
MONTHS = {
    "januari": 1,
    "februari": 2,
    "maart": 3,
    "april": 4,
    "mei": 5,
    "juni": 6,
    "juli": 7,
    "augustus": 8,
    "september": 9,
    "oktober": 10,
    "november": 11,
    "december": 12,
}
SHORT_MONTHS = {
    "jan": 1,
    "feb": 2,
    "febr": 2,
    "mrt": 3,
    "apr": 4,
    "jun": 6,
    "jul": 7,
    "aug": 8,
    "sep": 9,
    "sept": 9,
    "okt": 10,
    "nov": 11,
    "dec": 12,
}
WEEKDAYS = {
    "maandag": 0,
    "dinsdag": 1,
    "woensdag": 2,
    "donderdag": 3,
    "vrijdag": 4,
    "zaterdag": 5,
    "zondag": 6,
}
COUNTS = {
    "een": 1,
    "één": 1,
    "de": 1,
    "twee": 2,
    "drie": 3,
    "vier": 4,
    "vijf": 5,
    "zes": 6,
    "zeven": 7,
    "acht": 8,
    "tien": 10,
    "veertien": 14,
}
NEAR_DAYS = {"vandaag": 0, "morgen": 1, "overmorgen": 2}
DUE_BY = (
    r"(?:(?:tegen|v[oó]{2}r|uiterlijk|ten\s+laatste)"
    r"(?:\s+(?:uiterlijk|ten\s+laatste|op|ten))?)"
)
DUE_WORD = "tegen"
ON = "op"
NEXT_MEETING = (
    r"volgende?\s+(?:vergadering|overleg|bijeenkomst|samenkomst|zitting|keer)"
)
AT_HOUR = r"om\s+(?P<hour>\d{1,2})\s*(?:u(?:ur)?|[:.h])\s*(?P<minute>\d{2})?"
HALF = ("half", "midden", "medio")
START = "begin"
END = "einde?"
OF = r"(?:van\s+)?"
THIS = r"(?:de|deze|dit|het)"
NEXT = r"(?:volgende?|komende?|aanstaande)"
NEXT_WEEK = r"(?:volgende|komende)\s+week"
WITHIN = "binnen"
DAY, WEEK, MONTH, YEAR = r"dag(?:en)?", r"we(?:ek|ken)", r"maand(?:en)?", r"jaar"

TASK_WORDS = r"(?:taak|taken|actie|acties|actiepunt|actiepunten|to\s?do)"
DECISION_WORDS = r"(?:besluit|beslissing|beslist)"
ACTION_NUMBER = r"actie(?:fiche)?\s+(?:nr\.?\s*|nummer\s+)?"

# Joined to the word behind them, however they are written.
PARTICLES = frozenset(
    (
        *("van", "vande", "vanden", "vander", "de", "den", "der", "ten", "ter", "te"),
        *("t", "d", "s", "le", "la", "du", "des", "von", "el"),
    )
)
LEGAL_FORMS = frozenset(("vzw", "bv", "nv", "cv", "cvba", "bvba"))

# "An belt ..." is a task for An; "An het verslag bezorgen" is not.
VERBS = frozenset(("zal", "kan", "wil", "mag", "gaat"))
VERB_ENDING = "t"
NO_VERBS = frozenset(
    (
        *("het", "dat", "wat", "met", "niet", "tot", "uit", "want", "omtrent"),
        *("laatst", "eerst", "liefst", "best", "samen met", "ooit", "nooit"),
    )
)
PRESENT = r"aanwezig(?:en)?"
EXCUSED = r"verontschuldigd(?:en)?"
ABSENT = r"afwezig(?:en)?"
NOT = "niet"

PZON = ("pzon", "persoon met een zorg", "personen met een zorg")

# What Schakel says.
FOUND = "Gevonden in je tekst"
FOUND_HELP = (
    "Schakel zoekt op je eigen computer. Je tekst blijft zoals je hem typte, en er "
    "wordt niets ingevuld zolang je niet op 'Neem over' klikt."
)
TAKE_OVER = "Neem over"
PUT_ASIDE = "Opzij"
PUT_ASIDE_HELP = "Niet overnemen. Het voorstel komt in dit klad niet terug."
READ_NAMES = "Ook namen zoeken in deze notities"
READ_NAMES_HELP = (
    "In notities van de PZON zoekt Schakel geen namen, tenzij je het hier aanzet. Het "
    "geldt alleen voor dit contact."
)
ALSO_NAMED = "Ook genoemd:"


def task(title: str, owner: str | None, due: str | None) -> str:
    parts = (f"Taak: {title}", owner, due and f"tegen {due}")
    return " · ".join(part for part in parts if part)


MEETING = "Vergadering"


def meeting_title(hour: str, minute: str) -> str:
    """`Vergadering om 19u30`."""
    return f"{MEETING} om {hour}u{minute}"


def meeting(title: str, day: str) -> str:
    return f"Plan: {title}, {day}"


def decision(text: str) -> str:
    return f"Beslissing: {text}"


def action(title: str) -> str:
    return f"Hoort bij actiefiche {title}"


def person(name: str, presence: str | None) -> str:
    return f"{name} · {presence}" if presence else f"{name} · in 'Wie was er?' zetten"


def organisation(name: str) -> str:
    return f"Contact met {name}"


def body(name: str) -> str:
    return f"Overleg: {name}"
