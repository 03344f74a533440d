"""What reading and importing lists says."""

from datetime import date

from crm.texts import formats

YES = "ja"
NO = "nee"
YES_WORDS = frozenset(
    ("ja", "j", "x", "v", "1", "yes", "y", "true", "waar", "ok", "✓", "✔")
)
NO_WORDS = frozenset(("nee", "n", "neen", "0", "no", "false", "onwaar"))
PLANNED_MARK = "(gepland)"

EMPTY_FILE = "Dit bestand is leeg."
NO_TEXT = (
    "Dit is geen tekstbestand: bewaar de lijst in Excel als CSV UTF-8 of als xlsx."
)
NO_WORKBOOK = (
    "Dit is geen geldig Excel-bestand (xlsx). Open het in Excel en bewaar het opnieuw."
)
DAMAGED_WORKBOOK = (
    "Dit Excel-bestand is beschadigd. Open het in Excel en bewaar het opnieuw als xlsx."
)
LOCKED_WORKBOOK = "Dit Excel-bestand is beveiligd met een wachtwoord. Bewaar het eerst zonder wachtwoord."
OLD_WORKBOOK = (
    "Dit is een oud Excel-bestand (xls). Open het in Excel en bewaar het als xlsx."
)
WORKBOOK_TOO_LARGE = (
    "Dit Excel-bestand is uitgepakt te groot. Splits het in kleinere bestanden."
)
NO_KNOWN_SHEET = "Geen enkel werkblad heeft een gekende naam. Noem het bijvoorbeeld 'organisaties' of 'personen'."
OPEN_QUOTE = "Er staat een aanhalingsteken dat nergens sluit."
CELL_TOO_LONG = (
    "Een cel is te lang om te lezen. Er staat misschien een aanhalingsteken te veel."
)
TOO_MANY_CELLS = "Deze rij heeft meer cellen dan de kop. Zet een cel met een scheidingsteken tussen aanhalingstekens."
EXCEL_ERROR = "Deze cel bevat een fout van Excel in plaats van een waarde."
NOTHING_READ = "Er is niets ingevoerd: geen enkel bestand kon gelezen worden."
NOTHING_WRITTEN = "Er is niets ingevoerd: alle rijen zijn geweigerd."


def sheet_of(file: str, sheet: str) -> str:
    return f"{file} ({sheet})"


def unknown_file(file: str) -> str:
    return f"{file} is overgeslagen: de naam zegt niet welke lijst het is."


def unknown_sheet(file: str, sheet: str) -> str:
    return f"Werkblad '{sheet}' van {file} is overgeslagen: de naam zegt niet welke lijst het is."


def unknown_columns(file: str, columns: list[str]) -> str:
    shown = formats.listing([f"'{column}'" for column in columns])
    return f"{file}: kolom {shown} is niet gekend en dus niet gelezen."


def no_header(columns: tuple[str, ...]) -> str:
    return f"De kopregel ontbreekt. Zet bovenaan de kolommen: {', '.join(columns)}."


def missing_columns(columns: list[str]) -> str:
    return f"Kolom {formats.listing(columns)} ontbreekt in de kopregel."


def missing_path(path: str) -> str:
    return f"{path} bestaat niet."


def unreadable_path(path: str) -> str:
    return f"{path} kan niet geopend worden. Sluit het bestand in Excel en probeer opnieuw."


def unreadable(file: str, reason: str) -> str:
    return f"{file}: {reason}"


# Why a row is rejected


def needed(column: str) -> str:
    return f"'{column}' mag niet leeg zijn."


def needed_one(columns: list[str]) -> str:
    return f"Vul minstens {formats.listing(columns, 'of')} in."


def bad_date() -> str:
    return (
        "Dit is geen bestaande datum. Schrijf 12/03/2026, 2026-03-12, 2026-03 of 2026."
    )


def bad_period() -> str:
    return "Het einde ligt voor het begin."


def bad_number() -> str:
    return "Dit is geen geheel getal."


def bad_yes_no() -> str:
    return "Schrijf ja of nee."


def bad_email() -> str:
    return "Dit is geen geldig e-mailadres."


def bad_kbo() -> str:
    return "Dit is geen geldig ondernemingsnummer (KBO)."


