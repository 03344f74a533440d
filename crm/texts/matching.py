"""Why a line in a list may be somebody: one sentence for each piece of evidence."""

from collections.abc import Mapping

SAME_NAME = "De naam is dezelfde."
MIDDLE_NAME = "De naam is dezelfde, op een extra voornaam na."
INITIAL = "De familienaam is dezelfde en de voorletter klopt."
SLIP = "De naam verschilt maar een tikfout of klinkt hetzelfde."
LOOSE = "De naam lijkt erop."
SINGLE = "Een deel van de naam klopt."
OTHER_NAME = "De naam is een andere."
OWN_MAIL = "Het mailadres is dat van deze persoon."
OTHER_MAIL = "Het mailadres kennen we niet van deze persoon."
SAME_ORGANISATION = "De organisatie klopt."
SHARED_MAIL = "Het mailadres wordt gedeeld en zegt dus niet wie het is."
EXPECTED = "Wordt op dit overleg verwacht."
DECIDED = "Eerder zo beslist voor deze schrijfwijze."


def other_organisation(name: str) -> str:
    return f"We kennen deze persoon bij {name}."


def rival(name: str) -> str:
    return f"{name} past ook."


TITLES = frozenset(
    (
        "dr",
        "drs",
        "dra",
        "prof",
        "professor",
        "dokter",
        "doctor",
        "em",
        "mevr",
        "mevrouw",
        "mw",
        "mme",
        "madame",
        "juffrouw",
        "juf",
        "dhr",
        "heer",
        "meneer",
        "monsieur",
        "mijnheer",
        "mr",
        "mrs",
        "ms",
        "ir",
        "ing",
        "arch",
        "lic",
        "apr",
        "apot",
        "apotheker",
        "tandarts",
        "huisarts",
        "kinesist",
        "kinesitherapeut",
        "vroedvrouw",
        "psycholoog",
        "logopedist",
        "dietist",
        "zr",
        "zuster",
        "broeder",
        "pastoor",
        "eh",
        "phd",
        "md",
        "msc",
        "bsc",
    )
)
"""What stands before or after a name and is no part of it."""

LABELS = frozenset(
    (
        "ext",
        "extern",
        "externe",
        "external",
        "gast",
        "guest",
        "online",
        "digitaal",
        "fysiek",
        "teams",
        "via teams",
        "zoom",
        "unverified",
        "niet geverifieerd",
        "organisator",
        "organizer",
        "deelnemer",
        "presentator",
        "telefonisch",
        "aanwezig",
        "verontschuldigd",
    )
)
"""How somebody took part, as a program or secretary adds it to the name."""

ELDER = frozenset(("sr", "senior", "vader", "moeder"))
YOUNGER = frozenset(("jr", "junior", "zoon", "dochter"))

ARTICLES = frozenset(
    (
        "el",
        "al",
        "ben",
        "bel",
        "bin",
        "abou",
        "abu",
        "ait",
        "ould",
        "da",
        "di",
        "do",
        "dos",
        "della",
        "del",
        "zu",
        "mc",
        "mac",
        "o",
        "san",
    )
)
"""Small words of family names from abroad."""

FREE_HOSTS = (
    "gmail.",
    "hotmail.",
    "outlook.",
    "telenet.",
    "skynet.",
    "proximus.",
    "yahoo.",
    "live.",
    "icloud.",
    "me.com",
    "scarlet.",
    "pandora.",
    "msn.",
    "protonmail.",
    "mail.com",
)
"""Hosts where everybody has a mail: they say nothing of an organisation."""

INSTEAD = ("voor ", "ipv ", "i.p.v", "in plaats", "vervangt", "namens ", "door ", "plv")
"""How a remark begins that names somebody else than who is there."""

TOGETHER = frozenset(("en", "and", "et", "fam", "familie", "gezin", "echtpaar"))
"""Words that make one line more than one person."""

