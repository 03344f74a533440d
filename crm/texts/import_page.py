"""The page that brings lists in (Gegevens invoeren)."""

from collections.abc import Iterable

from crm.texts import formats

FIRST_LINE = (
    "Sleep je lijsten hierheen, ook die met eigen kolommen: je ziet eerst wat er verandert, en er wordt niets bewaard "
    "voor je op 'Invoeren' klikt."
)
DROP = "Lijsten om in te voeren"
TEMPLATE = "Leeg sjabloon"
TEMPLATE_HELP = (
    "Een Excel-bestand met een werkblad voor elke lijst en uitleg bij elke kolom. "
    "Vul alleen in wat je hebt."
)
BUSY_READING = "Je lijsten worden gelezen"
IMPORT = "Invoeren"
NOTHING_NEW = "Alles wat hierin staat, is al bekend: er is niets in te voeren."
NOTHING_MORE = "Al de rest is al bekend: er is niets meer in te voeren."
NOTHING_USEFUL = "Er is geen enkele rij die ingevoerd kan worden."
ALL_UNTICKED = "Zonder wat je uitvinkte of weglaat, is er niets in te voeren."
REJECTED = "Kan niet ingevoerd worden"
REJECTED_HELP = "Deze rijen blijven achter. Verbeter ze in je bestand en sleep het opnieuw hierheen."
FILE = "Bestand"
LINE = "Regel"
COLUMN = "Kolom"
VALUE = "Waarde"
REASON = "Waarom niet"
WHAT = "Wat"
OUTCOME = "Uitkomst"
CHANGES = "Gegevens"
BEFORE = "Was"
AFTER = "Wordt"
EMPTY = "leeg"
CELLS = "Wat er verandert, cel per cel. Vink uit wat je niet wil invoeren."
TICK = "Invoeren"
TICK_HELP = "Vink uit wat je niet wil invoeren."
TAKE_OVER = "Neem over"
NOT_AFTER_ALL = "Toch niet"
STOP = "Stoppen"
STOPPED = "Gestopt: er is niets bewaard."
OUTCOMES = {
    "created": "nieuw",
    "updated": "gewijzigd",
    "unchanged": "ongewijzigd",
    "rejected": "geweigerd",
}
FEW = 3
SORT_OUT = "Nog in te delen"


def sentence(created: int, updated: int, unchanged: int, rejected: int) -> str:
    parts = [
        f"{formats.number(count)} {word}"
        for count, word in (
            (created, "nieuw"),
            (updated, "gewijzigd"),
            (unchanged, "ongewijzigd"),
            (rejected, "geweigerd"),
        )
        if count
    ]
    return f"{formats.listing(parts) or 'Geen rijen'}."


def list_line(stem: str, created: int, updated: int, unchanged: int) -> str:
    return f"{stem.capitalize()}: {sentence(created, updated, unchanged, 0)}"


def list_help(stem: str) -> str:
    return f"Wat er gebeurt met de rijen van {stem}"


def notes(count: int) -> str:
    return "1 opmerking" if count == 1 else f"{count} opmerkingen"


def more(count: int) -> str:
    return f"en nog {formats.number(count)} rijen"


def without_fields(number: int) -> str:
    if number == 1:
        return "Voer de rij met een slechte waarde toch in, zonder dit veld"
    return f"Voer de {formats.number(number)} rijen met een slechte waarde toch in, zonder dit veld"


def did_you_mean(written: str, meant: str) -> str:
    return f"Gemeente '{written}' is niet gekend: bedoel je {meant}?"


def respelt(written: str, meant: str) -> str:
    return f"Gemeente '{written}' wordt ingevoerd als {meant}."


def new_value(field: str, value: str) -> str:
    return f"{field}: {value}"


def join_changes(lines: Iterable[str]) -> str:
    return " · ".join(lines)


def done(created: int, updated: int, rejected: int) -> str:
    if not created and not updated:
        return "Er is niets gewijzigd."
    text = f"Ingevoerd: {sentence(created, updated, 0, 0)}"
    if rejected:
        left = "1 rij is" if rejected == 1 else f"{formats.number(rejected)} rijen zijn"
        text += f" {left} niet ingevoerd; hierboven staat waarom."
    return text


# The empty workbook

