"""What norms say (on screen: Samenstelling, wie hoort erbij)."""

from datetime import date

from crm.texts.formats import day

NEGATIVE = "Een minimum kan niet onder nul zijn. Vul 0 of meer in."


def maximum_below_minimum(least: int, most: int) -> str:
    return f"Hoogstens {most} is minder dan minstens {least}. Pas een van beide aan."


def ends_before_it_starts(start: date, end: date) -> str:
    return f"De norm eindigt op {day(end)}, voor hij begint op {day(start)}. Pas een van beide aan."


# The forms.
ADD = "Zeg wie erbij hoort"
CHANGE = "Norm nakijken"
BODY = "Overleg"
KIND = "Soort"
GROUP = "Groep"
EVERY_PROFESSION = "elk van de 12 beroepen van het BVR"
EVERY_MUNICIPALITY = "elke gemeente van de zone"
LEAST = "Minstens"
MOST = "Hoogstens"
MOST_HELP = "Leeg: geen maximum."
FROM = "Geldig van"
TO = "Geldig tot"
SOURCE = "Bron"
SOURCE_EXAMPLE = "bv. statuten art. 8"
CERTAINTY = "Zekerheid"
SAVE = "Bewaar"
REMOVE = "Verwijder de norm"
OWN = "eigen"
COMPETENCE_EXAMPLE = "bv. financiën"
FUNCTION_EXAMPLE = "bv. schepen"


def checked(on: date) -> str:
    return f"nagekeken op {day(on)}"


def whole(text: str, field: str) -> str:
    return f"'{text}' is geen heel getal bij {field}. Vul een getal in, bijvoorbeeld 4."


def covers_all(group: str) -> str:
    return f"Deze norm geldt voor {group}: een wijziging telt voor allemaal."


def why_added(group: str, body: str) -> str:
    return f"Norm toegevoegd: {group} in {body}"


def why_changed(group: str, body: str) -> str:
    return f"Norm gewijzigd: {group} in {body}"


def why_removed(group: str, body: str) -> str:
    return f"Norm verwijderd: {group} in {body}"
