"""What is said of a mandate."""

from datetime import date

from crm.texts import cooptation
from crm.texts import mandates as t


def test_a_hand_over_names_who_comes_and_who_goes():
    told = t.why_replaced("Noor Smits", "Raf Floren", "CAW", "Bestuursorgaan")
    assert told == "Noor Smits volgt Raf Floren op in Bestuursorgaan (CAW)"
    first = t.why_replaced("Noor Smits", None, "CAW", "Bestuursorgaan")
    assert first == "Noor Smits krijgt de zetel in Bestuursorgaan (CAW)"
    waits = t.why_replaced(None, "Raf Floren", None, "Bestuursorgaan")
    assert waits == "De zetel van Raf Floren in Bestuursorgaan wacht op een naam"


def test_who_nominates_and_who_decides_are_told_apart():
    on = date(2026, 11, 26)
    assert t.nominated("de clusters", None) == "voorgedragen door de clusters"
    assert t.decided("het bestuur", on) == "beslist door het bestuur op 26/11/2026"
    assert t.decided(None, on) == "beslist op 26/11/2026"
    assert t.decided(None, None) is t.nominated(None, None) is None
    assert (t.nominated(cooptation.COOPTED, on) or "").startswith("Gecoöpteerd door")
