"""Under the map and its table: Excel, print and mail copy of what they show."""

from crm.findings.map_list import MapQuery, map_query, matching
from crm.findings.map_view import MapView
from crm.papers.mail_list import Recipient, mail_list
from crm.store.mailboxes import mailboxes
from crm.ui import session
from crm.ui.list_tools import list_tools


def network_tools(query: MapQuery, view: MapView) -> None:
    """The files hold what the filter and the search of the moment leave."""
    list_tools("netwerkkaart", map_query(query), mail_list(_recipients(query, view)))


def _recipients(query: MapQuery, view: MapView) -> list[Recipient]:
    """The boxes of the organisations and people shown; a body or action has none."""
    boxes = session.rows(mailboxes)
    nodes, _ = matching(view, query.text)
    shown = ((node.kind.table, node.id) for node in nodes)
    return [Recipient(*boxes[key]) for key in shown if key in boxes]
