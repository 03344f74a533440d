"""Lists of members as people keep them: the words they use, what we make of them."""

NO_HEADER = (
    "In dit bestand staat geen rij met kolomnamen zoals Naam, Organisatie of Cluster. "
    "Zet zo'n rij boven je lijst, of gebruik de lege ledenlijst."
)
NO_ROWS = "Onder de kolomnamen staan geen rijen. Vul de lijst aan en probeer opnieuw."

_WORDS = {
    "voornaam": ("voornaam", "roepnaam", "voornamen", "first name"),
    "achternaam": ("achternaam", "familienaam", "last name"),
    "naam": ("naam", "name"),
    "persoon": (
        "persoon",
        "naam en voornaam",
        "naam voornaam",
        "voornaam en naam",
        "voornaam naam",
        "volledige naam",
        "contactpersoon",
        "vertegenwoordiger",
        "vertegenwoordigd door",
        "afgevaardigde",
        "vaste vertegenwoordiger",
        "bestuurder",
        "lid",
        "mandataris",
        "naam bestuurder",
        "naam lid",
        "naam vertegenwoordiger",
        "effectief lid",
    ),
    "organisatie": (
        "organisatie",
        "namens",
        "voor",
        "werkt voor",
        "namens organisatie",
        "vertegenwoordigt",
        "instelling",
        "voorziening",
        "werkgever",
        "werkt bij",
        "vereniging",
        "dienst",
        "partner",
        "kring",
        "organisatie kring",
        "naam organisatie",
        "organisatienaam",
        "organisaties",
    ),
    "cluster": ("cluster", "geleding", "clusters"),
    "sector": (
        "sector",
        "sectoren",
        "deelsector",
        "beroep",
        "beroepsgroep",
        "discipline",
        "doelgroep",
    ),
    "functie": ("functie", "functietitel", "job", "functie in de organisatie"),
    "rol": (
        "rol",
        "mandaat",
        "rol in bestuur",
        "rol in het bestuur",
        "functie in bestuur",
    ),
    "competentie": ("competentie", "competenties", "expertise"),
    "e-mail": (
        "e-mail",
        "mail",
        "mailadres",
        "e-mailadres",
        "emailadres",
        "e-mail adres",
    ),
    "telefoon": (
        "telefoon",
        "tel",
        "gsm",
        "gsm nummer",
        "mobiel",
        "telefoonnummer",
        "telefoon gsm",
        "gsm tel",
        "tel gsm",
        "nummer",
    ),
    "gemeente": (
        "gemeente",
        "plaats",
        "stad",
        "vestiging",
        "standplaats",
        "woonplaats",
    ),
    "stemrecht": ("stemrecht", "stemgerechtigd", "stem", "stemmen", "stemgerechtigde"),
    "hoedanigheid": (
        "hoedanigheid",
        "soort lid",
        "type lid",
        "lidmaatschap",
        "effectief toegetreden",
        "statuut",
    ),
    "van": (
        "van",
        "vanaf",
        "start",
        "startdatum",
        "sinds",
        "begin",
        "begindatum",
        "lid sinds",
        "start mandaat",
        "begin mandaat",
    ),
    "tot": (
        "tot",
        "tot en met",
        "t/m",
        "einde",
        "einddatum",
        "eind",
        "eindigt",
        "einde mandaat",
        "mandaat tot",
        "loopt tot",
    ),
    "plaatsvervanger": (
        "plaatsvervanger",
        "vervanger",
        "plaatsvervangend lid",
        "naam plaatsvervanger",
    ),
    "plaatsvervanger_van": ("plaatsvervanger van", "vervangt"),
}
"""What stands above columns, for each field that we read."""


def _comparable(word: str) -> str:
    return "".join(letter for letter in word.lower() if letter.isalnum())


COLUMN_WORDS = {
    _comparable(word): field for field, words in _WORDS.items() for word in words
}
"""Each word without spaces or signs, with its field."""

LAST_NAME_FIRST = frozenset(("naamenvoornaam", "naamvoornaam"))
"""Headers under which the last name stands first."""

NOBODY_YET = frozenset(
    (
        "vacant",
        "vacature",
        "open",
        "open plaats",
        "open zetel",
        "nog in te vullen",
        "nog te bepalen",
        "nog te zoeken",
        "te zoeken",
        "niemand",
        "nvt",
        "n v t",
        "tbd",
        "",
    )
)
"""What stands where a name is not known yet, in comparable form."""

