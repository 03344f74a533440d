"""The invitation for an open seat or a new table, as a link asks it."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from crm.errors import InvalidInput
from crm.exchange.table_document import Column, Row, TableDocument
from crm.findings.candidates import Candidate, Field, Ref, candidates, read_field
from crm.findings.coverage import BodyCoverage, NormCoverage
from crm.findings.gap_lists import Asked, asked_day
from crm.findings.overview import SEAT, measured, read
from crm.model.rows import Mailbox
from crm.network.invitations import Invitation, Invitee, invitation
from crm.network.wishes import Wish, measured_against, new_table
from crm.store import Connection
from crm.store.mailboxes import mailboxes
from crm.texts import findings as words
from crm.texts import gaps
from crm.texts import invitations as t

LEFT_OUT = "niet"
"""The name, in a link, of who was unticked."""
THEME, SECTORS, FUNCTIONS, PLACES = "thema", "sectoren", "functies", "gemeenten"
_BETWEEN = ";"
Boxes = Mapping[tuple[str, int], Mailbox]

__all__ = ["Invitation", "Invitee", "Wish"]


@dataclass(frozen=True)
class WishedTable:
    """A table that is thought of, with everybody to invite."""

    theme: str
    wish: Wish
    found: BodyCoverage
    invitation: Invitation

    def link(self) -> dict[str, object]:
        """What a download of this table asks."""
        return {
            THEME: self.theme,
            SECTORS: _BETWEEN.join(self.wish.sectors) or None,
            FUNCTIONS: _BETWEEN.join(self.wish.functions) or None,
            PLACES: _BETWEEN.join(self.wish.municipalities) or None,
        }


def left_out(text: str) -> frozenset[str]:
    """Who was unticked, as a link says it."""
    return frozenset(text.split(".")) - {""}


def seat_invitation(found: BodyCoverage, gap: NormCoverage, field: Field) -> Invitation:
    """The whole sector of an open seat."""
    return invitation(found, [gap], field)


def wished_table(theme: str, wish: Wish, field: Field) -> WishedTable:
    """Everybody to invite to a table that does not exist yet.

    Partners of a sector or function count where they are seated or work in one of the
    wanted municipalities.
    """
    found = measured_against(new_table(theme), wish.groups(), field)
    if found is None:
        raise InvalidInput(words.BAD_LINK)
    every = invitation(found, found.norms, field, places=wish.municipalities)
    return WishedTable(theme, wish, found, every)


def asked_wish(asked: Asked) -> Wish:
    """The groups that a link asks."""

    def parts(name: str) -> tuple[str, ...]:
        return tuple(part for part in asked.get(name, "").split(_BETWEEN) if part)

    return Wish(parts(SECTORS), parts(FUNCTIONS), parts(PLACES))


def spoken_to(one: Invitee, boxes: Boxes) -> Ref | None:
    """Whom to speak to: who can be mailed, else the first that is known."""
    with_mail = [ref for ref in one.speakers if _box(ref, boxes, "email")]
    willing = [ref for ref in with_mail if not _box(ref, boxes, "no_mail")]
    return next(iter([*willing, *with_mail, *one.speakers]), None)


def mailbox(one: Invitee, boxes: Boxes) -> Mailbox:
    """Where the invitation goes: to whom we speak, else to the partner itself."""
    who = spoken_to(one, boxes)
    box = boxes.get((who.table, who.id)) if who else None
    if box is not None and (box.email or box.no_mail):
        name = one.name if who and who.label == one.name else f"{one.name} ({box.name})"
        return Mailbox(name, box.email, box.no_mail)
    own = boxes.get((one.ref.table, one.ref.id))
    return Mailbox(one.name, own.email if own else None, own.no_mail if own else False)


def invitee_listing(connection: Connection, asked: Asked, today: date) -> TableDocument:
    """Whom to invite, whom to speak to and why: to a seat's sector or a new table.

    Raises `InvalidInput` for a link that names neither.
    """
    field = read_field(connection, asked_day(asked, today))
    title, subtitle, every, routes = _asked_invitation(asked, field)
    boxes = mailboxes(connection)
    invited = every.without(left_out(asked.get(LEFT_OUT, ""))).everybody
    return TableDocument(
        name="uit te nodigen",
        title=title,
        subtitle=(gaps.on_day(field.on), *subtitle),
        columns=(
            Column(gaps.BLOCK_COLUMN),
            Column(gaps.PARTNER),
            Column(gaps.PLACE),
            Column(t.GROUPS),
            Column(t.TO_SPEAK_TO),
            Column(gaps.REASONS_COLUMN),
            Column(gaps.WHO_INTRODUCES),
        ),
        rows=tuple(_row(one, boxes, routes.get(one.ref)) for one in invited),
        group_by=gaps.BLOCK_COLUMN,
    )


def _asked_invitation(
    asked: Asked, field: Field
) -> tuple[str, tuple[str, ...], Invitation, dict[Ref, Candidate]]:
    if asked.get(THEME):
        table = wished_table(asked[THEME], asked_wish(asked), field)
        return table.theme, (), table.invitation, {}
    wanted = read(asked.get(SEAT, ""))
    opened = measured(field, field.on).find(wanted) if wanted else None
    if opened is None:
        raise InvalidInput(words.BAD_LINK)
    found, gap = opened
    who = candidates(found, gap, field)
    return (
        gaps.seat_title(gap.label, found.body.name),
        (gaps.FIELD_CHOOSES,),
        seat_invitation(found, gap, field),
        {one.ref: one for one in who.known},
    )


def _row(one: Invitee, boxes: Boxes, known: Candidate | None) -> Row:
    who = spoken_to(one, boxes)
    routes = known.introductions[:1] if known else ()
    return (
        gaps.KNOWN_COLUMN if one.known else gaps.NEVER_MET_COLUMN,
        one.name,
        one.municipality,
        ", ".join(one.groups),
        who.label if who else None,
        "\n".join(reason.sentence for reason in one.reasons),
        "\n".join(step.sentence for route in routes for step in route.steps),
    )


def _box(ref: Ref, boxes: Boxes, name: str) -> object:
    box = boxes.get((ref.table, ref.id))
    return getattr(box, name) if box else None
