"""Text that a spreadsheet would run as a formula when it opens a CSV file.

Only real formulas are neutralised, with an apostrophe in front; a phone number such
as `+32 14 12 34 56` or a dash stays as it is. `restore` takes back what `neutralise`
added, so that a file survives the way out and in.
"""

import re

_QUOTE = "'"
_FORMULA = re.compile(r"\s*[=@]|[\t\r]|\s*[+-](?![\d\s()./-]*$)")


def neutralise(text: str) -> str:
    """The text, with an apostrophe in front if a spreadsheet would run it."""
    return _QUOTE + text if _is_formula(text.lstrip(_QUOTE)) else text


def restore(text: str) -> str:
    """What `neutralise` was given."""
    if text.startswith(_QUOTE) and _is_formula(text.lstrip(_QUOTE)):
        return text[1:]
    return text


def _is_formula(text: str) -> bool:
    return _FORMULA.match(text) is not None
