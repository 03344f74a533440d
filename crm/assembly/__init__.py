"""Who sits where: bodies, mandates, norms, votes."""
