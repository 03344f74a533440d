"""Making and changing an action sheet, on the whole demo."""

from dataclasses import replace

import pytest

from crm.plan.actions import ActionInput, change_action
from crm.store.plans import action_partners, actions


@pytest.fixture
def demo(demo_store):
    return demo_store


def every(store, query):
    with store.read() as connection:
        return query(connection)


def partners(store, action_id):
    return [p for p in every(store, action_partners) if p.action_id == action_id]


def button(page, key_end: str):
    (found,) = [b for b in page.button if str(b.key).endswith(key_end)]
    return found


def test_a_new_sheet_opens_its_card_with_linked_partners(demo, open_page):
    count = len(every(demo, actions))
    page = open_page(demo, "actiefiches", doe="nieuw")
    page.text_input(key="action-new.title").input("Valpreventie bij ouderen")
    page.text_input(key="action-new.start_text").input("najaar 2026")
    page.multiselect(key="action-new.partners").select("Familiehulp")
    page.text_input(key="action-new.others").input("de buurt; I-MENS;")
    page.button(key="action-new.save").click().run()
    assert not page.exception
    assert [title.value for title in page.title] == ["Valpreventie bij ouderen"]
    made = every(demo, actions)[-1]
    assert len(every(demo, actions)) == count + 1
    assert (made.title, made.start_text) == ("Valpreventie bij ouderen", "najaar 2026")
    assert [(p.text, p.organisation) for p in partners(demo, made.id)] == [
        ("Familiehulp", "Familiehulp"),
        ("de buurt", None),
        ("I-MENS", "I-Mens"),
    ]
    (back,) = [b for b in page.button if b.label == "Ongedaan maken"]
    back.click().run()
    assert len(every(demo, actions)) == count


def test_a_changed_title_is_kept_and_the_partners_stay(demo, open_page):
    before = partners(demo, 3)
    page = open_page(demo, "actiefiche", id=3, doe="wijzigen")
    (title,) = [w for w in page.text_input if w.label == "Titel"]
    title.input("Een andere titel")
    button(page, ".save").click().run()
    assert not page.exception
    assert not page.error
    assert next(a.title for a in every(demo, actions) if a.id == 3) == (
        "Een andere titel"
    )
    assert partners(demo, 3) == [replace(p, action="Een andere titel") for p in before]
    assert not page.multiselect


def test_times_are_shown_our_way_and_kept_as_the_list_wrote_them(demo, open_page):
    before = next(a for a in every(demo, actions) if a.id == 3)
    page = open_page(demo, "actiefiche", id=3, doe="wijzigen")
    times = {w.label: w for w in page.text_input}
    assert (times["Start"].value, times["Einde"].value) == ("najaar 2023", "31/12/2026")
    times["Onze rol"].input("partner")
    button(page, ".save").click().run()
    after = next(a for a in every(demo, actions) if a.id == 3)
    assert after == replace(before, role="partner", revision=before.revision + 1)


def test_a_sheet_without_a_title_is_not_stored(demo, open_page):
    count = len(every(demo, actions))
    page = open_page(demo, "actiefiches", doe="nieuw")
    page.button(key="action-new.save").click().run()
    assert len(page.error) == 1
    assert len(every(demo, actions)) == count


def test_what_was_typed_survives_a_colleague_who_saved_first(demo, actor, open_page):
    page = open_page(demo, "actiefiche", id=3, doe="wijzigen")
    (goal,) = [w for w in page.text_input if w.label == "Doelstelling"]
    goal.input("mijn doel")
    row = next(a for a in every(demo, actions) if a.id == 3)
    with demo.change(actor, "een collega") as tx:
        shown = [p.id for p in partners(demo, 3)]
        change_action(tx, 3, row.revision, ActionInput("Titel van Griet"), shown)
    button(page, ".save").click().run()
    assert len(page.error) == 1
    values = {w.label: w.value for w in page.text_input}
    assert values["Titel"] == "Titel van Griet"
    assert values["Doelstelling"] == "mijn doel"
    button(page, ".save").click().run()
    row = next(a for a in every(demo, actions) if a.id == 3)
    assert (row.title, row.goal) == ("Titel van Griet", "mijn doel")
    assert partners(demo, 3) == []
