"""Columns of somebody's own list: the words they use, and mapping them on screen."""

from crm.texts import formats

SYNONYMS = {
    "voornaam": "voornaam",
    "roepnaam": "voornaam",
    "first name": "voornaam",
    "given name": "voornaam",
    "achternaam": "naam",
    "familienaam": "naam",
    "last name": "naam",
    "surname": "naam",
    "name": "naam",
    "organisatienaam": "naam",
    "naam organisatie": "naam",
    "naam voorziening": "naam",
    "benaming": "naam",
    "volledige naam": "persoon",
    "naam en voornaam": "persoon",
    "voornaam en naam": "persoon",
    "contactpersoon": "persoon",
    "vertegenwoordiger": "persoon",
    "afgevaardigde": "persoon",
    "lid": "persoon",
    "full name": "persoon",
    "mail": "e-mail",
    "mailadres": "e-mail",
    "e-mailadres": "e-mail",
    "email address": "e-mail",
    "e mailadres": "e-mail",
    "contactmail": "e-mail",
    "email 1 value": "e-mail",
    "tel": "telefoon",
    "tel nr": "telefoon",
    "gsm": "telefoon",
    "gsm nummer": "telefoon",
    "mobiel": "telefoon",
    "telefoonnummer": "telefoon",
    "telefoon nr": "telefoon",
    "phone": "telefoon",
    "mobile phone": "telefoon",
    "business phone": "telefoon",
    "werkgever": "organisatie",
    "instelling": "organisatie",
    "voorziening": "organisatie",
    "dienst": "organisatie",
    "naam dienst": "organisatie",
    "naam van de dienst": "organisatie",
    "naam van de voorziening": "organisatie",
    "naam van de organisatie": "organisatie",
    "company": "organisatie",
    "namens": "organisatie",
    "organization": "organisatie",
    "functietitel": "functie",
    "job title": "functie",
    "straat": "adres",
    "straat en nummer": "adres",
    "straat en nr": "adres",
    "straat nr": "adres",
    "straat nummer": "adres",
    "straat huisnummer": "adres",
    "huisnummer": "adres",
    "address": "adres",
    "stad": "gemeente",
    "plaats": "gemeente",
    "city": "gemeente",
    "woonplaats": "gemeente",
    "deelsector": "sector",
    "beroep": "sector",
    "beroepsgroep": "sector",
    "ondernemingsnummer": "kbo",
    "kbo nummer": "kbo",
    "btw nummer": "kbo",
    "url": "website",
    "site": "website",
    "webadres": "website",
    "overleg": "orgaan",
    "bestuur": "orgaan",
    "werkgroep": "orgaan",
    "mandaat": "rol",
    "vanaf": "van",
    "begin": "van",
    "startdatum": "van",
    "einddatum": "tot",
    "tot en met": "tot",
    "vergaderdatum": "datum",
    "onderwerp": "titel",
    "beslissing": "besluit",
    "statuut": "aanwezigheid",
    "afkorting": "aliassen",
    "alias": "aliassen",
    "roepnamen": "aliassen",
    "soort": "type",
    "nr": "nummer",
}
"""What stands above columns, for the column of the import that it means."""

WHOLE_NAME = "persoon"
"""A whole name in one cell, which the list of people has in two columns."""

WHAT_HOLDS = "Wat staat er in deze lijst?"
LISTS = {
    "organisaties": "Organisaties",
    "personen": "Personen",
    "organen": "Overleg",
    "mandaten": "Mandaten",
    "vergaderingen": "Vergaderingen",
    "aanwezigheden": "Aanwezigheden",
    "acties": "Actiefiches",
    "normen": "Normen",
    "gemeenten": "Gemeenten van de zone",
    "referentielijst": "Lijst van iemand anders",
}
SKIP_LIST = "Deze lijst overslaan"
CHOOSE_LIST = "Kies wat erin staat"
IN_DOUBT = "Aan de kolommen is niet zeker te zien wat dit is. Kies het eerst: tot dan wordt er niets ingevoerd."
SKIP_COLUMN = "niet invoeren"
MAP_HELP = "Zeg per kolom wat ze betekent. Wat we herkenden, staat al ingevuld."
HEADER = "Kolom in je lijst"
SAMPLES = "Voorbeelden"
MEANS = "Betekent"
NO_SAMPLE = "(leeg)"
NAME = "Naam om te bewaren"
NAME_HELP = (
    "De volgende keer stellen we deze koppeling zelf voor bij dezelfde kolommen."
)
KEEP = "Koppeling bewaren"
FORGET = "Koppeling vergeten"
SHOW = "Toon wat er verandert"
WHY_KEPT = "Koppeling van kolommen bewaard"
WHY_FORGOTTEN = "Koppeling van kolommen vergeten"
NO_COLUMNS = "Kies bij minstens één kolom wat ze betekent."
NAME_NEEDED = "Geef de koppeling een naam."


def heading(file: str, rows: int) -> str:
    noun = "rij" if rows == 1 else "rijen"
    return f"{file}: {formats.number(rows)} {noun}"


def nameless(place: int) -> str:
    return f"kolom {place}"


def whole_name() -> str:
    return "voornaam en naam samen"


_COLUMN_WORDS = {
    "aliassen": "andere namen",
    "kbo": "KBO-nummer",
    "nis": "NIS-code",
    "schakel_id": "nummer in Schakel",
}


def column_word(name: str) -> str:
    return _COLUMN_WORDS.get(name, name.replace("_", " "))


def column_twice(name: str) -> str:
    return f"Twee kolommen zijn '{column_word(name)}'. Kies er één, en zet de andere op '{SKIP_COLUMN}'."


def column_missing(names: list[str]) -> str:
    if not names:
        return NO_COLUMNS
    shown = formats.listing([f"'{column_word(name)}'" for name in names])
    return f"Kies welke kolom {shown} is."


def recognised(name: str) -> str:
    return f"Herkend: de kolommen van '{name}'."


def kept(name: str) -> str:
    return f"De koppeling '{name}' is bewaard."


def forgotten(name: str) -> str:
    return f"De koppeling '{name}' is vergeten."


def means_of(header: str) -> str:
    return f"Wat betekent de kolom {header}?"


# Before many cells change

CONFIRM = "Ja, dat klopt: verander ze"


def many_changed(stem: str, column: str, changed: int, existing: int) -> str:
    share = round(100 * changed / existing)
    noun = "waarde wordt" if changed == 1 else "waarden worden"
    return (
        f"{stem.capitalize()}: bij '{column_word(column)}' {noun.split()[1]} {formats.number(changed)} van de "
        f"{formats.number(existing)} {'waarde' if existing == 1 else 'waarden'} ({share} %) overschreven. "
        "Kijk na of de juiste kolom gekozen is."
    )
