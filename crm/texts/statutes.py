"""Words about the settings that statutes give."""

YES = "ja"
NO = "nee"
NO_THRESHOLD = "geen"
NO_MAXIMUM = "geen maximum"
AT_LEAST = "minstens"
MORE_THAN = "meer dan"


def bad_threshold(value: str) -> str:
    return (
        f'"{value}" is geen drempel. Schrijf bijvoorbeeld "minstens 2/3", '
        '"meer dan 1/2" of "geen".'
    )


def bad_yes_or_no(value: str) -> str:
    return f'"{value}" kan hier niet. Schrijf "ja" of "nee".'


def bad_number(value: str) -> str:
    return f'"{value}" is geen getal. Schrijf bijvoorbeeld "15".'


SOURCE_NEEDED = (
    "Zet er eerst bij waar het staat, bijvoorbeeld: statuten van 12/03/2024."
)
NOT_BY_DECISION = "Deze regel geldt voor elke beslissing samen. Laat de soort leeg."
FIRST_NONE = "Nog geen regels uit de statuten ingevuld."
WHY_NEEDED = (
    "Zonder nagekeken regels telt Schakel wel, maar zegt het niet of een beslissing "
    "geldig is."
)
TAKE_EXAMPLES = "Zet voorbeelden klaar"
EXAMPLES_NOTE = (
    "Voorbeelden volgens de wet zoals wij die kennen, na te kijken. Ze gelden pas als "
    "jij ze in je statuten nakeek."
)
WHY_EXAMPLES = "voorbeelden voor de statuten klaargezet"
RULE = "Regel"
DECISION = "Soort beslissing"
EVERY_DECISION = "elke beslissing"
VALUE = "Wat de statuten zeggen"
ARTICLE = "Artikel"
ARTICLE_HINT = "bijvoorbeeld: art. 12"
SOURCE = "Waar staat het"
SOURCE_HINT = "bijvoorbeeld: statuten van 12/03/2024"
VALID_FROM = "Geldig vanaf"
VALID_TO = "Geldig tot en met"
SAVE = "Bewaar"
REMOVE = "Verwijder"
NEW = "Regel toevoegen"
CHANGE = "Wijzig"
CERTAINTY = "Zekerheid"
STATE = "Nagekeken"
CHOOSE = (
    "Vink aan wat je in je statuten nakeek en klik op Nagekeken, dan geldt het. Eén "
    "regel aangevinkt: met Wijzig pas je ze aan of verwijder je ze."
)
TABLE = "De regels van de statuten"
CLOSE = "Sluiten"
ALL_RULES = "Toon alle regels"
VALUE_HELP = (
    'Drempels als "minstens 2/3", "meer dan 1/2" of "geen"; aantallen als "15"; '
    "ja of nee."
)


def checked(by: str, on: str) -> str:
    return f"nagekeken door {by} op {on}"


def first_line(rules: int, checked_rules: int) -> str:
    return f"{_rules(rules)}, {checked_rules} nagekeken"


def why_added(rule: str) -> str:
    return f"statuten: {rule} ingevuld"


def why_changed(rule: str) -> str:
    return f"statuten: {rule} gewijzigd"


def why_checked(rules: int) -> str:
    return f"statuten: {_rules(rules)} nagekeken"


def check_these(rules: int) -> str:
    return f"{_rules(rules)} nagekeken"


def _rules(number: int) -> str:
    return "1 regel" if number == 1 else f"{number} regels"


def why_removed(rule: str) -> str:
    return f"statuten: {rule} verwijderd"


NOT_CHECKED = "na te kijken"
