"""Fields to choose from."""

NONE = "geen"
NOT_IN_LIST = "Staat niet in de lijst"
