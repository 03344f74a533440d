"""What people type is shown as they typed it, and fetches nothing."""

import pytest
from playwright.sync_api import expect

from crm.model.tables import Organisation

NAMES = [
    "![foto](http://example.org/baken.png)",
    "[klik](javascript:alert(1))",
    "<b>vet</b><img src=http://example.org/x onerror=alert(1)>",
    ":material/home: :streamlit: :smile: :red[rood]",
    "$x^2$ en $$y$$",
    "# kop *schuin* `code` | a -> b -- c",
]
SCRIPT = """
import streamlit as st
from crm.ui.text import md
NAMES = {names!r}
for place, name in enumerate(NAMES):
    st.markdown(md(name))
    st.button(md(name), key=str(place))
    st.error(md(name))
    st.caption(md(name))
    st.metric(md(name), md(name))
"""


def plain(text):
    return text.replace("\u2060", "")


def test_text_that_was_escaped_is_shown_sign_by_sign(
    tmp_path, sqlite_store, serve, visit, traffic
):
    script = tmp_path / "names.py"
    script.write_text(SCRIPT.format(names=NAMES), encoding="utf-8")
    server = serve(sqlite_store.url, script=str(script))
    page = visit(server.url)
    shown = page.get_by_test_id("stMarkdownContainer")
    expect(shown).to_have_count(5 * len(NAMES))
    texts = [plain(text) for text in shown.all_inner_texts()]
    assert {name: texts.count(name) for name in NAMES} == dict.fromkeys(NAMES, 5)
    assert shown.locator("img, b, em, code, h1, .katex").count() == 0
    traffic.assert_nothing_left(server)


@pytest.mark.parametrize("path", ["organisatie?id=1", "organisaties"])
def test_a_name_is_harmless_on_its_card_and_in_lists(
    path, sqlite_store, actor, serve, visit, traffic
):
    with sqlite_store.change(actor, "nieuw") as tx:
        tx.add_all([Organisation(name=name, aliases=[name]) for name in NAMES])
    server = serve(sqlite_store.url)
    page = visit(f"{server.url}/{path}")
    if path.startswith("organisatie?"):
        assert plain(page.get_by_role("heading", level=1).inner_text()) == NAMES[0]
    traffic.assert_nothing_left(server)
