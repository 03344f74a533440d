"""Every file that can be asked for: who may have it, and what makes it."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date

from crm.access import Permission
from crm.findings.balance import balance_listing
from crm.findings.finding_lists import (
    fragile_listing,
    invitation_listing,
    quiet_listing,
    unseen_listing,
)
from crm.findings.gap_lists import (
    function_listing,
    gap_listing,
    outreach_listing,
    sector_listing,
)
from crm.findings.invitations import invitee_listing
from crm.findings.map_list import map_listing
from crm.findings.norm_list import norm_listing
from crm.findings.participant_list import participant_listing
from crm.findings.scenario_list import scenario_listing
from crm.findings.sign_in_list import sign_in_listing
from crm.model.files import OutFile
from crm.papers.addressees import addressee_listing
from crm.papers.backup_file import backup_file
from crm.papers.body_list import body_listing
from crm.papers.convocation import convocation
from crm.papers.director_pack import director_pack
from crm.papers.directory_lists import (
    action_listing,
    organisation_listing,
    person_listing,
)
from crm.papers.filled import filled_list
from crm.papers.import_template import import_template
from crm.papers.inspection_copy import inspection_copy, why_copied
from crm.papers.labels import address_labels, badges
from crm.papers.list_file import list_file
from crm.papers.meeting_calendar import meeting_calendar
from crm.papers.meeting_summary import summary_docx
from crm.papers.member_list import MEMBER_HEADERS, member_listing
from crm.papers.member_template import member_template
from crm.papers.minutes_annex import minutes_annex
from crm.papers.network_file import network_file, why_network_logged
from crm.papers.network_leaving import why_logged
from crm.papers.proxy_form import proxy_form
from crm.papers.register_list import line_listing, register_listing
from crm.papers.seat_sign_in import SIGN_HEADERS, seat_sign_in
from crm.papers.task_calendar import task_calendar
from crm.papers.template_kinds import MEMBER_LIST, SIGN_SHEET
from crm.papers.templates import template_file
from crm.store import Store
from crm.ui.advice_paper import advice_paper
from crm.ui.gap_paper import missing_paper
from crm.ui.map_paper import map_page, map_svg
from crm.ui.preparation_paper import preparation_paper


@dataclass(frozen=True)
class Download:
    """A file that can be asked for at `/download/<name>`.

    `make` gets the store, what the address asks, and the day it is. `why_logged` says
    what the history keeps of it: that it left, for whom; nothing for most files.
    """

    name: str
    permission: Permission
    make: Callable[[Store, Mapping[str, str], date], OutFile]
    why_logged: Callable[[Mapping[str, str]], str | None] = lambda _: None


# fmt: off
DOWNLOADS: tuple[Download, ...] = (
    Download("advies", Permission.EXPORT, advice_paper),
    Download("aanwezigheidslijst", Permission.EXPORT, list_file(sign_in_listing)),
    Download("actiefiches", Permission.EXPORT, list_file(action_listing)),
    Download("adressen-uitnodiging", Permission.EXPORT, list_file(addressee_listing)),
    Download("agenda", Permission.READ, meeting_calendar),
    Download("bijlage-verslag", Permission.EXPORT, minutes_annex),
    Download("etiketten", Permission.EXPORT, address_labels),
    Download("inzage", Permission.EXPORT, inspection_copy, why_copied),
    Download("lege-ledenlijst", Permission.IMPORT, member_template),
    Download("organisaties", Permission.EXPORT, list_file(organisation_listing)),
    Download("personen", Permission.EXPORT, list_file(person_listing)),
    Download("deelnemers", Permission.EXPORT, list_file(participant_listing)),
    Download("gemeenten-per-functie", Permission.EXPORT, list_file(function_listing)),
    Download("lang-niet-gezien", Permission.EXPORT, list_file(quiet_listing)),
    Download("naamkaartjes", Permission.EXPORT, badges),
    Download("ledenlijst", Permission.EXPORT, filled_list(MEMBER_LIST, MEMBER_HEADERS, member_listing)),
    Download("ledenregister", Permission.EXPORT, list_file(register_listing)),
    Download("ledenregister-regels", Permission.EXPORT, list_file(line_listing)),
    Download("netwerk", Permission.EXPORT, network_file, why_network_logged),
    Download("netwerkkaart", Permission.EXPORT, list_file(map_listing)),
    Download("netwerkkaart-pagina", Permission.EXPORT, map_page, why_logged),
    Download("netwerkkaart-svg", Permission.EXPORT, map_svg, why_logged),
    Download("niet-samen-gezien", Permission.EXPORT, list_file(unseen_listing)),
    Download("onthaalbundel", Permission.EXPORT, director_pack),
    Download("ontbrekende-partners", Permission.EXPORT, list_file(gap_listing)),
    Download("overleggen", Permission.EXPORT, list_file(body_listing)),
    Download("rapportering", Permission.EXPORT, list_file(balance_listing)),
    Download("reservekopie", Permission.ADMINISTER, backup_file),
    Download("samenstelling", Permission.EXPORT, list_file(norm_listing)),
    Download("samenvatting", Permission.EXPORT, summary_docx),
    Download("sjabloon", Permission.IMPORT, import_template),
    Download("sjabloon-brief", Permission.ADMINISTER, template_file),
    Download("sectoren-per-gemeente", Permission.EXPORT, list_file(sector_listing)),
    Download(
        "slechts-een-contactpersoon", Permission.EXPORT, list_file(fragile_listing)
    ),
    Download("taak", Permission.READ, task_calendar),
    Download("tekenlijst", Permission.EXPORT, filled_list(SIGN_SHEET, SIGN_HEADERS, seat_sign_in)),
    Download("uit-te-nodigen", Permission.EXPORT, list_file(invitee_listing)),
    Download("uitnodiging", Permission.EXPORT, convocation),
    Download("volmacht", Permission.EXPORT, proxy_form),
    Download("voorbereiding", Permission.EXPORT, preparation_paper),
    Download("wat-als", Permission.EXPORT, list_file(scenario_listing)),
    Download("wie-ontbreekt", Permission.EXPORT, missing_paper),
    Download("wie-brengen-we-samen", Permission.EXPORT, list_file(invitation_listing)),
    Download("zoektochten", Permission.EXPORT, list_file(outreach_listing)),
)
# fmt: on
