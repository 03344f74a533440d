"""What `crm serve` says."""

HELP = "Open Schakel in de browser, alleen op deze computer."
DEMO_HELP = "Toon de voorbeeldraad, in een eigen databank naast de jouwe."
PORT_HELP = "De poort; zonder keuze de eerste vrije vanaf 8501."
OPEN_HELP = "Open de browser meteen, of open hem zelf."

LOADING_DEMO = "De voorbeeldraad wordt ingevoerd, dat duurt enkele seconden..."


def uses(url: str) -> str:
    return f"Databank: {url}"


def listens(address: str) -> str:
    return f"Schakel staat open op {address}. Stop met Ctrl+C."


def port_taken(port: int) -> str:
    return (
        f"Poort {port} is al in gebruik. Kies een andere met --port, of sluit het "
        "programma dat ze gebruikt."
    )


def no_free_port(first: int, last: int) -> str:
    return f"Geen vrije poort van {first} tot {last}. Kies er zelf een met --port."


def bad_setting(name: str, given: str) -> str:
    example = {"CRM_TODAY": " Schrijf een dag zoals 2026-03-12."}.get(name, "")
    return f"De instelling {name} kan niet '{given}' zijn.{example} Er is niets gedaan."
