"""Saying who belongs in a body: every sort of group."""

import pytest

from crm.model.enums import NormKind
from crm.store.bodies import norms
from tests.findings.councils import Council


@pytest.fixture
def board(sqlite_store, actor):
    with sqlite_store.change(actor, "begin") as tx:
        made = Council(tx)
        made.zone("Beerse", "Turnhout")
        return sqlite_store, made.body().key


@pytest.mark.parametrize(
    ("kind", "group"),
    [
        (NormKind.CLUSTER, "pzon"),
        (NormKind.SECTOR, "VAPH"),
        (NormKind.PROFESSION, "*"),
        (NormKind.MUNICIPALITY, "Turnhout"),
        (NormKind.LINE, "0"),
        (NormKind.FUNCTION, "schepen"),
        (NormKind.COMPETENCE, "financiën"),
        (NormKind.ORGANISATIONS, "*"),
        (NormKind.BALANCE, "cluster"),
    ],
)
def test_every_sort_of_group_can_be_asked(board, open_page, kind, group):
    store, key = board
    page = open_page(store, "samenstelling", doe="nieuw")
    page.selectbox(key=f"norm-{key}.kind").set_value(kind).run()
    form = f"norm-{key}-{kind.value}"
    for fields in (page.text_input, page.selectbox):
        if f"{form}.group" in {field.key for field in fields}:
            fields(key=f"{form}.group").set_value(group)
    number = "most" if kind is NormKind.BALANCE else "least"
    page.text_input(key=f"{form}.{number}").set_value("3")
    page.button(key=f"{form}.save").click().run()
    assert not page.exception
    with store.read() as connection:
        (norm,) = norms(connection)
    numbers = (0, 3) if kind is NormKind.BALANCE else (3, None)
    assert (norm.kind, norm.group) == (kind, group)
    assert (norm.minimum, norm.maximum) == numbers
    assert (norm.certainty, norm.name) == ("nagekeken door Test op 23/11/2026", "eigen")
