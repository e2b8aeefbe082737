"""Writes schemas/resources/r4 from the official definitions. Not needed to run anything."""
