"""A council's own templates: kept, checked, taken back."""

import io

import pytest
from docx import Document

from crm.access import Permission, undo
from crm.errors import InvalidInput, NotAllowed
from crm.model.actor import Actor
from crm.papers.template_kinds import CONVOCATION, KINDS
from crm.papers.templates import (
    drop_template,
    keep_template,
    own_template,
    template_file,
    template_of,
)
from crm.store.history import changes_of, history
from crm.texts import templates as t
from tests.exchange.test_letter_check import word

OWN = word("Dag {{ naam }}, tot in {{ plaats }}")


@pytest.fixture
def keep(store, actor):
    def write(content, file="eigen.docx"):
        with store.change(actor, t.replaced("Uitnodiging")) as tx:
            keep_template(tx, CONVOCATION, file, content)

    return write


def in_use(store):
    with store.read() as connection:
        return template_of(connection, CONVOCATION)


def called(store):
    with store.read() as connection:
        return own_template(connection, CONVOCATION.name)


def test_a_template_is_replaced_and_that_is_undone(store, actor, keep):
    keep(OWN)
    assert (in_use(store), called(store)) == (OWN, "eigen.docx")
    with store.read() as connection:
        newest = history(connection)[0]
        (change,) = changes_of(connection, newest.change_set)
    assert "eigen.docx" in [field.new_text for field in change.fields]
    assert not any(len(field.new_text) > 100 for field in change.fields)
    undo(store, actor, newest.change_set)
    assert (in_use(store), called(store)) == (CONVOCATION.shipped(), None)


@pytest.mark.parametrize("bad", [b"x", word("{{ onbekend }}"), word("{{ naam")])
def test_a_broken_template_never_takes_the_place_of_one_that_works(store, keep, bad):
    keep(OWN)
    with pytest.raises(InvalidInput):
        keep(bad)
    assert in_use(store) == OWN


def test_a_document_that_cannot_be_filled_in_is_refused(store, keep):
    row = Document(io.BytesIO(word("x")))
    table = row.add_table(1, 1)
    grid = table._tbl.tblGrid
    table._tbl.remove(grid)
    file = io.BytesIO()
    row.save(file)
    with pytest.raises(InvalidInput, match="niet invullen"):
        keep(file.getvalue())
    assert called(store) is None


def test_back_to_the_one_that_is_shipped(store, actor, keep):
    keep(OWN)
    with store.change(actor, t.put_back("Uitnodiging")) as tx:
        drop_template(tx, CONVOCATION)
    assert in_use(store) == CONVOCATION.shipped()


def test_only_who_administers_replaces_a_template(store):
    reader = Actor("An", frozenset({Permission.READ, Permission.EXPORT}))
    with pytest.raises(NotAllowed), store.change(reader, "sjabloon") as tx:
        keep_template(tx, CONVOCATION, "x.docx", OWN)


@pytest.mark.parametrize("kind", KINDS)
def test_the_one_in_use_comes_out_and_goes_in_again(store, actor, today, kind):
    made = template_file(store, {"soort": kind}, today)
    with store.change(actor, "terug") as tx:
        keep_template(tx, KINDS[kind], made.name, made.content)
    assert template_file(store, {"soort": kind}, today).content == made.content


def test_an_unknown_kind_has_no_template(store, today):
    with pytest.raises(InvalidInput, match="bestaat niet"):
        template_file(store, {"soort": "factuur"}, today)
