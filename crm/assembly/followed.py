"""What seats follow (ambtshalve), in the words of the import contract."""

from collections.abc import Iterable

from crm.exchange.contract import followed_function, followed_seat
from crm.model.rows import MandateRow
from crm.store import Connection
from crm.store.bodies import mandates
from crm.store.people import affiliations


def followed(connection: Connection, rows: Iterable[MandateRow]) -> dict[int, str]:
    """For each of these seats that follows: what, as the import reads it back."""
    following = [row for row in rows if row.follows]
    if not following:
        return {}
    seats = {row.id: row for row in mandates(connection)}
    posts = {post.id: post for post in affiliations(connection)}
    found: dict[int, str] = {}
    for row in following:
        seat = seats.get(row.follows_id or 0)
        post = posts.get(row.follows_affiliation_id or 0)
        if seat is not None:
            found[row.id] = followed_seat(seat.body, seat.role)
        elif post is not None:
            found[row.id] = followed_function(post.function, post.organisation)
    return found
