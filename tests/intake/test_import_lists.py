"""What each list brings in, besides who it means."""

from crm.model.enums import NormKind
from crm.store import Store
from crm.store.bodies import bodies, mandates, norms
from crm.store.contacts import contacts, participations
from crm.store.organisations import organisations
from crm.store.people import people
from crm.store.plans import action_partners, actions
from crm.store.taxonomy import zone_municipalities
from crm.texts.importing import merged_municipality
from tests.intake.lists import bring, look, outcomes


def test_a_cluster_or_sector_is_a_code_label_or_synonym_else_its_words(
    sqlite_store: Store,
):
    text = (
        "naam;cluster;sector\nA;Zorg;Huisartsenkring\nB;PZON;PAT\n"
        "C;Optionele partner;Ziekenhuizen\nD;cluster gezondheid;klankschalen\n"
    )
    plan = bring(sqlite_store, organisaties=text)
    with sqlite_store.read() as connection:
        found = {
            x.name: (x.cluster, x.sector, x.cluster_text, x.sector_text)
            for x in organisations(connection)
        }
    assert found == {
        "A": ("zorg", "HA", None, None),
        "B": ("pzon", "PAT", None, None),
        "C": ("optioneel", "ZH", None, None),
        "D": (None, None, "cluster gezondheid", "klankschalen"),
    }
    assert "klankschalen" in " ".join(plan.notes)
    later = bring(sqlite_store, organisaties="naam;sector\nD;apotheker\n")
    assert outcomes(later, "organisaties") == "u"
    with sqlite_store.read() as connection:
        (last,) = [x for x in organisations(connection) if x.name == "D"]
    assert (last.sector, last.sector_text) == ("APO", None)


def test_a_municipality_gets_its_own_name_and_strange_ones_are_noted(
    sqlite_store: Store,
):
    plan = bring(
        sqlite_store,
        organisaties='naam;gemeente;werkingsgebied\nA;BEERSE;"turnhout;Ravels"\n'
        "B;Atlantis;\nC;Kruibeke;\n",
    )
    with sqlite_store.read() as connection:
        found = {x.name: x for x in organisations(connection)}
    assert found["A"].municipality == "Beerse"
    assert found["A"].working_area == ["Turnhout", "Ravels"]
    assert found["B"].municipality == "Atlantis"
    assert found["C"].municipality == "Kruibeke"
    notes = " ".join(plan.notes)
    assert "Atlantis" in notes
    assert "Beveren-Kruibeke-Zwijndrecht" in notes


def test_a_merger_is_noted_by_its_old_names_only(sqlite_store: Store):
    text = "naam;gemeente\nA;borgloon\nB;Tongeren-Borgloon\nC;Hasselt\nD;Lochristi\n"
    plan = bring(sqlite_store, organisaties=text)
    assert plan.notes == (merged_municipality("Borgloon", "Tongeren-Borgloon"),)
    with sqlite_store.read() as connection:
        found = {x.name: x.municipality for x in organisations(connection)}
    assert found == {
        "A": "Borgloon",
        "B": "Tongeren-Borgloon",
        "C": "Hasselt",
        "D": "Lochristi",
    }
    assert outcomes(bring(sqlite_store, organisaties=text), "organisaties") == "----"


def test_norms_name_our_own_groups_and_keep_the_star(sqlite_store: Store):
    text = (
        "norm;orgaan;soort;groep;min;max;geldig_van;zekerheid\n"
        "BO-2019;Bestuursorgaan;cluster;Lokale besturen;4;6;2019-09-20;bron\n"
        "BO-2025;Bestuursorgaan;sector;Opgroeien;1;;2025;na te kijken\n"
        "AV;Algemene vergadering;gemeente;*;1;;;voorbeeld\n"
        "DB;Dagelijks bestuur;competentie;financiën;1;;;\n"
        "X;Bestuursorgaan;kleur;rood;1;;;\n"
        "X;Bestuursorgaan;cluster;zorg;6;4;;\n"
    )
    plan = bring(sqlite_store, normen=text)
    assert outcomes(plan, "normen") == "ccccrr"
    assert [row.column for row in plan.rejected] == ["soort", "max"]
    with sqlite_store.read() as connection:
        found = {(x.kind, x.group): x for x in norms(connection)}
    assert set(found) == {
        (NormKind.CLUSTER, "lokale besturen"),
        (NormKind.SECTOR, "OPG"),
        (NormKind.MUNICIPALITY, "*"),
        (NormKind.COMPETENCE, "financiën"),
    }
    assert found[NormKind.CLUSTER, "lokale besturen"].maximum == 6
    assert str(found[NormKind.SECTOR, "OPG"].valid_from) == "2025-01-01"
    assert outcomes(bring(sqlite_store, normen=text), "normen") == "----rr"


