"""Measures what the parts cost, in one run, with the machine beside the figures."""
