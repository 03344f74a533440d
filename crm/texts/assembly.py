"""What the assembly room says."""


def unknown_body(name: str, names: list[str]) -> str:
    known = "; ".join(names) if names else "nog geen enkel overleg"
    return f"Er is geen overleg '{name}'. Gekend: {known}."


def several_bodies(name: str, names: list[str]) -> str:
    return f"'{name}' past op meer dan een overleg: {'; '.join(names)}. Geef de volledige naam."
