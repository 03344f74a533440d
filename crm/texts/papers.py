"""What stands on every paper and in every file, and the buttons that make them."""

from crm.texts import formats

EXCEL = "Excel"
WORD = "Word"
PDF = "pdf"
PRINT = "Afdrukken"
COPY_MAILS = "Mails kopiëren"
COPY = "Kopieer"
COPIED = "Gekopieerd. Plak de adressen in het BCC-veld."
COPY_FAILED = "Kopiëren lukt niet in deze browser: selecteer de adressen zelf."
EXPLANATION_SHEET = "Uitleg"
NOT_A_CHOICE = "Dit staat niet in de keuzelijst. Toch zo laten staan?"
NO_ROWS = "Er staat niets op deze lijst."


def mail_count(count: int) -> str:
    if count == 0:
        return "Niemand op deze lijst heeft een mailadres dat je mag gebruiken."
    addresses = "1 adres" if count == 1 else f"{count} adressen"
    return f"{addresses} voor het BCC-veld."


def left_out(names: list[str]) -> str:
    return f"Weggelaten, want wil geen mails ({len(names)}): {_some(names)}."


def no_address(names: list[str]) -> str:
    return f"Zonder mailadres ({len(names)}): {_some(names)}."


def _some(names: list[str], most: int = 8) -> str:
    if len(names) <= most:
        return formats.listing(names)
    return f"{', '.join(names[:most])} en nog {len(names) - most}"


def page_of(page: object, pages: object) -> str:
    return f"Pagina {page} van {pages}"


def group_heading(label: str, count: int) -> str:
    return f"{label} ({count})"


def unknown_format(name: str, known: list[str]) -> str:
    return f"'{name}' kan niet bewaard worden: kies een naam die eindigt op {', '.join(known[:-1])} of {known[-1]}."


def unwritable_file(name: str, why: str) -> str:
    return f"'{name}' kan niet bewaard worden: {why}. Kies een andere map of sluit het bestand."


def unknown_list(name: str) -> str:
    return f"Er is geen lijst '{name}'."


def files_of(name: str) -> str:
    """The files of a list, by the name of its download."""
    return f"Excel, Word, pdf en afdruk van de lijst '{name.replace('-', ' ')}'"
