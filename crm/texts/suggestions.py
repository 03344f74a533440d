"""Words about how good the suggestions for a place are."""

from datetime import date

from crm.texts.formats import day, listing, number

EVALUATE_HELP = "Toon hoe goed de voorstellen voor een plaats zijn, op een bestand met wie op welke dag waar zetelde."
FILE_HELP = "CSV met de kolommen snapshot, committee en member."
JSON_HELP = "Toon het antwoord als JSON."

TOO_FEW_DATES = "Er staat maar één datum in het bestand. Om te meten wie erbij kwam, zijn er minstens twee nodig."
NOBODY_JOINED = "Tussen de data in het bestand kwam er nergens iemand bij. Er is dus niets te meten."

METHODS = {
    "popularity": "aantal zetels (vergelijkingspunt)",
    "likeness": "gelijkenis van overleg",
    "fit": "wat Schakel gebruikt",
}
ALL = "Alle overgangen"
EARLIER = "De eerste helft, waarop de formule gekozen is"
LATER = "De tweede helft, waarop ze beoordeeld wordt"


def unreadable(path: str, reason: str = "") -> str:
    said = f"'{path}' is niet leesbaar."
    return f"{said} {reason or 'Kijk na of het bestand bestaat en een CSV is.'}"


def missing_columns(names: list[str]) -> str:
    word = "kolom" if len(names) == 1 else "kolommen"
    verb = "ontbreekt" if len(names) == 1 else "ontbreken"
    return (
        f"De {word} {listing(names)} {verb}. Nodig zijn snapshot, committee en member."
    )


def bad_line(line: int) -> str:
    return f"Op lijn {line} is snapshot, committee of member leeg of beschadigd."


def bad_date(text: str, line: int) -> str:
    return f"Op lijn {line} is '{text}' geen dag. Schrijf bijvoorbeeld 2026-03-12."


def measured(
    transitions: int, first: date, last: date, queries: int, mean: float
) -> str:
    return (
        f"{transitions} overgangen tussen {day(first)} en {day(last)}: {queries} keer kwam er iemand bij een overleg, "
        f"uit gemiddeld {number(round(mean))} mogelijke kandidaten."
    )


def part(name: str, queries: int) -> str:
    return f"{name} ({queries} keer):"


def mark(method: str, auc: float, hit: float) -> str:
    return f"  {METHODS[method]:34} AUC {_three(auc)} · raak in de eerste tien {_three(hit)}"


def gain(auc: tuple[float, float], hit: tuple[float, float]) -> str:
    return f"  {'':34} winst, met 95% zekerheid: AUC {_span(auc)} · raak {_span(hit)}"


def _three(value: float) -> str:
    return f"{value:.3f}".replace(".", ",")


def _span(ends: tuple[float, float]) -> str:
    low, high = (f"{end:+.3f}".replace(".", ",") for end in ends)
    return f"{low} tot {high}"


OWN_SOURCE = "eigen geschiedenis van mandaten en aanwezigheden"
PUBLIC_SOURCE = "commissies van het Amerikaanse Congres (unitedstates/congress-legislators, CC0), laatste drie overgangen"


def too_little(meetings: int) -> str:
    if not meetings:
        return "Nog geen overlegmomenten genoteerd: te weinig om te rangschikken."
    return f"{_based(meetings)}, nog te weinig om te rangschikken."


def helps(meetings: int) -> str:
    return f"{_based(meetings)}; daaruit blijkt dat deze voorstellen vaker juist zijn dan kijken wie al veel zetelt."


def not_proven(meetings: int) -> str:
    return f"{_based(meetings)}; daaruit blijkt nog niet dat deze voorstellen vaker juist zijn dan kijken wie al veel zetelt."


def _based(meetings: int) -> str:
    if meetings == 1:
        return "Gebaseerd op 1 overlegmoment"
    return f"Gebaseerd op {number(meetings)} overlegmomenten"
