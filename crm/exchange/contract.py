"""The files of the import contract: their names, columns and row identities.

Readers and writers of lists share these words, so that what goes out comes back.
Two records with the same name are told apart as `Naam (Gemeente)` for an
organisation and `Voornaam Naam <e-mail>` for a person.
"""

from crm.model.names import normalise

ROW_ID = "schakel_id"

COLUMNS: dict[str, tuple[str, ...]] = {
    "gemeenten": ("gemeente", "nis", "postcodes", "in_plan_genoemd", "bron"),
    "organisaties": (
        "naam",
        "aliassen",
        "cluster",
        "sector",
        "lijn",
        "type",
        "gemeente",
        "werkingsgebied",
        "rechtsvorm",
        "adres",
        "kbo",
        "e-mail",
        "telefoon",
        "website",
        "bron",
    ),
    "personen": (
        "voornaam",
        "naam",
        "e-mail",
        "telefoon",
        "adres",
        "organisatie",
        "functie",
        "van",
        "tot",
        "bron",
    ),
    "organen": ("naam", "type", "omvang_doel", "nagekeken_op", "bron"),
    "normen": (
        "norm",
        "orgaan",
        "soort",
        "groep",
        "min",
        "max",
        "geldig_van",
        "geldig_tot",
        "bron",
        "zekerheid",
    ),
    "vergaderingen": ("datum", "orgaan", "titel", "besluit", "bron"),
    "aanwezigheden": (
        "datum",
        "orgaan",
        "titel",
        "persoon",
        "organisatie",
        "aanwezigheid",
    ),
    "mandaten": (
        "orgaan",
        "organisatie",
        "persoon",
        "cluster",
        "sector",
        "competentie",
        "rol",
        "hoedanigheid",
        "stemrecht",
        "van",
        "tot",
        "plaatsvervanger_van",
        "ambtshalve",
        "voorgedragen_door",
        "bron",
    ),
    "acties": (
        "nummer",
        "titel",
        "domein_doelstelling",
        "start",
        "einde",
        "rol",
        "partners",
        "bron",
    ),
    "referentielijst": ("naam", "sector", "gemeente", "bron", "verwijderen_op"),
}
"""The columns of each file, in the order in which we write them."""

NEEDED: dict[str, tuple[str, ...]] = {
    "gemeenten": ("gemeente",),
    "organisaties": ("naam",),
    "personen": ("naam",),
    "organen": ("naam",),
    "normen": ("orgaan", "soort", "groep"),
    "vergaderingen": (),
    "aanwezigheden": (),
    "mandaten": ("orgaan",),
    "acties": ("titel",),
    "referentielijst": ("naam",),
}
"""Columns without which a file says nothing (unless its rows carry `schakel_id`)."""

LETTERS: dict[str, str] = {
    "gemeenten": "G",
    "organisaties": "O",
    "personen": "P",
    "organen": "B",
    "normen": "N",
    "vergaderingen": "C",
    "aanwezigheden": "D",
    "mandaten": "M",
    "acties": "A",
    "referentielijst": "R",
}
"""The letter before the number in `schakel_id`: `O12` is organisation 12."""


FUNCTION_AT = " bij "
"""Between a function and its organisation, in `ambtshalve`."""


def followed_seat(body: str, role: str | None) -> str:
    """How `ambtshalve` names a seat of the same person elsewhere.

    >>> followed_seat("Bestuursorgaan", "voorzitter")
    'Bestuursorgaan (voorzitter)'
    """
    return f"{body} ({role})" if role else body


def followed_function(function: str | None, organisation: str) -> str:
    """How `ambtshalve` names a function of the same person.

    >>> followed_function("schepen", "Stad Beerse")
    'schepen bij Stad Beerse'
    """
    return f"{function or ''}{FUNCTION_AT}{organisation}".strip()


def row_id(stem: str, record_id: int) -> str:
    """The `schakel_id` of a record, as exports carry it.

    >>> row_id("organisaties", 12)
    'O12'
    """
    return f"{LETTERS[stem]}{record_id}"


def key(header: str) -> str:
    """A header made comparable: without case, accents, spaces or signs.

    >>> key("E-mail "), key("Omvang_doel")
    ('email', 'omvangdoel')
    """
    return normalise(header).replace(" ", "")


def known_columns(stem: str) -> dict[str, str]:
    """The column behind each comparable header of a file."""
    return {key(name): name for name in (ROW_ID, *COLUMNS[stem])}