def test_norms_on_organisations_and_on_balance_come_in_as_they_are_measured(
    sqlite_store: Store,
):
    text = (
        "norm;orgaan;soort;groep;min;max\n"
        "W;Werkgroep;organisaties;;6;\n"
        "W;Werkgroep;Evenwicht;sectoren;;50\n"
        "W;Werkgroep;evenwicht;cluster;;\n"
        "W;Werkgroep;evenwicht;kleur;;50\n"
        "W;Werkgroep;evenwicht;cluster;2;50\n"
        "W;Nieuw overleg;evenwicht;cluster;;200\n"
    )
    plan = bring(sqlite_store, normen=text)
    assert outcomes(plan, "normen") == "ccrrrr"
    columns = [row.column for row in plan.rejected]
    assert columns == ["max", "groep", "min", "max"]
    with sqlite_store.read() as connection:
        found = [(x.kind, x.group, x.minimum, x.maximum) for x in norms(connection)]
        assert [body.name for body in bodies(connection)] == ["Werkgroep"]
    assert found == [
        (NormKind.ORGANISATIONS, "*", 6, None),
        (NormKind.BALANCE, "sector", 0, 50),
    ]
    assert outcomes(bring(sqlite_store, normen=text), "normen") == "--rrrr"


def test_a_maximum_below_the_minimum_that_stands_there_is_refused(
    sqlite_store: Store,
):
    header = "norm;orgaan;soort;groep;min;max\n"
    bring(sqlite_store, normen=f"{header}BO;Bestuursorgaan;sector;VAPH;3;\n")
    plan = bring(sqlite_store, normen=f"{header}BO;Bestuursorgaan;sector;VAPH;;2\n")
    assert [row.column for row in plan.rejected] == ["max"]


def test_the_wanted_size_of_a_body_is_text_and_makes_no_norm(sqlite_store: Store):
    text = "naam;type;omvang_doel;nagekeken_op\nBO;bestuursorgaan;22 leden;12/03/2026\n"
    bring(sqlite_store, organen=text)
    with sqlite_store.read() as connection:
        (body,) = bodies(connection)
        assert norms(connection) == []
    assert body.size_text == "22 leden"
    assert str(body.list_checked_on) == "2026-03-12"


def test_partners_are_linked_where_the_words_name_one_thing(sqlite_store: Store):
    plan = bring(
        sqlite_store,
        acties='nummer;titel;partners;start;einde\n1;Mantelzorg;"Wit gele kruis;HVRT;'
        'Cluster zorg;huisarts;sleutelfiguren";najaar 2023;2026\n',
        organisaties="naam;aliassen\nWit-Gele Kruis;\nHuisartsen Vereniging;HVRT\n",
        organen="naam\nCluster zorg\n",
    )
    assert plan.rejected == []
    with sqlite_store.read() as connection:
        found = {
            x.text: (x.organisation, x.body, x.sector)
            for x in action_partners(connection)
        }
        (action,) = actions(connection)
    assert found == {
        "Wit gele kruis": ("Wit-Gele Kruis", None, None),
        "HVRT": ("Huisartsen Vereniging", None, None),
        "Cluster zorg": (None, "Cluster zorg", None),
        "huisarts": (None, None, "HA"),
        "sleutelfiguren": (None, None, None),
    }
    assert (action.start_text, action.start) == ("najaar 2023", None)
    assert str(action.end) == "2026-12-31"


def test_a_partner_is_linked_whichever_list_came_first(sqlite_store: Store):
    partners = "titel;partners\nMantelzorg;Logo Kempen\n"
    bring(sqlite_store, acties=partners)
    bring(sqlite_store, organisaties="naam\nLOGO Kempen\n")
    with sqlite_store.read() as connection:
        (partner,) = action_partners(connection)
    assert partner.organisation == "LOGO Kempen"
    assert not look(sqlite_store, acties=partners).writes


def test_actions_without_number_are_the_same_action(sqlite_store: Store):
    first = "nummer;titel;rol\n;Mobiele tandarts;trekker\n"
    assert outcomes(bring(sqlite_store, acties=first), "acties") == "c"
    numbered = "nummer;titel\n7;Mobiele Tandarts\n"
    assert outcomes(bring(sqlite_store, acties=numbered), "acties") == "u"
    assert outcomes(bring(sqlite_store, acties=first), "acties") == "-"
    other = "nummer;titel\n8;Mobiele tandarts\n"
    assert outcomes(bring(sqlite_store, acties=other), "acties") == "c"


def test_municipalities_of_the_zone(sqlite_store: Store):
    text = "gemeente;nis;postcodes;in_plan_genoemd\nravels;13035;2380 2381;ja\n"
    assert outcomes(bring(sqlite_store, gemeenten=text), "gemeenten") == "c"
    assert outcomes(bring(sqlite_store, gemeenten=text), "gemeenten") == "-"
    with sqlite_store.read() as connection:
        (town,) = zone_municipalities(connection)
    assert (town.name, town.nis, town.postcodes) == (
        "Ravels",
        "13035",
        ["2380", "2381"],
    )


