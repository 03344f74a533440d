"""Who there is: organisations, people, affiliations, reference data."""
