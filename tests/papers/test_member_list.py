"""The list of members as a table, for the filter that a link asks."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crm.assembly.members import member_list
from crm.errors import InvalidInput, MissingRecord
from crm.papers.list_file import file_stem
from crm.papers.member_list import (
    MemberQuery,
    member_listing,
    member_mails,
    members_json,
)
from tests.assembly.test_members import BODY, mandate
from tests.pages.council import small_council

TODAY = date(2026, 11, 23)

QUERIES = st.builds(
    MemberQuery,
    st.integers(1, 10**6),
    st.dates(date(1990, 1, 1), date(2100, 1, 1)),
    st.lists(
        st.sampled_from(["zorg", "lokale besturen", "nog in te delen"]), unique=True
    ).map(tuple),
    st.booleans(),
    st.booleans(),
)


@given(QUERIES)
def test_a_link_asks_what_it_was_made_for(query):
    asked = {k: str(v) for k, v in query.link().items() if v is not None}
    assert MemberQuery.read(asked, TODAY) == query


@pytest.mark.parametrize("asked", [{}, {"id": "x"}, {"id": "1", "op": "morgen"}])
def test_a_broken_link_is_refused(asked):
    with pytest.raises(InvalidInput):
        MemberQuery.read(asked, TODAY)


def listing(store, **asked):
    with store.read() as connection:
        document = member_listing(connection, asked, TODAY)
    headers = [column.header for column in document.columns]
    rows = [dict(zip(headers, row, strict=True)) for row in document.rows]
    return document, rows


def test_the_table_holds_the_members_under_the_headers_of_the_import(
    sqlite_store, actor
):
    ids = small_council(sqlite_store, actor)
    document, rows = listing(sqlite_store, id=str(ids["assembly"]))
    assert document.subtitle == ("3 leden, 2 stemgerechtigd op 23/11/2026",)
    first = next(row for row in rows if row["Persoon"] == "An *Peeters*")
    assert first == {
        "Orgaan": "Algemene vergadering",
        "Cluster": "welzijn",
        "Organisatie": "CAW",
        "Persoon": "An *Peeters*",
        "Sector": "Centra voor algemeen welzijnswerk",
        "Competentie": None,
        "Rol": "voorzitter",
        "Hoedanigheid": "effectief",
        "Stemrecht": "ja",
        "Van": None,
        "Tot": None,
        "schakel_id": f"M{ids['An']}",
    }


def test_a_filter_is_said_on_the_paper(sqlite_store, actor):
    ids = small_council(sqlite_store, actor)
    document, rows = listing(
        sqlite_store, id=str(ids["assembly"]), cluster="zorg;welzijn", stem="1"
    )
    assert document.subtitle == (
        "2 leden, 2 stemgerechtigd op 23/11/2026",
        "Gekozen: cluster zorg en welzijn, alleen stemgerechtigden.",
    )
    assert {row["Persoon"] for row in rows} == {"An *Peeters*", "Jan Wouters"}


def test_mail_and_phone_leave_only_when_asked(sqlite_store, actor):
    ids = small_council(sqlite_store, actor)
    document, _ = listing(sqlite_store, id=str(ids["assembly"]))
    assert "an@example.org" not in str(document)
    _, rows = listing(sqlite_store, id=str(ids["assembly"]), gegevens="1")
    mails = {row["Persoon"]: row["E-mail"] for row in rows}
    assert mails == {
        "An *Peeters*": "an@example.org",
        "Jan Wouters": "jan@example.org (niet mailen)",
        "nog geen naam": None,
    }


def test_the_file_is_called_after_the_body_and_the_day(sqlite_store, actor):
    ids = small_council(sqlite_store, actor)
    document, _ = listing(sqlite_store, id=str(ids["assembly"]), op="2025-06-01")
    assert file_stem(document) == "Ledenlijst Algemene vergadering 2025-06-01"


def test_a_body_that_is_gone_is_told(sqlite_store):
    with pytest.raises(MissingRecord):
        listing(sqlite_store, id="7")


def test_programs_get_the_words_of_a_list_that_are_not_placed_yet():
    rows = [mandate(1, cluster_text="cluster gezondheid", sector_text="arts")]
    answer = members_json(member_list(BODY, rows, TODAY))
    (row,) = answer["rows"]
    assert (row["cluster"], row["sector"]) == ("cluster gezondheid", "arts")
    assert answer["by_cluster"] == {"nog in te delen": 1}


def test_a_seat_without_a_name_is_mailed_at_its_organisation():
    rows = [
        mandate(1, organisation="Kring", organisation_email="kring@example.org"),
        mandate(
            2,
            person="An Maes",
            email="an@example.org",
            no_mail=True,
            organisation="CAW",
            organisation_email="caw@example.org",
        ),
    ]
    mails = member_mails(member_list(BODY, rows, TODAY))
    assert (mails.line, mails.no_mail) == ("kring@example.org", ("An Maes",))
