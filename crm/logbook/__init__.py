"""What happened: contact moments, presence, tasks, notes, drafts."""
