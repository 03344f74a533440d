"""Who a row means: exact rules, no guessing; ambiguity rejects the row."""

import pytest

from crm.model.enums import ContactStatus, Counting, DatePrecision
from crm.store import Store
from crm.store.bodies import bodies, mandates
from crm.store.contacts import contacts
from crm.store.organisations import organisations
from crm.store.people import affiliations, people
from tests.intake.lists import bring, outcomes


def names(store: Store) -> list[tuple[str, str | None]]:
    with store.read() as connection:
        return [(x.name, x.municipality) for x in organisations(connection)]


class TestOrganisations:
    def test_case_accents_and_signs_do_not_make_another(self, sqlite_store: Store):
        plan = bring(
            sqlite_store, organisaties="naam\nDiëtistenkring\nDIETISTENKRING.\n"
        )
        assert outcomes(plan, "organisaties") == "c-"
        assert names(sqlite_store) == [("Diëtistenkring", None)]

    def test_another_municipality_makes_another(self, sqlite_store: Store):
        plan = bring(
            sqlite_store,
            organisaties="naam;gemeente\nCAW;Turnhout\nCAW;Beerse\nCAW;turnhout\n",
        )
        assert outcomes(plan, "organisaties") == "cc-"

    @pytest.mark.parametrize("rows", ["CAW;\nCAW;Turnhout\n", "CAW;Turnhout\nCAW;\n"])
    def test_an_empty_municipality_means_the_only_one(
        self, sqlite_store: Store, rows: str
    ):
        bring(sqlite_store, organisaties="naam;gemeente\n" + rows)
        assert names(sqlite_store) == [("CAW", "Turnhout")]

    @pytest.mark.parametrize(
        "rows",
        ["CAW;\nCAW;Turnhout\nCAW;Beerse\n", "CAW;Turnhout\nCAW;Beerse\nCAW;\n"],
    )
    def test_an_empty_municipality_that_may_be_two_is_rejected(
        self, sqlite_store: Store, rows: str
    ):
        plan = bring(sqlite_store, organisaties="naam;gemeente\n" + rows)
        (row,) = plan.rejected
        assert (row.column, row.value) == ("naam", "CAW")
        assert "2" in (row.reason or "")

    def test_a_stored_one_without_municipality_gets_it(self, sqlite_store: Store):
        bring(sqlite_store, organisaties="naam\nCAW\n")
        plan = bring(sqlite_store, organisaties="naam;gemeente\nCAW;Turnhout\n")
        assert outcomes(plan, "organisaties") == "u"
        assert names(sqlite_store) == [("CAW", "Turnhout")]

    def test_an_empty_cell_never_overwrites_and_the_source_stays(
        self, sqlite_store: Store
    ):
        bring(
            sqlite_store,
            organisaties="naam;website;bron\nCAW;caw.example.org;plan\n",
        )
        plan = bring(
            sqlite_store, organisaties="naam;website;bron\nCAW;;andere lijst\n"
        )
        assert outcomes(plan, "organisaties") == "-"
        with sqlite_store.read() as connection:
            (caw,) = organisations(connection)
        assert (caw.website, caw.source) == ("caw.example.org", "plan")

    def test_a_file_that_contradicts_itself_ends_the_same_each_time(
        self, sqlite_store: Store
    ):
        text = "naam;type\nCAW;vzw\nCAW;dienst\n"
        assert outcomes(bring(sqlite_store, organisaties=text), "organisaties") == "cu"
        assert outcomes(bring(sqlite_store, organisaties=text), "organisaties") == "--"
        with sqlite_store.read() as connection:
            assert organisations(connection)[0].kind == "dienst"


