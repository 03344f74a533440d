"""A dated affiliation file: what is read, what is left out, what is refused."""

from datetime import date

import pytest

from crm.errors import UnreadableInput
from crm.exchange.affiliations import read_affiliations

HEAD = "congress,snapshot,committee,member"


def file(*lines: str, head: str = HEAD) -> bytes:
    return "\n".join([head, *lines]).encode()


def test_each_date_is_a_snapshot_with_the_chambers():
    later, first = "2,2024-01-01,SBBB,E2", "1,2022-01-01,HAAA,E1"
    found = read_affiliations(file(later, first, "1,2022-01-01,JCCC,E1"))
    assert [one.on for one in found] == [date(2022, 1, 1), date(2024, 1, 1)]
    assert found[0].seats == {("E1", "HAAA"), ("E1", "JCCC")}
    assert found[0].groups_of_actor == {"E1": {"H"}}
    assert found[0].groups_of_body == {"HAAA": {"H"}, "JCCC": {"H", "S"}}


def test_subcommittees_are_left_out():
    rows = ("1,2022-01-01,HAAA,E1", "1,2022-01-01,HAAA01,E2", "2,2024-01-01,HAAA,E1")
    assert read_affiliations(file(*rows))[0].seats == {("E1", "HAAA")}


def test_columns_may_stand_in_any_order_and_semicolons_split_too():
    head = "Member;Committee;Snapshot"
    rows = ("E1;HAAA;01/02/2022", "", "E1;HAAA;01/02/2024")
    found = read_affiliations(file(*rows, head=head))
    assert [one.on for one in found] == [date(2022, 2, 1), date(2024, 2, 1)]


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"", "leeg"),
        (b"\x00\x01\x02", "tekst"),
        (b"naam,plaats\nx,y\n", "De kolommen snapshot, committee en member ontbreken."),
        (file("1,2022-01-01,HAAA", head="a,snapshot,committee"), "De kolom member"),
        (file("1,2022-01-01,HAAA,E1"), "maar één datum"),
        (file(), "maar één datum"),
        (file("1,2022-01-01,HAAA,E1", "1,2022-13-01,HAAA,E1"), "Op lijn 3 is '2022-13"),
        (file("1,2022,HAAA,E1"), "Op lijn 2 is '2022' geen dag"),
        (file("1,2022-01-01,,E1"), "Op lijn 2 is snapshot"),
        (file("1,2022-01-01,HAAA"), "Op lijn 2 is snapshot"),
        (file('1,2022-01-01,HAAA,"E1'), "Op lijn 2 is snapshot"),
    ],
)
def test_what_cannot_be_read_is_said(content, said):
    with pytest.raises(UnreadableInput, match=said):
        read_affiliations(content)