def bad_choice(words: list[str]) -> str:
    return f"Kies uit {formats.listing(words, 'of')}."


def unknown_organisation() -> str:
    return "Deze organisatie is niet gekend. Voeg ze toe bij organisaties."


def unknown_person() -> str:
    return "Deze persoon is niet gekend. Voeg die toe bij personen."


def unknown_body() -> str:
    return "Dit overleg is niet gekend. Voeg het toe bij organen."


def ambiguous(count: int) -> str:
    return (
        f"Er zijn er {count} met deze naam. Zet de gemeente of het e-mailadres erbij, "
        "zodat duidelijk is wie of wat bedoeld is."
    )


def ambiguous_meeting(count: int) -> str:
    return f"Er zijn {count} vergaderingen op deze datum van dit overleg. Zet de titel erbij."


def unknown_principal() -> str:
    return "Voor deze naam is er geen mandaat in hetzelfde overleg om te vervangen."


UNKNOWN_SOURCE = (
    "Wij vinden niet wat deze zetel volgt. Schrijf het andere overleg waarin dezelfde "
    "persoon zetelt (bv. Bestuursorgaan), of een functie zoals die bij personen staat "
    "(bv. schepen bij Stad Turnhout)."
)
FOLLOWS_ITSELF = "Dit mandaat zou zichzelf volgen. Kies een andere bron."
SOMETHING_ELSE = "iets anders"


def ambiguous_source(count: int) -> str:
    return (
        f"Er zijn er {count} die passen. Zet de rol erbij, zoals in Bestuursorgaan "
        "(voorzitter), of vul bij 'van' de eerste dag in."
    )


def own_alternate() -> str:
    return "Een mandaat kan niet zijn eigen plaatsvervanger zijn."


def wrong_row_id(letter: str) -> str:
    return f"Dit kenmerk hoort niet in deze lijst: het begint met {letter} en dan een nummer."


def unknown_row_id() -> str:
    return "Dit kenmerk bestaat niet (meer). Maak de cel leeg om de rij nieuw in te voeren."


def repeated_row_id() -> str:
    return "Dit kenmerk staat al op een andere rij."


NEEDS_ORGANISATION = "Vul de organisatie in waarvoor deze functie of periode geldt."
OWN_NORM = "eigen norm"


def ambiguous_work(count: int) -> str:
    return f"Deze persoon heeft hier {count} functies. Zet de functie en de begindatum erbij."


def ambiguous_action(count: int) -> str:
    return f"Er zijn {count} actiefiches met deze titel. Zet het nummer erbij."


# What is good to know


def made(noun: str, names: list[str]) -> str:
    shown = [f"'{name}'" for name in names[:6]]
    if names[6:]:
        shown.append(f"nog {len(names) - 6} andere")
    return f"Stond nog niet in de lijst en is erbij gemaakt als {noun}: {formats.listing(shown)}."


def merged_municipality(name: str, now: str) -> str:
    return f"Gemeente {name} hoort nu bij {now}; de naam is behouden."


def unknown_municipality(name: str) -> str:
    return f"Gemeente '{name}' is niet gekend; de naam is behouden zoals ze er staat."


def unclassified(words: list[str]) -> str:
    shown = [f"'{word}'" for word in words[:6]]
    if words[6:]:
        shown.append(f"nog {len(words) - 6} andere")
    return f"Nog in te delen bij een cluster of sector: {formats.listing(shown)}."


# The command


IMPORT_HELP = (
    "Voer lijsten in: een map met CSV-bestanden of een Excel-bestand met werkbladen."
)
PATHS_HELP = "Een map, een CSV-bestand of een xlsx."
DRY_RUN_HELP = "Toon wat er zou gebeuren zonder iets te bewaren."
JSON_HELP = "Antwoord als JSON."
REJECTED_TITLE = "Geweigerd:"


def why(files: list[str]) -> str:
    first, rest = files[:4], files[4:]
    shown = [*first, f"{len(rest)} andere"] if rest else first
    return f"Invoer van {formats.listing(shown)}"


def counts(stem: str, created: int, updated: int, unchanged: int, rejected: int) -> str:
    return (
        f"{stem}: {created} nieuw, {updated} gewijzigd, {unchanged} ongewijzigd, "
        f"{rejected} geweigerd"
    )


