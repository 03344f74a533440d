"""Settings from the environment."""

from crm.settings import Settings


def test_the_account_of_the_computer_is_no_name_and_a_chosen_one_is(monkeypatch):
    monkeypatch.delenv("CRM_ACTOR", raising=False)
    settings = Settings()
    assert settings.known_as(settings.actor) is None
    assert settings.known_as("Emma") == "Emma"
    monkeypatch.setenv("CRM_ACTOR", settings.actor)
    assert Settings().known_as(settings.actor) == settings.actor
