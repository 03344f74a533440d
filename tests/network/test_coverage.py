"""Places taken, open seats and since when, against what the contract says."""

from datetime import date

import pytest

from crm.model.enums import Capacity, Counting, DatePrecision, NormKind
from crm.model.findings_rows import Post
from crm.network.coverage import BodyCoverage, NormCoverage, coverage
from tests.network.assemblies import assembly, body, norm, partner, seat, there

DAY = date(2026, 11, 23)
SECTOR, CLUSTER = NormKind.SECTOR, NormKind.CLUSTER


def one_body(**rows) -> BodyCoverage:
    (found,) = coverage(assembly(**rows), DAY)
    return found


def one_norm(**rows) -> NormCoverage:
    (found,) = one_body(**rows).norms
    return found


def test_a_mandate_takes_the_place_of_its_sector():
    found = one_norm(norms=[norm(SECTOR, "VAPH")], seats=[seat(sector="VAPH")])
    assert (found.present, found.missing, found.since) == (1, 0, None)


@pytest.mark.parametrize(
    "ended",
    [
        seat(sector="VAPH", end=date(2026, 11, 22)),
        seat(sector="VAPH", start=date(2026, 11, 24)),
    ],
)
def test_a_mandate_that_does_not_run_takes_no_place(ended):
    assert one_norm(norms=[norm(SECTOR, "VAPH")], seats=[ended]).missing == 1


@pytest.mark.parametrize(
    "running",
    [seat(sector="VAPH", end=DAY), seat(sector="VAPH", start=DAY)],
)
def test_the_first_and_the_last_day_count(running):
    assert one_norm(norms=[norm(SECTOR, "VAPH")], seats=[running]).present == 1


@pytest.mark.parametrize(
    ("capacity", "alternate_of", "present"),
    [
        (Capacity.EFFECTIVE, None, 1),
        (Capacity.ADHERENT, None, 1),
        (Capacity.OBSERVER, None, 0),
        (Capacity.EFFECTIVE, 9, 0),
    ],
)
def test_observers_and_alternates_take_no_place(capacity, alternate_of, present):
    held = seat(sector="VAPH", capacity=capacity, alternate_of=alternate_of)
    found = one_body(norms=[norm(SECTOR, "VAPH")], seats=[held])
    assert (found.norms[0].present, found.filled) == (present, present)


def test_a_mandate_counts_for_the_sector_it_was_given_for_not_its_organisations():
    found = one_body(
        norms=[norm(SECTOR, "VAPH"), norm(SECTOR, "CAW"), norm(CLUSTER, "pzon")],
        partners=[partner(1, cluster="welzijn", sector="VAPH")],
        seats=[seat(organisation=1, sector="CAW", cluster="pzon")],
    )
    assert [row.present for row in found.norms] == [0, 1, 1]


def test_a_mandate_without_sector_does_not_borrow_its_organisations():
    found = one_norm(
        norms=[norm(SECTOR, "VAPH")],
        partners=[partner(1, cluster="welzijn", sector="VAPH")],
        seats=[seat(organisation=1, cluster="welzijn")],
    )
    assert found.missing == 1


def test_a_sub_type_counts_for_its_sector_and_not_the_other_way():
    found = one_body(
        norms=[norm(SECTOR, "OPG"), norm(SECTOR, "HVHK"), norm(SECTOR, "KO")],
        seats=[seat(sector="HVHK")],
    )
    assert [row.present for row in found.norms] == [1, 1, 0]


def test_a_sector_may_be_named_by_its_label_or_synonym_and_prints_as_code():
    found = one_body(
        norms=[norm(SECTOR, "gehandicaptenzorg"), norm(SECTOR, "Tandarts")],
        seats=[seat(sector="VAPH")],
    )
    assert [(row.group, row.present) for row in found.norms] == [
        ("VAPH", 1),
        ("TAND", 0),
    ]


@pytest.mark.parametrize("group", ["pzon", "PZON"])
def test_a_cluster_prints_as_the_norm_wrote_it(group):
    found = one_norm(norms=[norm(CLUSTER, group, 2)], seats=[seat(cluster="pzon")])
    assert (found.group, found.present, found.missing) == (group, 1, 1)


