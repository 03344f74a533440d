"""Values of a members' list that the import would refuse: left out, and named."""

from collections.abc import Callable

from crm.directory.details import checked_email
from crm.errors import InvalidInput
from crm.intake.member_dates import read_list_date
from crm.model.enums import Capacity
from crm.model.names import normalise
from crm.texts import importing as words
from crm.texts import member_list as t


def without_faults(
    given: dict[str, str],
) -> tuple[dict[str, str], list[tuple[str, str]]]:
    """The values that can go in, and what was left out with its reason.

    Dates come out as the import reads them.
    """
    values = dict(given)
    faults: list[tuple[str, str]] = []
    for name, (fits, reason) in _CHECKS.items():
        text = values.get(name)
        if text and not fits(text):
            faults.append((t.quoted(name, text), reason))
            del values[name]
    for name in _DATES & set(values):
        values[name] = read_list_date(values[name]).iso()
    if _ends_before_it_starts(values):
        faults.append((t.quoted("tot", values.pop("tot")), t.END_BEFORE_START))
    if "stemrecht" in values:
        yes = values["stemrecht"].lower().strip(" .!") in words.YES_WORDS
        values["stemrecht"] = words.YES if yes else words.NO
    return values, faults


def _is_email(text: str) -> bool:
    try:
        checked_email(text)
    except InvalidInput:
        return False
    return True


def _is_date(text: str) -> bool:
    try:
        read_list_date(text)
    except ValueError:
        return False
    return True


def _is_yes_or_no(text: str) -> bool:
    return text.lower().strip(" .!") in words.YES_WORDS | words.NO_WORDS


def _is_capacity(text: str) -> bool:
    return normalise(text) in {member.value for member in Capacity}


def _ends_before_it_starts(values: dict[str, str]) -> bool:
    if not (values.get("van") and values.get("tot")):
        return False
    start, end = read_list_date(values["van"]), read_list_date(values["tot"])
    return end.last < start.first


_DATES = frozenset(("van", "tot"))
_CHECKS: dict[str, tuple[Callable[[str], bool], str]] = {
    "e-mail": (_is_email, t.NO_EMAIL),
    "van": (_is_date, t.NO_DATE),
    "tot": (_is_date, t.NO_DATE),
    "stemrecht": (_is_yes_or_no, t.NO_YES_NO),
    "hoedanigheid": (_is_capacity, t.NO_CAPACITY),
}
