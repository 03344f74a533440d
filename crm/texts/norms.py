"""What norms say (on screen: Samenstelling, wie hoort erbij)."""

from datetime import date

from crm.texts.formats import day

NEGATIVE = "Een minimum kan niet onder nul zijn. Vul 0 of meer in."

GROUP_NEEDED = "Zeg voor welke groep deze norm geldt."
BALANCE_GROUP = (
    "Evenwicht is er tussen sectoren of tussen clusters. Kies 'sector' of 'cluster'."
)
BALANCE_MINIMUM = "Een evenwicht heeft geen minimum. Laat het leeg, of vul 0 in."
BALANCE_SHARE = "Vul bij een evenwicht in hoeveel procent van de plaatsen een groep hoogstens mag hebben: 1 tot 100."


def maximum_below_minimum(least: int, most: int) -> str:
    return f"Hoogstens {most} is minder dan minstens {least}. Pas een van beide aan."


def ends_before_it_starts(start: date, end: date) -> str:
    return f"De norm eindigt op {day(end)}, voor hij begint op {day(start)}. Pas een van beide aan."


# The page.
UNKNOWN_BODY = "Dit overleg bestaat niet (meer). Kies er een uit de lijst."
NO_BODIES = "Er is nog geen overleg. Maak er eerst een; daarna zeg je wie erbij hoort."
TO_BODIES = "Naar Overleg en mandaten"
BODY = "Overleg"
KIND = "Soort"
GROUP = "Groep"
LEAST = "Minstens"
MOST = "Hoogstens"
MOST_SHARE = "Hoogstens (% van de plaatsen)"
MOST_HELP = "Leeg: geen maximum."
SHARE_HELP = "Geen enkele sector of cluster heeft meer dan dit deel van de plaatsen, bv. 50 voor de helft."
FROM = "Geldig van"
TO = "Geldig tot en met"
NOW = "Nu"
HOLDS = "Geldt"
LEAST_HELP = "0: mag, maar hoeft niet."
STATUS = "Status"
SOURCE = "Bron"
SOURCE_EXAMPLE = "bv. statuten art. 8"
CERTAINTY = "Zekerheid"
LATER = "geldt later"
PAST = "geldt niet meer"
SHEET = "samenstelling"
TABLE = "De normen van dit overleg, een rij per norm. Kies een rij om ze na te kijken."
CHOOSE = "Kies een rij om ze na te kijken, te wijzigen of een einde te geven."
STATUS_NOTE = (
    "Onbekend: de lijst van het overleg is nog niet nagekeken, of te veel plaatsen zijn "
    "nog in te delen. Een norm houdt nooit iets tegen."
)
NONE = (
    "Van dit overleg is nog niet gezegd wie erbij hoort. Neem voorbeeldnormen over, "
    "kopieer van een ander overleg, of voeg zelf een norm toe."
)
NOTHING_TO_COUNT = "er valt vandaag niets te tellen"
TO_CARD = "Kaart van het overleg"
TO_GAPS = "Wie ontbreekt aan tafel?"
TO_PAGE = "Samenstelling: wie hoort erbij"
PAGE_HELP = "De normen van elk overleg, met bron en zekerheid."
UNMET = "Nog niet"
KINDS = {
    "organisaties": "aantal organisaties",
    "evenwicht": "evenwicht",
}


def kind(value: str) -> str:
    return KINDS.get(value, value)


def list_title(body: str) -> str:
    return f"Wie hoort erbij: {body}"


def first_line(body: str, norms: int, not_met: int, unknown: int) -> str:
    """`Bestuursorgaan: 7 normen, 5 voldoen, 2 niet`."""
    if not norms:
        return f"{body}: nog geen normen."
    asked = "1 norm" if norms == 1 else f"{norms} normen"
    met = norms - not_met - unknown
    parts = [f"{met} {'voldoet' if met == 1 else 'voldoen'}"]
    if not_met:
        parts.append(f"{not_met} niet")
    if unknown:
        parts.append(f"{unknown} onbekend")
    return f"{body}: {asked}, {', '.join(parts)}."


def of_all(some: int, every: int) -> str:
    return f"{some} van {every}"


def met_by(label: str, some: int, every: int) -> str:
    return f"{label}: {some} van {every} voldoen"


def holds(start: date | None, end: date | None) -> str:
    """`sinds 20/09/2019`, `altijd`."""
    if start is None:
        return f"tot en met {day(end)}" if end else "altijd"
    return f"{day(start)} tot en met {day(end)}" if end else f"sinds {day(start)}"


def section(label: str, number: int) -> str:
    return f"{label} ({number})"


PAST_NORMS = "Vroegere normen"
FUTURE_NORMS = "Normen die later gelden"

