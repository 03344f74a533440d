"""Fields to choose from."""

NONE = "geen"
