"""What history and undo say."""

import re
from datetime import date, datetime

from crm.texts import formats
from crm.texts.fields import field
from crm.texts.store import noun
from crm.texts.store import only_added as only_ever_added

_DAY = re.compile(r"\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])")
_NORM_GROUPS = {"organisaties": "aantal organisaties", "evenwicht": "evenwicht, {}"}
UNKNOWN = "onbekend"
EMPTY = "leeg"
NO_HISTORY = "Er is nog niets gewijzigd."
COMMAND_HELP = "Toon wie wat wanneer wijzigde, het nieuwste eerst."
COMMAND_JSON = "Als JSON, voor andere programma's."
COMMAND_LIMIT = "Hoeveel wijzigingen je wil zien; 0 toont alles."
UNDO_HELP = "Maak een wijziging ongedaan; dat is zelf een wijziging."
UNDO_NUMBER = "Het nummer van de wijziging (zie 'crm history')."


def in_body(who: str, body: str) -> str:
    return f"{who} in {body}"


def at_organisation(who: str, organisation: str) -> str:
    return f"{who} bij {organisation}"


def at_contact(who: str, contact: str) -> str:
    return f"{who} op {contact}"


def of_action(what: str, action: str) -> str:
    return f"{what} bij {action}"


def contact(title: str | None, on: date | None, precision: str) -> str:
    if on is None:
        return title or "contact zonder datum"
    day = formats.partial(on, precision)
    return f"{title} ({day})" if title else f"contact van {day}"


def norm(name: str, kind: str, group: str) -> str:
    return f"{name} ({_NORM_GROUPS.get(kind, '{}').format(group)})"


def register_line(number: int, event: str, name: str) -> str:
    return f"{number}: {event} {name}"


def finding(kind: str, what: str) -> str:
    return f"{kind}: {what}"


def between(one: str, other: str) -> str:
    return f"{one} en {other}"


def record(table: str, label: str) -> str:
    """`organisatie 'CAW De Kempen'`."""
    return f"{noun(table)} '{label}'"


def value(shown: object) -> str:
    """A stored value as people write it."""
    if shown is None or shown in ("", []):
        return EMPTY
    if isinstance(shown, bool):
        return "ja" if shown else "nee"
    if isinstance(shown, dict) and "file" in shown:
        return str(shown["file"])
    if isinstance(shown, list):
        return ", ".join(value(item) for item in shown)
    if isinstance(shown, str):
        try:
            return (
                formats.day(date.fromisoformat(shown)) if _DAY.match(shown) else shown
            )
        except ValueError:
            return shown
    return str(shown)


def undoing(change_set: int, why: str) -> str:
    return f"Wijziging {change_set} ongedaan gemaakt: {why}"


def redoing(change_set: int, why: str) -> str:
    return f"Wijziging {change_set} opnieuw uitgevoerd: {why}"


def undone(change_set: int, by: int) -> str:
    return f"Wijziging {change_set} is ongedaan gemaakt. Dat is zelf wijziging {by}: 'crm undo {by}' voert ze opnieuw uit."


def line(change_set: int, at: datetime, who: str, why: str, changes: int) -> str:
    rows = "1 gegeven" if changes == 1 else f"{formats.number(changes)} gegevens"
    return f"{change_set:>5}  {formats.moment(at)}  {who}  {why}  ({rows})"


def undone_by(change_set: int) -> str:
    return f"       ongedaan gemaakt door wijziging {change_set}"


def no_such_change_set(change_set: int) -> str:
    return (
        f"Wijziging {change_set} bestaat niet. Kijk het nummer na in de geschiedenis."
    )


def already_undone(change_set: int, later: str) -> str:
    return f"Wijziging {change_set} is al ongedaan gemaakt, in {later}."


def nothing_to_undo(change_set: int) -> str:
    return f"Wijziging {change_set} bevat niets dat nog ongedaan gemaakt kan worden."


def later_change(change_set: int, who: str, at: datetime) -> str:
    """`wijziging 15 door Els op 12/03/2026 14:05`."""
    return f"wijziging {change_set} door {who} op {formats.moment(at)}"


def _refused(change_set: int) -> str:
    return f"Wijziging {change_set} kan niet ongedaan gemaakt worden"


def only_added(change_set: int, table: str) -> str:
    return f"{_refused(change_set)}. {only_ever_added(table)}"


def changed_since(
    change_set: int, table: str, label: str, fields: list[str], later: str
) -> str:
    names = formats.listing([field(table, name) for name in fields])
    return (
        f"{_refused(change_set)}: {record(table, label)} ({names}) werd later opnieuw "
        f"gewijzigd, in {later}. Maak eerst die wijziging ongedaan."
    )


def created_then_changed(change_set: int, table: str, label: str, later: str) -> str:
    return (
        f"{_refused(change_set)}: {record(table, label)} werd erin toegevoegd en is "
        f"daarna gewijzigd, in {later}. Maak eerst die wijziging ongedaan."
    )


def deleted_since(change_set: int, table: str, label: str, later: str) -> str:
    return (
        f"{_refused(change_set)}: {record(table, label)} werd later verwijderd, in "
        f"{later}. Maak eerst die wijziging ongedaan."
    )


def still_used(
    change_set: int, table: str, label: str, user: str, later: str | None
) -> str:
    since = f", sinds {later}" if later else ""
    return (
        f"{_refused(change_set)}: {record(table, label)} werd erin toegevoegd en wordt "
        f"intussen gebruikt door {user}{since}. Verwijder dat eerst."
    )


def refers_to_gone(
    change_set: int, table: str, label: str, gone: str, later: str | None
) -> str:
    where = f" (in {later})" if later else ""
    return (
        f"{_refused(change_set)}: {record(table, label)} zou verwijzen naar {gone}, "
        f"en dat is intussen verwijderd{where}."
    )


def taken(value: object, later: str | None) -> str:
    return f"'{value}' (in {later})" if later else f"'{value}'"


def value_taken(change_set: int, table: str, label: str, name: str, taken: str) -> str:
    return (
        f"{_refused(change_set)}: {record(table, label)} zou opnieuw {field(table, name)} "
        f"{taken} krijgen, en dat is intussen elders in gebruik."
    )


def differs_from_history(change_set: int, table: str, label: str) -> str:
    return (
        f"{_refused(change_set)}: {record(table, label)} ziet er anders uit dan de "
        "geschiedenis zegt. Voer 'crm check' uit en meld dit aan je beheerder."
    )


def collides(change_set: int) -> str:
    return (
        f"{_refused(change_set)}: wat toen bestond past niet meer bij wat er nu staat."
    )