class TestPeople:
    def test_another_mail_is_another_person(self, sqlite_store: Store):
        text = (
            "voornaam;naam;e-mail\nJan;Peeters;jan@a.example.org\n"
            "Jan;Peeters;jan@b.example.org\nJan;Peeters;JAN@a.example.org\n"
        )
        assert outcomes(bring(sqlite_store, personen=text), "personen") == "cc-"

    def test_without_mail_a_single_one_is_meant_and_two_are_rejected(
        self, sqlite_store: Store
    ):
        bring(sqlite_store, personen="voornaam;naam;e-mail\nJan;Peeters;j@example.org")
        again = bring(sqlite_store, personen="voornaam;naam\nJan;Peeters\n")
        assert outcomes(again, "personen") == "-"
        bring(sqlite_store, personen="voornaam;naam;e-mail\nJan;Peeters;p@example.org")
        again = bring(sqlite_store, personen="voornaam;naam\nJan;Peeters\n")
        assert outcomes(again, "personen") == "r"

    def test_a_second_function_is_the_same_person(self, sqlite_store: Store):
        text = (
            "voornaam;naam;organisatie;functie;van;tot\n"
            "An;Claes;CAW;directeur;2020;2022\n"
            "An;Claes;Stad Beerse;schepen;2023-03;\n"
        )
        plan = bring(sqlite_store, personen=text)
        assert outcomes(plan, "personen") == "cu"
        with sqlite_store.read() as connection:
            assert len(people(connection)) == 1
            found = {x.function: x for x in affiliations(connection)}
        assert str(found["directeur"].start) == "2020-01-01"
        assert str(found["directeur"].end) == "2022-12-31"
        assert str(found["schepen"].start) == "2023-03-01"
        assert found["schepen"].organisation == "Stad Beerse"
        assert outcomes(bring(sqlite_store, personen=text), "personen") == "--"

    def test_a_function_without_organisation_is_rejected_whole(
        self, sqlite_store: Store
    ):
        plan = bring(sqlite_store, personen="naam;functie\nClaes;schepen\n")
        assert plan.rejected[0].column == "organisatie"
        with sqlite_store.read() as connection:
            assert people(connection) == []


LISTS = {
    "organen": "naam;type\nBestuursorgaan;bestuursorgaan\n",
    "organisaties": "naam\nCAW\nOCMW Beerse\n",
    "personen": "voornaam;naam\nJan;Peeters\nAn;Claes\n",
}


class TestMandates:
    @pytest.mark.parametrize(
        ("row", "column"),
        [
            ("Bestuur;CAW;", "orgaan"),
            ("Bestuursorgaan;CAV;", "organisatie"),
            ("Bestuursorgaan;;Jan Peters", "persoon"),
            ("Bestuursorgaan;;", "organisatie"),
            (";CAW;", "orgaan"),
        ],
    )
    def test_what_is_not_known_gets_no_seat(
        self, sqlite_store: Store, row: str, column: str
    ):
        plan = bring(
            sqlite_store,
            **LISTS,
            mandaten=f"orgaan;organisatie;persoon\n{row}\nBestuursorgaan;CAW;\n",
        )
        assert outcomes(plan, "mandaten") == "rc"
        (rejected,) = plan.rejected
        assert (rejected.file, rejected.line) == ("mandaten.csv", 2)
        assert rejected.column == column

    def test_role_and_first_day_tell_mandates_apart(self, sqlite_store: Store):
        text = (
            "orgaan;organisatie;persoon;rol;van;tot\n"
            "Bestuursorgaan;CAW;Jan Peeters;lid;2020;2023\n"
            "Bestuursorgaan;CAW;Jan Peeters;lid;2024;\n"
            "Bestuursorgaan;CAW;Jan Peeters;voorzitter;2024;\n"
            "bestuursorgaan;caw;jan peeters;LID;01/01/2024;\n"
        )
        plan = bring(sqlite_store, **LISTS, mandaten=text)
        assert outcomes(plan, "mandaten") == "ccc-"

    def test_an_alternate_may_stand_before_the_one_it_replaces(
        self, sqlite_store: Store
    ):
        text = (
            "orgaan;organisatie;persoon;plaatsvervanger_van\n"
            "Bestuursorgaan;CAW;An Claes;Jan Peeters\n"
            "Bestuursorgaan;CAW;Jan Peeters;\n"
            "Bestuursorgaan;OCMW Beerse;An Claes;Piet Niemand\n"
        )
        plan = bring(sqlite_store, **LISTS, mandaten=text)
        assert outcomes(plan, "mandaten") == "ccr"
        assert plan.rejected[0].column == "plaatsvervanger_van"
        with sqlite_store.read() as connection:
            found = {x.person: x for x in mandates(connection)}
        assert found["An Claes"].alternate_of_id == found["Jan Peeters"].id

    def test_the_end_may_not_lie_before_the_start(self, sqlite_store: Store):
        text = "orgaan;organisatie;van;tot\nBestuursorgaan;CAW;2024;2023-06\n"
        plan = bring(sqlite_store, **LISTS, mandaten=text)
        assert (plan.rejected[0].column, plan.rejected[0].value) == ("tot", "2023-06")

    def test_two_people_with_one_name_are_told_apart_by_mail(self, sqlite_store: Store):
        people_list = (
            "voornaam;naam;e-mail\nJan;Peeters;a@example.org\n"
            "Jan;Peeters;b@example.org\n"
        )
        text = (
            "orgaan;persoon\nBestuursorgaan;Jan Peeters\n"
            "Bestuursorgaan;Jan Peeters <b@example.org>\n"
        )
        lists = {**LISTS, "personen": people_list}
        plan = bring(sqlite_store, **lists, mandaten=text)
        assert outcomes(plan, "mandaten") == "rc"

    def test_a_vote_that_follows_from_the_capacity_is_no_news(
        self, sqlite_store: Store
    ):
        head = "orgaan;organisatie;hoedanigheid;stemrecht\n"
        bring(sqlite_store, **LISTS, mandaten=head + "Bestuursorgaan;CAW;;\n")
        again = bring(sqlite_store, mandaten=head + "Bestuursorgaan;CAW;effectief;ja\n")
        assert outcomes(again, "mandaten") == "-"
        other = bring(sqlite_store, mandaten=head + "Bestuursorgaan;CAW;;nee\n")
        assert outcomes(other, "mandaten") == "u"


