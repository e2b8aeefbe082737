"""Partners, consents, decisions, section keys, access tokens and the disclosure ledger."""