def rejection(
    file: str, line: int, column: str | None, value: str | None, reason: str
) -> str:
    where = f"{file}, regel {line}"
    if column:
        where += f", kolom {column}"
    if value:
        where += f", '{value}'"
    return f"{where}: {reason}"


def done(change_set: int | None) -> str:
    if change_set is None:
        return "Er is niets gewijzigd."
    return (
        f"Ingevoerd als wijziging {change_set}. Ongedaan maken: crm undo {change_set}"
    )


def dry_run_done() -> str:
    return "Dit was een proef: er is niets bewaard."


def shown_value(value: object) -> str:
    """A value of a record as a cell would show it."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return YES if value else NO
    if isinstance(value, date):
        return formats.day(value)
    if isinstance(value, list):
        return "; ".join(str(part) for part in value)
    return str(value)


FIELD_WORDS = {
    "aliases": "aliassen",
    "alternate_of_id": "plaatsvervanger_van",
    "address": "adres",
    "body_id": "orgaan",
    "capacity": "hoedanigheid",
    "certainty": "zekerheid",
    "cluster_text": "cluster",
    "competence": "competentie",
    "counting": "telling",
    "decisions": "besluit",
    "delete_on": "verwijderen_op",
    "email": "e-mail",
    "end": "tot",
    "end_text": "einde",
    "first_name": "voornaam",
    "follows_affiliation_id": "ambtshalve",
    "follows_id": "ambtshalve",
    "function": "functie",
    "goal": "domein_doelstelling",
    "group": "groep",
    "kind": "type",
    "last_name": "naam",
    "legal_form": "rechtsvorm",
    "line": "lijn",
    "list_checked_on": "nagekeken_op",
    "maximum": "max",
    "minimum": "min",
    "municipality": "gemeente",
    "name": "naam",
    "named_in_plan": "in_plan_genoemd",
    "nominated_by": "voorgedragen_door",
    "number": "nummer",
    "on": "datum",
    "organisation_id": "organisatie",
    "person_id": "persoon",
    "phone": "telefoon",
    "presence": "aanwezigheid",
    "role": "rol",
    "sector_text": "sector",
    "size_text": "omvang_doel",
    "source": "bron",
    "start": "van",
    "start_text": "start",
    "status": "toestand",
    "text": "partner",
    "title": "titel",
    "valid_from": "geldig_van",
    "valid_to": "geldig_tot",
    "voting": "stemrecht",
    "working_area": "werkingsgebied",
}


def field_word(field: str) -> str:
    return FIELD_WORDS.get(field, field)


CLUSTER_WORDS = {
    "cluster zorg": "zorg",
    "cluster welzijn": "welzijn",
    "cluster lokale besturen": "lokale besturen",
    "lokaal bestuur": "lokale besturen",
    "cluster pzon": "pzon",
    "persoon met een zorg en ondersteuningsnood": "pzon",
    "personen met een zorg en ondersteuningsnood": "pzon",
    "optionele partners": "optioneel",
    "netwerkpartners": "netwerkpartner",
}
"""Other ways in which lists write a cluster, comparable form to code."""

"""Words that make a cluster worth proposing, never more than that."""

LINE_WORDS = {
    "nulde": "0",
    "nulde lijn": "0",
    "nuldelijn": "0",
    "eerste": "1",
    "eerste lijn": "1",
    "eerstelijn": "1",
    "tweede": "2",
    "tweede lijn": "2",
    "tweedelijn": "2",
}

PRESENCE_WORDS = {
    "aanwezig": "aanwezig",
    "a": "aanwezig",
    "ja": "aanwezig",
    "x": "aanwezig",
    "1": "aanwezig",
    "verontschuldigd": "verontschuldigd",
    "v": "verontschuldigd",
    "afwezig": "afwezig",
    "nee": "afwezig",
    "niet aanwezig": "afwezig",
    "0": "afwezig",
    "": "afwezig",
}
"""What lists write for presence; a dash has no comparable form."""

BUSY_WRITING = "bewaren"
BUSY_FINISHING = "geschiedenis en zoeken bijwerken"


def progress(done: float, what: str) -> str:
    return f"{done:.0%} {what}"
