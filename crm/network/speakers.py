"""Whom of a partner to speak to, the best first."""

from collections.abc import Collection, Iterable
from datetime import date

from crm.model.findings_rows import Partner, Post
from crm.network.field import Field


def last_seen_first(posts: Iterable[Post], field: Field) -> list[Post]:
    """The posts, of who was seen last first; by name where that is equal."""

    def seen(post: Post) -> tuple[date, str]:
        last = field.last_seen(post.person_id)
        return last.on if last else date.min, field.person_name(post.person_id)

    return sorted(posts, key=seen, reverse=True)


def speakers(
    partner: Partner, field: Field, fitting: Iterable[Post], competent: Collection[int]
) -> list[int]:
    """Who fits what is asked, then who is in a post, then who sits or came for it."""
    posts = field.posts.get(partner.id, ())
    every = [
        *(post.person_id for post in fitting),
        *(post.person_id for post in posts if post.person_id in competent),
        *(post.person_id for post in last_seen_first(posts, field)),
        *field.people_of(partner.id),
    ]
    return list(dict.fromkeys(every))
