"""How much we take in, so that no file can fill the memory."""

from crm.errors import UnreadableInput
from crm.model.attendance import SeenPerson
from crm.texts import attendance_lists as t

MAX_BYTES = 20_000_000
"""A mail with its attachments fits; a list of names is a thousand times smaller."""

MAX_PEOPLE = 2_000
"""The largest assembly has some hundreds; more is an address book, for the import."""

MAX_LINES = 20_000
"""A Teams report of 2,000 people who each join four times, with room to spare."""

MAX_LINE = 20_000
"""An inline list of 500 people; a longer line is no text that somebody wrote."""

MAX_CELLS = 500_000
"""An export of 2,000 people with 250 columns."""

MAX_PASTED = 500_000
"""Two thousand people with 250 letters each: names take far less."""


def check_size(content: bytes) -> None:
    """Raise `UnreadableInput` for nothing and for too much."""
    if not content.strip():
        raise UnreadableInput(t.EMPTY)
    if len(content) > MAX_BYTES:
        raise UnreadableInput(t.too_large(MAX_BYTES))


def check_people(people: list[SeenPerson]) -> tuple[SeenPerson, ...]:
    """The people, when there are some and not too many."""
    if not people:
        raise UnreadableInput(t.NO_PEOPLE)
    if len(people) > MAX_PEOPLE:
        raise UnreadableInput(t.too_many_people(MAX_PEOPLE))
    return tuple(people)
