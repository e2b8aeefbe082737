"""The one source of truth for every message and resource that travels."""