TEMPLATE_NAME = "Schakel sjabloon.xlsx"
TEMPLATE_TITLE = "Lijsten voor Schakel"
LIST_COLUMN = "Werkblad"
COLUMN_COLUMN = "Kolom"
MEANING_COLUMN = "Wat je invult"
GUIDE = (
    "Vul alleen de werkbladen en kolommen in die je hebt. De volgorde van kolommen maakt niet uit.",
    "Meer dan een waarde in een cel: zet er een puntkomma tussen.",
    "Een lege cel verandert nooit iets. Twee keer hetzelfde bestand invoeren verandert niets.",
    "Datums: 12/03/2026, 2026-03-12, of alleen 2026-03 of 2026 als je niet meer weet.",
    "Cluster en sector: de naam, de code of een gewone naam zoals 'huisarts'.",
)
MEANINGS: dict[str, dict[str, str]] = {
    "gemeenten": {
        "gemeente": "gemeente van je eigen zone",
        "nis": "NIS-code",
        "postcodes": "een of meer",
        "in_plan_genoemd": "ja of nee",
    },
    "organisaties": {
        "naam": "verplicht",
        "aliassen": "andere namen, met een puntkomma ertussen",
        "cluster": "zorg, welzijn, lokale besturen, PZON, optionele partner of netwerkpartner",
        "sector": "bv. huisartsen, VAPH, CAW",
        "lijn": "0, 1 of 2",
        "type": "bv. kring, voorziening, vereniging",
        "gemeente": "waar ze gevestigd is",
        "werkingsgebied": "gemeenten waar ze werkt",
        "kbo": "ondernemingsnummer",
    },
    "personen": {
        "naam": "verplicht: de familienaam",
        "organisatie": "waar de persoon werkt; een nieuwe naam komt erbij",
        "functie": "bv. schepen, diensthoofd, coördinator",
        "van": "sinds wanneer in deze functie",
        "tot": "tot en met wanneer",
    },
    "organen": {
        "naam": "verplicht: bv. Algemene vergadering, Cluster zorg",
        "type": "bv. algemene vergadering, bestuursorgaan, dagelijks bestuur, cluster, werkgroep",
        "omvang_doel": "hoe groot het hoort te zijn, in woorden",
        "nagekeken_op": "wanneer iemand de ledenlijst nakeek",
    },
    "normen": {
        "norm": "naam van de norm",
        "orgaan": "verplicht",
        "soort": "cluster, sector, beroep, gemeente, functie, competentie, lijn, organisaties of evenwicht",
        "groep": "wie erbij hoort; * voor alle beroepen, alle gemeenten of elke organisatie; sector of cluster bij evenwicht",
        "min": "minstens hoeveel; leeg bij evenwicht",
        "max": "hoogstens hoeveel; bij evenwicht hoeveel procent van de plaatsen",
        "zekerheid": "bv. bron, na te kijken, voorbeeld",
    },
    "vergaderingen": {
        "datum": "dag, maand of jaar",
        "orgaan": "welk overleg",
        "titel": "zet (gepland) in de titel als het nog moet doorgaan",
        "besluit": "wat er beslist is",
    },
    "aanwezigheden": {
        "datum": "dag, maand of jaar van de vergadering",
        "orgaan": "welk overleg",
        "titel": "zoals bij vergaderingen",
        "persoon": "Voornaam Naam",
        "organisatie": "namens wie",
        "aanwezigheid": "aanwezig, verontschuldigd of afwezig",
    },
    "mandaten": {
        "orgaan": "verplicht: moet al bestaan of bij organen staan",
        "organisatie": "moet al bestaan of bij organisaties staan",
        "persoon": "Voornaam Naam; leeg als er nog niemand gekend is",
        "cluster": "de cluster van dit mandaat",
        "rol": "bv. voorzitter, bestuurder, lid",
        "hoedanigheid": "effectief, toegetreden of waarnemer; leeg is effectief",
        "stemrecht": "ja of nee; leeg volgt uit de hoedanigheid",
        "tot": "tot en met",
        "plaatsvervanger_van": "wie deze persoon vervangt in hetzelfde overleg",
        "ambtshalve": "wat deze zetel volgt: een ander overleg van deze persoon, of een functie (schepen bij Stad Turnhout)",
        "voorgedragen_door": "wie dit mandaat voordroeg",
    },
    "acties": {
        "titel": "verplicht",
        "start": "een datum of woorden zoals 'najaar 2023'",
        "einde": "een datum of woorden zoals 'lopend'",
        "partners": "met een puntkomma ertussen",
    },
    "referentielijst": {
        "naam": "organisatie van een lijst van iemand anders",
        "verwijderen_op": "dan verdwijnt de rij vanzelf",
    },
}
SOURCE_MEANING = "waar je dit gevonden hebt"


def meaning(stem: str, column: str) -> str:
    if column == "bron":
        return SOURCE_MEANING
    return MEANINGS.get(stem, {}).get(column, "")
