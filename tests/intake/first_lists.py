"""The list of a board as a council keeps it: a title, headings, names in one cell."""

import io

from openpyxl import Workbook

CLUSTERS = (
    ("zorg", ("Huisartsen", "Apothekers", "Kinesitherapeuten", "Tandartsen", "PSY")),
    ("welzijn", ("Woonzorgcentra", "Gezinszorg", "CAW", "Dienstencentra", "DMW")),
    ("lokale besturen", ("OCMW", "Gemeente", "OCMW", "Gemeente", "Gemeente")),
    ("PZON", ("Mantelzorgverenigingen", "Patiëntenverenigingen", "OUD")),
    ("optionele partner", ("Ziekenhuizen", "Ziekenhuizen")),
)


def board_list() -> bytes:
    """Twenty directors with their sector, mail, mobile number and a cross for a vote."""
    book = Workbook()
    sheet = book.worksheets[0]
    sheet.append(["Samenstelling bestuursorgaan 2026"])
    sheet.append([])
    sheet.append(["Naam", "Namens", "Sector", "E-mail", "GSM", "Stem"])
    number = 0
    for cluster, sectors in CLUSTERS:
        sheet.append([cluster.upper()])
        for sector in sectors:
            number += 1
            sheet.append(
                [
                    f"Voornaam{number} Van den Test{number}",
                    f"Testorganisatie {number}",
                    sector,
                    f"persoon{number}@example.org",
                    470000000 + number,
                    "x",
                ]
            )
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()
