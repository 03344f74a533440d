"""The card beside the map: what the chosen node is, where it sits, when last seen."""

from collections.abc import Iterable
from datetime import date

import streamlit as st

from crm.findings.map_source import MapSource
from crm.model.cards import LastSeen
from crm.model.enums import ContactStatus
from crm.model.graph_rows import NodeKind, read_key
from crm.network.picture import MapNode, map_node
from crm.store.bodies import bodies, mandates
from crm.store.cards import last_seen_organisations, last_seen_people
from crm.store.contacts import contacts
from crm.store.people import affiliations
from crm.store.plans import action_partners, actions
from crm.store.taxonomy import clusters, sectors
from crm.texts import formats
from crm.texts import network as t
from crm.ui import menu, network_filter, palette, session
from crm.ui.links import linked
from crm.ui.text import md

_SCREENS = {
    NodeKind.ORGANISATION: "organisatie",
    NodeKind.PERSON: "persoon",
    NodeKind.BODY: "overleg",
    NodeKind.ACTION: "actiefiche",
}
_FIRST = 5


def network_card(source: MapSource, key: str, focus: str, on: date) -> None:
    """Draw the card of a node on the day of the map."""
    node = map_node(source.graph, key)
    with st.container(border=True, key="kaartje"):
        st.markdown(f"#### {md(node.label)}")
        st.markdown(" · ".join([*_chips(node), *_facts(node, on)]))
        _buttons(node, focus)
        match node.kind:
            case NodeKind.ORGANISATION:
                _organisation(node.id, on)
            case NodeKind.PERSON:
                _person(node.id, on)
            case NodeKind.BODY:
                _body(node.id, on)
            case NodeKind.ACTION:
                _action(node.id)


def _buttons(node: MapNode, focus: str) -> None:
    with st.container(horizontal=True):
        if node.key != focus:
            st.button(
                t.SHOW_NETWORK,
                on_click=network_filter.recentre,
                args=(node.key,),
                icon=":material/hub:",
                type="primary",
            )
        st.link_button(
            t.OPEN_CARD,
            menu.link(_SCREENS[node.kind], id=node.id),
            icon=":material/open_in_new:",
        )


def chosen_node(source: MapSource, focus: str) -> str:
    """The node that the link chooses, else the middle of the map."""
    asked = st.query_params.get(network_filter.CHOSEN, "")
    try:
        read_key(asked)
    except ValueError:
        return focus
    return asked if asked in source.graph else focus


def _facts(node: MapNode, on: date) -> list[str]:
    """What a body or action says of itself in a few words."""
    if node.kind is NodeKind.BODY:
        body = next(row for row in session.rows(bodies) if row.id == node.id)
        seats = session.rows(mandates, body_id=node.id)
        facts = [body.kind, t.members(sum(row.member_on(on) for row in seats))]
    elif node.kind is NodeKind.ACTION:
        action = next(row for row in session.rows(actions) if row.id == node.id)
        texts = [word for word in (action.start_text, action.end_text) if word]
        facts = [t.number(action.number), formats.listing(texts, "tot"), action.role]
    else:
        facts = []
    return [md(fact) for fact in facts if fact]


def _chips(node: MapNode) -> list[str]:
    cluster = {row.code: row.label for row in session.rows(clusters)}
    sector = {row.code: row.label for row in session.rows(sectors)}
    chips = [md(t.NODE_COUNTS[node.kind.value][0])]
    if node.cluster:
        label = cluster.get(node.cluster, node.cluster)
        chips.append(palette.chip(node.cluster, label))
    rest = (sector.get(node.sector or ""), node.municipality)
    chips += [md(word) for word in rest if word]
    return chips


def _organisation(record_id: int, on: date) -> None:
    seats = session.rows(mandates, organisation_id=record_id)
    posts = session.rows(affiliations, organisation_id=record_id)
    _seen(session.rows(last_seen_organisations).get(record_id))
    _block(
        t.SEATS,
        (
            _line(
                palette.mark(row.cluster), linked(row.body, "overleg", id=row.body_id)
            )
            + _tail(row.person, row.role, _capacity(row.capacity.value))
            for row in seats
            if row.active_on(on)
        ),
    )
    _block(
        t.PEOPLE,
        (
            linked(row.person, "persoon", id=row.person_id) + _tail(row.function)
            for row in posts
            if row.active_on(on)
        ),
    )


def _person(record_id: int, on: date) -> None:
    seats = session.rows(mandates, person_id=record_id)
    posts = session.rows(affiliations, person_id=record_id)
    _seen(session.rows(last_seen_people).get(record_id))
    _block(
        t.WORKS_FOR,
        (
            linked(row.organisation, "organisatie", id=row.organisation_id)
            + _tail(row.function)
            for row in posts
            if row.active_on(on)
        ),
    )
    _block(
        t.SEATS,
        (
            _line(
                palette.mark(row.cluster), linked(row.body, "overleg", id=row.body_id)
            )
            + _tail(row.organisation, row.role, _capacity(row.capacity.value))
            for row in seats
            if row.active_on(on)
        ),
    )


def _body(record_id: int, on: date) -> None:
    held = session.rows(contacts, body_id=record_id, status=ContactStatus.HELD)
    past = [row for row in held if row.on is not None and row.on <= on]
    _block(
        t.MEETINGS,
        (
            linked(formats.partial(row.on, row.precision.value), "contact", id=row.id)
            + _tail(row.title)
            for row in past
        ),
        first=3,
    )


def _action(record_id: int) -> None:
    partners = [
        row for row in session.rows(action_partners) if row.action_id == record_id
    ]
    _block(t.PARTNERS, (md(row.text) for row in partners))


def _seen(seen: LastSeen | None) -> None:
    if seen is None:
        st.caption(t.NEVER_SEEN)
        return
    day = formats.partial(seen.on, seen.precision.value)
    st.markdown(linked(t.last_seen(day, seen.where), "contact", id=seen.contact_id))


def _block(title: str, lines: Iterable[str], first: int = _FIRST) -> None:
    """A title with its lines; what does not fit stands on the full card."""
    every = list(lines)
    if not every:
        return
    shown = [f"- {line}" for line in every[:first]]
    if len(every) > first:
        shown.append(f"- {md(t.and_more(len(every) - first))}")
    st.markdown(f"**{md(title)}**\n\n" + "\n".join(shown))


def _line(*parts: str) -> str:
    return " ".join(parts)


def _tail(*words: str | None) -> str:
    return "".join(f" · {md(word)}" for word in words if word)


def _capacity(word: str) -> str | None:
    """Only what is not usual is worth a word."""
    return None if word == "effectief" else word