def test_a_star_for_professions_asks_for_the_twelve_of_the_government():
    found = one_body(
        norms=[norm(NormKind.PROFESSION, "*")],
        seats=[seat(sector="HA"), seat(2, sector="KINE"), seat(3, sector="MHYG")],
    )
    assert [row.group for row in found.norms] == [
        *("HA", "TVP", "KINE", "TAND", "APO", "PODO", "VROED", "ERGO", "DIET", "PSY"),
        *("GGZ1", "LOGOP"),
    ]
    assert len(found.gaps) == 10


def test_a_star_for_municipalities_asks_for_those_of_the_zone():
    found = one_body(
        norms=[norm(NormKind.MUNICIPALITY, "*")],
        municipalities=["Beerse", "Oud-Turnhout", "Turnhout"],
        partners=[
            partner(1, municipality="Turnhout"),
            partner(2, municipality="Beerse"),
        ],
        seats=[
            seat(1, organisation=1, cluster="lokale besturen"),
            seat(2, organisation=2, cluster="welzijn"),
        ],
    )
    assert [row.group for row in found.gaps] == ["Beerse", "Oud-Turnhout"]


def test_a_function_is_that_of_the_person_on_the_day():
    found = one_body(
        norms=[norm(NormKind.FUNCTION, "schepen", 2)],
        seats=[seat(1, person=1), seat(2, person=2), seat(3, person=3)],
        posts=[
            Post(1, 1, "Schepen van welzijn", date(2025, 1, 1), None),
            Post(2, 1, "schepen", None, date(2026, 5, 31)),
            Post(3, 1, "diensthoofd", None, None),
        ],
    ).norms[0]
    assert (found.present, found.since) == (1, date(2026, 6, 1))


def test_a_competence_is_that_of_the_mandate_without_accents():
    found = one_norm(
        norms=[norm(NormKind.COMPETENCE, "financiën")],
        seats=[seat(competence="Financien"), seat(2, competence="recht")],
    )
    assert (found.group, found.present) == ("financiën", 1)


@pytest.mark.parametrize(
    ("sector", "line", "lines"),
    [("PAT", None, "0"), ("OPP", None, "01"), (None, "2", "2"), ("HA", "2", "1")],
)
def test_a_line_is_that_of_the_sector_else_of_the_organisation(sector, line, lines):
    found = one_body(
        norms=[norm(NormKind.LINE, number) for number in "012"],
        partners=[partner(1, line=line)],
        seats=[seat(organisation=1, sector=sector)],
    )
    assert "".join(row.group for row in found.norms if row.present) == lines


def test_more_than_the_maximum_is_over():
    found = one_norm(
        norms=[norm(CLUSTER, "zorg", 1, 2)],
        seats=[seat(number, cluster="zorg") for number in (1, 2, 3)],
    )
    assert (found.missing, found.over) == (0, 1)


def test_a_norm_asks_only_while_it_is_valid():
    norms = [
        norm(SECTOR, "VAPH", valid_from=date(2027, 1, 1)),
        norm(SECTOR, "OPG", valid_to=date(2026, 11, 22)),
        norm(SECTOR, "CAW", valid_from=DAY, valid_to=DAY),
    ]
    assert [row.group for row in one_body(norms=norms).norms] == ["CAW"]


def test_a_body_that_no_longer_exists_misses_nobody():
    ended = body(end=date(2026, 11, 22))
    assert coverage(assembly(bodies=[ended], norms=[norm(SECTOR, "VAPH")]), DAY) == []