FUNCTIONS = frozenset(
    (
        "zaal",
        "vergaderzaal",
        "vergaderruimte",
        "raadzaal",
        "polyzaal",
        "lokaal",
        "kapel",
        "auditorium",
        "refter",
        "foyer",
        "cafetaria",
        "bureau",
        "room",
        "conference",
        "meeting",
        "scherm",
        "beamer",
        "laptop",
        "onthaal",
        "receptie",
        "secretariaat",
        "secretaris",
        "voorzitter",
        "ondervoorzitter",
        "penningmeester",
        "verslaggever",
        "directie",
        "directeur",
        "diensthoofd",
        "coordinator",
        "stafmedewerker",
        "medewerker",
        "stagiair",
        "stagiaire",
        "afgevaardigde",
        "vertegenwoordiger",
        "huisartsen",
        "verpleegkundige",
        "team",
        "dienst",
        "bestuur",
        "administratie",
        "iedereen",
        "allen",
        "anoniem",
        "anonymous",
        "onbekend",
        "nog te bepalen",
        "nn",
    )
)
"""With which a line begins that is a room, a function or nobody in particular."""

SHARED_BOXES = frozenset(
    (
        "info",
        "onthaal",
        "secretariaat",
        "contact",
        "praktijk",
        "admin",
        "administratie",
        "receptie",
        "post",
        "mail",
        "email",
        "office",
        "welkom",
        "hallo",
        "directie",
        "team",
        "bestuur",
        "voorzitter",
        "noreply",
        "no reply",
        "helpdesk",
        "sociaalhuis",
        "socialedienst",
        "thuiszorg",
        "zorg",
        "zaal",
        "vergaderzaal",
    )
)
"""The part before the @ of a box that is nobody's own."""

ORGANISATION_FILLERS = frozenset(
    ("vzw", "asbl", "bv", "cv", "nv", "de", "het", "den", "t", "van", "voor", "en")
)
"""Words of an organisation's name that tell it from no other."""

ORGANISATION_SHORT = {
    "wzc": "woonzorgcentrum",
    "ldc": "lokaal dienstencentrum",
    "wgc": "wijkgezondheidscentrum",
    "gbo": "geintegreerd breed onthaal",
    "st": "sint",
    "lb": "lokaal bestuur",
    "ziekenhuis": "az",
}
"""Short words in names of organisations, written out."""

WRONGLY_KNOWN = "ten onrechte gekend"
MISSED = "gemist"
EVALUATE_HELP = "Toon hoe goed namen herkend worden, op een gelabelde lijst."
FOLDER_HELP = "Map met name_people.csv en name_pairs.csv."
JSON_HELP = "Toon het antwoord als JSON."


def unreadable_measure(folder: str) -> str:
    return f"In '{folder}' staan geen name_people.csv en name_pairs.csv die leesbaar zijn. Geef met --folder een andere map."


def measured_known(precision: float, known: int, right: int) -> str:
    return f"Gekend: {right} van {known} juist (precisie {precision:.4f})."


def measured_found(recall: float, same: int, found: int) -> str:
    return (
        f"Gekend of waarschijnlijk: {found} van {same} gevonden (vangst {recall:.4f})."
    )


def measured_more(lines: int, decidable: int, decided: int, bold: int) -> str:
    return (
        f"{lines} lijnen; {decided} van {decidable} die zonder vragen mochten, zijn zonder vragen beslist; "
        f"{bold} juist, maar eigenlijk te vragen."
    )


def measured_kind(kind: str, counts: Mapping[str, int]) -> str:
    known = f"{counts['right']}/{counts['known']}"
    found = f"{counts['found']}/{counts['same']}"
    return f"  {kind:20} {counts['lines']:4} lijnen · gekend {known} · gevonden {found}"


def measured_fault(case: str, kind: str, seen: str, what: str, why: str) -> str:
    return f"  {case} ({kind}) '{seen}': {what}. {why}"


NOTHING_TO_REMEMBER = "Op deze lijn staat geen naam en geen mailadres om te onthouden."
WHO_IS_NEEDED = "Kies over wie de beslissing gaat."
