"""Words of the demo council. Names and subjects stand in `data/voorbeeld`."""

from crm.texts import formats

SYNTHETIC = "voorbeeld (synthetisch)"
REFERENCE_SOURCE = "Lijst zoals uit de Sociale Kaart (voorbeeld, synthetisch)"
COUNCIL = "Zorgraad Kempenland (voorbeeld)"
COUNCIL_SHORT = "Eerstelijnszone Kempenland"
WHY_LOADED = "Voorbeeld geladen"

GENERATE_HELP = "Maak een verzonnen zorgraad als bestanden om in te voeren."
OUT_HELP = "De map waarin de bestanden komen."
SCALE_HELP = "Hoe groot: demo, council (rijke zorgraad) of region (grote regio)."
SEED_HELP = "Hetzelfde getal geeft telkens dezelfde bestanden."

CHAIR = "voorzitter"
VICE_CHAIR = "ondervoorzitter"
SECRETARY = "secretaris"
DIRECTOR = "bestuurder"
MEMBER = "lid"
OBSERVER = "waarnemer"
DRIVER = "trekker"
ALTERNATE = "plaatsvervanger"
EXPERT = "expert"
BOARD_MEMBER = "bestuurslid"
LAW = "juridisch"
PEOPLE = "personeel"
FINANCE = "financiën"
PLANNED = "(gepland)"
ABSENT_BODY = "-"

NOTES = (
    "Goede sfeer, iedereen wil verder samenwerken.",
    "Vraag om de volgende keer ook een cijferoverzicht mee te brengen.",
    "De timing blijft krap; we spreken een vast moment per kwartaal af.",
    "Er is nood aan één aanspreekpunt per gemeente.",
)
QUICK_NOTE = "Overleg mantelzorg: vervolgafspraak nodig"
QUICK_NOTE_TEXT = "Nog aanvullen: wie bezorgt de cijfers, en wie was er bij?"
BOARD_MEETING = "Vergadering van het bestuur"
DAILY_MEETING = "Lopende zaken"
CLUSTER_MEETING = "Clusteroverleg"
ASSEMBLY_MEETING = "Begroting en jaaractieplan"
CARERS_MEETING = "Aanbod op elkaar afstemmen"
DEMENTIA_MEETING = "Noden uit het werkveld"
STREET = "Voorbeeldstraat"
CHANNELS = ("mail", "telefoon")
COMPETENCES = ("communicatie", "juridisch", "personeel", "preventie", "ouderenzorg")
DATA_ACCESS = "cijfers van de eigen werking"


def nominated_by_council(municipality: str) -> str:
    return f"gemeenteraad {municipality}"


def nominated_by_cluster(cluster: str) -> str:
    return f"cluster {cluster}"


def unknown_scale(scale: str) -> str:
    return f"De schaal '{scale}' bestaat niet. Kies 'demo', 'council' of 'region'."


def written(folder: str, files: int, rows: int) -> str:
    return f"{files} bestanden met {formats.number(rows)} rijen geschreven in {folder}."
