"""The meeting as it is now: two screens, and the room, see each other's marks."""

from crm.assembly.desk import Desk, read_desk
from crm.ui import session

SEEN_EVERY = "2s"
"""How often the screen looks for what somebody else noted."""


def live_desk(contact_id: int) -> Desk:
    """What was noted up to this moment, also since the page was drawn."""
    return session.rows(read_desk, contact_id, session.today())