# The forms.
ADD = "Nieuwe norm"
CHANGE = "Norm nakijken"
EDIT = "Wijzigen"
EVERY_PROFESSION = "elk van de 12 beroepen van het BVR"
EVERY_MUNICIPALITY = "elke gemeente van de zone"
EVERY_CLUSTER = "elk van de vier clusters"
EVERY_GROUP = {
    "beroep": EVERY_PROFESSION,
    "gemeente": EVERY_MUNICIPALITY,
    "cluster": EVERY_CLUSTER,
}
ORGANISATIONS_HELP = (
    "Telt hoeveel verschillende organisaties een plaats hebben, wie het ook zijn."
)
BETWEEN = {"sector": "tussen sectoren", "cluster": "tussen clusters"}
SAVE = "Bewaar"
CLOSE = "Sluiten"
REMOVE = "Verwijderen"
REMOVE_SURE = (
    "Een norm die nooit gold, verwijder je. Gold ze vroeger wel? Geef ze dan een einde."
)
REMOVE_YES = "Ja, verwijder deze norm"
END = "Einde geven"
END_SAVE = "Bewaar het einde"
CHECKED_BUTTON = "Nagekeken"
CHECKED_HELP = "Je vergeleek deze norm met je statuten of het besluit en ze klopt."
OWN = "eigen"
COMPETENCE_EXAMPLE = "bv. financiën"
FUNCTION_EXAMPLE = "bv. schepen"


def checked_by(who: str, on: date) -> str:
    return f"nagekeken door {who} op {day(on)}"


def nothing_to_renew(start: date) -> str:
    return f"Geen enkele norm geldt net voor en op {day(start)}. Kies een andere dag, of voeg normen toe."


def whole(text: str, field: str) -> str:
    return f"'{text}' is geen heel getal bij {field}. Vul een getal in, bijvoorbeeld 4."


def covers_all(group: str) -> str:
    return f"Deze norm geldt voor {group}: een wijziging telt voor allemaal."


def named_group(kind_word: str, label: str) -> str:
    """A group in a sentence: `evenwicht tussen sectoren`, `aantal organisaties`."""
    if kind_word in KINDS:
        return kind(kind_word) if label == "*" else f"{kind(kind_word)} {label}"
    return label


def why_added(group: str, body: str) -> str:
    return f"Norm toegevoegd: {group} in {body}"


def why_changed(group: str, body: str) -> str:
    return f"Norm gewijzigd: {group} in {body}"


def why_removed(group: str, body: str) -> str:
    return f"Norm verwijderd: {group} in {body}"


def why_ended(group: str, body: str, last: date | None) -> str:
    if last is None:
        return f"Norm heeft geen einde meer: {group} in {body}"
    return f"Norm geldt tot en met {day(last)}: {group} in {body}"


def why_checked(group: str, body: str) -> str:
    return f"Norm nagekeken: {group} in {body}"


# Taking over.
EXAMPLES = "Voorbeeldnormen overnemen"
EXAMPLES_NOTE = "Voorbeelden, geen wet: ze komen er als 'na te kijken' bij. Kijk ze na in je statuten en het besluit."
TAKE_OVER = "Neem over"
ALREADY = "staat er al"
NO_SET = "Vink minstens een reeks aan."
NOTHING_NEW = "Die normen staan er al: er is niets bijgekomen."
COPY = "Kopiëren van een ander overleg"
COPY_FROM = "Kopieer van"
COPY_WHICH = "Welke normen"
COPY_NOTE = "Ze komen er als 'na te kijken' bij. Wat er al staat, blijft zoals het is."
COPY_NONE = "Geen ander overleg heeft normen die nu gelden."
COPY_PICK = "Kies minstens een norm."
VERSION = "Nieuwe versie"
VERSION_FROM = "Geldt vanaf"
VERSION_NAME = "Naam (leeg: dezelfde)"
VERSION_NAME_EXAMPLE = "bv. BO-2027"
VERSION_NOTE = (
    "De normen van nu eindigen de dag ervoor. Vanaf deze dag staan er kopieën, die je "
    "daarna een voor een aanpast."
)
VERSION_START = "Begin nieuwe versie"
NO_DAY = "Kies een dag."


def example_set(name: str, body: str, new: int) -> str:
    """`BO-2019, voor Bestuursorgaan: 5 nieuwe normen`."""
    if not new:
        return f"{name}, voor {body}: staat er al"
    return f"{name}, voor {body}: {'1 nieuwe norm' if new == 1 else f'{new} nieuwe normen'}"


def example_line(label: str, asked: str, rest: list[str]) -> str:
    return f"{label}: {asked}" + (f" · {', '.join(rest)}" if rest else "")


def _norms(number: int) -> str:
    return "1 norm" if number == 1 else f"{number} normen"


def why_adopted(body: str) -> str:
    return f"Voorbeeldnormen overgenomen voor {body}"


def adopted(number: int, body: str) -> str:
    return f"{_norms(number)} overgenomen voor {body}. Kijk ze na: het zijn voorbeelden, geen wet."


def why_copied(body: str) -> str:
    return f"Normen gekopieerd naar {body}"


def copied(number: int, body: str) -> str:
    return f"{_norms(number)} gekopieerd naar {body}. Kijk ze na."


def why_version(body: str, start: date) -> str:
    return f"Nieuwe versie van de normen van {body} vanaf {day(start)}"


def started(number: int, start: date) -> str:
    return f"{_norms(number)} in de nieuwe versie, die geldt vanaf {day(start)}. Pas ze nu aan."
