"""The papers that a council can make its own way, and the words each can say."""

from collections.abc import Callable
from dataclasses import dataclass

from crm.exchange.letter_check import Fields
from crm.papers import shipped_labels as labels
from crm.papers import shipped_letters as letters
from crm.papers import shipped_lists as lists
from crm.papers import shipped_minutes as minutes
from crm.papers import shipped_pack as packs
from crm.papers.letterhead import Letterhead, on_card, on_letterhead
from crm.texts import letters as words
from crm.texts import template_fields as t

_AGENDA = {"agenda": words.ITEM_FIELDS}


@dataclass(frozen=True)
class TemplateKind:
    """A paper that comes from a template: its words, and the template that is shipped.

    `on_letterhead` says how the shipped one gets the council's logo and line.
    """

    name: str
    label: str
    fields: Fields
    shipped: Callable[[], bytes]
    on_letterhead: Callable[[bytes, Letterhead], bytes] = on_letterhead

    @property
    def setting(self) -> str:
        """The name of the setting that holds the council's own."""
        return f"template.{self.name}"


CONVOCATION = TemplateKind(
    "uitnodiging",
    words.CONVOCATION,
    Fields(words.OWN_FIELDS, words.SHARED_FIELDS, _AGENDA),
    letters.shipped_convocation,
)
PROXY = TemplateKind(
    "volmacht",
    words.PROXY,
    Fields(words.PROXY_FIELDS, words.SHARED_FIELDS, _AGENDA),
    letters.shipped_proxy,
)
SIGN_SHEET = TemplateKind(
    "tekenlijst",
    t.SIGN_SHEET,
    Fields({}, t.LIST_FIELDS, {"regels": t.SIGN_FIELDS}),
    lists.shipped_sign_sheet,
)
MEMBER_LIST = TemplateKind(
    "ledenlijst",
    t.MEMBER_LIST,
    Fields({}, t.LIST_FIELDS, {"regels": t.MEMBER_FIELDS}),
    lists.shipped_member_list,
)
LABEL = TemplateKind(
    "etiket",
    t.LABEL,
    Fields(t.LABEL_FIELDS, words.SHARED_FIELDS),
    labels.shipped_label,
    lambda template, _: template,
)
BADGE = TemplateKind(
    "naamkaartje",
    t.BADGE,
    Fields(t.BADGE_FIELDS, words.SHARED_FIELDS),
    labels.shipped_badge,
    on_card,
)
ANNEX = TemplateKind(
    "bijlage",
    t.ANNEX,
    Fields(
        {},
        {**words.SHARED_FIELDS, **t.ANNEX_FIELDS},
        {
            "punten": t.POINT_FIELDS,
            "aanwezigen": t.PRESENCE_FIELDS,
            "volmachten": t.PROXY_FIELDS,
        },
    ),
    minutes.shipped_annex,
)
PACK = TemplateKind(
    "onthaalbundel",
    t.PACK,
    Fields(
        {},
        {**t.COUNCIL_FIELDS, **t.PACK_FIELDS},
        {
            "mandaten": t.MANDATE_FIELDS,
            "overleggen": t.BODY_FIELDS,
            "collegas": t.COLLEAGUE_FIELDS,
            "andere": t.OTHER_FIELDS,
        },
    ),
    packs.shipped_pack,
)
KINDS = {
    kind.name: kind
    for kind in (
        *(CONVOCATION, PROXY, SIGN_SHEET, MEMBER_LIST),
        *(LABEL, BADGE, ANNEX, PACK),
    )
}
"""By name, as links and settings say it."""
