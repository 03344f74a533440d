"""What the store says."""

from crm.texts.fields import field

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
    "findingcase": "opvolging",
    "tie": "band",
    "scenario": "scenario",
    "scenarioseat": "wijziging in een scenario",
    "task": "taak",
    "judgement": "oordeel",
    "columnmapping": "kolomkeuze",
    "referenceentry": "rij van de referentielijst",
    "zonemunicipality": "gemeente van de zone",
    "municipality": "gemeente",
    "cluster": "cluster",
    "sector": "sector",
    "setting": "instelling",
    "registerentry": "regel van het ledenregister",
    "inspection": "inzage",
    "assembly": "algemene vergadering",
    "agendaitem": "agendapunt",
    "vote": "stemming",
    "seatattendance": "aanwezigheid",
    "proxy": "volmacht",
    "statutesetting": "regel van de statuten",
}
_NEUTER = {"agendaitem", "body", "mandate", "contactmoment", "scenario"}


def noun(table: str) -> str:
    """The Dutch word for a table."""
    return NOUN_NAMES.get(table, table)


def only_added(table: str) -> str:
    """A record that may never be changed: how to put it right."""
    if table == "registerentry":
        return REGISTER_ONLY_ADDED
    return f"Dit wordt enkel aangevuld: een {noun(table)} kan niet gewijzigd of verwijderd worden."


REGISTER_ONLY_ADDED = "Het ledenregister wordt enkel aangevuld: schrijf een verbetering in bij Ledenregister."


def _this(table: str) -> str:
    """`deze organisatie`, `dit overleg`."""
    return f"{'dit' if table in _NEUTER else 'deze'} {noun(table)}"


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
    return f"{_this(table).capitalize()} bestaat niet meer. Laad de pagina opnieuw."


def stale_record(who: str) -> str:
    by = f" door {who}" if who else ""
    return (
        f"Dit werd intussen{by} gewijzigd. Je wijziging is niet bewaard: "
        "kijk de nieuwe gegevens na en bewaar opnieuw."
    )


def invalid_value(table: str, name: str, value: object) -> str:
    shown = "leeg" if value in (None, "", []) else f"'{value}'"
    return f"Ongeldige waarde voor {noun(table)}, {field(table, name)}: {shown}."


def already_exists(table: str) -> str:
    return (
        f"{_this(table).capitalize()} bestaat al. "
        "Kies een andere naam of pas aan wat er al staat."
    )


def broken_reference(table: str) -> str:
    return (
        f"Dit kan niet met {_this(table)}: andere gegevens verwijzen er nog naar, "
        "of er staat iets in dat niet meer bestaat."
    )


def incomplete(table: str) -> str:
    return f"Er ontbreekt een verplicht gegeven voor {noun(table)}."


def out_of_range(table: str) -> str:
    return f"Een getal of datum is te groot om te bewaren voor {noun(table)}."


def already_saved(change_set: int) -> str:
    return f"Dit werd al bewaard (wijziging {change_set}). Er is niets dubbel bewaard."


def busy() -> str:
    return (
        "De databank is bezig met een andere wijziging. Je wijziging is niet bewaard: "
        "probeer het over een halve minuut opnieuw."
    )


def unreadable_store(url: str) -> str:
    return (
        f"De databank {url} kan niet geopend worden: het is geen databank van Schakel, "
        "de map is niet toegankelijk, of de server antwoordt niet."
    )


def other_database(url: str) -> str:
    return (
        f"De databank {url} bevat gegevens van een ander programma. "
        "Geef Schakel een eigen databank."
    )


def other_engine(name: str) -> str:
    return f"Schakel werkt met SQLite of PostgreSQL, niet met '{name}'."


def no_throwaway(url: str) -> str:
    return (
        f"Bij de databank {url} kan geen tijdelijke databank gemaakt worden om in te "
        "meten: de server antwoordt niet, of je mag er geen databank maken."
    )
