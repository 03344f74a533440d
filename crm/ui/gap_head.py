"""Around the cards: the first line, what to do without norms, the papers."""

import streamlit as st
from streamlit.delta_generator import DeltaGenerator

from crm.assembly.norm_examples import adopt_example_norms
from crm.findings.overview import Overview, outlook
from crm.store.bodies import bodies
from crm.texts import gaps as t
from crm.texts import shell
from crm.ui import feedback, session
from crm.ui.downloads import download
from crm.ui.gap_cards import Searches
from crm.ui.gap_paper import first_lines
from crm.ui.links import linked
from crm.ui.list_tools import list_tools
from crm.ui.menu import link
from crm.ui.text import md


def first_line(overview: Overview, place: DeltaGenerator) -> None:
    """How many seats are open, how sure that is, what comes in the months ahead."""
    if not overview.bodies:
        return
    line, *rest = first_lines(overview)
    ahead = outlook(overview)
    if ahead.more > 0:
        rest.append(t.outlook(ahead.on, ahead.more))
    place.markdown(f"**{md(line)}** :gray[{md(' '.join(rest))}]")


def no_norms() -> None:
    """Nothing is asked of any body yet: take the examples over, or fill some in."""
    st.info(md(t.NO_NORMS))
    with st.container(horizontal=True):
        st.button(t.ADOPT, type="primary", on_click=_adopt)
        st.link_button(t.TO_NORMS, link("samenstelling"))
        st.link_button(t.TO_BODIES, link("overleg_en_mandaten"))


def papers(overview: Overview, body: str | None, searches: Searches) -> None:
    """The one page to print, and the way to the running searches."""
    asked = {"op": overview.on.isoformat(), "overleg": body}
    number = sum(len(rows) for rows in searches.values())
    download(t.PAPER, "wie-ontbreekt", icon="print", **asked)
    st.link_button(
        t.searches(number), link("zoektochten"), icon=":material/person_search:"
    )
    st.link_button(
        shell.NEW_TABLE, link("nieuwe_tafel"), icon=":material/table_restaurant:"
    )
    st.link_button(
        shell.WHAT_IF, link("wat_als", overleg=body), icon=":material/alt_route:"
    )


def files(overview: Overview, body: str | None) -> None:
    """The list as a file, and what it does not speak of."""
    st.caption(t.LIST_AS_FILE)
    list_tools("ontbrekende-partners", {"op": overview.on.isoformat(), "overleg": body})
    st.markdown(f":small[{linked(t.TO_NORMS, 'samenstelling', overleg=body)}]")
    without = len(session.rows(bodies)) - len(overview.bodies)
    if without > 0:
        st.markdown(
            f":small[{linked(t.without_norms(without), 'overleg_en_mandaten')}]"
        )


def _adopt() -> None:
    with feedback.attempt():
        with session.change(t.ADOPTED_WHY) as tx:
            norms = adopt_example_norms(tx)
        text = t.adopted(len(norms)) if norms else t.NONE_ADOPTED
        feedback.saved(text, tx.change_set)
