"""The convocation of an assembly with its agenda: a letter for everybody convened."""

from collections.abc import Mapping
from datetime import date

from crm.assembly.desk import Desk
from crm.model.files import OutFile
from crm.papers.addressees import Addressee, asked_addressees
from crm.papers.assembly_asked import asked_desk, body_name, proxy_words, shared_words
from crm.papers.filled import asked_format, letter_file
from crm.papers.template_kinds import CONVOCATION
from crm.papers.templates import template_of
from crm.store import Store
from crm.texts import letters as t


def convocation(store: Store, asked: Mapping[str, str], today: date) -> OutFile:
    """All the letters in one document, each on its own page.

    Raises `InvalidInput` and `MissingRecord`.
    """
    with store.read() as connection:
        desk = asked_desk(connection, asked, today)
        template = template_of(connection, CONVOCATION)
        shared = shared_words(connection, desk, today)
        letters = [
            _letter(one, desk) for one in asked_addressees(connection, desk, asked)
        ]
    name = t.convocation_name(body_name(desk), desk.on)
    return letter_file(template, shared, letters, name, asked_format(asked))


def _letter(one: Addressee, desk: Desk) -> dict[str, object]:
    return {
        "naam": one.name,
        "aanhef": t.greeting(one.person),
        "organisatie": one.organisation if one.person else "",
        "adres": one.address or (t.by_mail(one.mail) if one.mail else ""),
        "stem": one.voting,
        "volmacht": proxy_words(desk.statutes) if one.votes else t.NO_PROXY,
    }
