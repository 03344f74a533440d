"""Proxies in a pasted list: who gave one, to whom, and that nobody is lost."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crm.exchange.attendance import read_text
from crm.model.enums import Presence
from crm.texts import attendance_lists as t

EXCUSED, HERE = Presence.EXCUSED, Presence.PRESENT
ABOVE = "Aanwezig: Chris Naets, Jo Peeters\n"
PEOPLE = (
    *("Nick Ter Heide", "Lars Op de Beeck", "Raf Van Camp", "Chris Naets"),
    *("Emma Smits", "Ömer El Amrani", "An-Sofie De Klerk", "Jan D'Hulster"),
)
SHAPES = (
    *("{0}", "{0}, {1}", "Aanwezig: {0}; {1}", "Verontschuldigd: {0} en {1}"),
    *("Volmacht aan {0}: {1}", "Volmacht aan {0}: {1}, {2}", "Volmacht: {0} aan {1}"),
    *("{0} geeft volmacht aan {1}", "{0} (volmacht aan {1}), {2}"),
    *("{0} en {1} geven volmacht aan {2}", "{0} (volmacht van {1})"),
    *("Volmacht van {0} aan {1}", "Volmacht van {0}: {1}", "Volmacht van {0}"),
    *("Volmacht {0}: {1}", "{0}: volmacht aan {1}", "{0} (OCMW Geel) - {1}"),
    *("Volmachten aan {0} (OCMW Geel): {1} & {2}", "Volmacht aan {0}"),
    *("{0} heeft volmacht van {1} en {2}", "Gasten: {0} | {1}", "{0} -> {1}"),
)


def proxies(text):
    return [
        (seen.name, seen.presence, seen.proxy_to)
        for seen in read_text(ABOVE + text).people[2:]
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Volmacht aan Emma Smits: Lars Op de Beeck, Raf Van Camp",
        "Volmachten aan Emma Smits (OCMW Genk): Lars Op de Beeck en Raf Van Camp",
        "Volmacht aan Emma Smits:\n- Lars Op de Beeck\n- Raf Van Camp",
        "Volmacht aan Emma Smits door Lars Op de Beeck; Raf Van Camp",
        "Lars Op de Beeck en Raf Van Camp geven volmacht aan Emma Smits",
        "Gaf volmacht: Lars Op de Beeck (aan Emma Smits), Raf Van Camp aan Emma Smits",
    ],
)
def test_several_give_their_proxy_to_one(text):
    assert proxies(text) == [
        ("Lars Op de Beeck", EXCUSED, "Emma Smits"),
        ("Raf Van Camp", EXCUSED, "Emma Smits"),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Volmacht aan Chris Naets: Nick Ter Heide",
        "Volmacht van Nick Ter Heide aan Chris Naets",
        "Volmacht van Nick Ter Heide: Chris Naets",
    ],
)
def test_a_proxy_may_name_either_first(text):
    assert proxies(text) == [("Nick Ter Heide", EXCUSED, "Chris Naets")]
    assert read_text(ABOVE + text).people[1].proxy_to is None


@pytest.mark.parametrize(
    "text",
    [
        "Chris Naets (volmacht van Nick Ter Heide)",
        "Chris Naets heeft volmacht van Nick Ter Heide",
        "Chris Naets: volmacht van Nick Ter Heide",
    ],
)
def test_who_holds_a_proxy_is_there_and_who_gave_it_is_not(text):
    assert proxies(text) == [
        ("Chris Naets", HERE, None),
        ("Nick Ter Heide", EXCUSED, "Chris Naets"),
    ]


def test_who_stands_below_a_line_of_proxies_stands_under_the_heading_above():
    text = "Volmacht aan Emma Smits: Lars Op de Beeck\nRaf Van Camp"
    assert proxies(text)[-1] == ("Raf Van Camp", HERE, None)


def test_a_proxy_of_nobody_is_shown():
    (seen, _) = read_text("Volmacht aan Chris Naets\nJo Peeters").people
    assert (seen.text, seen.no_person) == ("Volmacht aan Chris Naets", t.NO_NAME)


@given(
    st.lists(
        st.builds(
            lambda shape, people: shape.format(*people),
            st.sampled_from(SHAPES),
            st.permutations(PEOPLE),
        ),
        min_size=1,
        max_size=6,
    )
)
def test_every_name_of_the_text_ends_up_in_some_row(lines):
    found = read_text("\n".join([*lines, "Zoë Laatst"])).people
    shown = " ".join(f"{row.text} {row.name} {row.proxy_to}" for row in found)
    for name in PEOPLE:
        assert name not in " ".join(lines) or name in shown