EXAMPLE = "voorbeeld:"
"""How the first cell of a row begins that only shows how to fill the list in."""

TOTALS = frozenset(("totaal", "subtotaal", "aantal", "som"))

ROLES = frozenset(
    (
        "voorzitter",
        "ondervoorzitter",
        "vicevoorzitter",
        "vice voorzitter",
        "covoorzitter",
        "co voorzitter",
        "penningmeester",
        "secretaris",
        "bestuurder",
        "bestuurslid",
        "lid",
        "gewoon lid",
        "dagelijks bestuurder",
        "expert bestuurder",
        "waarnemer",
        "plaatsvervanger",
    )
)
"""Functions that are a role in the body, not work for an organisation."""


MONTHS = {
    word: number
    for number, words in enumerate(
        (
            ("januari", "jan"),
            ("februari", "feb", "febr"),
            ("maart", "mrt", "maa"),
            ("april", "apr"),
            ("mei",),
            ("juni", "jun"),
            ("juli", "jul"),
            ("augustus", "aug"),
            ("september", "sep", "sept"),
            ("oktober", "okt"),
            ("november", "nov"),
            ("december", "dec"),
        ),
        start=1,
    )
    for word in words
}


def left_out(line: int, what: str, reason: str) -> str:
    return f"Regel {line}: {what} {reason}"


def quoted(column: str, value: str) -> str:
    return f"{column} '{value}'"


NO_EMAIL = "is geen e-mailadres en is weggelaten."
NO_DATE = "is geen datum en is weggelaten."
NO_YES_NO = "is ja noch nee en is weggelaten."
NO_CAPACITY = "is geen gekende hoedanigheid en is weggelaten."
NOBODY_THERE = "is overgeslagen: er staat geen naam en geen organisatie."
OPEN_PLACE = "is een open plaats: er staat nog niemand."
A_TOTAL = "is overgeslagen: dit is een telling."
NOT_UNDERSTOOD = "is niet begrepen en overgeslagen."
NO_PRINCIPAL = (
    "is overgeslagen: het is niet duidelijk wie deze plaatsvervanger vervangt."
)
END_BEFORE_START = "ligt voor het begin en is weggelaten."


def row_word(text: str) -> str:
    return f"'{text}'"


THIS_ROW = "deze rij"


def twice(line: int, first: int, name: str) -> str:
    return (
        f"Regel {line}: {name} staat twee keer, één keer meegeteld (zie regel {first})."
    )


def twice_other(line: int, first: int, what: str, kept: str) -> str:
    return f"Regel {line}: {what} telt niet; '{kept}' van regel {first} telt."


def seated_twice(
    line: int, first: int, name: str, organisations: tuple[str, str]
) -> str:
    one, other = (f"'{o}'" if o else "geen organisatie" for o in organisations)
    return (
        f"Regel {first} en regel {line}: {name} staat twee keer, met {one} en met {other}. "
        "Zo zijn het twee mandaten: kijk na of dat klopt."
    )


def namesakes(line: int, first: int, name: str) -> str:
    return (
        f"Regel {first} en regel {line}: {name} staat twee keer, met een ander mailadres. "
        "Zo zijn het twee mensen: kijk na of dat klopt."
    )


def seated_and_alternate(line: int, first: int, name: str) -> str:
    return (
        f"Regel {first} en regel {line}: {name} staat als lid en als plaatsvervanger. "
        "Kijk na of dat klopt."
    )


def unsorted(line: int, column: str, word: str, meant: str | None) -> str:
    proposal = f" Bedoel je '{meant}'?" if meant else ""
    return (
        f"Regel {line}: {column} '{word}' kennen we niet.{proposal} "
        "Dit komt onder Nog in te delen."
    )


def unknown_place(line: int, word: str, meant: str | None) -> str:
    proposal = f" Bedoel je '{meant}'?" if meant else ""
    return (
        f"Regel {line}: gemeente '{word}' kennen we niet.{proposal} "
        "Verbeter ze in je lijst, of later bij de organisatie."
    )


EMPTY_VOTE_IS_NO = (
    "In de kolom stemrecht staan alleen kruisjes: een lege cel is gelezen als nee."
)
