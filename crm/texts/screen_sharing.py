"""What the screen says while others look along."""

SWITCH = "Schermdelen"
SWITCH_HELP = (
    "Zet dit aan als je scherm op de beamer staat: notities, weigeringen, wie lang "
    "niet gezien is, privénummers en opmerkingen verschijnen dan nergens."
)
ON = (
    "Schermdelen staat aan: notities, weigeringen en privénummers zijn verborgen. "
    "Zet het uit in het menu."
)
NOTES_HIDDEN = (
    "Je notities zijn verborgen zolang Schermdelen aanstaat. Ze blijven bewaard."
)
FORM_HIDDEN = "Zet Schermdelen uit om dit te bewerken: er staan privégegevens in."
PAGE_HIDDEN = "Deze pagina is verborgen zolang Schermdelen aanstaat."
FILE_HIDDEN = (
    "Dit bestand bevat privégegevens of notities. Zet Schermdelen uit om het te maken."
)
MAILS_HIDDEN = (
    "'Mails kopiëren' is weg zolang Schermdelen aanstaat: het toont privéadressen."
)


def file_hidden(name: str) -> str:
    """Which file is held back, by what its button says or its list is called."""
    return (
        f"Niet te maken zolang Schermdelen aanstaat: {name}. Er staan privégegevens of "
        "notities in."
    )
