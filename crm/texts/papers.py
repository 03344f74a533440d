"""What stands on every paper and in every file."""

EXPLANATION_SHEET = "Uitleg"
NO_ROWS = "Er staat niets op deze lijst."


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
