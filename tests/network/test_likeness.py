"""The sparse formula against the plain one, on small random graphs."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crm.model.affiliation_rows import Affiliations
from crm.network.likeness import BEFORE, HALF_NEW, NEW, Likeness

DAY = date(2026, 11, 23)
PAIRS = st.sets(st.tuples(st.integers(0, 6), st.sampled_from("abcde")), max_size=25)
FIRST_DAYS = st.dictionaries(
    st.integers(0, 6), st.integers(0, 4000).map(lambda n: DAY - timedelta(days=n))
)


def plain_likeness(pairs, actor, body) -> float:
    members = {b: {a for a, other in pairs if other == b} for _, b in pairs}
    others = [b for a, b in pairs if a == actor and b != body]
    here = members.get(body, set())
    alike = [len(members[b] & here) / len(members[b] | here) for b in others]
    return sum(alike) / len(alike) if alike else 0.0


def plain_fit(known, actor, body) -> float:
    first = known.since.get(actor)
    years = None if first is None else (DAY - first).days / 365.25
    whole = plain_likeness(known.now, actor, body)
    whole += BEFORE * ((actor, body) in known.before)
    whole += 0 if years is None else NEW / (1 + years / HALF_NEW)
    return whole / (1 + BEFORE + NEW)


@given(PAIRS, PAIRS, FIRST_DAYS)
def test_each_part_is_that_of_the_plain_formula(now, before, since):
    known = Affiliations(DAY, now, before, since)
    found = Likeness(known)
    for body in "abcdef":
        likeness, fit = found.likeness(body), found.fit(body)
        for actor, row in found.rows.items():
            assert likeness[row] == pytest.approx(plain_likeness(now, actor, body))
            assert fit[row] == pytest.approx(plain_fit(known, actor, body))
            assert 0 <= fit[row] <= 1


@given(PAIRS, PAIRS)
def test_who_sits_where_is_counted(now, before):
    found = Likeness(Affiliations(DAY, now, before))
    for actor, row in found.rows.items():
        assert found.seats[row] == sum(1 for a, _ in now if a == actor)
    for body in "abcdef":
        members = {a for a, b in now if b == body}
        assert set(found.members(body)) == {found.rows[a] for a in members}


def test_a_place_told_twice_counts_once():
    once = [("ark", "board"), ("caw", "board"), ("caw", "table"), ("kring", "table")]
    found = Likeness(Affiliations(DAY, [*once, ("caw", "table")]))
    assert found.likeness("board")[found.rows["kring"]] == pytest.approx(1 / 3)


def test_newness_halves_after_two_years():
    since = {
        "new": DAY,
        "older": DAY - timedelta(days=730.5),
        "later": date(2030, 1, 1),
    }
    found = Likeness(
        Affiliations(DAY, [(a, a) for a in [*since, "unknown"]], (), since)
    )
    fit = dict(zip(found.rows, found.fit("board") * (1 + BEFORE + NEW), strict=True))
    assert fit["new"] == pytest.approx(NEW)
    assert fit["older"] == pytest.approx(NEW / 2, rel=1e-3)
    assert fit["later"] == pytest.approx(NEW)
    assert fit["unknown"] == 0


def test_nobody_anywhere_is_no_error():
    found = Likeness(Affiliations(DAY, []))
    assert found.fit("board").tolist() == []
    assert found.members("board").tolist() == []
