"""What the search for a missing partner says (on screen: Zoektocht)."""

NO_GROUP = "Een zoektocht hoort bij een open zetel: kies eerst welke."
