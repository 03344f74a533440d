"""Every page: one line each, in the order of the menu.

A screen without a group has a link but no place in the menu. The file's name, with
hyphens, is its address: `pages/contact_noteren.py` answers at `/contact-noteren`.
"""

from dataclasses import dataclass
from pathlib import Path

from crm.texts import shell as t

PAGES = Path(__file__).parents[2] / "pages"


@dataclass(frozen=True)
class Screen:
    """A page: its file in `pages/`, its title, its Material symbol, its menu group."""

    name: str
    title: str
    icon: str
    group: str | None = None

    @property
    def file(self) -> Path:
        """The script that draws it."""
        return PAGES / f"{self.name}.py"

    @property
    def path(self) -> str:
        """Its address on the server."""
        return self.name.replace("_", "-")

    @property
    def symbol(self) -> str:
        """The icon as Streamlit writes it."""
        return f":material/{self.icon}:"


# fmt: off
SCREENS = (
    Screen("start", t.START, "home", t.NOTE),
    Screen("contact_noteren", t.NOTE_CONTACT, "edit_note", t.NOTE),
    Screen("organisaties", t.ORGANISATIONS, "domain", t.WHO),
    Screen("personen", t.PEOPLE, "person", t.WHO),
    Screen("overleg_en_mandaten", t.BODIES, "groups", t.WHO),
    Screen("ontbrekende_partners", t.MISSING, "person_add", t.SEE),
    Screen("netwerkkaart", t.NETWORK, "hub", t.SEE),
    Screen("ledenlijsten", t.LISTS, "list_alt", t.SEE),
    Screen("algemene_vergadering", t.ASSEMBLY, "how_to_vote", t.WORK),
    Screen("actiefiches", t.ACTIONS, "assignment", t.WORK),
    Screen("rapportering", t.REPORTS, "bar_chart", t.WORK),
    Screen("beheer", t.ADMIN, "settings", t.WORK),
    Screen("actiefiche", t.ACTION, "assignment"),
    Screen("advies", t.ADVICE, "outgoing_mail"),
    Screen("eerste_gebruik", t.FIRST_USE, "rocket_launch"),
    Screen("dubbels", t.DUPLICATES, "merge"),
    Screen("contact", t.CONTACT, "edit_note"),
    Screen("expert", t.EXPERT, "query_stats"),
    Screen("geplande_vergaderingen", t.PLANNED, "event"),
    Screen("invoer", t.IMPORT, "upload_file"),
    Screen("lang_niet_gezien", t.QUIET, "hourglass_bottom"),
    Screen("ledenregister", t.REGISTER, "menu_book"),
    Screen("mandaten_vernieuwen", t.RENEW, "autorenew"),
    Screen("niet_samen_gezien", t.UNSEEN, "link_off"),
    Screen("nieuwe_tafel", t.NEW_TABLE, "table_restaurant"),
    Screen("nog_in_te_delen", t.SORT_OUT, "category"),
    Screen("organisatie", t.ORGANISATION, "domain"),
    Screen("overleg", t.BODY, "groups"),
    Screen("overleg_voorbereiden", t.PREPARE, "event_note"),
    Screen("persoon", t.PERSON, "person"),
    Screen("slechts_een_contactpersoon", t.SINGLE, "person_alert"),
    Screen("statuten", t.STATUTES, "gavel"),
    Screen("wat_als", t.WHAT_IF, "alt_route"),
    Screen("samenstelling", t.COMPOSITION, "rule"),
    Screen("zoektochten", t.SEARCH_CASES, "person_search"),
)
# fmt: on

HOME = SCREENS[0]
