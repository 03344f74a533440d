"""The plan: actions and their partners."""
