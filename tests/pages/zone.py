"""A board that misses VAPH, for the tests of the page about missing partners."""

from datetime import date

from crm.model.actor import Actor
from crm.model.enums import ContactStatus, NormKind
from crm.store import Store
from tests.findings.councils import Council


def zone_with_a_gap(store: Store, actor: Actor) -> dict[str, int]:
    """One director, one known partner met by our staff, one never met; ids by name.

    Names hold signs of Markdown, so that a page that reads them as such is caught.
    """
    with store.change(actor, "begin") as tx:
        made = Council(tx)
        made.zone("Beerse", "Turnhout")
        board = made.body()
        made.norm(
            board,
            NormKind.SECTOR,
            "VAPH",
            valid_from=date(2025, 1, 1),
            certainty="na te kijken",
            source="plannen",
        )
        made.norm(board, NormKind.CLUSTER, "welzijn", 1, 1)
        caw = made.organisation("CAW", cluster="welzijn", municipality="Beerse")
        made.mandate(board, caw, made.person("Els", "Bols"), cluster="welzijn")
        ark = made.organisation("De *Ark*", sector="VAPH", municipality="Turnhout")
        made.organisation("Zonnewende", sector="VAPH", municipality="Beerse")
        own = made.organisation("Zorgraad", kind="zorgraad")
        staff, director = made.person("An", "Maes"), made.person("Jan", "Claes")
        made.post(staff, own, "medewerker")
        made.post(director, ark, "directeur")
        meeting = made.meeting(
            date(2026, 11, 9), (staff, own), (director, ark), title="Bezoek"
        )
        table = made.body("Cluster welzijn", "cluster", list_checked_on=None)
        made.norm(table, NormKind.SECTOR, "HA")
        made.meeting(date(2026, 12, 8), body=table, status=ContactStatus.PLANNED)
        made.organisation("Opvang", kind="werkgroep")
        row = made.listed(
            "De _Brug_", sector="VAPH", municipality="Beerse", source="Sociale Kaart"
        )
        town = made.organisation(
            "Stad Turnhout", cluster="lokale besturen", municipality="Turnhout"
        )
        mayor = made.person("Bo", "Nys")
        made.post(mayor, town, "burgemeester")
    return {
        "board": board.key,
        "table": table.key,
        "ark": ark.key,
        "row": row.key,
        "meeting": meeting.key,
        "mayor": mayor.key,
    }
