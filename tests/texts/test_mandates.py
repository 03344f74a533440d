"""What is said of a mandate."""

from crm.texts import mandates as t


def test_a_hand_over_names_who_comes_and_who_goes():
    told = t.why_replaced("Noor Smits", "Raf Floren", "CAW", "Bestuursorgaan")
    assert told == "Noor Smits volgt Raf Floren op in Bestuursorgaan (CAW)"
    first = t.why_replaced("Noor Smits", None, "CAW", "Bestuursorgaan")
    assert first == "Noor Smits krijgt de zetel in Bestuursorgaan (CAW)"
    waits = t.why_replaced(None, "Raf Floren", None, "Bestuursorgaan")
    assert waits == "De zetel van Raf Floren in Bestuursorgaan wacht op een naam"