def test_a_reference_list_makes_no_partners(sqlite_store: Store):
    text = (
        "naam;sector;gemeente;verwijderen_op\n"
        "De Brug;VAPH;Turnhout;31/12/2027\nDe Brug;VAPH;Beerse;31/12/2027\n"
    )
    assert (
        outcomes(bring(sqlite_store, referentielijst=text), "referentielijst") == "cc"
    )
    assert (
        outcomes(bring(sqlite_store, referentielijst=text), "referentielijst") == "--"
    )
    with sqlite_store.read() as connection:
        assert organisations(connection) == []


def test_a_rejected_row_leaves_nothing_behind(sqlite_store: Store):
    plan = bring(
        sqlite_store,
        organisaties="naam;kbo\nA;123\n",
        personen="naam;organisatie;e-mail\nPeeters;B;geen adres\n",
        vergaderingen="datum;orgaan;titel\n31/02/2026;C;Overleg\n",
        aanwezigheden="datum;orgaan;persoon;aanwezigheid\n2026;D;Claes;misschien\n",
    )
    assert [row.column for row in plan.rejected] == [
        "kbo",
        "e-mail",
        "datum",
        "aanwezigheid",
    ]
    assert not plan.writes
    with sqlite_store.read() as connection:
        assert organisations(connection) == []
        assert people(connection) == []
        assert bodies(connection) == []
        assert contacts(connection) == []


def test_rows_that_carry_their_id_come_back_as_changes(store: Store):
    bring(
        store,
        organisaties="naam;telefoon\nCAW;014123456\nOCMW;\n",
        personen="voornaam;naam\nJan;Peeters\nJan;Peeters\n",
        organen="naam\nBO\n",
        mandaten="orgaan;organisatie;persoon\nBO;CAW;Jan Peeters\n",
        acties="titel;partners\nActie;CAW\n",
        vergaderingen="datum;titel\n2026-03-12;Overleg\n",
    )
    with store.read() as connection:
        caw = next(x.id for x in organisations(connection) if x.name == "CAW")
        (mandate,) = mandates(connection)
        (action,) = actions(connection)
        (meeting,) = contacts(connection)
    plan = bring(
        store,
        organisaties=f"schakel_id;naam;telefoon\nO{caw};CAW De Kempen;\n;Nieuw;\n",
        mandaten=f"schakel_id;rol;organisatie\nm{mandate.id};voorzitter;OCMW\n",
        acties=f"schakel_id;titel;partners\nA{action.id};Actie;VDAB\n",
        vergaderingen=f"schakel_id;datum;titel\nC{meeting.id};2026-04;Overleg 2\n",
    )
    assert plan.rejected == []
    assert outcomes(plan, "organisaties") == "uc"
    with store.read() as connection:
        found = {x.id: x for x in organisations(connection)}
        (mandate,) = mandates(connection)
        partners = action_partners(connection)
        (meeting,) = contacts(connection)
    assert found[caw].name == "CAW De Kempen"
    assert found[caw].phone == "014 12 34 56"
    assert (mandate.role, mandate.organisation) == ("voorzitter", "OCMW")
    assert [x.text for x in partners] == ["VDAB"]
    assert (str(meeting.on), meeting.title) == ("2026-04-01", "Overleg 2")


def test_a_strange_or_repeated_id_rejects_the_row(sqlite_store: Store):
    bring(sqlite_store, organisaties="naam\nCAW\n")
    text = "schakel_id;naam\nO1;CAW\nP1;X\nO99;X\n1;X\nO1;Kopie\n"
    plan = bring(sqlite_store, organisaties=text)
    assert outcomes(plan, "organisaties") == "-rrrr"
    assert {row.column for row in plan.rejected} == {"schakel_id"}


def test_names_that_look_like_formulas_are_text(sqlite_store: Store):
    text = "naam\n'=1+1\n@home\n+Plus\n-Min\n"
    bring(sqlite_store, organisaties=text)
    with sqlite_store.read() as connection:
        found = {x.name for x in organisations(connection)}
    assert found == {"=1+1", "@home", "+Plus", "-Min"}


def test_who_attended_is_kept_with_the_organisation_spoken_for(sqlite_store: Store):
    bring(
        sqlite_store,
        aanwezigheden="datum;orgaan;titel;persoon;organisatie;aanwezigheid\n"
        "2026-03-12;BO;Overleg;Jan Van den Broeck;CAW;verontschuldigd\n",
    )
    with sqlite_store.read() as connection:
        (who,) = participations(connection)
        (person,) = people(connection)
    assert (who.person, who.organisation) == ("Jan Van den Broeck", "CAW")
    assert who.presence == "verontschuldigd"
    assert (person.first_name, person.last_name) == ("Jan", "Van den Broeck")


def test_the_preview_says_what_a_row_changes_and_writes_nothing(sqlite_store: Store):
    bring(sqlite_store, organisaties="naam;website\nCAW;oud.example.org\n")
    plan = look(sqlite_store, organisaties="naam;website\nCAW;nieuw.example.org\n")
    (row,) = plan.tables["organisaties"]
    (change,) = row.changes
    assert (change.field, change.before, change.after) == (
        "website",
        "oud.example.org",
        "nieuw.example.org",
    )
    with sqlite_store.read() as connection:
        assert organisations(connection)[0].website == "oud.example.org"
