"""Words of `crm bench`."""

HELP = (
    "Meet hoe snel deze computer invoert en leest, als verhoudingen binnen één meting."
)
SCALE_HELP = "Op welke grootte: demo, council of region."
ROWS_HELP = "Hoeveel rijen er ingevoerd worden."
SEED_HELP = "Hetzelfde getal geeft telkens dezelfde gegevens."
JSON_HELP = "Antwoord als JSON."

MEASURES = {
    "import_vs_history": "Snelheid van invoeren (1 is zo snel als nakijken en bewaren met geschiedenis)",
    "import_vs_bare": "Snelheid van invoeren (1 is zo snel als kaal wegschrijven)",
    "organisations_vs_bare": "Tijd om een organisatie te lezen (1 is een kaal weggeschreven rij)",
    "people_vs_bare": "Tijd om een persoon te lezen (1 is een kaal weggeschreven rij)",
    "network_vs_bare": "Tijd voor een punt in het netwerk (1 is een kaal weggeschreven rij)",
    "match_vs_bare": "Tijd om een naam te herkennen (1 is een kaal weggeschreven rij)",
    "undo_vs_import": "Tijd om een invoer van 5.000 rijen ongedaan te maken (1 is de invoer zelf)",
}
NAME_RATIOS = {
    "duplicates_vs_pairs": "Dubbels zoeken bij 10.000 personen: hoeveel keer sneller dan elk paar vergelijken",
    "recognition_vs_letters": "100 regels herkennen bij 10.000 personen: tijd (1 is elke naam letter voor letter)",
}
MEASURES.update(NAME_RATIOS)

NETWORK_MEASURES = {
    "ties": "Netwerk omzetten",
    "pagerank": "PageRank",
    "betweenness": "Betweenness",
    "closeness": "Closeness",
    "constraint": "Constraint",
    "cores": "K-core",
    "cuts": "Wie of wat delen verbindt",
    "cut_off": "Wie afgesneden wordt",
    "together": "Wie samen zit",
    "brokerage": "Makelaars tussen clusters",
    "louvain": "Groepen (Louvain)",
}
_WITH_A_KERNEL = (
    "pagerank",
    "betweenness",
    "closeness",
    "constraint",
    "cores",
    "cuts",
    "together",
    "brokerage",
)
NETWORK_RATIOS = {
    **{
        f"{name}_vs_networkx": f"{words}: hoeveel keer sneller dan gewoon networkx"
        for name, words in NETWORK_MEASURES.items()
    },
    **{
        f"{name}_vs_kernel": f"{NETWORK_MEASURES[name]}: tijd (1 is de kale berekening)"
        for name in _WITH_A_KERNEL
    },
}
FINDING_MEASURES = {
    "coverage": "Open zetels van alle overleggen",
    "candidates": "Mogelijke partners voor open zetels",
    "introductions": "Wie ons aan iedereen kan voorstellen",
    "quiet": "Wie lang niet gezien is",
}
FINDING_RATIOS = {
    **{
        f"{name}_vs_networkx": f"{words}: hoeveel keer sneller dan gewoon networkx"
        for name, words in FINDING_MEASURES.items()
    },
    **{
        f"{name}_vs_kernel": f"{words}: tijd (1 is de kale berekening)"
        for name, words in FINDING_MEASURES.items()
    },
}
MEASURES.update(NETWORK_RATIOS)
MEASURES.update(FINDING_RATIOS)
ONLY_HELP = "Alleen de metingen waarvan de naam zo begint, bijvoorbeeld coverage."


def line(name: str, ratio: float) -> str:
    number = f"{ratio:.3g}".replace(".", ",")
    return f"{MEASURES[name]}: {number}"


def practice(number: int) -> str:
    return f"Praktijk Molen {number}"
