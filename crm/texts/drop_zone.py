"""The place to drop files on."""

from crm.texts import formats

CHOOSE = "Kies een bestand"
CHOOSE_SEVERAL = "Kies bestanden"
BUSY = "Even geduld, het bestand wordt gelezen."
FAILED = "Dit bestand kan niet gelezen worden. Sluit het in Excel en probeer opnieuw."
TAKE_AWAY = "Verwijder"


def hint(endings: list[str]) -> str:
    return f"of sleep het hierheen ({formats.listing(endings, 'of')})"


def dropped(names: list[str]) -> str:
    shown, rest = names[:5], names[5:]
    if rest:
        shown = [*shown, f"{len(rest)} andere"]
    return f"Gekozen: {formats.listing(shown)}"


def too_large(limit: int) -> str:
    return f"Samen te groot: hier kan {limit // 1_000_000} MB. Splits het, of gebruik 'crm import'."
