"""Lists in Excel as people keep them."""

from datetime import date, datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from crm.errors import UnreadableInput
from crm.exchange.attendance import read_people
from crm.model.enums import ListKind, Presence
from crm.texts import attendance_lists as t
from tests.exchange.attendance.samples import Someone, people_25, workbook

HERE, EXCUSED, AWAY = Presence.PRESENT, Presence.EXCUSED, Presence.ABSENT


def presences(header, *noted):
    rows = [
        ["Naam", header],
        *[[f"An Maes{'x' * at}", text] for at, text in enumerate(noted)],
    ]
    return [seen.presence for seen in read_people(workbook(rows)).people]


def test_the_header_stands_under_titles_and_merged_cells_fill_down():
    found = read_people(
        workbook(
            [
                ["Stuurgroep eerstelijn", None, None],
                [date(2026, 3, 12)],
                [],
                ["Naam", "Organisatie", "Aanwezig"],
                ["An Maes", "CAW", "x"],
                ["Ivo Nys", None, "verontschuldigd"],
                ["Els Claes", "OCMW Genk", None],
            ],
            merged=["A1:C1", "B5:B6"],
        ),
        "lijst.csv",
    )
    assert found.kind is ListKind.SHEET
    assert found.title == "Stuurgroep eerstelijn"
    assert found.start == datetime(2026, 3, 12)  # noqa: DTZ001
    assert [
        (seen.line, seen.name, seen.organisation, seen.presence)
        for seen in found.people
    ] == [
        (5, "An Maes", "CAW", HERE),
        (6, "Ivo Nys", "CAW", EXCUSED),
        (7, "Els Claes", "OCMW Genk", None),
    ]


def test_words_ticks_and_codes_say_who_was_there():
    words = ["ja", "x", 1, "aanwezig", True, "nee", 0, "verontschuldigd", "afw.", ""]
    assert presences("Aanwezig", *words) == [
        *[HERE] * 5,
        *[AWAY] * 2,
        EXCUSED,
        AWAY,
        None,
    ]
    assert presences("Aanwezigheid", "A", "V", "") == [HERE, EXCUSED, None]
    assert presences("Aanwezig", "v", "") == [HERE, None]
    assert presences("Verontschuldigd", "x", "") == [EXCUSED, None]


def test_the_last_date_with_notes_counts():
    found = read_people(
        workbook(
            [
                [
                    "Naam",
                    "E-mail",
                    date(2026, 1, 8),
                    date(2026, 3, 12),
                    date(2026, 5, 7),
                ],
                ["An Maes", "an@example.org", "x", "x", None],
                ["Ivo Nys", "ivo@example.org", "x", "v", None],
            ]
        )
    )
    assert found.start == datetime(2026, 3, 12)  # noqa: DTZ001
    assert found.problems == (t.several_dates(date(2026, 3, 12)),)


def test_headings_between_rows_say_who_was_excused():
    rows = [["Naam", "Organisatie"], ["Aanwezig"], ["An Maes", "CAW"]]
    rows += [["Verontschuldigd"], ["Ivo Nys"], ["ZORG"], ["Els Claes", "OCMW"]]
    found = read_people(workbook(rows)).people
    assert [(seen.name, seen.presence, seen.no_person) for seen in found] == [
        ("An Maes", HERE, None),
        ("Ivo Nys", EXCUSED, None),
        ("ZORG", None, t.HEADING),
        ("Els Claes", EXCUSED, None),
    ]


def test_a_proxy_column_names_who_votes():
    rows = [["Voornaam", "Naam", "Volmacht aan"], ["An", "Maes", "Ivo Nys"]]
    (seen,) = read_people(workbook(rows)).people
    assert (seen.name, seen.proxy_to, seen.presence) == ("An Maes", "Ivo Nys", EXCUSED)


def test_hidden_sheets_stay_hidden():
    content = workbook([["Naam", "Organisatie"], ["An Maes", "CAW"]], hidden=True)
    assert [seen.name for seen in read_people(content).people] == ["An Maes"]


def test_names_in_a_column_without_a_header_are_a_list():
    found = read_people(workbook([["An Maes"], ["Ivo Nys"]]))
    assert found.kind is ListKind.SHEET
    assert [seen.name for seen in found.people] == ["An Maes", "Ivo Nys"]


def test_a_sheet_of_numbers_asks_for_a_header():
    with pytest.raises(UnreadableInput) as error:
        read_people(workbook([[1, 2], [3, 4]]))
    assert str(error.value) == t.NO_HEADER


def test_twenty_five_people_come_back():
    rows = [["Voornaam", "Achternaam", "E-mailadres"]]
    rows += [[person.first, person.last, person.email or ""] for person in people_25()]
    found = read_people(workbook(rows))
    assert [(seen.name, seen.email) for seen in found.people] == [
        (person.name, person.email) for person in people_25()
    ]


NAMES = st.from_regex(r"[A-Z][a-zëé]{6,20}", fullmatch=True)


@settings(max_examples=25, deadline=None)
@given(
    st.lists(st.builds(Someone, NAMES, NAMES), min_size=1, max_size=8),
    st.integers(0, 5),
)
def test_whoever_is_in_the_sheet_comes_back(people, above):
    rows = [[f"Titel {at}"] for at in range(above)] + [["Voornaam", "Naam"]]
    rows += [[person.first, person.last] for person in people]
    found = read_people(workbook(rows))
    assert [seen.name for seen in found.people] == [person.name for person in people]
    assert [seen.line for seen in found.people] == list(
        range(above + 2, above + 2 + len(people))
    )
