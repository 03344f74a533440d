"""The sentences that users read when something cannot be done.

Every error a verb raises on purpose is a `SchakelError`; its text is one clear Dutch
sentence that says what is wrong, where, and what to do.
"""


class SchakelError(Exception):
    """Something the user can understand and act on."""


class UnknownName(SchakelError):
    """A name, for instance of a body, that fits none or several records."""


class InvalidInput(SchakelError):
    """A value that a form or file may not hold."""


class StaleRecord(SchakelError):
    """Somebody else saved the record first."""


class MissingRecord(SchakelError):
    """The record is gone."""


class UndoRefused(SchakelError):
    """A change set cannot be undone, with the reason."""


class NotAllowed(SchakelError):
    """The actor lacks the permission."""


class StoreRefused(SchakelError):
    """The database cannot be opened, with the reason."""


class UnreadableInput(SchakelError):
    """A file that cannot be read at all."""
