"""Reservekopie, terugzetten, nakijken."""

from crm.texts import formats
from crm.texts.fields import field
from crm.texts.store import noun

BACKUP_HELP = (
    "Bewaar een kopie van alle gegevens in één bestand; mag terwijl er gewerkt wordt."
)
BACKUP_FILE = "Het nieuwe bestand, bijvoorbeeld schakel-kopie.db."
RESTORE_HELP = "Zet een reservekopie terug. De kopie wordt eerst nagekeken en wat er stond wordt bewaard."
RESTORE_FILE = "Het bestand dat 'crm backup' maakte."
CHECK_HELP = "Kijk na of de gegevens, de geschiedenis, de zoekindex en het ledenregister kloppen."
ALL_RIGHT = (
    "Alles klopt: de databank, de verwijzingen, de geschiedenis en de zoekindex."
)


def backed_up(path: str) -> str:
    return f"Reservekopie bewaard in {path}. Er staan persoonsgegevens in: bewaar ze veilig."


def restored(path: str, kept: str | None) -> str:
    before = f" Wat er stond is bewaard in {kept}." if kept else ""
    return f"De reservekopie {path} is teruggezet.{before}"


def why_restored(name: str, lost: int = 0) -> str:
    """`lost` counts the lines of the register of members that go with it."""
    told = f"Reservekopie teruggezet: {name}"
    if not lost:
        return told
    lines = "1 regel" if lost == 1 else f"{lost} regels"
    return f"{told} (zonder {lines} van het ledenregister)"


def file_exists(path: str) -> str:
    return f"{path} bestaat al en wordt niet overschreven. Kies een andere naam."


def cannot_write(path: str) -> str:
    return f"{path} kan niet geschreven worden. Kijk na of de map bestaat en of je erin mag schrijven."


def no_file(path: str) -> str:
    return f"{path} bestaat niet of kan niet gelezen worden. Er is niets teruggezet."


def no_backup(path: str) -> str:
    return (
        f"{path} is geen reservekopie van Schakel, of ze is beschadigd. "
        "Er is niets teruggezet."
    )


def newer_backup(path: str) -> str:
    return (
        f"{path} is gemaakt met een nieuwere versie van Schakel. "
        "Werk Schakel eerst bij; er is niets teruggezet."
    )


def same_file(path: str) -> str:
    return f"{path} is de databank zelf, geen reservekopie. Er is niets teruggezet."


def damaged(what: str) -> str:
    return (
        f"Het bestand van de databank is beschadigd ({what}). "
        "Zet een reservekopie terug met 'crm restore'."
    )


def faults_found(count: int) -> str:
    return (
        "1 fout gevonden."
        if count == 1
        else f"{formats.number(count)} fouten gevonden."
    )


def and_more(count: int) -> str:
    return f"... en nog {formats.number(count)} van dezelfde soort."


def _record(table: str, record_id: int) -> str:
    return f"{noun(table)} {record_id}"


def loose_reference(table: str, record_id: int, column: str, value: object) -> str:
    return (
        f"Verwijzing: {_record(table, record_id)} verwijst met '{field(table, column)}' "
        f"naar {value}, en dat bestaat niet."
    )


def differs(
    table: str, record_id: int, name: str, stored: object, expected: object
) -> str:
    return (
        f"Geschiedenis: {_record(table, record_id)} heeft voor '{field(table, name)}' "
        f"{_shown(stored)}, maar volgens de geschiedenis {_shown(expected)}."
    )


def broken_chain(table: str, record_id: int, change_set: int, name: str) -> str:
    return (
        f"Geschiedenis: wijziging {change_set} van {_record(table, record_id)} sluit bij "
        f"'{field(table, name)}' niet aan op wat ervoor kwam."
    )


def row_missing(table: str, record_id: int) -> str:
    return f"Geschiedenis: {_record(table, record_id)} hoort te bestaan, maar staat er niet."


def row_left(table: str, record_id: int) -> str:
    return f"Geschiedenis: {_record(table, record_id)} is verwijderd of gewist, maar staat er nog."


def row_unknown(table: str, record_id: int) -> str:
    return f"Geschiedenis: {_record(table, record_id)} staat er zonder dat iets zegt wie dit toevoegde."


def register_hole(expected: int, found: int) -> str:
    return f"Ledenregister: na regel {expected - 1} komt regel {found}; regel {expected} is er niet."


def register_broken(number: int) -> str:
    return (
        f"Ledenregister: het zegel van regel {number} klopt niet. Die regel, of wat "
        "ervoor stond, is buiten Schakel om gewijzigd."
    )


def register_unguarded(table: str) -> str:
    return (
        "Ledenregister: de databank bewaakt het register niet meer "
        f"({table}): regels zouden gewijzigd kunnen worden."
    )


def wrong_revision(table: str, record_id: int, stored: int, expected: int) -> str:
    return (
        f"Versie: {_record(table, record_id)} heeft versie {stored}, maar volgens de "
        f"geschiedenis {expected}."
    )


def search_differs(table: str, record_id: int) -> str:
    return f"Zoekindex: {_record(table, record_id)} wordt niet (meer) gevonden onder de juiste woorden."


def search_stray(table: str, record_id: int) -> str:
    return f"Zoekindex: {_record(table, record_id)} wordt gevonden, maar bestaat niet."


def search_grams(count: int) -> str:
    return f"Zoekindex: {formats.number(count)} lettergroepen zonder tekst."


def _shown(value: object) -> str:
    return "niets" if value in (None, "", []) else f"'{value}'"