class TestSince:
    def test_the_day_after_the_last_mandate_ended(self):
        found = one_norm(
            norms=[norm(SECTOR, "VAPH")],
            seats=[seat(sector="VAPH", end=date(2026, 5, 31))],
        )
        assert found.since == date(2026, 6, 1)

    def test_not_before_the_norm(self):
        found = one_norm(
            norms=[norm(SECTOR, "VAPH", valid_from=date(2025, 1, 1))],
            seats=[seat(sector="VAPH", end=date(2020, 5, 31))],
        )
        assert found.since == date(2025, 1, 1)

    def test_not_before_the_body(self):
        found = one_norm(
            bodies=[body(start=date(2024, 3, 1))], norms=[norm(SECTOR, "VAPH")]
        )
        assert found.since == date(2024, 3, 1)

    def test_unknown_when_nobody_ever_held_it_and_the_norm_has_no_beginning(self):
        assert one_norm(norms=[norm(SECTOR, "VAPH")]).since is None

    def test_a_mandate_that_was_taken_over_the_next_day_leaves_no_hole(self):
        found = one_norm(
            norms=[norm(SECTOR, "VAPH")],
            seats=[
                seat(1, sector="VAPH", end=date(2026, 3, 31)),
                seat(2, sector="VAPH", start=date(2026, 4, 1), end=date(2026, 6, 30)),
            ],
        )
        assert found.since == date(2026, 7, 1)

    def test_a_hole_in_between_is_not_the_present_shortage(self):
        found = one_norm(
            norms=[norm(SECTOR, "VAPH")],
            seats=[
                seat(1, sector="VAPH", end=date(2026, 1, 31)),
                seat(2, sector="VAPH", start=date(2026, 4, 1), end=date(2026, 6, 30)),
            ],
        )
        assert found.since == date(2026, 7, 1)

    def test_it_counts_from_the_first_of_several_that_left(self):
        found = one_norm(
            norms=[norm(CLUSTER, "zorg", 2)],
            seats=[
                seat(1, cluster="zorg", end=date(2026, 3, 31)),
                seat(2, cluster="zorg", end=date(2026, 6, 30)),
            ],
        )
        assert found.since == date(2026, 4, 1)


class TestTakingPart:
    GROUP = (body(counting=Counting.PARTICIPATION),)
    CAW = (partner(1, cluster="welzijn", sector="CAW"),)

    def one(self, **rows) -> NormCoverage:
        asked = [norm(CLUSTER, "welzijn")]
        return one_norm(bodies=[*self.GROUP], norms=asked, partners=self.CAW, **rows)

    def test_who_was_present_in_the_last_twelve_months_takes_part(self):
        seen = there(date(2025, 11, 23), person=1, organisation=1)
        assert self.one(attendances=[seen]).present == 1

    def test_longer_ago_is_over_and_the_seat_is_open_since_the_day_it_became_so(self):
        seen = there(date(2025, 11, 22), person=1, organisation=1)
        found = self.one(attendances=[seen])
        assert (found.missing, found.since) == (1, DAY)

    def test_a_moment_known_to_the_month_may_have_been_on_its_last_day(self):
        first = date(2025, 11, 1)
        month = there(first, person=1, organisation=1, precision=DatePrecision.MONTH)
        assert self.one(attendances=[month]).present == 1

    def test_a_presence_after_the_day_does_not_count_yet(self):
        seen = there(date(2026, 11, 24), person=1, organisation=1)
        assert self.one(attendances=[seen]).present == 0

    def test_one_person_is_one_participant(self):
        found = self.one(
            attendances=[
                there(date(2026, 3, 1), person=1, organisation=1),
                there(date(2026, 9, 1), person=1, organisation=1, contact=2),
            ]
        )
        assert found.present == 1

    def test_who_is_named_need_not_have_been_there(self):
        assert self.one(seats=[seat(person=1, cluster="welzijn")]).present == 1

    def test_who_is_named_counts_for_what_was_named_and_once(self):
        found = one_body(
            bodies=[*self.GROUP],
            norms=[norm(CLUSTER, "welzijn"), norm(CLUSTER, "pzon")],
            partners=self.CAW,
            seats=[seat(person=1, organisation=1, cluster="pzon")],
            attendances=[there(date(2026, 9, 1), person=1, organisation=1)],
        )
        assert [row.present for row in found.norms] == [0, 1]
        assert found.filled == 1

    def test_after_being_named_attendance_counts_again(self):
        found = self.one(
            seats=[seat(person=1, cluster="pzon", end=date(2026, 6, 30))],
            attendances=[there(date(2026, 5, 1), person=1, organisation=1)],
        )
        assert found.present == 1

    def test_in_a_body_of_mandates_attendance_takes_no_place(self):
        found = one_norm(
            norms=[norm(CLUSTER, "welzijn")],
            partners=self.CAW,
            attendances=[there(date(2026, 9, 1), person=1, organisation=1)],
        )
        assert found.present == 0


