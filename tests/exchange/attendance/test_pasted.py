"""Pasted lists: names in all the ways in which people type them."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from crm.errors import UnreadableInput
from crm.exchange.attendance import read_people, read_text
from crm.exchange.attendance.limits import MAX_PEOPLE
from crm.model.attendance import SeenList
from crm.model.enums import ListKind, Presence
from crm.texts import attendance_lists as t
from tests.exchange.attendance.outcome import is_sentence, outcome
from tests.exchange.attendance.samples import Someone, pasted, people_25

HERE, EXCUSED, AWAY = Presence.PRESENT, Presence.EXCUSED, Presence.ABSENT


def only(text, **known):
    (seen,) = read_text(text, **known).people
    return seen


def names(text, **known):
    return [seen.name for seen in read_text(text, **known).people]


def test_the_list_of_the_issue():
    found = read_text(
        "Aanwezig: V. Naam (CAW), v.naam@example.org, Voornaam Naam, OCMW Genk"
    )
    assert found.kind is ListKind.PASTED
    first, second = found.people
    assert (first.name, first.organisation) == ("V. Naam", "CAW")
    assert first.email == "v.naam@example.org"
    assert (second.name, second.organisation) == ("Voornaam Naam", "OCMW Genk")
    assert (first.presence, second.presence) == (HERE, HERE)


def test_an_address_of_nobody_before_it_is_a_person():
    first, second = read_text("Aanwezig: An Maes, jan.claes@example.org").people
    assert (first.name, first.email) == ("An Maes", None)
    assert (second.name, second.email) == ("", "jan.claes@example.org")


def test_a_part_that_is_a_known_organisation_belongs_to_the_name_before_it():
    text = "An Maes, De Lelie, Ivo Nys"
    assert names(text) == ["An Maes", "De Lelie", "Ivo Nys"]
    assert names(text, organisations=["De Lelie"]) == ["An Maes", "Ivo Nys"]
    assert read_text(text, organisations={"de lelie"}).people[0].organisation == (
        "De Lelie"
    )


@pytest.mark.parametrize(
    "line",
    [
        *[
            "- An Maes",
            "* An Maes",
            "• An Maes",
            "1. An Maes",
            "12) An Maes",
            "  – An Maes",
        ],
        *[
            "[ ] An Maes",
            "☐ An Maes",
            "a) An Maes",
            "An Maes;",
            "An Maes,",
            "\tAn Maes",
        ],
    ],
)
def test_bullets_and_numbers_are_no_names(line):
    assert only(line).name == "An Maes"


def test_a_ticked_box_is_present():
    assert only("- [x] An Maes").presence is HERE


@pytest.mark.parametrize(
    ("heading", "presence"),
    [
        ("Aanwezig", HERE),
        ("AANWEZIGEN (12)", HERE),
        ("Verontschuldigd", EXCUSED),
        ("Excuses", EXCUSED),
        ("Geëxcuseerd", EXCUSED),
        ("Afwezig met kennisgeving", EXCUSED),
        ("Afwezig", AWAY),
        ("Niet aanwezig", AWAY),
        ("Uitgenodigd", None),
    ],
)
@pytest.mark.parametrize("shape", ["{}: An Maes", "{}:\nAn Maes", "{}\nAn Maes"])
def test_a_heading_says_who_was_there(heading, presence, shape):
    assert only(shape.format(heading)).presence is presence


def test_a_short_heading_with_a_colon_is_a_heading():
    assert only("Verontsch.: An Maes").presence is EXCUSED


def test_a_heading_with_nobody_behind_it_is_no_name_and_guests_are_there():
    text = "Verontschuldigd: /\nAfwezig: geen\nGasten: An Maes"
    assert only(text).presence is HERE


def test_a_month_may_be_a_word():
    found = read_text("Verzonden: donderdag 12 maart 2026 14:00\nAan: An Maes")
    assert found.start is not None
    assert found.start.isoformat() == "2026-03-12T14:00:00"


def test_without_a_heading_nothing_is_said_about_presence():
    assert only("An Maes").presence is None


@pytest.mark.parametrize(
    ("line", "presence"),
    [
        ("An Maes (verontschuldigd)", EXCUSED),
        ("An Maes - afwezig", AWAY),
        ("An Maes (online)", HERE),
        ("An Maes, verontschuldigd", EXCUSED),
        ("An Maes: verontschuldigd", EXCUSED),
    ],
)
def test_a_word_beside_a_name_goes_above_the_heading(line, presence):
    found = read_text(f"Aanwezig:\nIvo Nys\n{line}").people
    assert (found[1].name, found[1].presence) == ("An Maes", presence)


@pytest.mark.parametrize(
    "line",
    [
        "Karel Smets (volmacht aan An Maes)",
        "Karel Smets, volmacht aan An Maes",
        "Karel Smets (volmacht An Maes)",
        "Karel Smets geeft volmacht aan An Maes",
        "Karel Smets - volmacht aan An Maes",
        "Karel Smets\nVolmacht aan An Maes",
        "Volmachten: Karel Smets aan An Maes",
        "Volmacht: van Karel Smets aan An Maes",
    ],
)
def test_a_proxy_names_who_votes_and_excuses_who_gives_it(line):
    seen = only(line)
    assert (seen.name, seen.proxy_to, seen.presence) == (
        "Karel Smets",
        "An Maes",
        EXCUSED,
    )


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("An Maes <an@example.org>", {"email": "an@example.org"}),
        ('"Maes, An" <an@example.org>', {"name": "Maes, An"}),
        ("Maes, An <an@example.org>", {"name": "Maes, An", "email": "an@example.org"}),
        ("An Maes - voorzitter", {"function": "voorzitter"}),
        ("An Maes – CAW De Kempen", {"organisation": "CAW De Kempen"}),
        ("Voorzitter: An Maes", {"function": "Voorzitter"}),
        ("An Maes 0475 12 34 56", {"phone": "0475 12 34 56"}),
        ("An Maes, +32 14 12 34 56", {"phone": "+32 14 12 34 56"}),
        ("An Maes namens De Lelie", {"organisation": "De Lelie"}),
        ("An Maes | De Lelie vzw", {"organisation": "De Lelie vzw"}),
        ("An Maes (huisarts, HVRT)", {"function": "huisarts", "organisation": "HVRT"}),
        ("An Maes\tCAW\tan@example.org", None),
        ("Van den Broeck, An", {"name": "Van den Broeck, An"}),
        ("Maes, An, CAW", {"name": "Maes, An", "organisation": "CAW"}),
        ("dr. An Maes", {"name": "dr. An Maes"}),
        ("An-Sofie D'Hondt", {"name": "An-Sofie D'Hondt"}),
    ],
)
def test_what_stands_beside_a_name_is_told_from_it(line, expected):
    seen = only(line)
    expected = expected or {"organisation": "CAW", "email": "an@example.org"}
    told = {"name": "An Maes"} | expected
    assert {field: getattr(seen, field) for field in told} == told


def test_cells_of_a_sheet_are_one_person():
    seen = only("An\tMaes\tCAW\tan@example.org")
    assert (seen.name, seen.organisation) == ("An Maes", "CAW")


def test_two_names_with_en_between_them_are_two_people():
    assert names("An Maes en Ivo Nys") == ["An Maes", "Ivo Nys"]
    assert names("An Maes & Ivo Nys") == ["An Maes", "Ivo Nys"]


def test_last_names_first_on_every_line():
    text = "Maes, An\nVan Hove, Ivo\nPeeters Janssens, Els\nNys, Rik"
    assert names(text) == text.split("\n")


def test_people_with_commas_between_them_are_people():
    assert names("An Maes, Ivo Nys\nMaes An, Nys Ivo, Claes Els") == [
        *["An Maes", "Ivo Nys"],
        *["Maes An", "Nys Ivo", "Claes Els"],
    ]


def test_title_and_date_are_proposed():
    found = read_text("Onderwerp: Stuurgroep\nDatum: 12/03/2026\nAanwezig: An Maes")
    assert found.title == "Stuurgroep"
    assert found.start is not None
    assert found.start.date().isoformat() == "2026-03-12"
    assert [seen.name for seen in found.people] == ["An Maes"]


def test_a_line_above_the_list_is_its_title_and_nobody():
    found = read_text("Verslag stuurgroep 12/03/2026\nAn Maes\nIvo Nys")
    assert found.title == "Verslag stuurgroep 12/03/2026"
    assert [seen.no_person for seen in found.people] == [t.NO_NAME, None, None]


@pytest.mark.parametrize(
    ("line", "why"),
    [
        ("We zien elkaar terug om 14 uur.", t.NO_NAME),
        ("OCMW Genk", t.ORGANISATION),
        ("Vergaderzaal 2", t.ROOM),
        ("Secretariaat", t.FUNCTION),
        ("info@example.org", t.FUNCTION),
    ],
)
def test_what_is_nobody_says_why(line, why):
    assert [seen.no_person for seen in read_text(f"An Maes\n{line}").people] == [
        None,
        why,
    ]


@pytest.mark.parametrize("bullet", ["- ", "* ", "• ", "", "{}. ", "{}) "])
@pytest.mark.parametrize("inline", [False, True])
def test_a_list_of_25_comes_back(bullet, inline):
    people = people_25()
    found = read_text(pasted(people, bullet=bullet, inline=inline))
    assert [(seen.name, seen.email) for seen in found.people] == [
        (person.name, person.email) for person in people
    ]


WORDS = st.from_regex(r"[A-Z][a-zé]{5,9}", fullmatch=True).filter(
    lambda word: word.lower() not in t.NO_NAME_WORDS | t.FUNCTION_WORDS
)
PEOPLE = st.builds(
    Someone,
    WORDS,
    st.one_of(WORDS, WORDS.map("Van den {}".format), WORDS.map("{}-Maes".format)),
    st.none() | st.from_regex(r"[a-z]{3,8}@example\.org", fullmatch=True),
    st.sampled_from([None, "CAW De Kempen", "OCMW Genk", "De Lelie"]),
    st.sampled_from([Presence.PRESENT, Presence.EXCUSED, Presence.ABSENT]),
)


@settings(max_examples=60, deadline=None)
@given(
    st.lists(PEOPLE, min_size=1, max_size=12),
    st.sampled_from(["- ", "", "{}. ", "• "]),
    st.booleans(),
)
def test_whoever_is_written_comes_back(people, bullet, inline):
    found = read_text(pasted(people, bullet=bullet, inline=inline))
    order = sorted(people, key=lambda person: list(Presence).index(person.presence))
    assert [
        (seen.name, seen.email, seen.organisation, seen.presence)
        for seen in found.people
    ] == [
        (person.name, person.email, person.organisation, person.presence)
        for person in order
    ]


@settings(max_examples=200, deadline=None)
@given(st.text(max_size=200) | st.text("Aan,;:-()<>@. \n\t\"'volmacht12", max_size=200))
def test_any_text_gives_people_or_one_sentence(text):
    found = outcome(read_text, text)
    if isinstance(found, SeenList):
        assert all(seen.line >= 1 and seen.text for seen in found.people)
    else:
        assert is_sentence(found)


def test_a_text_file_is_read_as_pasted_text():
    assert read_people(b"An Maes\r\nIvo Nys", "namen.docx").people == (
        read_text("An Maes\nIvo Nys").people
    )


@pytest.mark.parametrize("text", ["", "  \n ", "...", "12", "Aanwezig:"])
def test_nothing_to_read_is_said(text):
    with pytest.raises(UnreadableInput):
        read_text(text)


def test_more_people_than_any_meeting_has_are_refused():
    enough = [f"An Maes{'x' * (at % 50)}" for at in range(MAX_PEOPLE + 1)]
    with pytest.raises(UnreadableInput, match=str(MAX_PEOPLE)):
        read_text("\n".join(enough))
    assert len(read_text("\n".join(enough[:-1])).people) == MAX_PEOPLE