class TestMeetings:
    def test_the_mark_makes_a_planned_meeting_that_later_took_place(
        self, sqlite_store: Store
    ):
        head = "datum;orgaan;titel\n"
        planned = head + "2025-03;Bestuursorgaan;Begroting (gepland)\n"
        bring(sqlite_store, vergaderingen=planned)
        with sqlite_store.read() as connection:
            (meeting,) = contacts(connection)
        assert meeting.status is ContactStatus.PLANNED
        assert (meeting.title, meeting.precision) == ("Begroting", DatePrecision.MONTH)
        held = head + "2025-03;Bestuursorgaan;Begroting\n"
        assert outcomes(bring(sqlite_store, vergaderingen=held), "vergaderingen") == "u"
        again = bring(sqlite_store, vergaderingen=planned)
        assert outcomes(again, "vergaderingen") == "-"
        with sqlite_store.read() as connection:
            assert contacts(connection)[0].status is ContactStatus.HELD

    def test_attendance_makes_the_meeting_that_it_names(self, sqlite_store: Store):
        text = (
            "datum;orgaan;titel;persoon;organisatie;aanwezigheid\n"
            "12/03/2026;Cluster zorg;Overleg;Jan Peeters;CAW;aanwezig\n"
            "12/03/2026;Cluster zorg;Overleg;An Claes;;V\n"
            "12/03/2026;Cluster zorg;Overleg;;OCMW Beerse;misschien\n"
        )
        plan = bring(sqlite_store, aanwezigheden=text)
        assert outcomes(plan, "aanwezigheden") == "ccr"
        again = bring(sqlite_store, aanwezigheden=text)
        assert outcomes(again, "aanwezigheden") == "--r"
        with sqlite_store.read() as connection:
            assert len(contacts(connection)) == 1
            assert [x.counting for x in bodies(connection)] == [Counting.PARTICIPATION]

    def test_without_title_the_only_meeting_of_that_day_is_meant(
        self, sqlite_store: Store
    ):
        meetings = "datum;orgaan;titel\n2026-03-12;Cluster zorg;Overleg\n"
        text = "datum;orgaan;persoon\n12/03/2026;cluster zorg;Jan Peeters\n"
        bring(sqlite_store, vergaderingen=meetings, aanwezigheden=text)
        with sqlite_store.read() as connection:
            assert len(contacts(connection)) == 1


def test_a_body_without_mandates_counts_who_takes_part(sqlite_store: Store):
    text = (
        "naam;type\nAV;Algemene Vergadering\nBO;bestuursorgaan\n"
        "DB;dagelijks bestuur\nCluster zorg;cluster\nIets;\n"
    )
    bring(sqlite_store, organen=text)
    with sqlite_store.read() as connection:
        found = {x.name: x.counting for x in bodies(connection)}
    by_mandate = {name for name, how in found.items() if how is Counting.MANDATE}
    assert by_mandate == {"AV", "BO", "DB"}
