"""The sentences that users read when something cannot be done.

Every error a verb raises on purpose is a `SchakelError`; its text is one clear Dutch
sentence that says what is wrong, where, and what to do.
"""


class SchakelError(Exception):
    """Something the user can understand and act on."""


class UnknownName(SchakelError):
    """A name, for instance of a body, that fits none or several records."""


class InvalidInput(SchakelError):
    """A value that a form or file may not hold; `field` names it where known."""

    def __init__(self, message: str, field: str | None = None) -> None:
        super().__init__(message)
        self.field = field


class StaleRecord(SchakelError):
    """Somebody else saved the record first."""


class AlreadySaved(SchakelError):
    """The same save came twice: it is in the history as `change_set`."""

    def __init__(self, message: str, change_set: int) -> None:
        super().__init__(message)
        self.change_set = change_set


class MissingRecord(SchakelError):
    """The record is gone."""


class UndoRefused(SchakelError):
    """A change set cannot be undone, with the reason."""


class NotAllowed(SchakelError):
    """The actor lacks the permission."""


class StoreRefused(SchakelError):
    """The database cannot be opened, with the reason."""


class BackupRefused(SchakelError):
    """A backup cannot be made or put back, with the reason."""


class UnreadableInput(SchakelError):
    """A file that cannot be read at all."""
