"""Referrals, transfers and the warm handoff."""
