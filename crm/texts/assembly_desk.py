"""Words of the assembly desk."""

from datetime import date

from crm.texts.formats import day

ALREADY_OPEN = "De vergadering is al geopend: dag, uur en plaats liggen vast."
NO_SUCH_ITEM = "Dat punt staat niet op de agenda."
NO_ASSEMBLY = "Van dit overleg is nog geen algemene vergadering gemaakt."
ORDER_IS_FIXED = (
    "De vergadering is geopend: de volgorde van de agenda ligt vast. "
    "Een extra punt kan achteraan."
)
WHO_HOLDS_IT = "Kies wie de volmacht krijgt."
PROXY_TO_SELF = "Een volmacht aan zichzelf kan niet. Kies iemand anders."
PROXY_GIVEN = (
    "Deze zetel gaf al een volmacht. Beëindig die eerst, of laat ze zoals ze is."
)
BELOW_ZERO = "Een aantal stemmen is nul of meer."
WHO_FINDS = "Vul in wie de uitslag vaststelt: meestal de voorzitter."


def already_planned(body: str, on: date) -> str:
    return f"{body} op {day(on)} staat al klaar."


def already_found(title: str) -> str:
    return (
        f'Over "{title}" is al een uitslag vastgesteld. '
        "Neem die eerst terug als er iets niet klopt."
    )
