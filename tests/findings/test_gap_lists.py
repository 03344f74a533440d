"""The findings as files, read back."""

from datetime import date

import pytest

from crm.errors import InvalidInput
from crm.findings.gap_lists import (
    function_listing,
    gap_listing,
    outreach_listing,
    sector_listing,
)
from crm.findings.invitations import invitee_listing
from crm.findings.outreach import OutreachInput, close_outreach, start_outreach
from crm.model.enums import NormKind
from tests.pages.zone import zone_with_a_gap

DAY = date(2026, 11, 23)


def rows(listing, store, **asked):
    with store.read() as connection:
        document = listing(connection, asked, DAY)
    headers = [column.header for column in document.columns]
    return [dict(zip(headers, row, strict=True)) for row in document.rows]


def test_the_open_seats_with_whom_to_invite(sqlite_store, actor):
    zone_with_a_gap(sqlite_store, actor)
    (gap,) = rows(gap_listing, sqlite_store, overleg="Bestuursorgaan")
    assert gap == {
        "Overleg": "Bestuursorgaan",
        "Groep": "VAPH",
        "Soort": "sector",
        "Minstens": 1,
        "Aanwezig": 0,
        "Ontbreekt": 1,
        "Open sinds": date(2025, 1, 1),
        "Lijst nagekeken": date(2026, 9, 1),
        "Norm": "voorbeeldnorm, na te kijken",
        "Gekend": "De *Ark*, Zonnewende",
        "Nog nooit ontmoet": "De _Brug_",
    }
    assert len(rows(gap_listing, sqlite_store)) == 2
    assert (
        rows(gap_listing, sqlite_store, op="2024-12-31", overleg="Bestuursorgaan") == []
    )


def test_whom_to_invite_with_reasons_and_route(sqlite_store, actor):
    ids = zone_with_a_gap(sqlite_store, actor)
    seat = f"{ids['board']}.sector.VAPH"
    found = rows(invitee_listing, sqlite_store, zetel=seat)
    assert [(row["Gekend of niet"], row["Partner"]) for row in found] == [
        ("Gekend", "De *Ark*"),
        ("Gekend", "Zonnewende"),
        ("Nog nooit ontmoet", "De _Brug_"),
    ]
    assert "gevestigd in Turnhout" in found[0]["Waarom"].splitlines()
    assert found[0]["Wie kan ons voorstellen?"].startswith("An Maes (Zorgraad)")


@pytest.mark.parametrize("seat", ["", "x", "999.sector.VAPH"])
def test_a_link_to_no_seat_is_refused(sqlite_store, seat):
    with pytest.raises(InvalidInput):
        rows(invitee_listing, sqlite_store, zetel=seat)


def test_searches_that_run_and_on_request_those_that_are_over(sqlite_store, actor):
    ids = zone_with_a_gap(sqlite_store, actor)
    with sqlite_store.change(actor, "zoektocht") as tx:
        given = OutreachInput(
            body_id=ids["board"], kind=NormKind.SECTOR, group="VAPH", started_on=DAY
        )
        made = start_outreach(tx, given)
    (running,) = rows(outreach_listing, sqlite_store)
    assert (running["Open zetel"], running["Overleg"], running["Stand"]) == (
        "VAPH",
        "Bestuursorgaan",
        "opgezocht",
    )
    with sqlite_store.change(actor, "stop") as tx:
        close_outreach(tx, made.key, made.revision, DAY)
    assert rows(outreach_listing, sqlite_store) == []
    assert len(rows(outreach_listing, sqlite_store, afgerond="ja")) == 1


def test_the_matrices_hold_names(sqlite_store, actor):
    zone_with_a_gap(sqlite_store, actor)
    sectors = {row["Sector"]: row for row in rows(sector_listing, sqlite_store)}
    assert sectors["VAPH"]["Beerse"] == "○ Zonnewende\n+ De _Brug_"
    assert sectors["VAPH"]["Turnhout"] == "◐ De *Ark*"
    towns = {row["Gemeente"]: row for row in rows(function_listing, sqlite_store)}
    assert towns["Turnhout"]["burgemeester"] == "Bo Nys"


def test_who_was_unticked_is_on_no_list_and_each_has_somebody_to_speak_to(
    sqlite_store, actor
):
    ids = zone_with_a_gap(sqlite_store, actor)
    seat = f"{ids['board']}.sector.VAPH"
    out = f"organisation-{ids['ark']}.referenceentry-{ids['row']}"
    found = rows(invitee_listing, sqlite_store, zetel=seat, niet=out)
    assert [row["Partner"] for row in found] == ["Zonnewende"]
    first = rows(invitee_listing, sqlite_store, zetel=seat)[0]
    assert (first["Aan te spreken"], first["Voor"]) == ("Jan Claes", "VAPH")


def test_a_new_table_is_a_list_too(sqlite_store, actor):
    zone_with_a_gap(sqlite_store, actor)
    asked = {"thema": "Wonen", "sectoren": "VAPH", "gemeenten": "Turnhout"}
    found = rows(invitee_listing, sqlite_store, **asked)
    assert [(row["Partner"], row["Voor"]) for row in found] == [
        ("De *Ark*", "VAPH"),
        ("Stad Turnhout", "Turnhout"),
    ]
