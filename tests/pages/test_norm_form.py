"""Saying who belongs in a body, from its card."""

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
    ],
)
def test_every_sort_of_group_can_be_asked(board, open_page, kind, group):
    store, key = board
    page = open_page(store, "overleg", id=key)
    page.selectbox(key=f"norm-{key}.kind").set_value(kind).run()
    form = f"norm-{key}-{kind.value}"
    texts = {field.key for field in page.text_input}
    fields = page.text_input if f"{form}.group" in texts else page.selectbox
    fields(key=f"{form}.group").set_value(group)
    page.text_input(key=f"{form}.least").set_value("3")
    page.button(key=f"{form}.save").click().run()
    assert not page.exception
    with store.read() as connection:
        (norm,) = norms(connection)
    assert (norm.kind, norm.group, norm.minimum) == (kind, group, 3)
    assert (norm.certainty, norm.name) == ("nagekeken op 23/11/2026", "eigen")