class TestPlaces:
    def places(self, norms, seats=()) -> tuple[int, int]:
        found = one_body(norms=norms, seats=seats)
        return found.filled, found.places

    def test_twenty_of_twenty_two(self):
        held = [seat(number, cluster="welzijn") for number in range(20)]
        norms = [norm(CLUSTER, "welzijn", 4), norm(SECTOR, "VAPH"), norm(SECTOR, "OPG")]
        assert self.places(norms, held) == (20, 22)

    def test_a_cluster_and_the_sectors_in_it_overlap(self):
        norms = [norm(CLUSTER, "welzijn", 4), norm(SECTOR, "VAPH"), norm(SECTOR, "OPG")]
        assert self.places(norms, [seat(cluster="welzijn")]) == (1, 4)

    def test_sectors_of_different_clusters_do_not(self):
        assert self.places([norm(SECTOR, "VAPH"), norm(SECTOR, "HA")]) == (0, 2)

    def test_a_sector_and_its_sub_types_overlap(self):
        norms = [norm(SECTOR, "OPG"), norm(SECTOR, "HVHK"), norm(SECTOR, "KO")]
        assert self.places(norms) == (0, 2)

    def test_two_norms_for_one_group_ask_for_one_place(self):
        norms = [norm(SECTOR, "HA"), norm(NormKind.PROFESSION, "HA", 2)]
        assert self.places(norms) == (0, 2)

    def test_municipalities_stand_in_cluster_lokale_besturen(self):
        norms = [
            norm(CLUSTER, "lokale besturen", 3),
            norm(NormKind.MUNICIPALITY, "Beerse"),
            norm(NormKind.MUNICIPALITY, "Turnhout"),
        ]
        assert self.places(norms) == (0, 3)

    def test_a_competence_asks_for_a_seat_of_its_own(self):
        norms = [norm(CLUSTER, "zorg", 1), norm(NormKind.COMPETENCE, "financiën")]
        assert self.places(norms) == (0, 2)

    def test_the_bar_has_a_part_for_each_cluster(self):
        found = one_body(
            norms=[norm(SECTOR, "VAPH"), norm(NormKind.COMPETENCE, "financiën")],
            seats=[seat(1, cluster="zorg"), seat(2)],
        )
        assert [(c.cluster, c.filled, c.open_seats) for c in found.clusters] == [
            ("zorg", 1, 0),
            ("welzijn", 0, 1),
            (None, 1, 1),
        ]


def test_a_cluster_that_would_become_too_large_is_named():
    norms = [norm(CLUSTER, "welzijn", 4, 6), norm(SECTOR, "VAPH"), norm(SECTOR, "OPG")]
    full = [seat(number, cluster="welzijn") for number in range(5)]
    assert [n.group for n in one_body(norms=norms, seats=full).crowded] == ["welzijn"]
    assert one_body(norms=norms, seats=full[:4]).crowded == ()


def test_a_cluster_in_words_that_are_none_of_ours_counts_for_no_cluster():
    (found,) = coverage(
        assembly(
            norms=[norm(SECTOR, "CAW"), norm(CLUSTER, "welzijn")],
            seats=[seat(cluster="", sector="CAW"), seat(2, sector="CAW")],
        ),
        DAY,
    )
    sector, cluster = found.norms
    assert (sector.present, cluster.present) == (2, 1)
    assert [(part.cluster, part.filled) for part in found.clusters] == [
        ("welzijn", 1),
        (None, 1),
    ]


def test_what_stands_inside_its_cluster_is_named_and_counts_once():
    (found,) = coverage(
        assembly(
            norms=[
                norm(CLUSTER, "welzijn", 1),
                norm(SECTOR, "VAPH"),
                norm(SECTOR, "OPG"),
                norm(CLUSTER, "lokale besturen", 2),
                norm(SECTOR, "HA"),
            ]
        ),
        DAY,
    )
    assert found.open_seats == 5
    assert found.inside == (
        ("Opgroeien", "cluster welzijn"),
        ("VAPH", "cluster welzijn"),
    )
