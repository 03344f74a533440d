"""What the templates of papers other than letters can say, and what each word holds."""

SIGN_SHEET, MEMBER_LIST = "Aanwezigheidslijst", "Ledenlijst"
LABEL, BADGE = "Etiket", "Naamkaartje"
ANNEX, PACK = "Bijlage bij het verslag", "Onthaalbundel"

COUNCIL_FIELDS = {
    "raad": "naam van de zorgraad",
    "vandaag": "dag waarop het papier gemaakt is",
}
LIST_FIELDS = {
    **COUNCIL_FIELDS,
    "titel": "titel van de lijst",
    "onder": "wat onder de titel staat, zoals de dag",
    "noten": "wat onder de lijst staat",
}
_GROUP = {"groep": "titel van de groep, op de eerste rij van die groep"}
SIGN_FIELDS = {
    **_GROUP,
    "nummer": "nummer van de zetel",
    "organisatie": "organisatie die vertegenwoordigd wordt",
    "naam": "naam van wie de zetel heeft",
    "plaatsvervanger": "plaatsvervangers",
    "stem": "ja of nee",
    "volmacht": "aan wie volmacht gegeven is",
}
MEMBER_FIELDS = {
    **_GROUP,
    "organisatie": "organisatie die vertegenwoordigd wordt",
    "naam": "naam van het lid",
    "sector": "sector",
    "competentie": "competentie",
    "rol": "rol, zoals voorzitter",
    "hoedanigheid": "effectief, toegetreden of waarnemer",
    "stem": "ja of nee",
    "van": "begin van het mandaat",
    "tot": "einde van het mandaat",
    "mail": "mailadres, alleen als je dat kiest",
    "telefoon": "telefoon, alleen als je dat kiest",
}
LABEL_FIELDS = {
    "naam": "naam van de persoon, of van de organisatie als er geen naam is",
    "organisatie": "organisatie die vertegenwoordigd wordt",
    "adres": "adres, op meer regels",
}
BADGE_FIELDS = {
    "naam": "naam van de persoon",
    "organisatie": "organisatie die vertegenwoordigd wordt",
    "stem": "stemgerechtigd lid of plaatsvervanger",
}
ANNEX_FIELDS = {
    "titel": "titel van de bijlage",
    "wanneer": "dag en uur",
    "opening": "de telling bij de opening",
    "opmerking": "waarom over punten geen oordeel staat, op meer regels",
}
POINT_FIELDS = {
    "nummer": "plaats op de agenda",
    "titel": "titel van het punt",
    "soort": "soort van beslissing",
    "stemming": "stemmen die niet in de berekening staan, op meer regels",
    "berekening": "de berekening zoals ze vastgesteld is, op meer regels",
    "uitslag": "wat de voorzitter vaststelde",
}
PRESENCE_FIELDS = {
    "nummer": "nummer van de zetel",
    "zetel": "wie de zetel heeft, met de organisatie",
    "cluster": "cluster",
    "stem": "ja of nee",
    "wie": "wie er zat, en of dat een plaatsvervanger was",
    "wanneer": "van welk punt tot welk punt",
}
PROXY_FIELDS = {
    "van": "wie volmacht gaf",
    "aan": "wie de volmacht kreeg",
    "wanneer": "van welk punt tot welk punt",
    "telt": "ja, of waarom niet",
}
PACK_FIELDS = {"naam": "voor wie de bundel is"}
MANDATE_FIELDS = {"tekst": "het mandaat in een zin"}
BODY_FIELDS = {
    "naam": "naam van het overleg",
    "doel": "waarvoor het dient",
    "volgende": "volgende vergaderingen, op meer regels",
    "beslist": "laatste beslissingen, op meer regels",
}
COLLEAGUE_FIELDS = {
    **_GROUP,
    "naam": "naam",
    "organisatie": "organisatie",
    "rol": "rol",
    "mail": "mailadres, niet van wie geen mails wil",
    "telefoon": "telefoon",
}
OTHER_FIELDS = {"tekst": "naam van het overleg en waarvoor het dient"}

LINES = {
    "agenda": "punt",
    "regels": "regel",
    "punten": "punt",
    "aanwezigen": "zetel",
    "volmachten": "volmacht",
    "mandaten": "mandaat",
    "overleggen": "overleg",
    "collegas": "collega",
    "andere": "ander",
}
"""What one line of a list is called in the shipped templates."""
