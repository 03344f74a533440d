"""Schakel: the stakeholder network and relationship CRM of a zorgraad."""
