"""Under the map and its table: Excel, print and mail copy of what they show."""

import streamlit as st

from crm.findings.map_list import MapQuery, map_query, matching
from crm.findings.map_view import MapView
from crm.papers.mail_list import Recipient, mail_list
from crm.papers.network_leaving import PEOPLE, YES
from crm.store.mailboxes import mailboxes
from crm.texts import network as t
from crm.ui import screen_sharing, session
from crm.ui.downloads import download
from crm.ui.list_tools import list_tools


def network_tools(query: MapQuery, view: MapView) -> None:
    """The files hold what the filter and the search of the moment leave."""
    list_tools("netwerkkaart", map_query(query), mail_list(_recipients(query, view)))
    _save_map(query)


def _recipients(query: MapQuery, view: MapView) -> list[Recipient]:
    """The boxes of the organisations and people shown; a body or action has none."""
    boxes = session.rows(mailboxes)
    nodes, _ = matching(view, query.text)
    shown = ((node.kind.table, node.id) for node in nodes)
    return [Recipient(*boxes[key]) for key in shown if key in boxes]


def _save_map(query: MapQuery) -> None:
    """The map as a drawing or a page; people only for who ticks it."""
    with st.popover(t.SAVE_MAP, icon=":material/download:"):
        st.caption(t.SAVE_HELP)
        people = not screen_sharing.is_on() and st.checkbox(
            t.WITH_PEOPLE, key="kaart_met_personen", help=t.WITH_PEOPLE_HELP
        )
        asked = map_query(query) | ({PEOPLE: YES} if people else {})
        download(t.SAVE_PAGE, "netwerkkaart-pagina", icon="public", **asked)
        download(t.SAVE_SVG, "netwerkkaart-svg", icon="polyline", **asked)
