"""What the store says."""

NOUN_NAMES = {
    "organisation": "organisatie",
    "person": "persoon",
    "affiliation": "functie",
    "body": "overleg",
    "norm": "norm",
    "mandate": "mandaat",
    "action": "actiefiche",
    "actionpartner": "partner van een actiefiche",
    "contactmoment": "contact",
    "contactaction": "band tussen contact en actiefiche",
    "participation": "aanwezigheid",
    "outreach": "zoektocht",
    "task": "taak",
    "referenceentry": "rij van de referentielijst",
    "zonemunicipality": "gemeente van de zone",
    "municipality": "gemeente",
    "cluster": "cluster",
    "sector": "sector",
    "setting": "instelling",
}


def noun(table: str) -> str:
    """The Dutch word for a table."""
    return NOUN_NAMES.get(table, table)


def bad_address(url: str) -> str:
    return f"'{url}' is geen geldig adres van een databank. Kijk --db of CRM_DATABASE_URL na."


def synced_folder(path: str, part: str) -> str:
    return (
        f"De databank mag niet in '{part}' staan ({path}): synchroniseren kopieert het "
        "bestand midden in het bewaren en maakt het stuk. Kies een gewone map op deze "
        "computer en gebruik 'crm backup' voor een kopie in de cloud."
    )


def newer_schema() -> str:
    return (
        "Deze databank is gemaakt met een nieuwere versie van Schakel. "
        "Werk Schakel eerst bij; er is niets gewijzigd."
    )


def missing_record(table: str) -> str:
    return f"Deze {noun(table)} bestaat niet meer. Laad de pagina opnieuw."


def stale_record(who: str) -> str:
    by = f" door {who}" if who else ""
    return (
        f"Dit werd intussen{by} gewijzigd. Je wijziging is niet bewaard: "
        "kijk de nieuwe gegevens na en bewaar opnieuw."
    )


def invalid_value(table: str, field: str, value: object) -> str:
    shown = "leeg" if value in (None, "") else f"'{value}'"
    return f"Ongeldige waarde voor {noun(table)} ({field}): {shown}."


def unreadable_store(url: str) -> str:
    return (
        f"De databank {url} kan niet geopend worden: het is geen databank van Schakel, "
        "of de server antwoordt niet."
    )
