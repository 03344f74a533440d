"""A name beside a mail address, as mails, invitations and cards carry it."""

from dataclasses import replace

from crm.exchange.attendance.shown_name import first_mail, nobody, shown_name
from crm.model.attendance import SeenPerson
from crm.model.enums import Presence
from crm.model.names import normalise


def seen_address(
    line: int,
    name: str,
    mail: str,
    presence: Presence | None = None,
    no_person: str | None = None,
) -> SeenPerson | None:
    """The person; `None` when neither name nor address stands there.

    Programs without a name show the address twice: then there is no name.
    """
    address = first_mail(mail)
    name = " ".join(name.split())
    if first_mail(name) == name.strip("'\""):
        address, name = address or first_mail(name), ""
    if not name and address is None:
        return None
    shown = shown_name(name)
    written = " ".join(
        part for part in (name, f"<{address}>" if address else "") if part
    )
    why = no_person or shown.no_person
    if why is None and not shown.name and address is not None:
        why = nobody(address.partition("@")[0])
    return SeenPerson(
        line=line,
        text=written,
        name=shown.name,
        email=address,
        organisation=shown.organisation,
        presence=None if why else presence,
        no_person=why,
    )


def once(people: list[SeenPerson]) -> list[SeenPerson]:
    """Everybody once; two names with one shared address stay two people."""
    found: dict[tuple[str, str], SeenPerson] = {}
    for person in people:
        who = _who(person)
        known = found.get(who)
        if known is None:
            found[who] = person
        elif known.presence is None:
            found[who] = replace(known, presence=person.presence)
    named = {address for address, name in found if name}
    return [
        person
        for (address, name), person in found.items()
        if name or address not in named
    ]


def _who(person: SeenPerson) -> tuple[str, str]:
    words = sorted(normalise(person.name).split())
    return (person.email or "").casefold(), " ".join(words)
