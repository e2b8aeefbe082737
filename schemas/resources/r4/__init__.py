"""R4 4.0.1, type by type, as generated."""
