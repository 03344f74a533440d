"""Two records that may be one: why, what merging does, what was said about it."""

from collections.abc import Sequence

from crm.texts import formats
from crm.texts.store import noun

INTRO = "Schakel stelt alleen voor; jij beslist. Samenvoegen kan je ongedaan maken."
NONE = "Geen dubbels gevonden: geen twee organisaties of personen lijken op elkaar."
NONE_HERE = "Hier zijn geen dubbels meer."
ORGANISATIONS, PEOPLE = "Organisaties", "Personen"
WHAT = "Wat vergelijken"
WEAK_TOO = "Ook wie alleen dezelfde naam heeft"
COMPARE = "Vergelijk"
NOT_THE_SAME = "Niet dezelfde"
MERGE = "Voeg samen"
SWAP = "Wissel om"
CLOSE = "Sluit"
KEEPS = "Blijft"
GOES = "Gaat op in de andere"
FIELDS = "Gegevens"
CHOOSE = "Kies wat blijft waar beide iets anders zeggen."
MOVES = "Verhuist mee"
NOTHING_MOVES = "Niets verwijst naar wat opgaat in de andere."
BECOMES_ONE = "Wordt één"
LOOK_AT = "Kijk na"
FIELD, RESULT = "Gegeven", "Wordt"
FIELD_TABLE = "Elk gegeven van beide, en wat het wordt"
GONE_PAIR = "Dit paar bestaat niet meer. Kies een ander."

SAME_RECORD = "Kies twee verschillende personen of twee verschillende organisaties."
MOVED_ON = (
    "Intussen wijzigde iemand iets aan deze twee. Er is niets samengevoegd: "
    "kijk het plan opnieuw na."
)
CAME_HIMSELF = "stond als vervangen door de ander; dat is nu dezelfde en wordt aanwezig"
JUDGEMENT_GONE = "'niet dezelfde' over deze twee vervalt"
TIE_GONE = "de band tussen deze twee vervalt"
CASE_GONE = "de opvolging over deze twee vervalt"


def first_line(strong: tuple[int, int], possible: tuple[int, int]) -> str:
    """How many pairs of organisations and of people are likely, and how many may be."""
    return f"Wellicht dezelfde: {_of_both(*strong)}. Mogelijk: {_of_both(*possible)}."


def _of_both(of_organisations: int, of_people: int) -> str:
    parts = [
        f"{formats.number(count)} {'paar' if count == 1 else 'paren'} {name.lower()}"
        for count, name in ((of_organisations, ORGANISATIONS), (of_people, PEOPLE))
        if count
    ]
    return formats.listing(parts) or "geen"


def on_start(strong: int) -> str:
    if strong == 1:
        return "1 paar is wellicht dezelfde: kijk het na"
    return f"{formats.number(strong)} paren zijn wellicht dezelfde: kijk ze na"


def both(one: str, two: str) -> str:
    return f"beide: {one}; {two}"


def section(title: str, count: int) -> str:
    return f"{title} ({formats.number(count)})"


def became_one(table: str, presence: str | None = None) -> str:
    if presence is not None:
        return f"beide staan bij dit contact; dat wordt één keer '{presence}'"
    return _BECAME_ONE.get(table, "staat bij beide en wordt één")


_BECAME_ONE = {
    "mandate": "beide hebben dit mandaat; dat wordt één mandaat",
    "affiliation": "beide hebben deze functie; dat wordt één functie",
    "actionpartner": "beide staan bij deze actiefiche; dat wordt één partner",
    "judgement": "bij beide staat dezelfde beslissing; die blijft één keer",
}


def joined_line(label: str, sentence: str) -> str:
    return f"{label}: {sentence}"


def beside_each_other(label: str) -> str:
    return f"{label} blijft naast een andere met dezelfde naam staan: kijk na of er één te veel is"


def kbo_differs(one: str, two: str) -> str:
    return f"het KBO-nummer verschilt: {one} en {two}"


def move_line(table: str, count: int, labels: Sequence[str]) -> str:
    what = noun(table) if count == 1 else _MANY.get(table, noun(table))
    shown = "; ".join(labels)
    more = " …" if count > len(labels) else ""
    return f"{formats.number(count)} {what}: {shown}{more}"


_MANY = {
    "participation": "aanwezigheden",
    "mandate": "mandaten",
    "affiliation": "functies",
    "task": "taken",
    "outreach": "zoektochten",
    "findingcase": "opvolgingen",
    "tie": "banden",
    "scenarioseat": "wijzigingen in scenario's",
    "actionpartner": "keer partner van een actiefiche",
    "body": "overleggen",
    "judgement": "beslissingen",
}


def why_merged(keep: str, drop: str) -> str:
    if keep == drop:
        return f"Twee keer {keep} samengevoegd"
    return f"{drop} samengevoegd met {keep}"


def why_different(one: str, two: str) -> str:
    if one == two:
        return f"Twee keer {one}: niet dezelfde"
    return f"{one} en {two}: niet dezelfde"


def merged_into(name: str) -> str:
    return f"Dit werd samengevoegd met {name}."


def open_it(name: str) -> str:
    return f"Open {name}"


# Reasons: sentences that a colleague can check.


def same_kbo(number: str) -> str:
    return f"zelfde KBO-nummer {number}"


def same_name() -> str:
    return "zelfde naam"


def name_is_alias(name: str) -> str:
    return f"'{name}' staat bij de andere als andere naam"


def same_core(core: str) -> str:
    return f"zelfde naam zonder woorden zoals kring, vzw of afdeling: '{core}'"


def abbreviation(letters: str, name: str) -> str:
    return f"'{letters}' is de afkorting van '{name}'"


def in_brackets(words: str, name: str) -> str:
    return f"'{words}' staat tussen haakjes in '{name}'"


def with_place(name: str, place: str) -> str:
    return f"'{name}' noemt de gemeente {place}, de andere ligt daar"


def one_typo(one: str, two: str) -> str:
    return f"één letter verschilt tussen '{one}' en '{two}'"


def swapped() -> str:
    return "voornaam en naam zijn omgewisseld"


def initial(one: str, two: str) -> str:
    return f"'{one}' kan een afkorting van '{two}' zijn"


def same_mail(address: str) -> str:
    return f"zelfde mailadres {address}"


def same_phone(number: str) -> str:
    return f"zelfde telefoon {number}"


def same_place(name: str) -> str:
    return f"allebei bij {name}"


def same_municipality(name: str) -> str:
    return f"allebei in {name}"


def other_municipality(one: str, two: str) -> str:
    return f"maar de gemeente verschilt: {one} en {two}"


def other_kbo(one: str, two: str) -> str:
    return f"maar {kbo_differs(one, two)}"


def other_places() -> str:
    return "maar bij andere organisaties: misschien naamgenoten"


def other_mail() -> str:
    return "maar het mailadres verschilt"


def nothing_more() -> str:
    return "meer weten we van deze twee niet"
