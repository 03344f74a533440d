"""Norms on organisations and on balance, and the status of every norm."""

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from crm.model.enums import Counting, NormKind, NormStatus
from crm.network.coverage import BodyCoverage, coverage
from tests.network.assemblies import assembly, body, norm, partner, seat, there

DAY = date(2026, 11, 23)
CHECKED = date(2026, 9, 1)
ORGANISATIONS, BALANCE = NormKind.ORGANISATIONS, NormKind.BALANCE
MET, NOT_MET, UNKNOWN = NormStatus.MET, NormStatus.NOT_MET, NormStatus.UNKNOWN


def measured(checked: date | None = CHECKED, **rows) -> BodyCoverage:
    (found,) = coverage(assembly(bodies=[body(checked=checked)], **rows), DAY)
    return found


def test_seven_organisations_of_which_six_of_one_sector_are_enough_and_out_of_balance():
    group = body(counting=Counting.PARTICIPATION, checked=CHECKED)
    partners = [partner(n, cluster="zorg", sector="TVP") for n in range(1, 7)]
    partners.append(partner(7, cluster="welzijn", sector="CAW"))
    (found,) = coverage(
        assembly(
            bodies=[group],
            norms=[
                norm(ORGANISATIONS, "*", 6),
                norm(BALANCE, "sector", 0, 50),
                norm(BALANCE, "cluster", 0, 90),
            ],
            partners=partners,
            attendances=[
                there(date(2026, 9, 1), person=10 + n, organisation=n)
                for n in range(1, 8)
            ],
        ),
        DAY,
    )
    enough, sectors, clusters = found.norms
    assert (enough.present, enough.missing, enough.status) == (7, 0, MET)
    assert (sectors.present, sectors.missing, sectors.status) == (6, 0, NOT_MET)
    assert clusters.status is MET
    assert found.unbalanced == (sectors,)
    assert (found.gaps, found.all_met, found.open_seats) == ((), False, 0)


class TestOrganisations:
    def test_many_people_of_one_organisation_count_once_and_own_names_never(self):
        seats = [
            seat(1, organisation=1, person=1),
            seat(2, organisation=1, person=2),
            seat(3, person=3),
        ]
        (found,) = measured(norms=[norm(ORGANISATIONS, "*", 2)], seats=seats).norms
        assert (found.present, found.missing, found.status) == (1, 1, NOT_MET)

    def test_it_is_short_since_the_last_person_of_the_organisation_left(self):
        seats = [
            seat(1, organisation=1),
            seat(2, organisation=2, person=1, end=date(2026, 2, 28)),
            seat(3, organisation=2, person=2, end=date(2026, 5, 31)),
        ]
        (found,) = measured(norms=[norm(ORGANISATIONS, "*", 2)], seats=seats).norms
        assert found.since == date(2026, 6, 1)

    def test_more_than_the_maximum_is_over(self):
        seats = [seat(n, organisation=n) for n in (1, 2, 3)]
        (found,) = measured(norms=[norm(ORGANISATIONS, "*", 1, 2)], seats=seats).norms
        assert (found.over, found.status) == (1, NOT_MET)

    def test_a_new_place_for_a_sector_brings_an_organisation_too(self):
        asked = [norm(NormKind.SECTOR, "VAPH"), norm(ORGANISATIONS, "*", 3)]
        found = measured(norms=asked, seats=[seat(1, organisation=1)])
        assert found.open_seats == 2


class TestBalance:
    def one(self, most: int, *sectors: str | None, checked: date | None = CHECKED):
        seats = [seat(n, sector=code) for n, code in enumerate(sectors, 1)]
        asked = [norm(BALANCE, "sector", 0, most)]
        (found,) = measured(checked, norms=asked, seats=seats).norms
        return found

    def test_exactly_the_share_is_still_in_balance(self):
        assert self.one(50, "HA", "HA", "CAW", "VAPH").status is MET
        assert self.one(49, "HA", "HA", "CAW", "VAPH").status is NOT_MET

    def test_a_sub_type_weighs_for_its_sector(self):
        found = self.one(50, "HVHK", "KO", "HA")
        assert found.share is not None
        assert (found.share.label, found.share.places) == ("Opgroeien", 2)

    def test_of_as_many_places_the_narrower_group_is_named(self):
        found = self.one(50, "HVHK", "HVHK", "HA")
        assert found.share is not None
        assert found.share.label != "Opgroeien"

    def test_places_without_sector_that_could_decide_leave_it_unknown(self):
        assert self.one(50, "HA", "CAW", None, None).status is UNKNOWN
        assert self.one(75, "HA", "CAW", None, None).status is MET
        assert self.one(25, "HA", "HA", None, None).status is NOT_MET

    def test_an_empty_body_is_in_balance(self):
        assert self.one(50).status is MET

    def test_a_list_that_nobody_checked_says_nothing_of_the_balance(self):
        assert self.one(50, "HA", "HA", "CAW", checked=None).status is UNKNOWN
        assert self.one(100, "HA", "HA", "CAW", checked=None).status is MET


@pytest.mark.parametrize("kind", list(NormKind))
def test_every_kind_of_norm_can_be_measured(kind):
    group = {BALANCE: "cluster", ORGANISATIONS: "*"}.get(kind, "zorg")
    (found,) = measured(norms=[norm(kind, group, 0, 100)]).norms
    assert found.status is MET


def plainly(present: int, least: int, most: int | None, *, checked: bool) -> NormStatus:
    """The rule as it is told: too many is wrong, enough is right, else who knows."""
    if most is not None and present > most:
        return NOT_MET
    if present >= least:
        return MET
    return NOT_MET if checked else UNKNOWN


@settings(max_examples=150, deadline=None)
@given(
    present=st.integers(0, 6),
    least=st.integers(0, 5),
    room=st.none() | st.integers(0, 3),
    checked=st.booleans(),
    kind=st.sampled_from([NormKind.CLUSTER, ORGANISATIONS]),
)
def test_the_status_of_a_count_is_what_the_plain_rule_says(
    present, least, room, checked, kind
):
    most = None if room is None else least + room
    group = "zorg" if kind is NormKind.CLUSTER else "*"
    (found,) = measured(
        CHECKED if checked else None,
        norms=[norm(kind, group, least, most)],
        seats=[seat(n, organisation=n, cluster="zorg") for n in range(1, present + 1)],
    ).norms
    assert found.status is plainly(present, least, most, checked=checked)


@settings(max_examples=150, deadline=None)
@given(
    sectors=st.lists(st.sampled_from(["HA", "APO", "CAW", None]), max_size=9),
    most=st.integers(1, 100),
    checked=st.booleans(),
)
def test_the_status_of_a_balance_is_what_counting_by_hand_says(sectors, most, checked):
    known = [code for code in sectors if code]
    largest = max((known.count(code) for code in known), default=0)
    allowed = most * len(sectors) / 100
    worst = largest + sectors.count(None)
    if most < 100 and not checked:
        expected = UNKNOWN
    elif largest > allowed:
        expected = NOT_MET
    else:
        expected = MET if worst <= allowed else UNKNOWN
    (found,) = measured(
        CHECKED if checked else None,
        norms=[norm(BALANCE, "sector", 0, most)],
        seats=[seat(n, sector=code) for n, code in enumerate(sectors, 1)],
    ).norms
    assert (found.missing, found.over) == (0, 0)
    assert found.status is expected
