"""What stands above the columns of lists and exports with people."""

COLUMNS = {
    "voornaam": ("given name", "firstname", "voornaam deelnemer"),
    "tweede naam": ("middle name", "additional name", "tweede voornaam"),
    "achternaam": ("family name", "surname", "lastname", "naam deelnemer"),
    "persoon": (
        "full name",
        "display name",
        "deelnemer",
        "deelnemers",
        "aanwezige",
        "genodigde",
        "weergavenaam",
    ),
    "organisatie": (
        "company",
        "organization",
        "organisation",
        "organization name",
        "organization 1 - name",
        "company name",
        "bedrijf",
        "bedrijfsnaam",
        "firma",
    ),
    "functie": (
        "job title",
        "title",
        "position",
        "organization title",
        "organization 1 - title",
        "functiebenaming",
    ),
    "e-mail": (
        "email",
        "email address",
        "e-mail address",
        "e-mail 1 - value",
        "email 1 - value",
        "e-mailadres 1",
        "primary email",
        "adres e-mail",
    ),
    "telefoon": (
        "phone",
        "phone number",
        "phone 1 - value",
        "mobile phone",
        "business phone",
        "mobiele telefoon",
        "telefoon op werk",
        "telefoon werk",
    ),
    "aanwezig": (
        "aanwezig",
        "aanwezigheid",
        "aanwezig j/n",
        "aanwezig ja/nee",
        "was aanwezig",
        "aanwezigheden",
        "komt",
        "present",
        "attendance",
        "attended",
        "response",
        "antwoord",
    ),
    "verontschuldigd": ("verontschuldigd", "excuses", "geexcuseerd", "excused"),
    "afwezig": ("afwezig", "absent", "niet aanwezig"),
    "volmacht": ("volmacht", "volmacht aan", "volmachthouder", "geeft volmacht aan"),
}
"""The words for each field, beside those of lists of members."""

CODE_PRESENT = "a"
CODE_EXCUSED = "v"
"""Beside A for aanwezig, V is verontschuldigd; alone it is a tick."""
