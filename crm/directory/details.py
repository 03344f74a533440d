"""Contact details, checked and written one way, for forms and for files."""

import re

import phonenumbers
from stdnum.be import vat
from stdnum.exceptions import ValidationError

from crm.errors import InvalidInput
from crm.texts import directory as t

_EMAIL = re.compile(r"[^\s@<>,;\"()]+@[^\s@<>,;\"()]+\.[^\s@<>,;\"().]{2,}")
_PHONE = re.compile(r"\+?[\d\s()./-]+")
_HOME = "BE"


def checked_email(text: str | None) -> str | None:
    """A mail address, or several separated by `;`. Raises `InvalidInput`."""
    parts = [part.strip("<> ") for part in (text or "").split(";") if part.strip()]
    for part in parts:
        if not _EMAIL.fullmatch(part):
            raise InvalidInput(t.bad_email(part), "email")
    return "; ".join(parts) or None


def checked_kbo(text: str | None) -> str | None:
    """An enterprise number, written `0123.456.749`. Raises `InvalidInput`."""
    if text is None or not text.strip():
        return None
    try:
        number = str(vat.validate(text))
    except ValidationError:
        raise InvalidInput(t.bad_kbo(text), "kbo") from None
    return f"{number[:4]}.{number[4:7]}.{number[7:]}"


def readable_phone(text: str) -> str:
    """A Belgian number in its national form, another one with its country.

    A number that a spreadsheet robbed of its leading zero gets it back; text that is
    no phone number stays as it was typed.

    >>> readable_phone("14123456"), readable_phone("+31 20 123 4567")
    ('014 12 34 56', '+31 20 123 4567')
    """
    if not _PHONE.fullmatch(text):
        return text
    try:
        number = phonenumbers.parse(text, _HOME)
    except phonenumbers.NumberParseException:
        return text
    if not phonenumbers.is_valid_number(number):
        return text
    form = (
        phonenumbers.PhoneNumberFormat.NATIONAL
        if phonenumbers.region_code_for_number(number) == _HOME
        else phonenumbers.PhoneNumberFormat.INTERNATIONAL
    )
    return phonenumbers.format_number(number, form)
